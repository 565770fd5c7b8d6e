import JSONText

extension Engine {
  /// What time alone does to a case by the end of `day`, in the order in which it happens: a pause that has reached its
  /// ceiling ends, a term that has passed in silence lapses.
  public static func clockEvents(of state: CaseState, by day: Day) -> [ClockEvent] {
    guard !state.isFinal else { return [] }
    return state.duties.compactMap { ClockEvent($0, of: state.number) }.filter { $0.day <= day }.sorted()
  }

  /// Records the lapse of one run, or the end of its pause: silence is an event.
  ///
  /// The record's day is the day after the due day, or the day of the last record where somebody has acted since;
  /// its id is the command's where somebody chose one, and else follows from the run.
  ///
  /// - Parameters:
  ///   - duty: A running or paused duty of the case, as `clockEvents(of:by:)` gives it.
  ///   - context: The case.
  ///   - at: When it is recorded.
  ///   - command: The id that somebody chose for the command that records it, with the digest of the request.
  ///   - numbers: Allots the numbers of cases that the lapse opens.
  /// - Returns: What is added to which case.
  /// - Throws: `Refusal` when a case that the lapse opens cannot be opened.
  public static func lapse(
    _ duty: DutyState, in context: CaseContext, at: String, by command: (id: String, request: String)? = nil,
    numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    let history = history(of: context)
    let state = history.state
    guard duty.status == .running else {
      return [endPause(duty, in: context, on: max(duty.clockDay ?? state.last, state.last), at: at, by: command)]
    }
    let on = max(duty.lapseDay, state.last)
    var (effects, attempt) = effects(ofLapse: duty, state, on: on, in: context)
    let id = command?.id ?? "lapse:\(state.number):\(duty.run.id)#\(duty.run.run)"
    var openings: [CaseChange] = []
    if let attempt {
      let command = Command(
        id: id, actor: .clock, on: on, at: at, request: command?.request,
        wish: .perform(attempt.action.id, input: [:], evidence: []))
      openings = try attempt.openings(by: command, in: context, numbers: &numbers)
    }
    effects.opened = openings.map(\.number)
    let deed: Deed = attempt.map { .action($0.action.id) } ?? .verb(.lapse)
    let record = Record(
      sequence: history.nextSequence, id: id, deed: deed, on: on, at: at, by: nil, role: .clock, effects: effects,
      request: command?.request)
    return [append(record, to: history)] + openings
  }

  /// What follows from a lapse for the case itself, and the action it performs, if its duty names one that is possible.
  static func effects(
    ofLapse duty: DutyState, _ state: CaseState, on: Day, in context: CaseContext
  ) -> (effects: Effects, attempt: ActionAttempt?) {
    let workflow = context.workflow.workflow
    let action = workflow.duties[duty.run.id]?.onLapse.flatMap { workflow.actions[$0] }
      .flatMap { $0.from.contains(state.stage) ? $0 : nil }
    let attempt = action.map { ActionAttempt(action: $0, input: [:], evidence: [], on: on, state: state) }
    var effects = Effects()
    let target = attempt.map { $0.action.target.stage(in: $0.conditionContext(in: context)) }
    effects.to = target
    effects.outcome = target.flatMap { workflow.stages[$0]?.outcome }
    var ledger = context.ledger(of: state, on: on)
    ledger.lapse(duty.run, day: duty.lapseDay, action: action, to: target, isFinal: effects.outcome != nil)
    (effects.duties, effects.unstarted) = ledger.close()
    return (effects, attempt)
  }
}
