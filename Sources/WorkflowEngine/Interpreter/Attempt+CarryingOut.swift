import JSONText

extension Attempt {
  /// The records of the action: one for the case, and the opening of every case it opens.
  func carryOut(
    as role: RoleID, voiding voided: [Int], numbers: inout NumberAllotter, after history: CaseHistory
  ) throws(Refusal) -> [Change] {
    let seen = looksAtValues ? conditionContext : ConditionContext()
    var effects = self.effects(in: seen)
    effects.voids = voided
    let openings = try self.openings(seen: seen, numbers: &numbers)
    effects.opened = openings.map(\.number)
    let record = Record(
      sequence: history.records.count + 1, id: command.id, deed: .action(action.id), on: command.on, at: command.at,
      by: command.actor, role: role, input: input, evidence: evidence, note: command.note, effects: effects,
      request: command.request, personal: personal(effects))
    return [Engine.append(record, to: history)] + openings
  }

  /// Whether anything that follows depends on values.
  private var looksAtValues: Bool {
    if case .stage = action.target { return !action.opens.isEmpty }
    return true
  }

  /// What follows for the case itself.
  func effects(in seen: ConditionContext) -> Effects {
    let target = action.target.stage(in: seen)
    var effects = Effects()
    effects.set = fieldsSet()
    effects.to = target
    effects.outcome = context.workflow.workflow.stages[target]?.outcome
    var ledger = DutyLedger(
      state: state, workflow: context.workflow.workflow, calendar: context.calendar, acts: context.surroundings.acts,
      on: command.on)
    ledger.perform(action, input: input, set: effects.set, to: target)
    effects.duties = ledger.effects
    effects.unstarted = ledger.unstarted
    return effects
  }

  /// The inputs that set fields of the case.
  private func fieldsSet() -> JSONObject {
    var set = JSONObject()
    for input in action.inputs {
      if let field = input.field, let value = self.input[input.name] { set[field] = value }
    }
    return set
  }

  /// Pointers to what is said about private people.
  private func personal(_ effects: Effects) -> [String] {
    var pointers: [String] = []
    for input in action.inputs where input.definition.isPersonal && self.input[input.name] != nil {
      pointers.append(JSONPointer.append("/input", key: input.name))
      if let field = input.field { pointers.append(JSONPointer.append("/effects/set", key: field)) }
    }
    if command.note != nil { pointers.append("/note") }
    return pointers + evidence.personal
  }

  /// The cases that the action opens.
  func openings(seen: ConditionContext, numbers: inout NumberAllotter) throws(Refusal) -> [Change] {
    var changes: [Change] = []
    for opening in action.opens {
      for element in elements(of: opening) {
        var seen = seen
        seen.each = element
        changes.append(try open(opening, seen: seen, numbers: &numbers))
      }
    }
    return changes
  }

  private func elements(of opening: Opening) -> [JSON?] {
    guard let each = opening.each else { return [nil] }
    return (input[each] ?? state.fields[each])?.array.map { $0.map(Optional.some) } ?? []
  }

  private func open(
    _ opening: Opening, seen: ConditionContext, numbers: inout NumberAllotter
  ) throws(Refusal) -> Change {
    let surroundings = context.surroundings
    guard let child = surroundings.workflows[opening.workflow],
      let calendar = surroundings.calendars[child.workflow.calendar]
    else { throw Refusal([.unavailable(opening.workflow.name)]) }
    var fields = JSONObject()
    for item in opening.fields {
      if let value = item.formula.evaluate(in: seen) { fields[item.field] = value }
    }
    var parties: [RoleID: [PartyID]] = [:]
    for item in opening.parties { parties[item.role] = holders(item.source, seen: seen) }
    let title = opening.title?.evaluate(in: seen)?.string ?? state.title
    let new = NewCase(title: title, fields: fields, parties: parties, parent: state.number)
    let childContext = CaseContext(history: nil, workflow: child, calendar: calendar, surroundings: surroundings)
    var command = command
    command.role = nil
    command.note = nil
    return try Engine.open(new, by: command, in: childContext, numbers: &numbers)
  }

  private func holders(_ source: Opening.Source, seen: ConditionContext) -> [PartyID] {
    switch source {
    case .role(let role): return state.parties[role] ?? []
    case .formula(let formula):
      let value = formula.evaluate(in: seen)
      return (value?.array ?? value.map { [$0] } ?? []).compactMap { $0.string.map { PartyID($0) } }
    }
  }
}

extension Target {
  /// Where it leads with these values: conditions are disjoint, so their order does not matter.
  func stage(in values: ConditionContext) -> StageID {
    switch self {
    case .stage(let stage): stage
    case .first(let branches, let otherwise):
      branches.first { $0.condition.evaluate(in: values) == .true }?.stage ?? otherwise
    }
  }
}
