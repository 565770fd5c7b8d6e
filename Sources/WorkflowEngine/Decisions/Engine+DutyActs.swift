import JSONText

extension Engine {
  /// Extends, suspends, resumes, forwards or waives a duty, after what time has done by that day.
  static func act(
    _ act: DutyAct, on name: String, reason: String?, _ command: Command, in context: CaseContext,
    numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    let before = history(of: context)
    let timed = try recordTime(
      of: Timed(before), by: command.on, at: command.at, in: context, numbers: &numbers)
    let history = timed.history
    let entry = history.entry(of: command.on)
    let state = entry?.state ?? history.state
    guard let named = state.duty(named: name) ?? history.state.duty(named: name) else {
      let known = history.state.duties.map(\.run)
      let nearest = Spelling.nearest(to: name, among: known.map(\.description))
      throw Refusal([.unknownDuty(name, nearest: nearest, known: known)])
    }
    var reasons = dayProblems(command, last: history.state.opened, in: context)
    if state.duty(named.run) == nil { reasons.append(.beforeStart(named.run, started: named.started)) }
    let attempt = DutyAttempt(
      act: act, duty: named.settled(on: command.on), reason: reason, command: command, state: state, context: context)
    let role = attempt.role(&reasons)
    attempt.check(&reasons)
    guard reasons.isEmpty, let entry else { throw Refusal(reasons) }
    let effects = attempt.effects
    if command.despite == nil { try refuse(effects.doubts(on: command.on, in: context.workflow.workflow)) }
    let record = command.record(
      .verb(act.verb), as: role, after: history, input: attempt.input, reason: reason, effects: effects)
    return try entered(record, at: entry, command, timed, since: before, in: context, numbers: &numbers)
  }

  /// The runs whose due day another edition of their calendar changes, as they are and as they would be.
  ///
  /// Closed duties never move. Those that have lapsed are among them, so that people can be told, but do not move either.
  public static func recomputed(_ state: CaseState, in calendar: WorkingCalendar) -> [(old: DutyState, new: DutyState)]
  {
    guard !state.isFinal else { return [] }
    return (state.duties + state.rights).filter(\.isOpen).compactMap { duty in
      // A case from elsewhere may count in a newer edition, which stays.
      guard duty.calendar.id == calendar.reference.id, duty.calendar.edition < calendar.reference.edition else {
        return nil
      }
      let new = duty.recomputed(in: calendar)
      let isSame = (new.due, new.isProvisional, new.isEstimated) == (duty.due, duty.isProvisional, duty.isEstimated)
      return isSame ? nil : (duty, new)
    }
  }

  static func recompute(acts: [String], _ command: Command, in context: CaseContext) throws(Refusal) -> CaseChange {
    let history = history(of: context)
    var reasons = dayProblems(command, last: history.state.last, in: context)
    if !context.surroundings.people.knows(command.actor) { reasons.append(.unknownParty(command.actor)) }
    let moved = recomputed(history.state, in: context.calendar).filter { $0.old.status != .lapsed }
    if moved.isEmpty { reasons.append(.nothingMoves(context.calendar.reference)) }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    var effects = Effects()
    effects.duties = moved.filter { !$0.old.isRight }.map { .move($0.new) }
    effects.rights = moved.filter(\.old.isRight).map { .move($0.new) }
    let input: JSONObject = [
      "calendar": .string(context.calendar.reference.description), "acts": .array(acts.map { .string($0) }),
    ]
    return append(
      command.record(
        .verb(.recompute), as: actingRole(command, in: context), after: history, input: input, effects: effects),
      to: history, in: context)
  }
}

extension CaseState {
  /// A run of a duty by its name: the latest of `answer`, or the second in `answer#2`.
  public func duty(named name: String) -> DutyState? {
    self.duties.last { $0.isNamed(name) }
  }

  /// A run of a duty or right by its name: the latest of `answer`, the second in `answer#2`, the latest for an element in
  /// `requestRecords[3]`.
  public func run(named name: String) -> DutyState? {
    duty(named: name) ?? self.rights.last { $0.isNamed(name) }
  }
}

extension DutyState {
  /// Whether a name means this run: its duty's, that with its run, or that with its element.
  fileprivate func isNamed(_ name: String) -> Bool {
    let run = self.run
    return run.id.name == name || "\(run.id)#\(run.run)" == name
      || self.item != nil && "\(run.id)[\(self.itemText)]" == name
  }
}

extension DutyState.Content {
  /// The key of the element as people type it.
  public var itemText: String { item.map { $0.string ?? $0.canonicalText() } ?? "" }
}
