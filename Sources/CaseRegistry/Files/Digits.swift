/// Numbers with a fixed count of ASCII digits, as times write them.
enum Digits {
  /// The number written with `width` digits, zeros in front.
  static func text(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The number that digits and nothing else make; nil for anything else.
  static func number(_ bytes: some Sequence<UInt8>) -> Int? {
    var number = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
