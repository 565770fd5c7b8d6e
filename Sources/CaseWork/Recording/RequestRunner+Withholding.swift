internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import Platform
internal import WorkflowEngine

extension RequestRunner {
  /// Withholds a case from the public register, or shows it again; where that is so already there is nothing to do, so
  /// that a list can be sent again.
  func withhold(
    _ number: String, isReleased: Bool, reason: String, publicReason: String?, _ request: Request,
    _ batch: inout StoreBatch
  ) throws -> Outcome {
    let document = try document(number, in: batch.view)
    guard try batch.view.party(request.actor) != nil else { throw WorkError.noParty(request.actor, isMember: false) }
    let day = request.on ?? now.day
    if day > now.day { throw WorkError.future(day, today: now.day) }
    var outcome = Outcome()
    (outcome.histories, outcome.cases) = ([document.history], [CaseSummary(document.history)])
    let known = batch.view.catalogue.withholdings[document.number]
    let isSo =
      isReleased
      ? known?.isReleased ?? true
      : known.map { !$0.isReleased && $0.reason == reason && $0.publicReason == publicReason } ?? false
    if isSo { return outcome }
    try batch.add(
      Withholding(
        document.number, isReleased: isReleased, on: day, at: now.description, by: request.actor, reason: reason,
        publicReason: publicReason), at: now.description)
    return outcome
  }
}
