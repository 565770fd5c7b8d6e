extension Day: CustomStringConvertible, LosslessStringConvertible {
  /// The day as ISO 8601 writes it: `2024-06-03`.
  public var description: String {
    let parts = parts
    return String(unsafeUninitializedCapacity: 10) { bytes in
      Day.write(parts.year, width: 4, into: bytes, at: 0)
      Day.write(parts.month, width: 2, into: bytes, at: 5)
      Day.write(parts.dayOfMonth, width: 2, into: bytes, at: 8)
      bytes[4] = UInt8(ascii: "-")
      bytes[7] = UInt8(ascii: "-")
      return 10
    }
  }

  /// Reads a day such as `2024-06-03`.
  ///
  /// Four, two and two ASCII digits; nothing shorter, longer or padded is a day, nor is a date that does not exist.
  public init?(_ iso: String) {
    var iso = iso
    let day = iso.withUTF8 { bytes -> Day? in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = Day.digits(bytes, 0..<4), let month = Day.digits(bytes, 5..<7),
        let day = Day.digits(bytes, 8..<10)
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    guard let day else { return nil }
    self = day
  }

  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for position in range {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static func write(_ value: Int, width: Int, into bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    var left = value
    for position in stride(from: start + width - 1, through: start, by: -1) {
      bytes[position] = UInt8(ascii: "0") + UInt8(left % 10)
      left /= 10
    }
  }
}
