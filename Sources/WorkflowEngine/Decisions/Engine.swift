import JSONText

/// The pure core: what a command means for a case.
///
/// It reads no file, clock or environment; the same context and command always give the same records.
public enum Engine {
  /// Decides a command.
  ///
  /// - Parameters:
  ///   - command: What somebody wants done.
  ///   - context: The case and everything the decision may depend on.
  ///   - numbers: Allots the numbers of new cases; left as it was when the command is refused.
  /// - Returns: What is added to which case, the commanded one first, then the cases it opens.
  /// - Throws: `Refusal` with every reason found; nothing has happened then.
  public static func decide(
    _ command: Command, in context: CaseContext, numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    var allotter = numbers
    let changes = try decided(command, in: context, numbers: &allotter)
    numbers = allotter
    return changes
  }

  private static func decided(
    _ command: Command, in context: CaseContext, numbers: inout NumberAllotter
  ) throws(Refusal) -> [CaseChange] {
    switch command.wish {
    case .open(let title, let fields, let parties, let parent, let related):
      // Only a lapse opens a case by the clock, and it does not come this way.
      if command.actor == .clock { throw Refusal([.unknownParty(.clock)]) }
      let opening = NewCase(title: title, fields: fields, parties: parties, parent: parent, related: related)
      return [try open(opening, by: command, in: context, numbers: &numbers)]
    case .perform(let action, let input, let evidence):
      return try perform(action, input: input, evidence: evidence, command, in: context, numbers: &numbers)
    case .assign(let role, let holders, let reason):
      return [try assign(role, to: holders, reason: reason, command, in: context)]
    case .link(let child):
      return [try link(child, command, in: context)]
    case .act(let act, let duty, let reason):
      return try self.act(act, on: duty, reason: reason, command, in: context, numbers: &numbers)
    case .recompute(let acts):
      return [try recompute(acts: acts, command, in: context)]
    case .correct(let amendment, let reason):
      return try correct(amendment, reason: reason, command, in: context, numbers: &numbers)
    case .migrate(let migration):
      return [try migrate(migration, command, in: context)]
    case .forget(let forgetting, let reason):
      return [try forget(forgetting, reason: reason, command, in: context)]
    case .reopen(let reason): return try reopen(reason: reason, command, in: context, numbers: &numbers)
    case .annul(let reason): return [try annul(reason: reason, command, in: context)]
    case .attach(let documents):
      return [try attach(documents, command, in: context)]
    }
  }

  /// The case that a command is about; a command on no case is a mistake of ours.
  static func history(of context: CaseContext) -> CaseHistory {
    guard let history = context.history else { preconditionFailure("this command needs a case") }
    return history
  }

  /// The record added to the history that it was decided on, with what of it is hashed by commitment.
  ///
  /// - Parameter workflow: The definition by whose fields it is to be understood; nil takes that of the case.
  static func append(
    _ record: Record, to history: CaseHistory, in context: CaseContext, under workflow: Workflow? = nil
  ) -> CaseChange {
    var (record, history) = (record, history)
    record.personal = discretion(in: context, under: workflow).pointers(in: record, after: history.records)
    do throws(FoldError) {
      try history.append(record)
    } catch {
      preconditionFailure("the engine made a record that does not fold: \(error)")
    }
    return CaseChange(history: history, added: 1)
  }

  static func discretion(in context: CaseContext, under workflow: Workflow? = nil) -> Discretion {
    Discretion(workflow ?? context.workflow.workflow, context.surroundings.people)
  }

  /// The reasons for which a day cannot be that of a new record.
  static func dayProblems(_ command: Command, last: Day?, in context: CaseContext) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    if command.on > context.surroundings.today {
      reasons.append(.future(command.on, today: context.surroundings.today))
    }
    if let last, command.on < last { reasons.append(.beforeLast(command.on, last: last)) }
    return reasons
  }
}

extension Engine {
  /// Binds a role to other parties, from the day on; what time does is not recorded with it.
  static func assign(
    _ role: RoleID, to holders: [PartyID], reason: String, _ command: Command, in context: CaseContext
  ) throws(Refusal) -> CaseChange {
    let history = history(of: context)
    let entry = history.entry(of: command.on)
    let state = entry?.state ?? history.state
    let workflow = context.workflow.workflow
    let people = context.surroundings.people
    var reasons = dayProblems(command, last: history.state.opened, in: context)
    if !workflow.roles.contains(role) { reasons.append(.unknownRole(role.name, known: workflow.roles.keys)) }
    for party in holders + [command.actor] where !people.knows(party) { reasons.append(.unknownParty(party)) }
    if let outcome = state.outcome { reasons.append(.ended(outcome: outcome)) }
    reasons += roleProblems(command, state, in: context)
    guard reasons.isEmpty, let entry else { throw Refusal(reasons) }
    var effects = Effects()
    effects.parties = [role: holders]
    var input = JSONObject()
    input["role"] = .string(role.name)
    input["parties"] = .array(holders.map { .string($0.name) })
    let record = command.record(
      .verb(.assign), as: actingRole(command, state, in: context), after: history, input: input, reason: reason,
      effects: effects)
    return CaseChange(
      history: try enter(record, at: entry, voiding: command.voiding, to: history, in: context), added: 1)
  }

  static func link(_ child: CaseNumber, _ command: Command, in context: CaseContext) throws(Refusal) -> CaseChange {
    let history = history(of: context)
    let entry = history.entry(of: command.on)
    let state = entry?.state ?? history.state
    // The role asked for is one of the new case, not of this one; so is the remark.
    var command = command
    command.role = nil
    command.note = nil
    var reasons = dayProblems(command, last: history.state.opened, in: context)
    if !context.surroundings.people.knows(command.actor) { reasons.append(.unknownParty(command.actor)) }
    if let outcome = state.outcome { reasons.append(.ended(outcome: outcome)) }
    guard reasons.isEmpty, let entry else { throw Refusal(reasons) }
    var effects = Effects()
    effects.opened = [child]
    let record = command.record(
      .verb(.link), as: actingRole(command, state, in: context), after: history, effects: effects)
    return CaseChange(history: try enter(record, at: entry, to: history, in: context), added: 1)
  }

  /// What stands in the way of looking back at a case: a day to come, an actor nobody knows, no reason.
  static func problems(
    with command: Command, _ verb: Deed.Verb, reason: String, in context: CaseContext
  ) -> [Refusal.Reason] {
    var reasons = dayProblems(command, last: nil, in: context)
    if !context.surroundings.people.knows(command.actor) { reasons.append(.unknownParty(command.actor)) }
    if !reason.contains(where: { !$0.isWhitespace }) { reasons.append(.missingReason(verb)) }
    return reasons
  }

  /// Why the actor cannot act in the role that the command names.
  static func roleProblems(
    _ command: Command, _ state: CaseState? = nil, in context: CaseContext
  ) -> [Refusal.Reason] {
    guard let role = command.role else { return [] }
    let known = context.workflow.workflow.roles.keys
    guard known.contains(role) else { return [.unknownRole(role.name, known: known)] }
    let people = context.surroundings.people
    let parties = (state ?? context.history?.state)?.parties ?? [:]
    guard !people.may(command.actor, actAs: role, bound: parties) else { return [] }
    return [.notInRole(command.actor, needed: [role], able: people.whoMay(actAs: role, bound: parties))]
  }

  /// The first role of the workflow that the actor has in this case; nil when none fits.
  static func actingRole(_ command: Command, _ state: CaseState? = nil, in context: CaseContext) -> RoleID? {
    if let role = command.role { return role }
    let parties = (state ?? context.history?.state)?.parties ?? [:]
    return context.surroundings.people[command.actor]?
      .role(among: context.workflow.workflow.roles.keys, bound: parties)
  }
}
