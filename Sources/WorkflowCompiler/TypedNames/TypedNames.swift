import JSONText
import WorkflowEngine

/// Writes the names of one definition as Swift types.
///
/// The namespace is an enum called after the workflow; it holds `Stage`, `Role`, `Duty`, `Outcome`, `Opening`, `Action`
/// with a payload for each action, and a type for each choice and each record.
struct TypedNames {
  let workflow: Workflow
  private let namespace: String

  init(_ workflow: Workflow) {
    self.workflow = workflow
    namespace = SwiftName.type(workflow.id.name)
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
    text.block("public enum \(namespace): TypedWorkflow") { text in
      text.comment("The workflow's id.")
      text.line("public static let id: WorkflowEngine.WorkflowID = \"\(workflow.id)\"")
      text.comment("The version of the definition.")
      text.line("public static let version = \(workflow.version)")
      names(&text)
      types(&text)
      opening(&text)
      actions(&text)
    }
    return text.text
  }

  // MARK: Names

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

  private func names(
    _ name: String, _ comment: String, _ values: [(name: String, title: String)], _ conformance: String,
    _ text: inout SwiftText
  ) {
    guard !values.isEmpty else { return }
    text.line()
    text.comment(comment)
    text.block("public enum \(name): String, WorkflowEngine.\(conformance)") { text in
      for value in values {
        text.comment("\(value.title)")
        let swift = SwiftName.value(value.name)
        text.line(swift == value.name ? "case \(swift)" : "case \(swift) = \"\(value.name)\"")
      }
    }
  }

  // MARK: Choices and records

  private func types(_ text: inout SwiftText) {
    for (name, field) in workflow.fields { declare(field.type, as: SwiftName.type(name), field.title, &text) }
  }

  /// Declares what a value of the type is made of; most types need nothing.
  private func declare(_ type: FieldType, as name: String, _ title: LocalizedText, _ text: inout SwiftText) {
    switch type {
    case .choice(let choices):
      names(taken(name), title[.en], choices.map { ($0.id, $0.title[.en]) }, "TypedChoice", &text)
    case .record(let members):
      for member in members { declare(member.type, as: name + SwiftName.type(member.name), member.title, &text) }
      text.line()
      text.comment(title[.en])
      let properties = members.map {
        Property($0.name, swift(of: $0.type, named: name + SwiftName.type($0.name)), $0.title[.en], $0.isRequired)
      }
      payload(taken(name), "WorkflowEngine.TypedValue", properties, "json", "JSONText.JSON", &text)
    case .list(let element, _): declare(element, as: name + "Item", title, &text)
    case .text, .integer, .decimal, .money, .boolean, .date, .party, .caseNumber, .locality: break
    }
  }

  /// A name that the namespace itself does not use.
  private func taken(_ name: String) -> String {
    ["Stage", "Role", "Duty", "Outcome", "Opening", "Action"].contains(name) ? name + "Value" : name
  }

  /// The Swift type of a value.
  private func swift(of type: FieldType, named name: String) -> String {
    switch type {
    case .text, .locality: "Swift.String"
    case .integer: "Swift.Int"
    case .decimal: "WorkflowEngine.ExactDecimal"
    case .money: "WorkflowEngine.Money"
    case .boolean: "Swift.Bool"
    case .date(let precision, _): precision == .day ? "WorkflowEngine.Day" : "WorkflowEngine.PartialDate"
    case .choice, .record: "\(namespace).\(taken(name))"
    case .party: "WorkflowEngine.PartyID"
    case .caseNumber: "WorkflowEngine.CaseNumber"
    case .list(let element, _): "[\(swift(of: element, named: name + "Item"))]"
    }
  }

  // MARK: Payloads

  private struct Property {
    let name: String
    let type: String
    let title: String
    let isRequired: Bool

    init(_ name: String, _ type: String, _ title: String, _ isRequired: Bool) {
      self.name = name
      self.type = type
      self.title = title
      self.isRequired = isRequired
    }

    var swift: String { SwiftName.value(name) }
    var optional: String { isRequired ? type : type + "?" }
  }

  /// A struct of properties that writes itself as an object; `result` is the property that does.
  private func payload(
    _ name: String, _ conformance: String, _ properties: [Property], _ result: String, _ type: String,
    _ text: inout SwiftText
  ) {
    text.block("public struct \(name): \(conformance)") { text in
      for property in properties {
        text.comment(property.title)
        text.line("public var \(property.swift): \(property.optional)")
      }
      if !properties.isEmpty { text.line() }
      text.comment("What is given.")
      let parameters = properties.map { "\($0.swift): \($0.optional)\($0.isRequired ? "" : " = nil")" }
      text.block("public init(\(parameters.joined(separator: ", ")))") { text in
        for property in properties { text.line("self.\(property.swift) = \(property.swift)") }
      }
      text.line()
      text.comment("As documents write it.")
      text.block("public var \(result): \(type)") { text in
        let object = properties.map { ".with(\"\($0.name)\", \($0.swift))" }.joined()
        text.line(result == "json" ? ".object(JSONText.JSONObject()\(object))" : "JSONText.JSONObject()\(object)")
      }
    }
  }

  private func opening(_ text: inout SwiftText) {
    let properties = workflow.fields.map { name, field in
      Property(name, swift(of: field.type, named: SwiftName.type(name)), field.title[.en], field.isRequired)
    }
    text.line()
    text.comment("What is known when a case is opened.")
    payload("Opening", "WorkflowEngine.TypedOpening", properties, "fields", "JSONText.JSONObject", &text)
  }

  // MARK: Actions

  private func actions(_ text: inout SwiftText) {
    let actions = workflow.actions.map(\.value).filter { !$0.isByClock }
    for action in actions {
      for input in action.inputs where input.field == nil {
        declare(input.definition.type, as: typeName(of: input, in: action), input.definition.title, &text)
      }
    }
    text.line()
    text.comment("What somebody can do, with what it asks for.")
    text.block("public enum Action: WorkflowEngine.TypedAction") { text in
      for action in actions {
        text.comment(action.title[.en])
        let hasInputs = !action.inputs.isEmpty
        text.line("case \(SwiftName.value(action.id.name))\(hasInputs ? "(\(SwiftName.type(action.id.name)))" : "")")
      }
      for action in actions where !action.inputs.isEmpty { payload(of: action, &text) }
      table("id", "The action.", "WorkflowEngine.ActionID", actions, &text) { "\"\($0.id)\"" }
      inputs(actions, &text)
    }
  }

  private func typeName(of input: Input, in action: Action) -> String {
    SwiftName.type(action.id.name) + SwiftName.type(input.name)
  }

  private func payload(of action: Action, _ text: inout SwiftText) {
    let properties = action.inputs.map { input in
      let name = input.field.map { SwiftName.type($0) } ?? typeName(of: input, in: action)
      return Property(
        input.name, swift(of: input.definition.type, named: name), input.definition.title[.en], input.isRequired)
    }
    text.line()
    text.comment("What is given with it: \(action.title[.en])")
    payload(
      SwiftName.type(action.id.name), "Swift.Hashable, Swift.Sendable", properties, "input", "JSONText.JSONObject",
      &text)
  }

  /// A property that has a value for each action.
  private func table(
    _ name: String, _ comment: String, _ type: String, _ actions: [Action], _ text: inout SwiftText,
    _ value: (Action) -> String
  ) {
    text.line()
    text.comment(comment)
    text.block("public var \(name): \(type)") { text in
      text.block("switch self") { text in
        for action in actions { text.line("case .\(SwiftName.value(action.id.name)): \(value(action))") }
      }
    }
  }

  private func inputs(_ actions: [Action], _ text: inout SwiftText) {
    text.line()
    text.comment("What is given, as documents write it.")
    text.block("public var input: JSONText.JSONObject") { text in
      text.block("switch self") { text in
        for action in actions {
          let name = SwiftName.value(action.id.name)
          text.line(
            action.inputs.isEmpty
              ? "case .\(name): JSONText.JSONObject()" : "case .\(name)(let given): given.input")
        }
      }
    }
  }
}
