import JSONText
import WorkflowEngine

/// What conditions can see of a case.
struct WalkSight: Hashable {
  /// The fields that are known, by name; with their values where there are few.
  let fields: [String: String]
  /// How child cases stand.
  let children: Set<String>

  /// What the conditions of an action see of it.
  func narrowed(to action: Action) -> WalkSight {
    let names = Set(action.conditions.flatMap(\.names) + action.inputs.compactMap(\.field))
    let seesChildren = action.conditions.contains { !$0.children.isEmpty }
    return WalkSight(fields: fields.filter { names.contains($0.key) }, children: seesChildren ? children : [])
  }
}

extension WalkSight {
  /// Sees cases as the conditions of a workflow do.
  struct Eye {
    private let workflow: Workflow
    private let names: [String]
    /// The words of the conditions, each once.
    private let words: Set<String>

    init(_ workflow: Workflow) {
      self.workflow = workflow
      let conditions = workflow.actions.flatMap { $0.value.conditions }
      names = Set(conditions.flatMap(\.names)).sorted()
      words = Set(
        conditions.flatMap {
          $0.source.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }.map(String.init)
        })
    }

    func see(_ state: CaseState, _ children: [ChildView]) -> WalkSight {
      var fields: [String: String] = [:]
      for name in names {
        guard let value = state.fields[name], let type = workflow.fields[name]?.type else { continue }
        fields[name] = few(value, type).sorted().joined(separator: ",")
      }
      return WalkSight(fields: fields, children: Set(children.map(see)))
    }

    /// How a child case ended, and where it stands where conditions speak of that stage.
    private func see(_ child: ChildView) -> String {
      let stage = words.contains(child.stage) ? child.stage : ""
      return [child.workflow, stage, child.outcome ?? ""].joined(separator: " ")
    }

    private func few(_ value: JSON, _ type: FieldType) -> Set<String> {
      switch (type, value) {
      case (.boolean, .bool(let value)): ["\(value)"]
      case (.choice, .string(let value)): [value]
      case (.list(let element, _, _), .array(let values)):
        values.reduce(into: [values.isEmpty ? "none" : "some"]) { $0.formUnion(few($1, element)) }
      case (.record(let members), .object(let object)):
        members.reduce(into: []) { found, member in
          guard words.contains(member.name), let value = object[member.name] else { return }
          found.formUnion(few(value, member.type).map { "\(member.name)=\($0)" })
        }
      default: []
      }
    }
  }
}

extension Action {
  /// The conditions of its requirements and targets.
  var conditions: [Condition] {
    guard case .first(let branches, _) = target else { return requirements.map(\.condition) }
    return requirements.map(\.condition) + branches.map(\.condition)
  }
}
