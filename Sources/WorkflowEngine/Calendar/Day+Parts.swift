extension Day {
  /// Year, month and day number together; cheaper than asking for each.
  public struct Parts: Hashable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let dayOfMonth: Int
  }

  /// Year, month and day number of this day.
  public var parts: Parts {
    // Years are counted from 1 March, so that the leap day comes last; eras are the 400 years after which all repeats.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return Parts(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      dayOfMonth: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The year, 1 to 9999.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { parts.dayOfMonth }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let sinceMonday = (number + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// The days from 1 January to 31 December of `year`, which is taken into 1 to 9999.
  public static func days(ofYear year: Int) -> ClosedRange<Day> {
    let year = min(max(year, 1), 9999)
    return Day(clamping: number(year: year, month: 1, day: 1))...Day(clamping: number(year: year, month: 12, day: 31))
  }

  /// How many days `month` has in `year`.
  ///
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: The year, which decides about 29 February.
  public static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day number `months` months later (earlier when negative), or the last day of a shorter month.
  ///
  /// Stops at `Day.first` and `Day.last`.
  public func addingMonths(_ months: Int) -> Day {
    let parts = parts
    let (sum, overflow) = (parts.year * 12 + parts.month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 12 else { return months > 0 ? .last : .first }
    let (year, month) = (sum / 12, sum % 12 + 1)
    guard year <= 9999 else { return .last }
    let day = min(parts.dayOfMonth, Day.daysInMonth(month, ofYear: year))
    return Day(clamping: Day.number(year: year, month: month, day: day))
  }

  /// Days from 1 January 1970 to a date that is known to exist.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
