import WorkflowEngine

extension TypedNames {
  /// Declares what a value of the type is made of; most types need nothing.
  ///
  /// - Parameter key: The key of the list whose elements they are; a whole number that is left out is the next free one.
  func declare(
    _ type: FieldType, at path: String, _ title: LocalizedText, key: RecordField? = nil, _ text: inout SwiftText
  ) {
    switch type {
    case .choice(let choices):
      let values = choices.map { ($0.id, $0.title[.en]) }
      names(types.declared(at: path), title[.en], values, "TypedChoice", &text)
    case .record(let members):
      text.line()
      text.comment(title[.en])
      let payload = Payload(
        members.map { member in
          let type = types.swift(of: member.type, at: TypeNames.path(member.name, in: path))
          let isNumbered = if case .integer? = key?.type { member.name == key?.name } else { false }
          return (member.name, type, member.title[.en], member.isRequired && !isNumbered)
        }, result: "json")
      declare(payload, as: types.declared(at: path), "WorkflowEngine.TypedValue", &text) { text in
        for member in members {
          declare(member.type, at: TypeNames.path(member.name, in: path), member.title, &text)
        }
      }
    case .list(let element, _, _): declare(element, at: TypeNames.path("of", in: path), title, key: type.key, &text)
    case .text, .integer, .decimal, .money, .boolean, .date, .party, .caseNumber, .locality: break
    }
  }

  /// Declares a struct of properties that writes itself as an object, with the types inside it.
  func declare(
    _ payload: Payload, as name: String, _ conformance: String, _ text: inout SwiftText,
    inside: (inout SwiftText) -> Void = { _ in }
  ) {
    text.block("public struct \(name): \(conformance)") { text in
      for property in payload.properties {
        text.comment(property.title)
        text.line("public var \(property.swift): \(property.type)")
      }
      inside(&text)
      if !payload.properties.isEmpty { text.line() }
      text.comment("What is given.")
      let parameters = payload.properties.map { "\($0.swift): \($0.type)\($0.isRequired ? "" : " = nil")" }
      text.block("public init(\(parameters.joined(separator: ", ")))") { text in
        for property in payload.properties { text.line("self.\(property.swift) = \(property.swift)") }
      }
      text.line()
      text.comment("As documents write it.")
      let isJSON = payload.result == "json"
      text.block("public var \(payload.result): JSONText.JSON\(isJSON ? "" : "Object")") { text in
        let object = payload.properties.map { ".with(\"\($0.name)\", \($0.swift))" }.joined()
        text.line(isJSON ? ".object(JSONText.JSONObject()\(object))" : "JSONText.JSONObject()\(object)")
      }
    }
  }

  func opening(_ text: inout SwiftText) {
    let fields = workflow.fields.map { name, field in
      let type = types.swift(of: field.type, at: TypeNames.path(field: name))
      return (name, type, field.title[.en], field.isRequired)
    }
    text.line()
    text.comment("What is known when a case is opened.")
    declare(Payload(fields, result: "fields"), as: "Opening", "WorkflowEngine.TypedOpening", &text)
  }
}

/// What is given together: properties, and the one that writes them as an object.
struct Payload {
  /// One thing that is given.
  struct Property {
    let name: String
    let swift: String
    let type: String
    let title: String
    let isRequired: Bool
  }

  let properties: [Property]
  let result: String

  init(_ properties: [(name: String, type: String, title: String, isRequired: Bool)], result: String) {
    var scope = SwiftScope.values(beside: [result])
    self.properties = properties.map { property in
      Property(
        name: property.name, swift: scope.value(property.name), type: property.type + (property.isRequired ? "" : "?"),
        title: property.title, isRequired: property.isRequired)
    }
    self.result = result
  }
}
