import CaseRegistry
import JSONText
import WorkflowEngine

extension RequestRunner {
  /// Corrects a record of a case; values are read by the types of what they correct.
  mutating func correct(
    _ number: CaseNumber, _ amending: Request.Amending, reason: String, _ request: Request
  ) throws -> Outcome {
    let document = try registry.document(number)
    var context = try registry.context(of: document, today: now.day)
    context.surroundings.editions = try registry.editions(of: document)
    let types = try types(of: amending.sequence, in: document.history, context.workflow.workflow)
    var values = try Self.values(amending.values, types)
    for name in amending.removed { values[name] = .null }
    let amendment = Amendment(
      of: amending.sequence, values: values, on: amending.on, title: amending.title, isVoid: amending.isVoid)
    return try changed([try decide(.correct(amendment, reason: reason), in: context, request)])
  }

  private func types(
    of sequence: Int, in history: CaseHistory, _ workflow: Workflow
  ) throws -> [(name: String, type: FieldType)] {
    switch history.records.first(where: { $0.sequence == sequence })?.deed {
    case .open: workflow.fields.map { ($0.key, $0.value.type) }
    case .action(let action): (workflow.actions[action]?.inputs ?? []).map { ($0.name, $0.definition.type) }
    case .verb, nil: []
    }
  }
}
