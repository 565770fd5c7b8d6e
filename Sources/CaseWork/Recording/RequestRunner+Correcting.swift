internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import JSONText
internal import Platform
internal import WorkflowEngine

extension RequestRunner {
  /// Corrects a record of a case; values are read by the types of what they correct.
  func correct(
    _ amendment: Amendment, in document: CaseDocument, reason: String, _ request: Request, _ batch: inout StoreBatch
  ) throws -> Outcome {
    var context = try batch.view.context(of: document, today: now.day)
    context.surroundings.editions = try batch.view.editions(of: document)
    for number in document.history.opened(by: request.voiding.union([amendment.sequence])) {
      context.opened[number] = try batch.view.context(of: batch.view.document(number), today: now.day)
    }
    let amendment = try Self.read(
      amendment, in: document.history, context.workflow.workflow, isTyped: request.isTyped)
    var outcome = Outcome(try decide(.correct(amendment, reason: reason), in: context, request, &batch))
    outcome.before = document.history
    return outcome
  }

  /// What is wrong with a record, its values read by their types.
  static func read(
    _ amendment: Amendment, in history: CaseHistory, _ workflow: Workflow, isTyped: Bool
  ) throws(WorkError) -> Amendment {
    let record = amendment.record(in: history)
    let action: Action? = if case .action(let id)? = record?.deed { workflow.actions[id] } else { nil }
    let isOpening = record?.deed == .open
    var read = amendment
    read.values = try GivenValues(amendment.values, amendment.types(in: history, workflow), isTyped: isTyped)
      .values(correcting: (isOpening ? record?.effects.set : record?.input) ?? [:], isOpening: isOpening) {
        history.state.value(ofInput: $0, of: action)
      }
    return read
  }

  /// Removes what is said about private people, and says where else it stands.
  func forget(
    _ forgetting: Forgetting, in document: CaseDocument, reason: String, _ request: Request, _ batch: inout StoreBatch
  ) throws -> Outcome {
    let traces = try batch.traces(of: forgetting, in: document)
    var outcome = Outcome(try decide(.forget(forgetting, reason: reason), on: document, request, &batch))
    outcome.before = document.history
    outcome.traces = traces
    return outcome
  }
}
