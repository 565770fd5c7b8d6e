import JSONText

/// A case to be opened.
struct NewCase: Hashable {
  var title: String?
  var fields: JSONObject
  var parties: [RoleID: [PartyID]]
  var parent: CaseNumber?
  var related: [CaseNumber] = []
}

extension Engine {
  static func open(
    _ new: NewCase, by command: Command, in context: CaseContext, numbers: inout NumberAllotter
  ) throws(Refusal) -> CaseChange {
    let workflow = context.workflow.workflow
    var new = new
    var reasons = dayProblems(command, last: nil, in: context)
    new.fields = KeyedLists.numbered(new.fields, workflow.openingInputs, &reasons)
    check(new, in: context, &reasons)
    let role = openingRole(new, command, in: context, &reasons)
    let isByClock = command.actor == .clock
    if !isByClock { reasons += DayCheck(opening: new.fields, on: command.on, in: context).impossible }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    let number = numbers.next(prefix: workflow.prefix, year: command.on.year)
    var record = command.record(
      .open, as: role, after: nil, effects: effects(of: new, called: number, in: context))
    let change = opened(&record, in: context)
    if !isByClock, command.despite == nil { try refuse(record.effects.doubts(on: command.on, in: workflow)) }
    return change
  }

  private static func effects(of new: NewCase, called number: CaseNumber, in context: CaseContext) -> Effects {
    let workflow = context.workflow.workflow
    return Effects(
      number: number, workflow: context.workflow.reference, title: new.title ?? workflow.title.fallback,
      parent: new.parent, related: new.related, to: workflow.initial, set: new.fields, parties: new.parties)
  }

  /// The first record starts duties, which need the state it leads to.
  private static func opened(_ record: inout Record, in context: CaseContext) -> CaseChange {
    do throws(FoldError) {
      var state = try CaseState(opening: record)
      var ledger = context.ledger(of: state, on: record.on, record.precision)
      ledger.open()
      (record.effects.duties, record.effects.unstarted, record.effects.rights) = ledger.close()
      try state.apply(record.effects.duties + record.effects.rights, sequence: record.sequence)
      record.personal = discretion(in: context).pointers(in: record, after: [])
      return CaseChange(history: CaseHistory(opening: record, state), added: 1)
    } catch {
      preconditionFailure("an opening must fold: \(error)")
    }
  }

  /// An opening with other fields or another title, with the duties that start then.
  static func reopened(_ record: Record, in context: CaseContext) throws(Refusal) -> Record {
    var reasons: [Refusal.Reason] = []
    InputCheck(inputs: context.workflow.workflow.openingInputs, acceptsForgotten: true)
      .check(record.effects.set, &reasons)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    var record = record
    record.effects.duties = []
    record.effects.rights = []
    record.effects.unstarted = []
    _ = opened(&record, in: context)
    return record
  }

  private static func check(_ new: NewCase, in context: CaseContext, _ reasons: inout [Refusal.Reason]) {
    let workflow = context.workflow.workflow
    InputCheck(inputs: workflow.openingInputs).check(new.fields, &reasons)
    let areKnown = new.parties.allSatisfy { role, holders in
      workflow.roles.contains(role) && holders.allSatisfy { context.surroundings.people.knows($0) }
    }
    for (role, holders) in areKnown ? [] : new.parties.sorted(by: { $0.key < $1.key }) {
      if !workflow.roles.contains(role) { reasons.append(.unknownRole(role.name, known: workflow.roles.keys)) }
      for holder in holders where !context.surroundings.people.knows(holder) {
        reasons.append(.unknownParty(holder))
      }
    }
    for role in workflow.roles.values where role.needsParty && new.parties[role.id]?.isEmpty != false {
      reasons.append(.unboundRole(role.id))
    }
  }

  /// Anybody known may open a case; the role recorded is the first that fits.
  private static func openingRole(
    _ new: NewCase, _ command: Command, in context: CaseContext, _ reasons: inout [Refusal.Reason]
  ) -> RoleID? {
    if command.actor == .clock { return .clock }
    let people = context.surroundings.people
    guard let actor = people[command.actor] else {
      reasons.append(.unknownParty(command.actor))
      return nil
    }
    let roles = context.workflow.workflow.roles.keys
    guard let wanted = command.role else {
      return actor.role(among: roles, bound: new.parties)
    }
    if !roles.contains(wanted) {
      reasons.append(.unknownRole(wanted.name, known: roles))
    } else if !actor.may(actAs: wanted, bound: new.parties) {
      let able = people.whoMay(actAs: wanted, bound: new.parties)
      reasons.append(.notInRole(command.actor, needed: [wanted], able: able))
    }
    return wanted
  }
}
