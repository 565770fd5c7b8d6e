/// Which days are worked in a country: the weekly pattern, holidays, and days moved by acts, year by year.
///
/// Days in years the calendar does not know follow the weekly pattern and the holidays on fixed dates, and are provisional;
/// so every question has an answer, and each answer says how far it can be relied on.
@dynamicMemberLookup
public struct WorkingCalendar: Sendable {
  @usableFromInline let content: Shared<Content>

  init(_ content: Content) { self.content = Shared(content) }

  /// A part of it.
  @inlinable
  public subscript<Member>(dynamicMember path: KeyPath<Content, Member>) -> Member { content.value[keyPath: path] }

  /// What a calendar knows.
  public struct Content: Sendable {
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
  }

  init(
    _ reference: CalendarReference, title: LocalizedText, about: String?, law: String?, weekend: Set<Int>,
    fixed: [FixedHoliday], years: [CalendarYear]
  ) {
    self.init(
      Content(
        reference: reference, title: title, about: about, law: law, weekend: weekend, fixed: fixed, years: years,
        table: DayTable(weekend: weekend, fixed: fixed, years: years)))
  }

  var table: DayTable { content.value.table }
}

extension WorkingCalendar {
  /// The first and last year known; nil when the calendar knows none.
  public var knownYears: ClosedRange<Int>? {
    guard let first = self.years.first, let last = self.years.last else { return nil }
    return first.year...last.year
  }

  /// What is known about `year`; nil when it is not known.
  public subscript(year year: Int) -> CalendarYear? {
    guard let known = knownYears, known.contains(year) else { return nil }
    return self.years[year - known.lowerBound]
  }
}
