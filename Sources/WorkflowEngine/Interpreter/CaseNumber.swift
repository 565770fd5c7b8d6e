/// A case's permanent registration number: `REC-2026-000123`, or with an office code `REC-AKT-2026-000123`.
///
/// Numbers sort by their text within one prefix and year; they are never reused.
public struct CaseNumber: Hashable, Comparable, Sendable, CustomStringConvertible, LosslessStringConvertible {
  /// The workflow's prefix.
  public let prefix: String
  /// The code of the office that allotted it, in registries that have one.
  public let office: String?
  /// The year of the day on which the case was opened.
  public let year: Int
  /// Counts from 1 within prefix, office and year.
  public let serial: Int

  /// A number from its parts.
  public init(prefix: String, office: String? = nil, year: Int, serial: Int) {
    self.prefix = prefix
    self.office = office
    self.year = year
    self.serial = serial
    description = Self.text(prefix: prefix, office: office, year: year, serial: serial)
  }

  /// Reads a number as it is printed; nil when `text` is none.
  public init?(_ text: String) {
    var text = text
    // Reading the bytes where they lie; the pointer does not leave the closure.
    guard let parts = text.withUTF8({ Self.parts(of: $0[...]) }) else { return nil }
    (prefix, office, year, serial) = parts
    description = text
  }

  /// The number as it is printed.
  public let description: String

  /// By code units of the text.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func parts(of text: Bytes) -> (String, String?, Int, Int)? {
    let hyphen = UInt8(ascii: "-")
    guard let last = text.lastIndex(of: hyphen), let second = text[..<last].lastIndex(of: hyphen),
      let year = digits(text[(second + 1)..<last], count: 4...4),
      let serial = digits(text[(last + 1)...], count: 6...12), serial > 0,
      // More than six digits do not begin with a zero: one number has one text.
      text.endIndex - last == 7 || text[last + 1] != UInt8(ascii: "0")
    else { return nil }
    let names = text[..<second].split(separator: hyphen, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let prefix = names.first, names.count <= 2, names.allSatisfy(Naming.isPrefix) else { return nil }
    return (prefix, names.count == 2 ? names[1] : nil, year, serial)
  }

  private static func digits(_ text: Bytes, count: ClosedRange<Int>) -> Int? {
    guard count.contains(text.count) else { return nil }
    var number = 0
    for byte in text {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static func text(prefix: String, office: String?, year: Int, serial: Int) -> String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return Substring("000000".utf8.prefix(max(0, width - digits.utf8.count))) + digits
    }
    return [prefix, office, padded(year, to: 4), padded(serial, to: 6)].compactMap { $0 }.joined(separator: "-")
  }
}

/// Allots the next numbers of a registry.
public struct NumberAllotter: Hashable, Sendable {
  /// The office code of the registry.
  public let office: String?
  /// The last serial allotted for each prefix and year.
  public private(set) var last: [Series: Int]

  /// One row of numbers: a prefix in a year.
  public struct Series: Hashable, Sendable {
    /// The workflow's prefix.
    public let prefix: String
    /// The year.
    public let year: Int

    /// A row of numbers.
    public init(prefix: String, year: Int) {
      self.prefix = prefix
      self.year = year
    }
  }

  /// Goes on after `last`.
  public init(office: String?, last: [Series: Int] = [:]) {
    self.office = office
    self.last = last
  }

  /// The next number of its row, which is then used up.
  public mutating func next(prefix: String, year: Int) -> CaseNumber {
    let series = Series(prefix: prefix, year: year)
    let serial = (last[series] ?? 0) + 1
    last[series] = serial
    return CaseNumber(prefix: prefix, office: office, year: year, serial: serial)
  }
}
