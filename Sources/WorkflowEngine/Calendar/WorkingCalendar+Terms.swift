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
  public func end(of term: Term, from base: Day, roll: Bool = true) -> Count {
    guard term.count > 0 else { return Count(base) }
    if term.unit == .workingDays { return table.end(of: term.count, term.direction, from: base) }
    let nominal = term.nominalEnd(from: base)
    return roll ? rolled(Count(nominal), term.direction) : Count(nominal)
  }

  /// `day` if it is worked, else the nearest working day after or before it.
  public func rolled(_ day: Day, _ direction: Term.Direction) -> Day {
    if table.isWorking(day.number) { return day }
    return table.day(1, direction, from: day)
  }

  /// The end of a reckoning, rolled to a working day.
  public func rolled(_ count: Count, _ direction: Term.Direction) -> Count {
    let day = rolled(count.day, direction)
    return count.then(table.count(day, touching: min(day, count.day), through: max(day, count.day)))
  }

  /// The day `count` units after `day`, without rolling: how far a pause moves a due day.
  ///
  /// - Parameters:
  ///   - day: Not counted.
  ///   - count: Not negative; counted no further than `Term.counts` goes.
  ///   - unit: What is counted.
  public func advance(_ day: Day, by count: Int, _ unit: TermUnit) -> Count {
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
