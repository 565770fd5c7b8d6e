/// Duties of a fixed rhythm: one turn is owed at a time, each due at a day counted from the first base day.
extension DutyLedger {
  /// The first turn; a rhythm that has begun goes on as it is.
  mutating func startRhythm(of duty: Duty, base: Day, debtor: [PartyID]?) {
    let hasBegun = state.duties.contains { run in
      run.run.id == duty.id && run.beat?.isOver == false && (run.isOwed || run.clockDay != nil)
    }
    guard !hasBegun, let (base, rule) = Self.turn(1, of: duty, from: base) else { return }
    start(duty, rule: rule, base: base, debtor: debtor, beat: DutyState.Beat(first: base, turn: 1, isOver: false))
  }

  /// The turn after another.
  mutating func startTurn(of duty: Duty, after beat: DutyState.Beat) {
    guard let (base, rule) = Self.turn(beat.turn + 1, of: duty, from: beat.first) else { return }
    start(
      duty, rule: rule, base: base,
      beat: DutyState.Beat(first: beat.first, turn: beat.turn + 1, isOver: false))
  }

  /// From which day a turn is counted, and how long: in one step from the first day where both terms have one unit, so
  /// that a month keeps its day number.
  private static func turn(_ turn: Int, of duty: Duty, from first: Day) -> (base: Day, rule: Term)? {
    guard let rhythm = duty.repeats, case .within(let term) = duty.rule else { return nil }
    let passed = (turn - 1) * rhythm.count
    if turn == 1 { return (first, term) }
    if rhythm.unit == term.unit, Term.counts.contains(passed + term.count) {
      return (first, Term(passed + term.count, term.unit))
    }
    switch rhythm.unit {
    case .months: return (first.addingMonths(passed), term)
    case .calendarDays: return (first + passed, term)
    case .workingDays: return nil
    }
  }
}
