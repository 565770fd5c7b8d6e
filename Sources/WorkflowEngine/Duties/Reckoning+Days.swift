/// One day of the explanation of a due date.
public struct ReckonedDay: Hashable, Sendable {
  /// What the calendar says about the day.
  public let facts: DayFacts
  /// Whether the day is one of those the term and its extensions count; else it was skipped.
  public internal(set) var isCounted: Bool
  /// Whether the clock stood still on it.
  public let isPaused: Bool
  /// The place of its step in `Reckoning.steps`.
  public let step: Int

  /// The day itself.
  public var day: Day { facts.day }
}

extension Reckoning {
  /// The days that led to the result, step by step.
  ///
  /// In steps of working days and of calendar days every day is listed; in steps of months only the last. Days in a
  /// pause are skipped, so that a term in days, extended in the same days, counts as many days as term and extensions
  /// have; a pause that began on the base day or before gives those days back too, which are not listed. Where the end
  /// was rolled, the working day it rolled to is counted in the place of the day off.
  ///
  /// - Parameters:
  ///   - duty: The run that was counted.
  ///   - calendar: The edition it was counted in.
  public func days(of duty: DutyState, in calendar: WorkingCalendar) -> [ReckonedDay] {
    var days: [ReckonedDay] = []
    for (place, step) in steps.enumerated() {
      if case .rolled = step.kind, let last = days.indices.last { days[last].isCounted = false }
      for day in step.span {
        let facts = calendar.facts(about: day)
        let isPaused = duty.pauses.contains { $0.contains(day) }
        days.append(
          ReckonedDay(
            facts: facts, isCounted: step.counts(facts) && !isPaused, isPaused: isPaused, step: place))
      }
    }
    return days
  }
}

extension Reckoning.Step {
  private var unit: TermUnit? {
    switch kind {
    case .term(let term): term.unit
    case .extended(let item): item.by.unit
    case .pauses(_, let unit): unit
    case .rolled: nil
    }
  }

  /// The days listed, in the order of counting.
  fileprivate var span: [Day] {
    guard from != end else { return [] }
    if unit == .months { return [end] }
    let step = from < end ? 1 : -1
    return stride(from: from.number + step, through: end.number, by: step).map { Day(clamping: $0) }
  }

  fileprivate func counts(_ facts: DayFacts) -> Bool {
    switch unit {
    case .workingDays: facts.isWorking
    case .calendarDays, .months: true
    case nil: facts.day == end
    }
  }
}

extension DutyState {
  /// How many days each side has used, in working days for a term in working days, else in calendar days.
  public struct Usage: Hashable, Sendable {
    /// Days on which the clock ran against the debtor.
    public let debtor: Int
    /// Days on which it stood still for the creditor's sake: the pauses.
    public let creditor: Int
    /// What is counted.
    public let unit: TermUnit
  }

  /// The days used from the day after the base day — for a term counted backwards, after it started to run — through the
  /// day it ended, or `day` while it is owed.
  public func usage(through day: Day, in calendar: WorkingCalendar) -> Usage {
    let start = self.rule.direction == .after ? self.base : self.started
    let end = min(self.ended ?? day, day)
    func length(after start: Day, through end: Day) -> Int {
      guard start < end else { return 0 }
      return self.pauseUnit == .workingDays ? calendar.workingDays(after: start, through: end) : end - start
    }
    let paused = settled(on: day).pauses.reduce(0) { sum, pause in
      sum + length(after: max(pause.from - 1, start), through: min((pause.end ?? .last) - 1, end))
    }
    return Usage(debtor: length(after: start, through: end) - paused, creditor: paused, unit: self.pauseUnit)
  }
}

extension DutyState {
  /// A length of time in both of its units.
  public struct Length: Hashable, Sendable {
    /// Working days.
    public let working: Int
    /// All days.
    public let calendar: Int
  }

  /// How long the clock has run against the debtor: from the day after the base day — for a term counted backwards, after
  /// it started to run — through the day it ended, or `day` while it is owed, without the days of pauses.
  public func length(through day: Day, in calendar: WorkingCalendar) -> Length {
    let start = self.rule.direction == .after ? self.base : self.started
    let end = min(self.ended ?? day, day)
    var length = Self.length(after: start, through: end, in: calendar)
    for pause in self.pauses {
      let paused = Self.length(
        after: max(pause.from - 1, start), through: min((pause.end ?? .last) - 1, end), in: calendar)
      length = Length(working: length.working - paused.working, calendar: length.calendar - paused.calendar)
    }
    return Length(working: max(0, length.working), calendar: max(0, length.calendar))
  }

  private static func length(after start: Day, through end: Day, in calendar: WorkingCalendar) -> Length {
    guard start < end else { return Length(working: 0, calendar: 0) }
    return Length(working: calendar.workingDays(after: start, through: end), calendar: end - start)
  }
}

extension CaseHistory {
  /// The records that count in which somebody extended, suspended, resumed, forwarded, waived or counted anew this run.
  public func acts(on run: DutyRun) -> [Record] {
    effective.filter { record in
      guard case .verb = record.deed, record.deed != .verb(.lapse) else { return false }
      return record.effects.duties.contains { $0.run == run }
    }
  }
}

extension DutyEffect {
  /// The run it is about.
  public var run: DutyRun {
    switch self {
    case .start(let state), .move(let state): state.run
    case .interim(let run, _), .end(let run, _, _): run
    }
  }
}
