import JSONText

extension Engine {
  /// The record of what time does to a run on a day, and the cases it opens.
  ///
  /// - Throws: `Refusal` when a case cannot be opened; `numbers` may have been used up then.
  static func record(
    ofTime run: DutyState, on day: Day, _ state: CaseState, _ history: CaseHistory, in context: CaseContext,
    at: String, by command: (id: String, request: String)?, numbers: inout NumberAllotter
  ) throws(Refusal) -> (Record, [CaseChange]) {
    // What somebody has named belongs to the moment of the command, so that it can be answered again.
    let at = command == nil ? beginning(of: day, as: at) : at
    let name = "\(state.number):\(run.run.id)#\(run.run.run)"
    func record(_ id: String, _ deed: Deed, _ effects: Effects, _ input: JSONObject = [:]) -> Record {
      Record(
        sequence: history.nextSequence, id: id, deed: deed, on: day, at: at, by: nil, role: .clock, input: input,
        effects: effects, request: command?.request)
    }
    switch run.status {
    case .running:
      let id = command?.id ?? "lapse:\(name)"
      var (effects, attempt) = effects(ofLapse: run, state, on: day, in: context)
      guard let attempt else { return (record(id, .verb(.lapse), effects), []) }
      let opening = Command(
        id: id, actor: .clock, on: day, at: at, request: command?.request,
        wish: .perform(attempt.action.id, input: [:], evidence: []))
      let openings = try attempt.openings(by: opening, in: context, numbers: &numbers)
      effects.opened = openings.map(\.number)
      return (record(id, .action(attempt.action.id), effects), openings)
    case .paused:
      let id = command?.id ?? "resume:\(name):\(run.pauses.count)"
      return (record(id, .verb(.resume), Effects(duties: [.move(run.settled(on: day))]), run.run.json([:])), [])
    default:
      let effects = effects(ofRenewal: run, state, on: day, in: context)
      return (record(command?.id ?? "renew:\(name)", .verb(.renew), effects, run.run.json([:])), [])
    }
  }

  /// The first moment of a day, in the offset of another moment.
  private static func beginning(of day: Day, as moment: String) -> String {
    // The date and time before it have a fixed length, RFC 3339.
    "\(day)T00:00:00" + moment.dropFirst(19)
  }

  /// What follows when the next turn of a fixed rhythm begins.
  static func effects(ofRenewal duty: DutyState, _ state: CaseState, on: Day, in context: CaseContext) -> Effects {
    var effects = Effects()
    var ledger = context.ledger(of: state, on: on)
    ledger.renew(duty)
    (effects.duties, effects.unstarted, effects.rights) = ledger.close()
    return effects
  }

  /// What follows from a lapse for the case itself, and the action it performs, if its duty names one that is possible.
  static func effects(
    ofLapse duty: DutyState, _ state: CaseState, on: Day, in context: CaseContext
  ) -> (effects: Effects, attempt: ActionAttempt?) {
    let workflow = context.workflow.workflow
    let action = workflow.runners[duty.run.id]?.onLapse.flatMap { workflow.actions[$0] }
      .flatMap { $0.from.contains(state.stage) ? $0 : nil }
    let attempt = action.map { ActionAttempt(action: $0, input: [:], evidence: [], on: on, state: state) }
    var effects = Effects()
    let target = attempt.map { $0.action.target.stage(in: $0.conditionContext(in: context)) }
    effects.to = target
    effects.outcome = target.flatMap { workflow.stages[$0]?.outcome }
    var ledger = context.ledger(of: state, on: on)
    ledger.lapse(duty.run, day: duty.lapseDay, action: action, to: target, isFinal: effects.outcome != nil)
    (effects.duties, effects.unstarted, effects.rights) = ledger.close()
    return (effects, attempt)
  }
}
