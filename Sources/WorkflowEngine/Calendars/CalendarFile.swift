public import JSONText

/// The name of one edition of a calendar: `kz@3`.
public struct CalendarReference: Hashable, Sendable {
  /// Which calendar: a small letter, then small letters, digits and hyphens.
  public let id: String
  /// Which edition of it, from 1.
  public let edition: Int

  /// The editions there can be.
  static let editions = 1...999_999

  /// A reference to an edition; nil if the id is not well formed or the edition is not in 1 to 999,999.
  public init?(id: String, edition: Int) {
    guard CalendarReference.isIdentifier(id), CalendarReference.editions.contains(edition) else { return nil }
    self.id = id
    self.edition = edition
  }

  /// Whether `id` can name a calendar: a small letter, then small letters, digits and hyphens, at most 32 in all.
  static func isIdentifier(_ id: String) -> Bool {
    guard let first = id.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first), id.utf8.count <= 32
    else { return false }
    return id.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }
}

extension CalendarReference: CustomStringConvertible, LosslessStringConvertible {
  /// The reference as documents write it: `kz@3`.
  public var description: String { "\(id)@\(edition)" }

  /// Reads `kz@3`; leading zeros and signs are refused.
  public init?(_ text: String) {
    guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let digits = text[text.utf8.index(after: at)...]
    guard let edition = Int(digits), String(edition).utf8.elementsEqual(digits.utf8) else { return nil }
    self.init(id: String(text[..<at]), edition: edition)
  }
}

/// A calendar as it stands in a file, with everything found wrong in it.
public struct CalendarFile: Sendable {
  /// The calendar; nil when there are defects.
  public let calendar: WorkingCalendar?
  /// The defects, in the order of lines.
  public let findings: [PlacedDefect]

  /// Reads and checks a file.
  ///
  /// - Parameters:
  ///   - name: The file's name as it was given.
  ///   - bytes: What stands in it.
  public init(name: String, bytes: [UInt8]) {
    let file = ParsedFile(name: name, bytes: bytes)
    var defects: [Defect] = []
    calendar = file.json.flatMap { WorkingCalendar($0, defects: &defects) }
    findings = calendar == nil ? file.findings(defects) : []
  }
}

/// A year put into a calendar: the edition before, the edition after, and what changed.
public struct CalendarAddition: Sendable {
  /// The year.
  public let year: Int
  /// The edition there was.
  public let before: WorkingCalendar
  /// The edition with the year.
  public let after: WorkingCalendar
  /// The document of `after`: what stood in the edition before, the year, and the next number.
  public let json: JSON
  /// Whether nothing but the holidays on fixed dates is known of a new year: no religious holidays, and no days off for
  /// holidays on a weekend.
  public let hasOnlyFixedHolidays: Bool
}

extension CalendarAddition {
  /// Whether the year says anything that the edition before did not.
  public var isNews: Bool { before[year: year] != after[year: year] }

  /// The days that are not what they were, in order; some may lie in the year before or after.
  ///
  /// A year that was not known is compared with what was assumed of it: the weekly pattern and the holidays on fixed dates.
  public var changes: [DayChange] {
    let days = Day.days(ofYear: year - 1).lowerBound...Day.days(ofYear: year + 1).upperBound
    return days.compactMap { DayChange(before.facts(about: $0), after.facts(about: $0)) }
  }

  /// Whether dates in the year may still move because its act on moved days is not known.
  public var isProvisional: Bool { after[year: year]?.movedDaysKnown != true }
}
