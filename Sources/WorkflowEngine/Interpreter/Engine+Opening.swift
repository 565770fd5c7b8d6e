import JSONText

/// A case to be opened.
struct NewCase {
  var title: String?
  var fields: JSONObject
  var parties: [RoleID: [PartyID]]
  var parent: CaseNumber?
}

extension Engine {
  static func open(
    _ new: NewCase, by command: Command, in context: CaseContext, numbers: inout NumberAllotter
  ) throws(Refusal) -> Change {
    let workflow = context.workflow.workflow
    var reasons = dayProblems(command, last: nil, in: context)
    reasons += problems(with: new, in: context)
    let role = openingRole(new, command, in: context, &reasons)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    let number = numbers.next(prefix: workflow.prefix, year: command.on.year)
    var effects = Effects()
    effects.number = number
    effects.workflow = context.workflow.reference
    effects.title = new.title ?? workflow.title.fallback
    effects.parent = new.parent
    effects.to = workflow.initial
    effects.set = new.fields
    effects.parties = new.parties
    let record = Record(
      sequence: 1, id: command.id, deed: .open, on: command.on, at: command.at,
      by: command.actor == .clock ? nil : command.actor, role: role,
      note: command.note, effects: effects, request: command.request,
      personal: personal(new.fields, workflow, hasNote: command.note != nil))
    return opened(record, in: context)
  }

  /// The first record starts duties, which need the state it leads to.
  private static func opened(_ record: Record, in context: CaseContext) -> Change {
    var record = record
    guard let state = try? CaseState(opening: record) else { preconditionFailure("an opening must fold") }
    var ledger = DutyLedger(
      state: state, workflow: context.workflow.workflow, calendar: context.calendar, acts: context.surroundings.acts,
      on: record.on)
    ledger.open()
    record.effects.duties = ledger.effects
    record.effects.unstarted = ledger.unstarted
    guard let history = try? CaseHistory([record]) else { preconditionFailure("an opening must fold") }
    return Change(number: state.number, records: [record], history: history)
  }

  /// An opening with other fields or another title, with the duties that start then.
  static func reopened(_ record: Record, in context: CaseContext) throws(Refusal) -> Record {
    let workflow = context.workflow.workflow
    let inputs = workflow.fields.map {
      Input(name: $0.key, definition: $0.value, field: $0.key, isRequired: $0.value.isRequired)
    }
    let reasons = InputCheck(inputs: inputs, acceptsForgotten: true).problems(with: record.effects.set)
    guard reasons.isEmpty else { throw Refusal(reasons) }
    var record = record
    record.effects.duties = []
    record.effects.unstarted = []
    return opened(record, in: context).records[0]
  }

  private static func problems(with new: NewCase, in context: CaseContext) -> [Refusal.Reason] {
    let workflow = context.workflow.workflow
    let inputs = workflow.fields.map {
      Input(name: $0.key, definition: $0.value, field: $0.key, isRequired: $0.value.isRequired)
    }
    var reasons = InputCheck(inputs: inputs).problems(with: new.fields)
    for (role, holders) in new.parties.sorted(by: { $0.key < $1.key }) {
      if !workflow.roles.contains(role) { reasons.append(.unknownRole(role.name, known: workflow.roles.keys)) }
      for holder in holders where context.surroundings.directory[holder] == nil {
        reasons.append(.unknownParty(holder))
      }
    }
    for (id, role) in workflow.roles where role.needsParty && new.parties[id]?.isEmpty != false {
      reasons.append(.unboundRole(id))
    }
    return reasons
  }

  /// Anybody known may open a case; the role recorded is the first that fits.
  private static func openingRole(
    _ new: NewCase, _ command: Command, in context: CaseContext, _ reasons: inout [Refusal.Reason]
  ) -> RoleID? {
    if command.actor == .clock { return .clock }
    let directory = context.surroundings.directory
    guard directory[command.actor] != nil else {
      reasons.append(.unknownParty(command.actor))
      return nil
    }
    let roles = context.workflow.workflow.roles.keys
    guard let wanted = command.role else {
      return roles.first { directory.may(command.actor, actAs: $0, bound: new.parties) }
    }
    if !roles.contains(wanted) {
      reasons.append(.unknownRole(wanted.name, known: roles))
    } else if !directory.may(command.actor, actAs: wanted, bound: new.parties) {
      let able = directory.whoMay(actAs: wanted, bound: new.parties)
      reasons.append(.notInRole(command.actor, needed: [wanted], able: able))
    }
    return wanted
  }

  private static func personal(_ fields: JSONObject, _ workflow: Workflow, hasNote: Bool) -> [String] {
    let pointers = fields.members.filter { workflow.fields[$0.key]?.isPersonal == true }
      .map { JSONPointer.append("/effects/set", key: $0.key) }
    return hasNote ? pointers + ["/note"] : pointers
  }
}
