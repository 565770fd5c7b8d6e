extension WorkingCalendar {
  /// The day a term ends, and the days that led to it; see `DetailedCount.days`.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - base: The day of the event, which is not counted.
  ///   - roll: Whether terms in calendar days and months end on a working day only.
  /// - Returns: The same end as `end(of:from:roll:)`.
  /// - Complexity: O(*n*) in the days listed.
  public func count(of term: Term, from base: Day, roll: Bool = true) -> DetailedCount {
    let count = end(of: term, from: base, roll: roll)
    guard term.count > 0 else { return DetailedCount(count: count, days: []) }
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
    return DetailedCount(count: count, days: days)
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
