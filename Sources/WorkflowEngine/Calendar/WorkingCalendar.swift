/// Which days are worked in a country: the weekly pattern, holidays, and days moved by acts, year by year.
///
/// Days in years the calendar does not know follow the weekly pattern and the holidays on fixed dates, and are provisional;
/// so every question has an answer, and each answer says how far it can be relied on.
public struct WorkingCalendar: Sendable {
  /// Id and edition.
  public let reference: CalendarReference
  /// What the calendar is called.
  public let title: LocalizedText
  /// Where its facts come from, and what has not been checked.
  public let about: String?
  /// The id of the law that names the holidays.
  public let law: String?
  /// The days of the week that are free, 1 is Monday.
  public let weekend: Set<Int>
  /// The holidays on fixed dates, for the years not known.
  public let fixed: [FixedHoliday]
  /// The years known, without gaps.
  public let years: [CalendarYear]

  let table: DayTable

  init(
    _ reference: CalendarReference, title: LocalizedText, about: String?, law: String?, weekend: Set<Int>,
    fixed: [FixedHoliday], years: [CalendarYear]
  ) {
    self.reference = reference
    self.title = title
    self.about = about
    self.law = law
    self.weekend = weekend
    self.fixed = fixed
    self.years = years
    table = DayTable(weekend: weekend, fixed: fixed, years: years)
  }
}

extension WorkingCalendar {
  /// The first and last year known; nil when the calendar knows none.
  public var knownYears: ClosedRange<Int>? {
    guard let first = years.first, let last = years.last else { return nil }
    return first.year...last.year
  }

  /// What is known about `year`; nil when it is not known.
  public subscript(year year: Int) -> CalendarYear? {
    guard let known = knownYears, known.contains(year) else { return nil }
    return years[year - known.lowerBound]
  }
}
