public import JSONText

/// Which days are worked in a country: the weekly pattern, holidays, and days moved by acts, year by year.
///
/// Days in years the calendar does not know follow the weekly pattern and the holidays on fixed dates, and are provisional;
/// so every question has an answer, and each answer says how far it can be relied on.
public struct WorkingCalendar: Sharing, Sendable {
  /// What it knows.
  public var content: Shared<Content>

  init(_ content: Content) { self.content = Shared(content) }

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

extension WorkingCalendar {
  /// The day a term ends that is counted from `base`.
  ///
  /// The day of the event is not counted: a term of n working days ends on the n-th working day after it, inclusive. A
  /// term in calendar days or months that would end on a day off ends on the next working day, and one that is counted
  /// backwards on the one before. A month term ends on the same day number or the last day of a shorter month. A term of
  /// 0 ends on `base`, whatever day that is.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - base: The day of the event.
  ///   - roll: Whether terms in calendar days and months end on a working day only.
  /// - Returns: The end, no later than `Day.last` and no earlier than `Day.first`.
  /// - Complexity: O(1) in the years known and next to them, else O(*n*) in the days counted.
  public func end(of term: Term, from base: Day, roll: Bool = true) -> TermEnd {
    guard term.count > 0 else { return TermEnd(base) }
    if term.unit == .workingDays { return table.end(of: term.count, term.direction, from: base) }
    let nominal = term.nominalEnd(from: base)
    return roll ? rolled(TermEnd(nominal), term.direction) : TermEnd(nominal)
  }

  /// `day` if it is worked, else the nearest working day after or before it.
  public func rolled(_ day: Day, _ direction: Term.Direction) -> Day {
    if table.isWorking(day.number) { return day }
    return table.day(1, direction, from: day)
  }

  /// The end of a reckoning, rolled to a working day.
  public func rolled(_ count: TermEnd, _ direction: Term.Direction) -> TermEnd {
    let day = rolled(count.day, direction)
    return count.then(table.count(day, touching: min(day, count.day), through: max(day, count.day)))
  }

  /// The day `count` units after `day`, without rolling: how far a pause moves a due day.
  ///
  /// - Parameters:
  ///   - day: Not counted.
  ///   - count: Not negative; counted no further than `Term.counts` goes.
  ///   - unit: What is counted.
  public func advance(_ day: Day, by count: Int, _ unit: TermUnit) -> TermEnd {
    precondition(count >= 0, "a pause does not count backwards")
    return end(of: Term(min(count, Term.counts.upperBound), unit), from: day, roll: false)
  }

  /// How many working days lie after `start` and no later than `end`; negative if `end` is earlier.
  ///
  /// - Complexity: As for `end(of:from:roll:)`.
  public func workingDays(after start: Day, through end: Day) -> Int {
    start <= end
      ? table.workingDays(after: start.number, through: end.number)
      : -table.workingDays(after: end.number, through: start.number)
  }
}

extension Term {
  /// Where a term in calendar days or months ends before it is rolled.
  func nominalEnd(from base: Day) -> Day {
    let signed = direction == .after ? count : -count
    return unit == .months ? base.addingMonths(signed) : base + signed
  }
}

extension WorkingCalendar {
  /// What the calendar says about `day`.
  public func facts(about day: Day) -> DayFacts {
    let touched = table.count(day, touching: day, through: day)
    return DayFacts(
      day: day, reason: reason(for: day), isEstimated: touched.restsOnEstimate, isProvisional: touched.isProvisional)
  }

  /// Whether `day` is worked.
  public func isWorking(_ day: Day) -> Bool { table.isWorking(day.number) }

  private func reason(for day: Day) -> DayReason {
    let year = day.year
    for known in [year, year - 1, year + 1].compactMap({ self[year: $0] }) {
      for moved in known.moved {
        if moved.off == day { return .movedOff(workedInstead: moved.worked, act: moved.act) }
        if moved.worked == day { return .movedWork(offInstead: moved.off, act: moved.act) }
      }
    }
    if let known = self[year: year] {
      if let holiday = known.holidays.first(where: { $0.day == day }) { return holiday.reason }
    } else if let holiday = table.pattern.holiday(on: day) {
      return .holiday(holiday.title)
    }
    return table.pattern.isWeekend(day.number) ? .weekend : .weekday
  }
}

extension WorkingCalendar {
  /// The day a term ends, and the days that led to it; see `CountedTerm.days`.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - base: The day of the event, which is not counted.
  ///   - roll: Whether terms in calendar days and months end on a working day only.
  /// - Returns: The same end as `end(of:from:roll:)`.
  /// - Complexity: O(*n*) in the days listed.
  public func count(of term: Term, from base: Day, roll: Bool = true) -> CountedTerm {
    let count = end(of: term, from: base, roll: roll)
    guard term.count > 0 else { return CountedTerm(count: count, days: []) }
    let days: [CountedDay]
    switch term.unit {
    case .workingDays:
      days = lines(from: base, to: count.day, term.direction) { $0.isWorking }
    case .calendarDays:
      let nominal = term.nominalEnd(from: base)
      days = lines(from: base, to: count.day, term.direction) {
        $0.day == count.day || (term.direction == .after ? $0.day < nominal : $0.day > nominal)
      }
    case .months:
      let beside = term.nominalEnd(from: base).advanced(by: term.direction == .after ? -1 : 1)
      days = lines(from: beside, to: count.day, term.direction) { $0.day == count.day }
    }
    return CountedTerm(count: count, days: days)
  }

  /// The days next to `base` through `end`, in the order of counting.
  private func lines(
    from base: Day, to end: Day, _ direction: Term.Direction, isCounted: (DayFacts) -> Bool
  ) -> [CountedDay] {
    let step = direction == .after ? 1 : -1
    return stride(from: base.number + step, through: end.number, by: step).map { number in
      let facts = facts(about: Day(clamping: number))
      return CountedDay(facts: facts, isCounted: isCounted(facts))
    }
  }
}

extension WorkingCalendar {
  /// What `format` says in the files this version reads.
  public static let format = "oversight.calendar/1"
  /// What it says where a day is moved without another one for it.
  public static let secondFormat = "oversight.calendar/2"

  /// Reads a calendar, adding all that is wrong with it to `defects`.
  ///
  /// - Parameters:
  ///   - json: The content of a calendar's file.
  ///   - defects: Receives one defect for each thing wrong.
  /// - Returns: Nil if a defect was added.
  public init?(_ json: JSON, defects: inout [Defect]) {
    var reading = CalendarReading()
    let calendar = reading.calendar(json)
    defects += reading.reader.defects
    guard let calendar, reading.reader.defects.isEmpty else { return nil }
    self = calendar
  }
}
