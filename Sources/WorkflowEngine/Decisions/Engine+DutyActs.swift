import JSONText

extension Engine {
  /// Extends, suspends, resumes, forwards or waives a duty.
  ///
  /// An act that was decided in time but is recorded after the lapse voids the lapse, as a late-recorded answer does.
  static func act(
    _ act: DutyAct, on name: String, reason: String?, _ command: Command, in context: CaseContext
  ) throws(Refusal) -> CaseChange {
    let history = history(of: context)
    guard let named = history.state.duty(named: name) else {
      let known = history.state.duties.map(\.run)
      let nearest = Spelling.nearest(to: name, among: known.map(\.description))
      throw Refusal([.unknownDuty(name, nearest: nearest, known: known)])
    }
    let base = rewound(history, to: command.on, where: { $0.id == named.run.id })
    let attempt = DutyAttempt(
      act: act, duty: (base.state.duty(named.run) ?? named).settled(on: command.on), reason: reason, command: command,
      state: base.state, context: context)
    var reasons = dayProblems(command, last: base.state.last, in: context)
    let role = attempt.role(&reasons)
    attempt.check(&reasons)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    let effects = attempt.effects(voiding: base.voided)
    return append(
      command.record(
        .verb(act.verb), as: role, after: history, input: attempt.input, reason: reason, effects: effects),
      to: history)
  }

  /// The runs whose due day another edition of their calendar changes, as they are and as they would be.
  ///
  /// Closed duties never move. Those that have lapsed are among them, so that people can be told, but do not move either.
  public static func recomputed(_ state: CaseState, in calendar: WorkingCalendar) -> [(old: DutyState, new: DutyState)]
  {
    guard !state.isFinal else { return [] }
    return state.duties.filter(\.isOwed).compactMap { duty in
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
    effects.duties = moved.map { .move($0.new) }
    let input: JSONObject = [
      "calendar": .string(context.calendar.reference.description), "acts": .array(acts.map { .string($0) }),
    ]
    return append(
      command.record(
        .verb(.recompute), as: actingRole(command, in: context), after: history, input: input, effects: effects),
      to: history)
  }

  /// Records that a pause has reached its ceiling: the clock goes on.
  static func endPause(
    _ duty: DutyState, in context: CaseContext, on day: Day, at: String, by command: (id: String, request: String)?
  ) -> CaseChange {
    let history = history(of: context)
    var effects = Effects()
    effects.duties = [.move(duty.settled(on: day))]
    return append(
      Record(
        sequence: history.nextSequence,
        id: command?.id ?? "resume:\(history.state.number):\(duty.run.id)#\(duty.run.run):\(duty.pauses.count)",
        deed: .verb(.resume), on: day, at: at, by: nil, role: .clock, input: duty.run.json([:]), effects: effects,
        request: command?.request),
      to: history)
  }
}

extension CaseState {
  /// A run of a duty by its name: the latest of `answer`, or the second in `answer#2`.
  public func duty(named name: String) -> DutyState? {
    self.duties.last { $0.run.id.name == name || "\($0.run.id)#\($0.run.run)" == name }
  }
}
