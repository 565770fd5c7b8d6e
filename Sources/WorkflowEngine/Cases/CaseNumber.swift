/// A case's permanent registration number: `REC-2026-000123`, or with an office code `REC-AKT-2026-000123`.
///
/// Numbers sort by their text within one prefix and year; they are never reused.
public struct CaseNumber: Sendable, CustomStringConvertible, LosslessStringConvertible {
  /// A number is handed on far more often than it is made, so that its copies share what it says.
  private let parts: Parts

  private final class Parts: Sendable {
    let prefix: String
    let office: String?
    let year: Int
    let serial: Int
    let text: String

    init(prefix: String, office: String?, year: Int, serial: Int, text: String) {
      self.prefix = prefix
      self.office = office
      self.year = year
      self.serial = serial
      self.text = text
    }
  }

  /// A number from its parts.
  public init(prefix: String, office: String? = nil, year: Int, serial: Int) {
    parts = Parts(
      prefix: prefix, office: office, year: year, serial: serial,
      text: Self.text(prefix: prefix, office: office, year: year, serial: serial))
  }

  /// The workflow's prefix.
  public var prefix: String { parts.prefix }
  /// The code of the office that allotted it, in registries that have one.
  public var office: String? { parts.office }
  /// The year of the day on which the case was opened.
  public var year: Int { parts.year }
  /// Counts from 1 within prefix, office and year.
  public var serial: Int { parts.serial }
  /// The number as it is printed.
  public var description: String { parts.text }

  /// Reads a number as it is printed; nil when `text` is none.
  public init?(_ text: String) {
    var text = text
    // Reading the bytes where they lie; the pointer does not leave the closure.
    guard let (prefix, office, year, serial) = text.withUTF8({ Self.parts(of: $0[...]) }) else { return nil }
    parts = Parts(prefix: prefix, office: office, year: year, serial: serial, text: text)
  }

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
    let names = office.map { "\(prefix)-\($0)" } ?? prefix
    let (years, serials) = (width(year, least: 4), width(serial, least: 6))
    let count = names.utf8.count + 1 + years + 1 + serials
    return String(unsafeUninitializedCapacity: count) { bytes in
      var place = count
      for (number, width) in [(serial, serials), (year, years)] { write(number, width, into: bytes, before: &place) }
      // All that is left is for the names, from the first byte on.
      _ = bytes.update(fromContentsOf: names.utf8)
      return count
    }
  }

  private static func width(_ number: Int, least: Int) -> Int {
    var (width, left) = (1, number / 10)
    while left > 0 { (width, left) = (width + 1, left / 10) }
    return max(width, least)
  }

  /// Writes a hyphen and the digits of a number, with zeros in front of them, so that they end before `place`.
  private static func write(
    _ number: Int, _ width: Int, into bytes: UnsafeMutableBufferPointer<UInt8>, before place: inout Int
  ) {
    var left = number
    for _ in 0..<width {
      place -= 1
      bytes[place] = UInt8(ascii: "0") + UInt8(left % 10)
      left /= 10
    }
    place -= 1
    bytes[place] = UInt8(ascii: "-")
  }
}

extension CaseNumber: Hashable, Comparable {
  /// Whether both are printed alike.
  public static func == (left: CaseNumber, right: CaseNumber) -> Bool {
    left.parts === right.parts || left.description == right.description
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }

  /// By code units of the text.
  public static func < (left: CaseNumber, right: CaseNumber) -> Bool { left.description < right.description }
}

/// Allots the next numbers of a registry.
public struct NumberAllotter: Hashable, Sendable {
  /// The office code of the registry.
  public let office: String?
  /// The last serial allotted for each prefix and year.
  public private(set) var last: [Series: Int]

  /// The highest serial there can be; a row that has reached it is used up.
  public static let highest = 999_999_999

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

  /// The largest serial there can be: a number has at most twelve digits for it.
  public static let most = 999_999_999_999

  /// Takes the next free serial as the last one used, where serials after the last are used already.
  ///
  /// - Parameter serials: Those that are used; far ahead they leave a gap, and are passed over when it is closed.
  public mutating func pass(over serials: Set<Int>, prefix: String, year: Int) {
    let series = Series(prefix: prefix, year: year)
    var serial = last[series] ?? 0
    while serial < Self.most, serials.contains(serial + 1) { serial += 1 }
    last[series] = serial
  }

  /// The next number of its row, which is then used up.
  public mutating func next(prefix: String, year: Int) -> CaseNumber {
    let serial = Self.next(&last[Series(prefix: prefix, year: year), default: 0])
    return CaseNumber(prefix: prefix, office: office, year: year, serial: serial)
  }

  private static func next(_ serial: inout Int) -> Int {
    serial += 1
    return serial
  }
}
