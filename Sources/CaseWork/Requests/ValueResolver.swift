internal import CaseRecords
internal import CaseRegistry
internal import JSONText
internal import WorkflowEngine

/// Makes of a request what its digest is of: values and numbers as documents have them, however they were typed.
///
/// What cannot be read here is left as it is; whoever carries the request out says what is wrong with it.
struct ValueResolver {
  let view: any StoreView
  let reader: ValueReader

  /// The wish with its values read by the types of what they are for.
  ///
  /// - Parameters:
  ///   - isTyped: Whether values are texts as people type them; else texts among JSON are read that its types do not have.
  /// - Throws: `WorkError.value` for a typed value, with what is wrong with all of them; what looking names up throws.
  func resolved(_ wish: Request.Wish, isTyped: Bool) throws -> Request.Wish {
    let values = GivenResolver(reader: reader, isTyped: isTyped)
    switch wish {
    case .open(let workflow, let title, let fields, let parties, let parent, let related):
      let types = try definition(view.newest(workflow))?.fieldTypes ?? []
      return .open(
        workflow: workflow, title: title, fields: try values.resolved(fields, types), parties: parties,
        parent: parent.map(number), related: related.map(number))
    case .log(var log):
      let workflow = try definition(view.newest(log.workflow))
      let steps: [ActionID] = ["adopt", "send", "confirmReceipt"]
      let inputs = steps.flatMap { workflow?.actions[$0]?.inputTypes ?? [] }
      log.input = try values.resolved(log.input, inputs + (workflow?.fieldTypes ?? []))
      return .log(log)
    case .advance(let text, let action, let input, let evidence):
      let types = try history(text).flatMap { try definition($0.state.workflow)?.actions[action]?.inputTypes } ?? []
      return .advance(
        number: number(text), action: action, input: try values.resolved(input, types), evidence: evidence)
    case .correct(let text, var amendment, let reason):
      if let history = try history(text), let workflow = try definition(history.state.workflow) {
        amendment.values = try values.resolved(amendment.values, amendment.types(in: history, workflow))
      }
      return .correct(number: number(text), amendment, reason: reason)
    case .assign, .act, .forget, .attach, .reopen, .annul, .withhold:
      return wish.number.map { wish.about(number($0)) } ?? wish
    case .tick(let numbers, let asOf): return .tick(numbers: numbers.map(number), asOf: asOf)
    case .recompute, .migrate, .upgrade, .party, .forgetParty: return wish
    }
  }

  /// The number as it is printed; a label, and what is no number, as they are.
  private func number(_ text: String) -> String {
    if text.utf8.first == UInt8(ascii: "$") || CaseNumber(text) != nil { return text }
    return TypedCaseNumber(text)?.whole?.description ?? text
  }

  /// The case of a number; nil where there is none, which whoever carries the request out says.
  private func history(_ text: String) throws -> CaseHistory? {
    guard let number = CaseNumber(number(text)) else { return nil }
    return try view.ifReadable { () throws(RegistryError) in try view.document(number) }?.history
  }

  private func definition(_ reference: WorkflowReference?) throws -> Workflow? {
    try reference.flatMap { reference in
      try view.ifReadable { () throws(RegistryError) in try view.workflow(reference) }?.workflow
    }
  }
}

extension Amendment {
  /// The types of what it corrects.
  func types(in history: CaseHistory, _ workflow: Workflow) -> [(name: String, type: FieldType)] {
    switch record(in: history)?.deed {
    case .open: workflow.fieldTypes
    case .action(let id): workflow.actions[id]?.inputTypes ?? []
    case .verb, nil: []
    }
  }

  /// The record that it corrects.
  func record(in history: CaseHistory) -> Record? {
    history.effective.first { $0.sequence == sequence } ?? history.records.first { $0.sequence == sequence }
  }
}

/// Reads values by their names.
private struct GivenResolver {
  let reader: ValueReader
  let isTyped: Bool

  func resolved(_ given: JSONObject, _ types: [(name: String, type: FieldType)]) throws -> JSONObject {
    guard !given.isEmpty else { return given }
    var resolved = given
    var problems: [WorkError] = []
    for member in given.members where !member.value.isNull {
      do { resolved[member.key] = try value(member, types) ?? member.value } catch let problem as ValueProblem {
        // What a list of requests says is for the engine to refuse, with all else that is wrong.
        if isTyped { problems.append(.value(member.key, problem)) }
      }
    }
    guard let first = problems.first else { return resolved }
    throw problems.count == 1 ? first : WorkError.several(problems)
  }

  /// Nil where nothing of this name is known, or there is nothing to read.
  private func value(_ given: JSONObject.Member, _ types: [(name: String, type: FieldType)]) throws -> JSON? {
    if let type = types.first(where: { $0.name == given.key })?.type { return try value(given.value, type) }
    let name = GivenName(given.key)
    guard name.part != .whole, let type = types.first(where: { $0.name == name.field })?.type,
      let element = type.element
    else { return nil }
    switch name.part {
    case .whole, .language, .taken: return nil
    case .added:
      let values = try (given.value.array ?? [given.value]).map { try added($0, element) }
      return given.value.array == nil ? values.first : .array(values)
    case .element(_, let member?):
      return try element.members.first { $0.name == member }.map { try inMember(member, given.value, $0.type) }
    case .element(_, nil):
      guard isTyped, let text = given.value.string else {
        return try given.value.object.map { .object(try reader.members($0, element.members)) }
      }
      return .string(try written(text, element))
    }
  }

  private func value(_ value: JSON, _ type: FieldType) throws -> JSON {
    guard isTyped else { return try reader.value(value, type) }
    return try value.string.map { .string(try reader.text($0, type)) } ?? reader.value(value, type)
  }

  private func inMember(_ name: String, _ value: JSON, _ type: FieldType) throws -> JSON {
    if value == "" { return value }
    do { return try self.value(value, type) } catch let problem as ValueProblem {
      throw ValueProblem.inMember(name, problem)
    }
  }

  /// An element: an object, JSON of one or several, or one member as in `text=No water`.
  private func added(_ value: JSON, _ element: FieldType) throws -> JSON {
    guard let text = value.string else { return try reader.value(value, element) }
    let start = text.utf8.first { !" \t\n".utf8.contains($0) }
    if start == UInt8(ascii: "{") || start == UInt8(ascii: "[") { return .string(try written(text, element)) }
    guard let given = Assignment(text), let member = element.members.first(where: { $0.name == given.name }),
      case .string(let read) = try inMember(member.name, .string(given.value), member.type)
    else { return value }
    return .string("\(given.name)=\(read)")
  }

  /// JSON as it is written on a command line.
  private func written(_ text: String, _ element: FieldType) throws -> String {
    guard let json = try? JSON(parsing: text) else { return text }
    let read: JSON =
      if let elements = json.array { .array(try elements.map { try reader.value($0, element) }) } else {
        try reader.value(json, element)
      }
    return read == json ? text : read.canonicalText()
  }
}
