import JSONText

extension Engine {
  static func assign(
    _ role: RoleID, to holders: [PartyID], reason: String, _ command: Command, in context: CaseContext
  ) throws(Refusal) -> Change {
    let history = history(of: context)
    let workflow = context.workflow.workflow
    let directory = context.surroundings.directory
    var reasons = dayProblems(command, last: history.state.last, in: context)
    if !workflow.roles.contains(role) { reasons.append(.unknownRole(role.name, known: workflow.roles.keys)) }
    for party in holders + [command.actor] where directory[party] == nil { reasons.append(.unknownParty(party)) }
    if let outcome = history.state.outcome { reasons.append(.ended(outcome: outcome)) }
    reasons += roleProblems(command, in: context)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    var effects = Effects()
    effects.parties = [role: holders]
    var input = JSONObject()
    input["role"] = .string(role.name)
    input["parties"] = .array(holders.map { .string($0.name) })
    return append(
      Record(
        sequence: history.records.count + 1, id: command.id, deed: .verb(.assign), on: command.on, at: command.at,
        by: command.actor, role: actingRole(command, in: context), input: input, reason: reason, note: command.note,
        effects: effects, request: command.request, personal: command.note == nil ? [] : ["/note"]),
      to: history)
  }

  static func link(_ child: CaseNumber, _ command: Command, in context: CaseContext) throws(Refusal) -> Change {
    let history = history(of: context)
    // The role asked for is one of the new case, not of this one.
    var command = command
    command.role = nil
    var reasons = dayProblems(command, last: history.state.last, in: context)
    if context.surroundings.directory[command.actor] == nil { reasons.append(.unknownParty(command.actor)) }
    if let outcome = history.state.outcome { reasons.append(.ended(outcome: outcome)) }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    var effects = Effects()
    effects.opened = [child]
    return append(
      Record(
        sequence: history.records.count + 1, id: command.id, deed: .verb(.link), on: command.on, at: command.at,
        by: command.actor, role: actingRole(command, in: context), effects: effects, request: command.request),
      to: history)
  }

  /// What stands in the way of looking back at a case: a day to come, an actor nobody knows, no reason.
  static func problems(
    with command: Command, _ verb: Deed.Verb, reason: String, in context: CaseContext
  ) -> [Refusal.Reason] {
    var reasons = dayProblems(command, last: nil, in: context)
    if context.surroundings.directory[command.actor] == nil { reasons.append(.unknownParty(command.actor)) }
    if !reason.contains(where: { !$0.isWhitespace }) { reasons.append(.missingReason(verb)) }
    return reasons
  }

  /// Why the actor cannot act in the role that the command names.
  static func roleProblems(_ command: Command, in context: CaseContext) -> [Refusal.Reason] {
    guard let role = command.role else { return [] }
    let known = context.workflow.workflow.roles.keys
    guard known.contains(role) else { return [.unknownRole(role.name, known: known)] }
    let directory = context.surroundings.directory
    let parties = context.history?.state.parties ?? [:]
    guard !directory.may(command.actor, actAs: role, bound: parties) else { return [] }
    return [.notInRole(command.actor, needed: [role], able: directory.whoMay(actAs: role, bound: parties))]
  }

  /// The first role of the workflow that the actor has in this case; nil when none fits.
  static func actingRole(_ command: Command, in context: CaseContext) -> RoleID? {
    if let role = command.role { return role }
    let parties = context.history?.state.parties ?? [:]
    return context.workflow.workflow.roles.keys.first {
      context.surroundings.directory.may(command.actor, actAs: $0, bound: parties)
    }
  }
}
