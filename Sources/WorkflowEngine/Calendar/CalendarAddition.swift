public import JSONText

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
