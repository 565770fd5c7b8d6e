import CaseRecords
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
    let amendment = try Self.amendment(amending, in: document.history, context.workflow.workflow)
    return try changed([try decide(.correct(amendment, reason: reason), in: context, request)])
  }

  /// What is wrong with a record, its values read by their types.
  static func amendment(
    _ amending: Request.Amending, in history: CaseHistory, _ workflow: Workflow
  ) throws -> Amendment {
    var values = try values(amending.values, types(of: amending.sequence, in: history, workflow))
    for name in amending.removed { values[name] = .null }
    return Amendment(
      of: amending.sequence, values: values, on: amending.on, title: amending.title, isVoid: amending.isVoid)
  }

  private static func types(
    of sequence: Int, in history: CaseHistory, _ workflow: Workflow
  ) -> [(name: String, type: FieldType)] {
    switch history.records.first(where: { $0.sequence == sequence })?.deed {
    case .open: workflow.fields.map { ($0.key, $0.value.type) }
    case .action(let action): (workflow.actions[action]?.inputs ?? []).map { ($0.name, $0.definition.type) }
    case .verb, nil: []
    }
  }
}
