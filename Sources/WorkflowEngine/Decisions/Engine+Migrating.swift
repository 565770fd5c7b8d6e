import JSONText

extension Engine {
  /// What stands in the way of moving a case; empty when it can be moved.
  public static func obstacles(to migration: Migration, of state: CaseState) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    if let outcome = state.outcome { return [.ended(outcome: outcome)] }
    guard state.workflow.id == migration.to.workflow.id, state.workflow.version == migration.from.version else {
      return [.otherVersion(state.workflow)]
    }
    let new = migration.to.workflow
    for member in state.fields.members.sorted(by: { $0.key < $1.key }) {
      guard let target = migration.field(member.key), let field = new.fields[target] else { continue }
      let value = KeyedLists.numbered(member.value, as: field.type)
      if let problem = field.type.check(value) { reasons.append(.outOfLimits(target, problem)) }
    }
    for (role, definition) in new.roles where definition.needsParty {
      let holders = state.parties.first { migration.role($0.key) == role }?.value ?? []
      if holders.isEmpty { reasons.append(.unboundRole(role)) }
    }
    if let stage = migration.stages[state.stage], new.stages[stage]?.waits == nil,
      !state.duties.contains(where: { $0.isOwed && migration.duty($0.run.id) != nil })
    {
      reasons.append(.nobodyOwes(stage))
    }
    return reasons
  }

  static func migrate(_ migration: Migration, _ command: Command, in context: CaseContext) throws(Refusal) -> CaseChange
  {
    let history = history(of: context)
    let state = history.state
    var reasons = dayProblems(command, last: state.last, in: context)
    if !context.surroundings.people.knows(command.actor) { reasons.append(.unknownParty(command.actor)) }
    reasons += obstacles(to: migration, of: state)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    var effects = Effects()
    effects.workflow = migration.to.reference
    effects.to = migration.stages[state.stage]
    effects.set = fields(of: state, by: migration)
    for (role, holders) in state.parties where migration.role(role) != role {
      if effects.parties[role] == nil { effects.parties[role] = [] }
      if let target = migration.role(role) { effects.parties[target] = holders }
    }
    effects.duties = duties(of: state, by: migration, on: command.on)
    let input: JSONObject = ["from": .integer(migration.from.version), "to": .integer(migration.to.workflow.version)]
    return append(
      command.record(
        .verb(.migrate), as: actingRole(command, in: context), after: history, input: input, reason: migration.reason,
        effects: effects),
      to: history, in: context, under: migration.to.workflow)
  }

  /// The fields that change their names, null where the old one stood; and lists that get a whole number as their key, with
  /// their elements numbered by place.
  private static func fields(of state: CaseState, by migration: Migration) -> JSONObject {
    var set = JSONObject()
    for member in state.fields.members.sorted(by: { $0.key < $1.key }) {
      let target = migration.field(member.key)
      let type = target.flatMap { migration.to.workflow.fields[$0]?.type }
      let value = type.map { KeyedLists.numbered(member.value, as: $0) } ?? member.value
      if target == member.key, value == member.value { continue }
      if target != member.key, set[member.key] == nil { set[member.key] = .null }
      if let target { set[target] = value }
    }
    return set
  }

  /// What becomes of the runs: those that are owed go on under their new names, or become void; what has ended stays.
  private static func duties(of state: CaseState, by migration: Migration, on day: Day) -> [DutyEffect] {
    var effects: [DutyEffect] = []
    var runs = Dictionary(state.duties.map { ($0.run.id, $0.run.run) }, uniquingKeysWith: max)
    for duty in state.duties where duty.isOwed {
      guard let id = migration.duty(duty.run.id), let definition = migration.to.workflow.duties[id] else {
        effects.append(.end(duty.run, .void, on: day))
        continue
      }
      var moved = duty
      (moved.owedBy, moved.owedTo) = (definition.owedBy, definition.owedTo)
      if id == duty.run.id {
        if moved != duty { effects.append(.move(moved)) }
      } else {
        runs[id, default: 0] += 1
        moved.run = DutyRun(id, run: runs[id, default: 1])
        effects += [.end(duty.run, .void, on: day), .start(moved)]
      }
    }
    return effects
  }
}
