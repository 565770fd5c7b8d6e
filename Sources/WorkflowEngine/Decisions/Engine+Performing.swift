import JSONText

extension Engine {
  static func perform(
    _ id: ActionID, input: JSONObject, evidence: [Evidence], _ command: Command, in context: CaseContext,
    numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    let workflow = context.workflow.workflow
    guard let action = workflow.actions[id] else {
      let nearest = Spelling.nearest(to: id.name, among: workflow.actions.keys.map(\.name))
      throw Refusal([.unknownAction(id.name, nearest: nearest)], possible: possibleActions(in: context))
    }
    let history = history(of: context)
    let (state, voided) = rewound(history, to: command.on) { run in
      workflow.duties[run.id]?.metBy.contains(id) == true
    }
    var reasons = dayProblems(command, last: state.last, in: context)
    let evidence = bound(evidence, to: history, &reasons)
    let attempt = ActionAttempt(action: action, input: input, evidence: evidence, on: command.on, state: state)
    let role = attempt.role(for: command, in: context, &reasons)
    attempt.check(in: context, &reasons)
    guard reasons.isEmpty, let role else { throw Refusal(reasons, possible: possibleActions(in: context)) }
    return try attempt.carryOut(command, as: role, voiding: voided, in: context, numbers: &numbers, after: history)
  }

  /// What came in time but is recorded after time has gone on: the case as it stood on that day, without what time
  /// alone did on later days, as long as nobody has acted in between and a run that `isMeant` was owed then. What time
  /// did to other duties is voided with it, and recorded again by the next tick.
  static func rewound(
    _ history: CaseHistory, to day: Day, where isMeant: (DutyRun) -> Bool
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
      ($0.status == .running || $0.status == .paused) && isMeant($0.run)
    }
    return isOwed ? (state, voided.reversed()) : (history.state, [])
  }

  /// The first of `roles` that the actor has in the case, or the one the command names; adds a reason when there is none.
  static func role(
    among roles: [RoleID], for command: Command, state: CaseState, _ people: People,
    _ reasons: inout [Refusal.Reason]
  ) -> RoleID? {
    guard let actor = people[command.actor] else {
      reasons.append(.unknownParty(command.actor))
      return nil
    }
    let wanted = command.role.map { [$0] } ?? roles
    if let role = command.role, !roles.contains(role) {
      reasons.append(.unknownRole(role.name, known: roles))
      return nil
    }
    if let role = wanted.first(where: { actor.may(actAs: $0, bound: state.parties) }) { return role }
    let able = Set(wanted.flatMap { people.whoMay(actAs: $0, bound: state.parties) }).sorted()
    reasons.append(.notInRole(command.actor, needed: wanted, able: able))
    return nil
  }

  /// What somebody could do in the case's stage, in the author's order.
  static func possibleActions(in context: CaseContext) -> [ActionID] {
    guard let stage = context.history?.state.stage else { return [] }
    return context.workflow.workflow.actions.values.filter { !$0.isByClock && $0.from.contains(stage) }.map(\.id)
  }
}

/// One try to perform an action: what is known of it before anything is decided.
struct ActionAttempt {
  let action: Action
  let input: JSONObject
  let evidence: [Evidence]
  let on: Day
  let state: CaseState

  /// The first role of the action that the actor has; adds a reason when there is none.
  func role(for command: Command, in context: CaseContext, _ reasons: inout [Refusal.Reason]) -> RoleID? {
    if action.isByClock {
      reasons.append(.clockOnly(action.id))
      return nil
    }
    return Engine.role(among: action.by, for: command, state: state, context.surroundings.people, &reasons)
  }

  /// Everything that stands in the way but the actor and the day.
  ///
  /// - Parameter isRepeated: Whether it was recorded earlier and is decided anew: conditions over other cases, which tell
  ///   of today, are not looked at then, nor are those over what was removed by law since.
  func check(in context: CaseContext, _ reasons: inout [Refusal.Reason], isRepeated: Bool = false) {
    if let outcome = state.outcome {
      reasons.append(.ended(outcome: outcome))
      return
    }
    guard action.from.contains(state.stage) else {
      reasons.append(.wrongStage(action.id, stage: state.stage, allowed: action.from))
      return
    }
    let before = reasons.count
    InputCheck(inputs: action.inputs, acceptsForgotten: isRepeated).check(input, &reasons)
    var unclear = Set(isRepeated ? forgottenNames : [])
    for reason in reasons[before...] { if let name = reason.mistyped { unclear.insert(name) } }
    checkEvidence(&reasons)
    guard !action.requirements.isEmpty else { return }
    let seen = conditionContext(in: context)
    for requirement in action.requirements
    where (unclear.isEmpty || unclear.isDisjoint(with: requirement.condition.names))
      && (!isRepeated || requirement.condition.children.isEmpty) && requirement.condition.evaluate(in: seen) != .true
    {
      reasons.append(
        .condition(
          requirement.condition.source,
          seen: requirement.condition.explanation(in: seen).map { discreet($0, context.workflow.workflow) },
          otherwise: requirement.otherwise))
    }
  }

  private var forgottenNames: [String] {
    input.members.filter(\.value.isForgotten).map(\.key) + state.fields.members.filter(\.value.isForgotten).map(\.key)
  }

  /// What is said about private people does not stand in messages.
  private func discreet(_ seen: Observation, _ workflow: Workflow) -> Observation {
    let name = String(seen.name.prefix { $0 != "." && $0 != "[" })
    let field = action.input(name)?.definition ?? workflow.fields[name]
    return field?.isPersonal == true ? Observation(name: seen.name, value: .personal) : seen
  }

  private func checkEvidence(_ reasons: inout [Refusal.Reason]) {
    if action.evidence.isEmpty { return }
    let known = action.evidence.map(\.kind)
    for kind in action.evidence where kind.isRequired && !evidence.contains(where: { $0.kind == kind.kind }) {
      reasons.append(.missingEvidence(kind.kind))
    }
    for item in evidence where !known.contains(item.kind) {
      reasons.append(.unknownEvidence(item.kind, known: known))
    }
  }

  /// What conditions of the action see.
  func conditionContext(in context: CaseContext) -> ConditionContext {
    let calendar = context.calendar
    var inputs = input
    // An input that sets a field stands for what the field will be: where it is not given, for what it is.
    for known in action.inputs where !inputs.contains(known.name) {
      if let field = known.field, let value = state.fields[field] { inputs.append(known.name, value) }
    }
    return ConditionContext(
      fields: state.fields, inputs: inputs, children: context.children, each: nil,
      parties: state.parties, workingDays: { calendar.workingDays(after: $0, through: $1) })
  }
}

/// Checks given values against what is asked for.
struct InputCheck {
  let inputs: [Input]
  /// Whether what was removed by law passes for what it was, as in a record that is decided anew.
  var acceptsForgotten = false

  /// Adds every problem: what is missing first, then what is wrong, in the order given.
  func check(_ given: JSONObject, _ reasons: inout [Refusal.Reason]) {
    for input in inputs where input.isRequired && !given.contains(input.name) { reasons.append(.missing(input.name)) }
    for member in given.members {
      guard let input = inputs.first(where: { $0.name == member.key }) else {
        let known = inputs.map(\.name)
        reasons.append(
          .unknownInput(member.key, nearest: Spelling.nearest(to: member.key, among: known), known: known))
        continue
      }
      if acceptsForgotten, input.definition.isPersonal, member.value.isForgotten { continue }
      if let problem = input.definition.type.check(member.value) {
        reasons.append(problem.isOfType ? .wrongType(member.key, problem) : .outOfLimits(member.key, problem))
      }
    }
  }
}
