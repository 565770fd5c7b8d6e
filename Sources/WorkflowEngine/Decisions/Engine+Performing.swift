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
    let before = history(of: context)
    let timed = try recordTime(of: Timed(before), by: command.on, at: command.at, in: context, numbers: &numbers)
    let history = timed.history
    var context = context
    context.history = history
    let entry = history.entry(of: command.on)
    let state = entry?.state ?? history.state
    var reasons = dayProblems(command, last: history.state.opened, in: context)
    let evidence = bound(evidence, to: history, &reasons)
    let attempt = ActionAttempt(
      action: action, input: input, evidence: evidence, on: command.on, precision: command.precision,
      isTakenOver: command.takenOver != nil, state: state)
    let role = attempt.role(for: command, in: context, &reasons)
    attempt.check(in: context, &reasons)
    reasons += DayCheck(action, given: input, on: command.on, state: state, in: context).impossible
    guard reasons.isEmpty, let role, let entry else {
      throw Refusal(reasons, possible: possibleActions(in: context, stage: state.stage))
    }
    let (record, openings) = try attempt.carryOut(command, as: role, in: context, numbers: &numbers, after: history)
    if command.despite == nil { try refuse(record.effects.doubts(on: command.on, in: workflow)) }
    return try entered(
      record, at: entry, command, timed, since: before, in: context, opening: openings, numbers: &numbers)
  }

  /// Refuses what is doubted.
  static func refuse(_ doubts: [Refusal.Reason]) throws(Refusal) {
    if !doubts.isEmpty { throw Refusal(doubts) }
  }

  /// Adds a record after what time did by its day; what comes after a late one is decided anew, with what time does then.
  static func entered(
    _ record: Record, at entry: Entry, _ command: Command, _ timed: Timed, since before: CaseHistory,
    in context: CaseContext, opening openings: [CaseChange] = [], numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    let entered = try enter(record, at: entry, voiding: command.voiding, to: timed.history, in: context)
    let all = Timed(entered, opened: timed.opened + openings)
    if entry.isLast, command.voiding.isEmpty { return all.changes(since: before) }
    return try recordTime(
      of: all, changedFrom: timed.history, by: timed.history.state.last, at: command.at, in: context,
      numbers: &numbers
    ).changes(since: before)
  }

  /// The first of `roles` that the actor has in the case, in person before as a member of a body, or the one the command
  /// names; adds a reason when there is none.
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
    if let role = actor.role(among: wanted, bound: state.parties) { return role }
    let able = Set(wanted.flatMap { people.whoMay(actAs: $0, bound: state.parties) }).sorted()
    reasons.append(.notInRole(command.actor, needed: wanted, able: able))
    return nil
  }

  /// What somebody could do in the case's stage, in the author's order.
  static func possibleActions(in context: CaseContext, stage: StageID? = nil) -> [ActionID] {
    guard let stage = stage ?? context.history?.state.stage else { return [] }
    return context.workflow.workflow.actions.values.filter { !$0.isByClock && $0.from.contains(stage) }.map(\.id)
  }
}

/// One try to perform an action: what is known of it before anything is decided.
struct ActionAttempt {
  let action: Action
  /// What was given, with what it does to keyed lists.
  let lists: KeyedLists
  let evidence: [Evidence]
  let on: Day
  /// How exactly that day is known where only its month or year is.
  let precision: DatePrecision?
  /// Whether it was recorded elsewhere and is taken over: what is missing passes unchecked.
  let isTakenOver: Bool
  let state: CaseState

  init(
    action: Action, input: JSONObject, evidence: [Evidence], on: Day, precision: DatePrecision? = nil,
    isTakenOver: Bool = false, state: CaseState
  ) {
    (self.precision, self.isTakenOver) = (precision, isTakenOver)
    self.action = action
    lists = KeyedLists(input, action.inputs, state.fields)
    self.evidence = evidence
    self.on = on
    self.state = state
  }

  /// What was given, with keyed lists as they are then.
  var input: JSONObject { lists.whole }

  /// The first role of the action that the actor has; adds a reason when there is none.
  func role(for command: Command, in context: CaseContext, _ reasons: inout [Refusal.Reason]) -> RoleID? {
    if action.isByClock {
      reasons.append(.clockOnly(action.id))
      return nil
    }
    var found: [Refusal.Reason] = []
    let role = Engine.role(among: action.by, for: command, state: state, context.surroundings.people, &found)
    if role == nil, isTakenOver, let actor = context.surroundings.people[command.actor],
      let own = actor.role(among: context.workflow.workflow.roles.keys, bound: state.parties)
    {
      // Who did it elsewhere is not told; whoever takes it over has a part in the case.
      return own
    }
    reasons += found
    return role
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
    defer { if isTakenOver { reasons.removeAll { isUnchecked($0, in: context.workflow.workflow) } } }
    reasons += lists.problems
    InputCheck(inputs: action.inputs, acceptsForgotten: isRepeated).check(input, &reasons)
    var unclear = Set(isRepeated ? forgottenNames : [])
    var missing: Set<String> = []
    for reason in reasons[before...] {
      if let name = reason.mistyped { unclear.insert(name) }
      if case .missing(let name) = reason { missing.insert(name) }
    }
    checkEvidence(&reasons)
    for party in bound().sorted(by: { $0.key < $1.key }).flatMap(\.value)
    where !context.surroundings.people.knows(party) {
      reasons.append(.unknownParty(party))
    }
    guard !action.requirements.isEmpty else { return }
    var seen = conditionContext(in: context)
    seen.isIncomplete = isTakenOver
    for requirement in action.requirements
    where (unclear.isEmpty || unclear.isDisjoint(with: requirement.condition.names))
      && (!isRepeated || requirement.condition.children.isEmpty)
    {
      let truth = requirement.condition.evaluate(in: seen)
      // What is missing is told already; what would follow from it is not known.
      if truth == .true || truth == .unknown && !missing.isDisjoint(with: requirement.condition.names) { continue }
      // What is taken over from elsewhere is known as far as it is known.
      if truth == .unknown, isTakenOver { continue }
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
    // An input that sets a field stands for what the field will be: where it is not given, for what it is, and for
    // nothing where the action clears it.
    for known in action.inputs where !inputs.contains(known.name) {
      guard let field = known.field, !action.clears.contains(field) else { continue }
      if let value = state.fields[field] { inputs.append(known.name, value) }
    }
    return ConditionContext(
      fields: state.fields, inputs: inputs, children: context.children, each: nil,
      parties: state.parties.merging(bound()) { $1 }, people: context.surroundings.people, on: on,
      workingDays: { calendar.workingDays(after: $0, through: $1) })
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
