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
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 || parts.count == 4, Naming.isPrefix(parts[0]),
      parts.count == 3 || Naming.isPrefix(parts[1]),
      let year = Self.digits(parts[parts.count - 2], count: 4...4),
      let serial = Self.digits(parts[parts.count - 1], count: 6...12), serial > 0
    else { return nil }
    self.init(prefix: parts[0], office: parts.count == 4 ? parts[1] : nil, year: year, serial: serial)
    guard description == text else { return nil }
  }

  /// The number as it is printed.
  public let description: String

  /// By code units of the text.
  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }

  private static func digits(_ text: String, count: ClosedRange<Int>) -> Int? {
    guard count.contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return Int(text)
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
