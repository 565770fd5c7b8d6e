import WorkflowEngine

/// Writes the names of one definition as Swift types.
///
/// The namespace is an enum called after the workflow; it holds `Stage`, `Role`, `Duty`, `Outcome`, `Opening`, `Action`
/// with a payload for each action, and a type for each choice and each record, inside what it belongs to.
struct TypedNames {
  let workflow: Workflow
  let types: TypeNames
  private let namespace: String

  /// The names of a workflow; `namespace` is nil where it stands alone.
  init(_ workflow: Workflow, namespace: String? = nil) {
    self.workflow = workflow
    self.namespace = namespace ?? SwiftName.type(workflow.id.name)
    types = TypeNames(workflow, in: self.namespace)
  }

  /// The namespaces of workflows that are compiled together, in the same order.
  static func namespaces(of workflows: [Workflow]) -> [String] {
    var scope = SwiftScope.types(in: "Shipped", and: ["Embedded"])
    return workflows.map { scope.type($0.id.name) }
  }

  /// The whole file.
  var swift: String {
    var text = SwiftText()
    text.line("// Written by WorkflowCompiler from \(workflow.id).json; do not edit.")
    text.line()
    text.line("public import JSONText")
    text.line("public import WorkflowEngine")
    text.line()
    text.comment("\(workflow.title[.en]).")
    text.block("public enum \(namespace): WorkflowEngine.TypedWorkflow") { text in
      text.comment("The workflow's id.")
      text.line("public static let id: WorkflowEngine.WorkflowID = \"\(workflow.id)\"")
      text.comment("The version of the definition.")
      text.line("public static let version = \(workflow.version)")
      names(&text)
      for (name, field) in workflow.fields {
        declare(field.type, at: TypeNames.path(field: name), field.title, &text)
      }
      opening(&text)
      actions(&text)
    }
    return text.text
  }

  private func names(_ text: inout SwiftText) {
    let stages = workflow.stages.map { ($0.key.name, $0.value.title[.en]) }
    let roles = workflow.roles.map { ($0.key.name, $0.value.title[.en]) }
    let duties = workflow.duties.map { ($0.key.name, $0.value.title[.en]) }
    var outcomes: [(String, String)] = []
    for case let (id, outcome?) in workflow.stages.map({ ($0.key, $0.value.outcome) })
    where !outcomes.contains(where: { $0.0 == outcome }) {
      outcomes.append((outcome, workflow.stages[id]?.title[.en] ?? outcome))
    }
    names("Stage", "Where a case can stand.", stages, "TypedName", &text)
    names("Role", "Who takes part.", roles, "TypedName", &text)
    names("Duty", "What somebody owes.", duties, "TypedName", &text)
    names("Outcome", "How a case ends.", outcomes, "TypedName", &text)
  }

  /// An enum of names, each with what people call it; nothing where there are none.
  func names(
    _ name: String, _ comment: String, _ values: [(name: String, title: String)], _ conformance: String,
    _ text: inout SwiftText
  ) {
    guard !values.isEmpty else { return }
    var scope = SwiftScope.values(beside: ["json"])
    text.line()
    text.comment(comment)
    text.block("public enum \(name): Swift.String, WorkflowEngine.\(conformance)") { text in
      for value in values {
        text.comment("\(value.title)")
        let swift = scope.value(value.name)
        text.line(swift == value.name ? "case \(swift)" : "case \(swift) = \(SwiftName.literal(value.name))")
      }
    }
  }
}
