/// The order in which people list codes: `4.9` before `4.10`.
enum NaturalOrder {
  /// Whether `left` stands before `right`; runs of digits are compared as numbers, all else by code units.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (one, other) = (runs(of: left), runs(of: right))
    for (a, b) in zip(one, other) where a != b {
      if isDigit(a[0]), isDigit(b[0]) {
        let (short, long) = (a.drop { $0 == zero }, b.drop { $0 == zero })
        if short.count != long.count { return short.count < long.count }
        if !short.elementsEqual(long) { return short.lexicographicallyPrecedes(long) }
        continue
      }
      return a.lexicographicallyPrecedes(b)
    }
    if one.count != other.count { return one.count < other.count }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static let zero = UInt8(ascii: "0")

  private static func isDigit(_ byte: UInt8) -> Bool { (zero...UInt8(ascii: "9")).contains(byte) }

  /// The text cut wherever digits begin or end; no piece is empty.
  private static func runs(of text: String) -> [[UInt8]] {
    var runs: [[UInt8]] = []
    for byte in text.utf8 {
      if let last = runs.last?.last, isDigit(last) == isDigit(byte) {
        runs[runs.count - 1].append(byte)
      } else {
        runs.append([byte])
      }
    }
    return runs
  }
}
