internal import CaseRecords
package import CaseRegistry
internal import Disk
internal import JSONText
internal import Platform
package import WorkflowEngine

/// Keeps who is known: what is recorded here says what it replaces, and nobody is replaced by somebody else.
package struct PartyDesk {
  private let store: any CaseStore
  private let now: Timestamp
  /// Looks, but keeps nothing.
  private let isDryRun: Bool

  /// - Parameters:
  ///   - store: Where it is recorded.
  ///   - now: The moment of recording.
  ///   - isDryRun: Whether nothing is to be kept.
  package init(_ store: any CaseStore, now: Timestamp, isDryRun: Bool = false) {
    (self.store, self.now, self.isDryRun) = (store, now, isDryRun)
  }

  /// What was recorded.
  package struct Outcome: Hashable, Sendable {
    /// The party as it is now.
    package let view: PartyView
    /// What is other than before; empty where it was made known, or nothing is other.
    package let changes: [PartyChange]
    /// What is to be known beside it.
    package let notes: [WorkNote]
  }

  /// Records something about a party; under a dry run nothing is kept.
  ///
  /// - Throws: `WorkError.party`, `noParty`; `RegistryError`. Nothing has happened then.
  package func record(_ wish: PartyWish) throws -> Outcome {
    do {
      return try store.write { batch in
        let outcome = try record(wish, &batch)
        if isDryRun { throw DryRun(outcome: outcome) }
        return outcome
      }
    } catch let dry as DryRun {
      return dry.outcome
    }
  }

  private struct DryRun: Error {
    let outcome: Outcome
  }

  /// Records something about a party in a batch under way.
  func record(_ wish: PartyWish, _ batch: inout StoreBatch) throws -> Outcome {
    switch wish {
    case .add(let party, let reason):
      let journal = try batch.view.journal()
      if let known = journal.parties.first(where: { $0.id == party.id }) {
        throw WorkError.party(.known(NamedOption(known.id.name, titles: [known.name])))
      }
      try checkBodies(party.memberOf, journal)
      try checkName(party.name, of: party.id, despite: reason, journal)
      try batch.add(party, at: now.description, despite: reason)
      return try outcome(party.id, [], naming: party.name, batch.view)
    case .change(let id, let amendment): return try change(id, amendment, &batch)
    case .retire(let id, let day):
      let party = try known(id, try batch.view.journal())
      return try put(party.retiring(on: day), over: party, &batch)
    case .join(let id, let other): return try join(id, into: other, &batch)
    }
  }

  private func change(
    _ id: PartyID, _ amendment: PartyAmendment, _ batch: inout StoreBatch
  ) throws -> Outcome {
    let journal = try batch.view.journal()
    let party = try known(id, journal)
    try checkBodies(amendment.addedBodies, journal)
    if amendment.addedBodies.contains(id) { throw WorkError.party(.itself(id)) }
    if let name = amendment.name { try checkName(name, of: id, despite: amendment.despite, journal) }
    return try put(
      try party.amended(by: amendment), over: party, despite: amendment.despite, naming: amendment.name, &batch)
  }

  private func put(
    _ party: Party, over old: Party, despite reason: String? = nil, naming name: LocalizedText? = nil,
    _ batch: inout StoreBatch
  ) throws -> Outcome {
    let changes = PartyChange.all(from: old, to: party)
    if !changes.isEmpty { try batch.add(party, at: now.description, despite: reason) }
    return try outcome(party.id, changes, naming: name, batch.view)
  }

  private func outcome(
    _ id: PartyID, _ changes: [PartyChange], naming name: LocalizedText?, _ view: any StoreView
  ) throws -> Outcome {
    guard let party = try PartyView(id, in: view) else { throw WorkError.noParty(id, isMember: false) }
    let notes = (name?.all ?? []).flatMap { text in
      MixedScript.words(in: text).map { WorkNote.mixedScript($0, in: text) }
    }
    return Outcome(
      view: party, changes: changes, notes: notes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }
}

extension PartyDesk {
  private func known(_ id: PartyID, _ journal: Journal) throws(WorkError) -> Party {
    guard let party = journal.parties.first(where: { $0.id == id }) else { throw .noParty(id, isMember: false) }
    return party
  }

  private func checkBodies(_ bodies: [PartyID], _ journal: Journal) throws(WorkError) {
    for body in bodies where !journal.parties.contains(where: { $0.id == body }) {
      throw .noParty(body, isMember: true)
    }
  }

  /// Nobody gets the name of somebody else unless it is said why: every count by party would be split or mixed.
  private func checkName(
    _ name: LocalizedText, of id: PartyID, despite reason: String?, _ journal: Journal
  ) throws(WorkError) {
    guard reason == nil else { return }
    let ids = Set(People.ids(meaning: id, in: journal.meanings))
    let names = Set(name.all.map { FoldedName(MixedScript.repaired($0)) })
    let same = journal.parties.filter { other in
      !ids.contains(other.id)
        && other.names.all.flatMap(\.all).contains { names.contains(FoldedName(MixedScript.repaired($0))) }
    }
    guard !same.isEmpty else { return }
    throw .party(.sameName(name.fallback, same.map { NamedOption($0.id.name, titles: [$0.name]) }))
  }
}

extension PartyDesk {
  private func join(_ id: PartyID, into other: PartyID?, _ batch: inout StoreBatch) throws -> Outcome {
    let journal = try batch.view.journal()
    let party = try known(id, journal)
    let before = journal.meanings[id]
    guard let other else {
      guard let before else { throw WorkError.party(.notJoined(id)) }
      try batch.add(Alias(id, means: id), at: now.description)
      return try outcome(
        id, [PartyChange(.joined, .string(before.name), .null)], naming: nil, batch.view)
    }
    let into = People.meaning(of: try known(other, journal).id, in: journal.meanings)
    // Also where that one was joined to this one before.
    guard into != id else { throw WorkError.party(.itself(id)) }
    let target = try known(into, journal)
    guard (party.kind == .person) == (target.kind == .person) else { throw WorkError.party(.unlike(id, into)) }
    guard before != into else { return try outcome(id, [], naming: nil, batch.view) }
    let cases = try casesOwingThemselves(id, into, journal, batch.view)
    guard cases.isEmpty else { throw WorkError.party(.owesItself(id, into, cases)) }
    try batch.add(Alias(id, means: into), at: now.description)
    return try outcome(
      id, [PartyChange(.joined, before.map { .string($0.name) } ?? .null, .string(into.name))], naming: nil, batch.view)
  }

  /// The cases in which one of two parties owes the other something, or may come to.
  private func casesOwingThemselves(
    _ id: PartyID, _ into: PartyID, _ journal: Journal, _ view: any StoreView
  ) throws -> [CaseNumber] {
    let (one, two) = (
      Set(People.ids(meaning: id, in: journal.meanings)), Set(People.ids(meaning: into, in: journal.meanings))
    )
    func numbers(_ first: IndexFilter.Key, _ second: IndexFilter.Key) throws -> [CaseNumber] {
      let (names, others) = (one.map(\.name), two.map(\.name))
      let pairs = [(names, others), (others, names)]
      return try pairs.flatMap { names, others in
        let filters = [IndexFilter(first, anyOf: names), IndexFilter(second, anyOf: others)]
        return try view.cases(ListRequest(asOf: now.day, filters: filters)).rows.map(\.number)
      }
    }
    let found = Set(try numbers(.party, .party) + numbers(.debtor, .creditor) + numbers(.debtor, .party))
    return try found.sorted().filter { number in
      let state = try view.document(number).state
      let workflow = try view.workflow(state.workflow).workflow
      return state.owes(one, two, in: workflow)
    }
  }
}

extension CaseState {
  /// Whether parties of one group owe those of another something, did, or may come to while the case is open.
  fileprivate func owes(_ one: Set<PartyID>, _ two: Set<PartyID>, in workflow: Workflow) -> Bool {
    func isBetween(_ debtors: [PartyID], _ creditors: [PartyID]) -> Bool {
      (!one.isDisjoint(with: debtors) && !two.isDisjoint(with: creditors))
        || (!two.isDisjoint(with: debtors) && !one.isDisjoint(with: creditors))
    }
    let holders = self.parties
    let runs = self.duties.contains {
      isBetween($0.debtor ?? holders[$0.owedBy] ?? [], holders[$0.owedTo] ?? [])
    }
    guard !runs, self.outcome == nil else { return runs }
    return workflow.duties.values.contains { isBetween(holders[$0.owedBy] ?? [], holders[$0.owedTo] ?? []) }
  }
}
