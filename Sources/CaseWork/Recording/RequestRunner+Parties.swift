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
}
