import WorkflowEngine

/// Which Swift types stand for the choices and records of a definition, found by the path to what has the type.
struct TypeNames {
  private let namespace: String
  private var names: [String: String] = [:]

  /// The names in a namespace: of fields there, of what an action asks for in its payload.
  init(_ workflow: Workflow, in namespace: String) {
    self.namespace = namespace
    var scope = SwiftScope.types(in: namespace, and: ["Stage", "Role", "Duty", "Outcome", "Opening", "Action"])
    for (name, field) in workflow.fields { assign(field.type, name, at: Self.path(field: name), namespace, &scope) }
    var payloads = SwiftScope.types(in: namespace)
    for action in workflow.actions.map(\.value) where !action.isByClock && !action.inputs.isEmpty {
      let payload = "\(namespace).Action.\(payloads.type(action.id.name))"
      names[Self.path(action: action)] = payload
      var inner = SwiftScope.types(in: namespace)
      for input in action.inputs where input.field == nil {
        assign(input.definition.type, input.name, at: Self.path(input, of: action), payload, &inner)
      }
    }
  }

  /// Where a field's type is found.
  static func path(field: String) -> String { "fields/\(field)" }

  /// Where an action's payload is found.
  static func path(action: Action) -> String { "actions/\(action.id)" }

  /// Where the type of an input is found: that of its field, where it sets one.
  static func path(_ input: Input, of action: Action) -> String {
    input.field.map { path(field: $0) } ?? "actions/\(action.id)/\(input.name)"
  }

  /// Where the type of a member of a record, or `of` the elements of a list, is found.
  static func path(_ part: String, in owner: String) -> String { "\(owner)/\(part)" }

  private mutating func assign(
    _ type: FieldType, _ name: String, at path: String, _ owner: String, _ scope: inout SwiftScope
  ) {
    switch type {
    case .choice: names[path] = "\(owner).\(scope.type(name))"
    case .record(let members):
      let record = "\(owner).\(scope.type(name))"
      names[path] = record
      var inner = SwiftScope.types(in: namespace)
      for member in members { assign(member.type, member.name, at: Self.path(member.name, in: path), record, &inner) }
    case .list(let element, _, _):
      assign(element, SwiftName.element(of: name), at: Self.path("of", in: path), owner, &scope)
    case .text, .integer, .decimal, .money, .boolean, .date, .party, .caseNumber, .locality: break
    }
  }

  /// The name as it is declared where it stands.
  func declared(at path: String) -> String {
    names[path].flatMap { $0.split(separator: ".").last.map(String.init) } ?? ""
  }

  /// The Swift type of a value, by its full name.
  func swift(of type: FieldType, at path: String) -> String {
    switch type {
    case .text, .locality: "Swift.String"
    case .integer: "Swift.Int"
    case .decimal: "WorkflowEngine.ExactDecimal"
    case .money: "WorkflowEngine.Money"
    case .boolean: "Swift.Bool"
    case .date(let precision, _): precision == .day ? "WorkflowEngine.Day" : "WorkflowEngine.PartialDate"
    case .choice, .record: names[path] ?? ""
    case .party: "WorkflowEngine.PartyID"
    case .caseNumber: "WorkflowEngine.CaseNumber"
    case .list(let element, _, _): "[\(swift(of: element, at: Self.path("of", in: path)))]"
    }
  }
}
