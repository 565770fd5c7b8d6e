import JSONText
package import WorkflowEngine

/// What is counted of a case as a whole.
///
/// The index keeps it as JSON: `{"outcome":null,"stage":"sent","values":{"position":"accepted","implementation":null},"workflow":"letter"}`;
/// a value that is asked for and not there is `null`.
package struct CountedCase: Hashable, Sendable {
  /// The workflow.
  package let workflow: WorkflowID
  /// Where it stands.
  package let stage: StageID
  /// How it ended; nil while it is open.
  package let outcome: String?
  /// The values of its fields that are one of a few and not personal, by field.
  package let values: [String: String]
  /// The fields that have none, although another field asks for one.
  package let wanting: Set<String>

  /// - Parameters:
  ///   - state: The case.
  ///   - workflow: Its definition.
  package init(_ state: CaseState, _ workflow: Workflow) {
    var (values, wanting): ([String: String], Set<String>) = ([:], [])
    for (name, field) in workflow.fields.map({ ($0.key, $0.value) }) {
      guard case .choice = field.type, !field.isPersonal else { continue }
      if let value = state.fields[name]?.string {
        values[name] = value
      } else if let asked = Self.asking[name], let value = state.fields[asked.field]?.string,
        asked.values.contains(value)
      {
        wanting.insert(name)
      }
    }
    self.workflow = state.workflow.id
    (stage, outcome) = (state.stage, state.outcome)
    (self.values, self.wanting) = (values, wanting)
  }

  /// Which values of another field ask for one: what was accepted is to be carried out, what is claimed is to be verified.
  private static let asking: [String: (field: String, values: Set<String>)] = [
    "implementation": ("position", ["accepted", "partlyAccepted", "alreadyImplemented"]),
    "verification": ("implementation", ["claimedPartly", "claimedDone", "adopted", "inForce", "practice"]),
  ]
}

extension CountedCase {
  /// As the index keeps it.
  package var text: String {
    var said = JSONObject()
    for (field, value) in values { said[field] = .string(value) }
    for field in wanting { said[field] = .some(.null) }
    let json: JSONObject = [
      "workflow": .string(workflow.name), "stage": .string(stage.name), "outcome": outcome.map { .string($0) } ?? .null,
      "values": .object(said),
    ]
    return JSON.object(json).canonicalText()
  }

  /// Reads what the index keeps; nil for anything else.
  package init?(_ text: some Collection<UInt8>) {
    guard let json = try? JSON(parsing: Array(text)), let workflow = json["workflow"]?.string,
      let stage = json["stage"]?.string, let said = json["values"]?.object
    else { return nil }
    (self.workflow, self.stage) = (WorkflowID(workflow), StageID(stage))
    outcome = json["outcome"]?.string
    var (values, wanting): ([String: String], Set<String>) = ([:], [])
    for member in said.members {
      if let value = member.value.string { values[member.key] = value } else { wanting.insert(member.key) }
    }
    (self.values, self.wanting) = (values, wanting)
  }
}
