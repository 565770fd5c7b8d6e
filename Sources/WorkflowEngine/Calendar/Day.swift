/// A day of the (proleptic) Gregorian calendar, in the years 1 to 9999.
///
/// A day has no time and no zone. It is stored as the number of days since 1 January 1970, so that comparing and
/// counting are integer arithmetic.
public struct Day: Hashable, Sendable {
  private let stored: Int32

  /// Days since 1 January 1970; negative before it.
  public var number: Int { Int(stored) }

  /// The first day that can be written: 1 January of the year 1.
  public static let first = Day(clamping: -719_162)
  /// The last day that can be written: 31 December 9999.
  public static let last = Day(clamping: 2_932_896)

  /// The day `number` days after 1 January 1970, or the nearest day of the years 1 to 9999.
  public init(clamping number: Int) {
    stored = Int32(min(max(number, -719_162), 2_932_896))
  }

  /// The day `number` days after 1 January 1970; nil outside the years 1 to 9999.
  public init?(number: Int) {
    self.init(clamping: number)
    guard self.number == number else { return nil }
  }

  /// The day with this year, month and day number; nil if there is no such day (2023-02-29).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysInMonth(month, ofYear: year)
    else { return nil }
    self.init(clamping: Day.number(year: year, month: month, day: day))
  }
}

extension Day: Comparable {
  /// Whether the left day comes before the right one.
  public static func < (left: Day, right: Day) -> Bool { left.stored < right.stored }
}

extension Day: Strideable {
  /// The number of days from this day to `other`; negative when `other` is earlier.
  public func distance(to other: Day) -> Int { other.number - number }

  /// The day `days` days later, or earlier when negative.
  ///
  /// Stops at `Day.first` and `Day.last`.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    return overflow ? (days > 0 ? .last : .first) : Day(clamping: sum)
  }

  /// The day `days` days after `day`; stops at the first and last day there is.
  public static func + (day: Day, days: Int) -> Day { day.advanced(by: days) }

  /// The day `days` days before `day`; stops at the first and last day there is.
  public static func - (day: Day, days: Int) -> Day {
    days == .min ? .last : day.advanced(by: -days)
  }

  /// The number of days from the right day to the left one.
  public static func - (left: Day, right: Day) -> Int { right.distance(to: left) }
}
