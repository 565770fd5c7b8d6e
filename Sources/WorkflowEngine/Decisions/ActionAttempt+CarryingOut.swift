import JSONText

extension ActionAttempt {
  /// The record of the action, with what it leads to there, and the opening of every case it opens.
  func carryOut(
    _ command: Command, as role: RoleID, in context: CaseContext, numbers: inout NumberAllotter,
    after history: CaseHistory
  ) throws(Refusal) -> (record: Record, openings: [CaseChange]) {
    let openings = try self.openings(by: command, in: context, numbers: &numbers)
    let effects = effects(opened: openings.map(\.number), in: context)
    let record = command.record(
      .action(action.id), as: role, after: history, input: lists.given, evidence: evidence,
      effects: effects, unchecked: unchecked(in: context))
    return (record, openings)
  }

  /// What follows for the case itself.
  func effects(opened: [CaseNumber], in context: CaseContext) -> Effects {
    let target = action.target.stage(in: conditionContext(in: context))
    let outcome = context.workflow.workflow.stages[target]?.outcome
    let set = fieldsSet()
    let parties = bound()
    var whole = set
    for input in action.inputs {
      if let field = input.field, lists.changes[field] != nil { whole[field] = self.input[input.name] }
    }
    var ledger = context.ledger(of: state, on: on, precision)
    ledger.perform(
      action, DutyLedger.Given(input: input, set: whole, parties: parties, lists: Set(lists.changes.keys)), to: target,
      isFinal: outcome != nil)
    let (duties, unstarted, rights) = ledger.close()
    return Effects(
      to: target, outcome: outcome, set: set, lists: lists.changes.filter { !$0.value.isEmpty }, parties: parties,
      duties: duties, rights: rights, unstarted: unstarted,
      opened: opened)
  }

  /// The roles to which inputs bind the parties given.
  func bound() -> [RoleID: [PartyID]] {
    var parties: [RoleID: [PartyID]] = [:]
    for known in action.inputs {
      guard let role = known.binds, let value = input[known.name] else { continue }
      parties[role, default: []] += (value.array ?? [value]).compactMap { $0.string.map { PartyID($0) } }
    }
    return parties
  }

  /// The inputs that set fields of the case.
  private func fieldsSet() -> JSONObject {
    var set = JSONObject()
    for input in action.inputs {
      guard let field = input.field, lists.changes[field] == nil, let value = self.input[input.name] else { continue }
      if set.isEmpty { set.append(field, value) } else { set[field] = value }
    }
    for field in action.clears where lists.changes[field] == nil && !set.contains(field) && state.fields.contains(field)
    {
      set.append(field, .null)
    }
    return set
  }

  /// The cases that the action opens; where one cannot be opened, `numbers` may have been used up.
  func openings(
    by command: Command, in context: CaseContext, numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    var changes: [CaseChange] = []
    for planned in plannedCases(in: context) {
      changes.append(try planned.open(by: command, context.surroundings, numbers: &numbers))
    }
    return changes
  }

  /// What the cases are that the action opens, in order.
  func plannedCases(in context: CaseContext) -> [PlannedCase] {
    if action.opens.isEmpty { return [] }
    var seen = conditionContext(in: context)
    return action.opens.flatMap { opening in
      elements(of: opening).map { element in
        seen.each = element
        return planned(opening, context.surroundings.workflows[opening.workflow]?.workflow, seen: seen)
      }
    }
  }

  private func elements(of opening: Opening) -> [JSON?] {
    guard let each = opening.each else { return [nil] }
    return (input[each] ?? state.fields[each])?.array.map { $0.map(Optional.some) } ?? []
  }

  private func planned(_ opening: Opening, _ workflow: Workflow?, seen: ConditionContext) -> PlannedCase {
    var fields = JSONObject()
    for item in opening.fields {
      guard let value = item.formula.evaluate(in: seen) else { continue }
      let isByLanguage = if case .text(_, true) = workflow?.fields[item.field]?.type { true } else { false }
      fields[item.field] = isByLanguage ? value : value.oneText
    }
    var parties: [RoleID: [PartyID]] = [:]
    for item in opening.parties { parties[item.role] = holders(item.source, seen: seen) }
    let title = opening.title?.evaluate(in: seen)?.oneText.string ?? state.title
    let new = NewCase(title: title, fields: fields, parties: parties, parent: state.number)
    return PlannedCase(workflow: opening.workflow, new: new)
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

extension JSON {
  /// A text by language where only one can stand, in the first of the program's languages that it has; else the value.
  fileprivate var oneText: JSON {
    guard let texts = object else { return self }
    return Language.allCases.lazy.compactMap { texts[$0.rawValue] }.first { $0.string != nil } ?? self
  }
}

/// A case that an action opens.
struct PlannedCase: Hashable {
  let workflow: WorkflowID
  let new: NewCase

  func open(
    by command: Command, _ surroundings: CaseSurroundings, numbers: inout NumberAllotter
  ) throws(Refusal) -> CaseChange {
    guard let pinned = surroundings.workflows[workflow],
      let calendar = surroundings.calendars[pinned.workflow.calendar]
    else { throw Refusal([.unavailable(workflow.name)]) }
    let context = CaseContext(history: nil, workflow: pinned, calendar: calendar, surroundings: surroundings)
    var command = command
    command.role = nil
    command.note = nil
    return try Engine.open(new, by: command, in: context, numbers: &numbers)
  }
}

extension Target {
  /// Where it leads with these values: conditions are disjoint, so their order does not matter.
  func stage(in values: @autoclosure () -> ConditionContext) -> StageID {
    switch self {
    case .stage(let stage): return stage
    case .first(let branches, let otherwise):
      let values = values()
      return branches.first { $0.condition.evaluate(in: values) == .true }?.stage ?? otherwise
    }
  }
}
