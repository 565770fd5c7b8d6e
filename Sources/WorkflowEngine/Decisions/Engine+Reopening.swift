import JSONText

extension Engine {
  /// Takes a case up again that has ended: it stands where it stood before, or where its definition says, and what ended
  /// with it is owed again with its due day; then time is recorded.
  ///
  /// What was recorded with the ending stays recorded. A closed parent stays closed. It is done in a role of the action that
  /// ended the case, or as the definition says; what only the passing of time has ended is taken up again only then.
  static func reopen(
    reason: String, _ command: Command, in context: CaseContext, numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    let history = history(of: context)
    var reasons = problems(with: command, .reopen, reason: reason, in: context)
    reasons += dayProblems(command, last: history.state.last, in: context)
    guard history.state.isFinal, history.state.annulled == nil, let ending = history.ending else {
      throw Refusal(reasons + [history.state.isFinal ? .annulled : .notEnded])
    }
    let rule = context.workflow.workflow.reopening(from: history.state.stage)
    if rule == nil, ending.record.isByClock { throw Refusal(reasons + [.endedByTime]) }
    let roles = rule?.by ?? ending.record.action.flatMap { context.workflow.workflow.actions[$0]?.by } ?? []
    let role = self.role(among: roles, for: command, state: ending.before, context.surroundings.people, &reasons)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    let effects = effects(ofReopening: history.state, as: ending.before, in: context)
    let record = command.record(.verb(.reopen), as: role, after: history, reason: reason, effects: effects)
    return try recordTime(
      of: Timed(append(record, to: history, in: context).history), by: command.on, at: command.at, in: context,
      numbers: &numbers
    ).changes(since: history)
  }

  /// What follows when a case that has ended is taken up again, which stood as `before` until then.
  static func effects(ofReopening state: CaseState, as before: CaseState, in context: CaseContext) -> Effects {
    var effects = Effects(to: context.workflow.workflow.reopening(from: state.stage)?.to ?? before.stage)
    func ended(_ runs: [DutyState]) -> [DutyEffect] {
      runs.filter { $0.isOwed && state.duty($0.run)?.isOwed != true }.map { .move($0) }
    }
    (effects.duties, effects.rights) = (ended(before.duties), ended(before.rights))
    return effects
  }

  /// Says that a case should never have been: its number stays used, and it is left out of lists and counts.
  ///
  /// Whoever could open the case may do it. Voiding the record undoes it.
  static func annul(reason: String, _ command: Command, in context: CaseContext) throws(Refusal) -> CaseChange {
    let history = history(of: context)
    var reasons = problems(with: command, .annul, reason: reason, in: context)
    reasons += dayProblems(command, last: history.state.last, in: context)
    if history.state.annulled != nil { reasons.append(.annulled) }
    reasons += roleProblems(command, in: context)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    var effects = Effects(to: history.state.stage, outcome: CaseState.annulledOutcome)
    effects.end(history.state, on: command.on, in: context)
    let record = command.record(
      .verb(.annul), as: actingRole(command, in: context), after: history, reason: reason, effects: effects)
    return append(record, to: history, in: context)
  }
}

extension Effects {
  /// Everything that runs ends with the case.
  mutating func end(_ state: CaseState, on day: Day, in context: CaseContext) {
    var ledger = context.ledger(of: state, on: day)
    ledger.endAll()
    (self.duties, self.unstarted, self.rights) = ledger.close()
  }
}

extension CaseHistory {
  /// The record that ended the case, and how the case stood before it; nil while it is open.
  fileprivate var ending: (record: Record, before: CaseState)? { Self.ending(of: effective) }

  /// The record with which a case ended that these records make, and how it stood before; nil while it is open.
  static func ending(of records: [Record]) -> (record: Record, before: CaseState)? {
    guard let first = records.first, var state = try? CaseState(opening: first) else { return nil }
    var ending: (record: Record, before: CaseState)?
    for record in records.dropFirst() {
      let before = state
      guard (try? state.apply(record)) != nil else { return nil }
      if state.isFinal, !before.isFinal { ending = (record, before) }
      if !state.isFinal { ending = nil }
    }
    return ending
  }
}
