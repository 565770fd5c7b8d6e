import JSONText
package import WorkflowEngine

/// The rows that the index keeps of one state of a case.
package struct CaseRows {
  /// Rows by their keys.
  package typealias Rows = [(key: [IndexValue], values: [IndexValue])]

  package let state: CaseState
  /// Its definition; nil where it cannot be read, and then it is not counted.
  package let workflow: Workflow?
  /// The place, where the definition lets it be shown.
  package let locality: String?
  /// What else it is found by.
  package let facts: CaseFacts
  /// The last day on which somebody did something.
  package let touched: Day

  package init(state: CaseState, workflow: Workflow?, locality: String?, facts: CaseFacts, touched: Day) {
    (self.state, self.workflow, self.locality) = (state, workflow, locality)
    (self.facts, self.touched) = (facts, touched)
  }

  package func rows(in table: IndexTable) -> Rows {
    switch table.name {
    case IndexTable.cases.name: [([], caseValues)]
    case IndexTable.duties.name:
      (state.duties + state.rights).map { ([.text($0.run.id.name), .integer($0.run.run)], values(of: $0)) }
    case IndexTable.parties.name: parties
    case IndexTable.facts.name: facts.all.map { ([.text($0.name), .text($0.value)], [.text($0.with)]) }
    case IndexTable.tallied.name: tallied
    default: owing
    }
  }

  /// One that should never have been is not counted.
  private var tallied: Rows {
    guard let workflow, state.annulled == nil else { return [] }
    let runs = state.duties.map {
      (key: [IndexValue.text($0.run.id.name), .integer($0.run.run)], values: [IndexValue.text($0.counted(in: state))])
    }
    return [(key: ["", .integer(0)], values: [.text(CountedCase(state, workflow).text)])] + runs
  }

  private var caseValues: [IndexValue] {
    let deadline = state.duties.filter(\.hasDueDay).map(\.due).min()
    return [
      .text(state.workflow.id.name), .integer(state.workflow.version), .text(state.workflow.digest),
      .text(state.title), .text(SearchedText.sortKey(of: state.title)), .text(state.stage.name),
      .text(state.since.description), .optional(state.outcome), .text(state.opened.description),
      .optional(state.parent?.description), .optional(locality), .optional(deadline?.description),
      .text(touched.description),
    ]
  }

  private var parties: Rows {
    state.parties.flatMap { role, holders in
      Set(holders).map { ([.text(role.name), .text($0.name)], []) }
    }
  }

  private var owing: Rows {
    var keys: Set<[IndexValue]> = []
    for duty in state.duties where duty.isOwed {
      let debtors = debtors(of: duty)
      for party in debtors { keys.insert(["debtor", .text(party.name)]) }
      // Nobody is bound to it: whoever holds the role in the registry owes it.
      if debtors.isEmpty { keys.insert(["role", .text(duty.owedBy.name)]) }
      for party in state.parties[duty.owedTo] ?? [] { keys.insert(["creditor", .text(party.name)]) }
    }
    for duty in state.duties {
      for party in duty.debtor ?? [] { keys.insert(["named", .text(party.name)]) }
    }
    return keys.map { ($0, []) }
  }

  private func debtors(of duty: DutyState) -> [PartyID] { state.debtors(of: duty) }

  private func values(of duty: DutyState) -> [IndexValue] {
    func names(_ parties: [PartyID]) -> IndexValue { .text(parties.map(\.name).joined(separator: " ")) }
    return [
      .text(duty.owedBy.name), .text(duty.owedTo.name), names(debtors(of: duty)),
      names(duty.isRight ? [] : state.parties[duty.owedTo] ?? []), .text(duty.due.description),
      .text(duty.calendar.description),
      .optional(duty.clockDay?.description), .text(duty.status.rawValue), .text(duty.basis.json.canonicalText()),
      .integer(duty.isProvisional ? 1 : 0), .integer(duty.isEstimated ? 1 : 0), .integer(duty.isOpen ? 1 : 0),
      .integer(duty.hasDueDay ? 1 : 0), .integer(duty.isRight ? 1 : 0),
    ]
  }
}

extension CaseState {
  /// Who owes a run, or did.
  package func debtors(of duty: DutyState) -> [PartyID] { duty.debtor ?? self.parties[duty.owedBy] ?? [] }
}

extension DutyState.Content {
  /// Whether it is owed by a day, or can be used until one; a clock that stands still without an end in sight has none.
  package var hasDueDay: Bool { isOpen && (status != .paused || clockDay != nil) }
}
