import JSONText

extension Engine {
  static func perform(
    _ id: ActionID, input: JSONObject, evidence: [Evidence], _ command: Command, in context: CaseContext,
    numbers: inout NumberAllotter
  ) throws(Refusal) -> [Change] {
    let workflow = context.workflow.workflow
    let base = rewound(
      history(of: context), to: command.on, for: workflow.duties.filter { $0.value.metBy.contains(id) }.map(\.key))
    let state = base.state
    guard let action = workflow.actions[id] else {
      let nearest = Spelling.nearest(to: id.name, among: workflow.actions.keys.map(\.name))
      throw Refusal([.unknownAction(id.name, nearest: nearest)], possible: possibleActions(in: context))
    }
    let bound = bound(evidence, to: history(of: context))
    let attempt = Attempt(
      action: action, input: input, evidence: bound.evidence, command: command, state: state, context: context)
    var reasons = dayProblems(command, last: state.last, in: context) + bound.reasons
    let role = attempt.role(&reasons)
    attempt.check(&reasons)
    guard reasons.isEmpty, let role else { throw Refusal(reasons, possible: possibleActions(in: context)) }
    return try attempt.carryOut(as: role, voiding: base.voided, numbers: &numbers, after: history(of: context))
  }

  /// What came in time but is recorded after time has gone on: the case as it stood on that day, without what time
  /// alone did on later days, as long as nobody has acted in between and one of `duties` was owed then. What time did to
  /// other duties is voided with it, and recorded again by the next tick.
  static func rewound(
    _ history: CaseHistory, to day: Day, for duties: [DutyID]
  ) -> (state: CaseState, voided: [Int]) {
    guard day < history.state.last else { return (history.state, []) }
    // Documents added meanwhile change nothing about the case.
    var kept = history.effective.filter { !$0.isAttachment }
    var voided: [Int] = []
    while let last = kept.last, last.isByClock, last.on > day {
      voided.append(last.sequence)
      kept.removeLast()
    }
    guard let state = try? CaseHistory.fold(kept), state.last <= day else { return (history.state, []) }
    let isOwed = state.duties.contains {
      duties.contains($0.run.id) && ($0.status == .running || $0.status == .paused)
    }
    return isOwed ? (state, voided.reversed()) : (history.state, [])
  }

  /// The first of `roles` that the actor has in the case, or the one the command names; adds a reason when there is none.
  static func role(
    among roles: [RoleID], for command: Command, state: CaseState, _ directory: Directory,
    _ reasons: inout [Refusal.Reason]
  ) -> RoleID? {
    guard directory[command.actor] != nil else {
      reasons.append(.unknownParty(command.actor))
      return nil
    }
    let wanted = command.role.map { [$0] } ?? roles
    if let role = command.role, !roles.contains(role) {
      reasons.append(.unknownRole(role.name, known: roles))
      return nil
    }
    if let role = wanted.first(where: { directory.may(command.actor, actAs: $0, bound: state.parties) }) { return role }
    let able = Set(wanted.flatMap { directory.whoMay(actAs: $0, bound: state.parties) }).sorted()
    reasons.append(.notInRole(command.actor, needed: wanted, able: able))
    return nil
  }

  /// What somebody could do in the case's stage, in the author's order.
  static func possibleActions(in context: CaseContext) -> [ActionID] {
    guard let stage = context.history?.state.stage else { return [] }
    return context.workflow.workflow.actions.filter { !$0.value.isByClock && $0.value.from.contains(stage) }.map(\.key)
  }
}

/// One try to perform an action: what is known of it before anything is decided.
struct Attempt {
  let action: Action
  let input: JSONObject
  let evidence: [Evidence]
  let command: Command
  let state: CaseState
  let context: CaseContext

  /// The first role of the action that the actor has; adds a reason when there is none.
  func role(_ reasons: inout [Refusal.Reason]) -> RoleID? {
    if action.isByClock {
      reasons.append(.clockOnly(action.id))
      return nil
    }
    return Engine.role(among: action.by, for: command, state: state, context.surroundings.directory, &reasons)
  }

  /// Everything that stands in the way but the actor and the day.
  ///
  /// - Parameter isRepeated: Whether it was recorded earlier and is decided anew: conditions over other cases, which tell
  ///   of today, are not looked at then, nor are those over what was removed by law since.
  func check(_ reasons: inout [Refusal.Reason], isRepeated: Bool = false) {
    if let outcome = state.outcome {
      reasons.append(.ended(outcome: outcome))
      return
    }
    guard action.from.contains(state.stage) else {
      reasons.append(.wrongStage(action.id, stage: state.stage, allowed: action.from))
      return
    }
    let problems = InputCheck(inputs: action.inputs, acceptsForgotten: isRepeated).problems(with: input)
    reasons += problems
    reasons += evidenceProblems()
    guard !action.requirements.isEmpty else { return }
    let seen = conditionContext
    var unclear = Set(problems.compactMap(\.mistyped))
    if isRepeated { unclear.formUnion(forgottenNames) }
    for requirement in action.requirements
    where unclear.isDisjoint(with: requirement.condition.names)
      && (!isRepeated || requirement.condition.children.isEmpty) && requirement.condition.evaluate(in: seen) != .true
    {
      reasons.append(
        .condition(
          requirement.condition.source, seen: requirement.condition.explanation(in: seen).map(discreet),
          otherwise: requirement.otherwise))
    }
  }

  private var forgottenNames: [String] {
    input.members.filter(\.value.isForgotten).map(\.key) + state.fields.filter(\.value.isForgotten).map(\.key)
  }

  /// What is said about private people does not stand in messages.
  private func discreet(_ seen: Observation) -> Observation {
    let name = String(seen.name.prefix { $0 != "." && $0 != "[" })
    let field = action.input(name)?.definition ?? context.workflow.workflow.fields[name]
    return field?.isPersonal == true ? Observation(name: seen.name, value: "(personal)") : seen
  }

  private func evidenceProblems() -> [Refusal.Reason] {
    let known = action.evidence.map(\.kind)
    var reasons: [Refusal.Reason] = []
    for kind in action.evidence where kind.isRequired && !evidence.contains(where: { $0.kind == kind.kind }) {
      reasons.append(.missingEvidence(kind.kind))
    }
    for item in evidence where !known.isEmpty && !known.contains(item.kind) {
      reasons.append(.unknownEvidence(item.kind, known: known))
    }
    return reasons
  }

  var conditionContext: ConditionContext {
    let calendar = context.calendar
    var inputs: [String: JSON] = [:]
    // An input that sets a field stands for what the field will be: where it is not given, for what it is.
    for known in action.inputs { inputs[known.name] = known.field.flatMap { state.fields[$0] } }
    for member in input.members { inputs[member.key] = member.value }
    return ConditionContext(
      fields: state.fields, inputs: inputs, children: context.children, each: nil,
      parties: Dictionary(uniqueKeysWithValues: state.parties.map { ($0.key.name, $0.value.map(\.name)) }),
      workingDays: { calendar.workingDays(after: $0, through: $1) })
  }
}
