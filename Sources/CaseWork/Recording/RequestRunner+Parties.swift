internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import Platform
internal import WorkflowEngine

extension RequestRunner {
  /// Makes somebody known; where the very same is known already there is nothing to do, so that a list can be sent again.
  func makeKnown(_ party: Party, despite reason: String?, _ batch: inout StoreBatch) throws -> Outcome {
    if try batch.view.journal().parties.contains(party) { return Outcome() }
    let names = NameBook(batch.view, language: .en, shipped: shipped)
    for role in party.roles { try names.checkKnown(role) }
    var outcome = Outcome()
    outcome.notes = try PartyDesk(store, now: now).record(.add(party, despite: reason), &batch).notes
    return outcome
  }

  /// Removes what is said of a person; where that is done already there is nothing to do.
  func forget(_ id: PartyID, reason: String, _ request: Request, _ batch: inout StoreBatch) throws -> Outcome {
    let journal = try batch.view.journal()
    guard let party = journal.parties.first(where: { $0.id == id }) else {
      throw WorkError.noParty(id, isMember: false)
    }
    guard party.kinds.all.contains(.person) else { throw WorkError.party(.notAPerson(id)) }
    guard journal.parties.contains(where: { $0.id == request.actor }) else {
      throw WorkError.noParty(request.actor, isMember: false)
    }
    let day = request.on ?? now.day
    if day > now.day { throw WorkError.future(day, today: now.day) }
    var outcome = Outcome()
    guard !journal.forgotten.contains(id) else { return outcome }
    let removal = PartyRemoval(of: id, on: day, by: request.actor, reason: reason)
    let clear = try batch.forget(removal, at: now.description)
    if clear > 0 { outcome.notes.append(.saidInClear(id.name, entries: clear)) }
    return outcome
  }
}
