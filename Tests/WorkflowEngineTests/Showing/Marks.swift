import JSONText
import WorkflowEngine

/// Puts a mark of its own in everything that is not for everybody, in the records of a case that was walked.
///
/// It looks at the definition alone, and knows nothing of how a case is shown.
struct Marks {
  let workflow: Workflow
  /// For whom something is hidden.
  let hides: (Visibility) -> Bool
  /// The marks of what must not be seen.
  private(set) var hidden: [String] = []
  /// The marks of texts that may be seen.
  private(set) var open: [String] = []
  /// The persons it has put in.
  private(set) var persons: [PartyID] = []
  private var count = 0

  init(_ workflow: Workflow, hiding hides: @escaping (Visibility) -> Bool) {
    (self.workflow, self.hides) = (workflow, hides)
  }

  /// The records with marks.
  mutating func mark(_ records: [Record]) throws -> CaseHistory {
    var marked: [Record] = []
    for record in records { marked.append(try mark(record)) }
    return try CaseHistory(marked)
  }

  private mutating func secret() -> String {
    count += 1
    hidden.append("secret\(count)x")
    return hidden[hidden.count - 1]
  }

  private mutating func shown() -> String {
    count += 1
    open.append("shown\(count)x")
    return open[open.count - 1]
  }

  private mutating func mark(_ record: Record) throws -> Record {
    var json = record.json
    json["id"] = .string(secret())
    json["note"] = .string(secret())
    json["reason"] = .string(secret())
    json["x-unknown"] = .string(secret())
    if json["by"] != nil { json["by"] = .string("p-" + secret()) }
    if let action = record.action.flatMap({ workflow.actions[$0] }), var input = json["input"]?.object {
      for member in input.members {
        guard let definition = action.input(member.key)?.definition else { continue }
        input[member.key] = mark(member.value, as: definition)
      }
      json["input"] = .object(input)
    }
    json["evidence"] = .array([
      [
        "kind": .string(secret()), "sha256": .string(digest()), "name": .string(secret() + ".pdf"), "size": 70_001,
        "origin": .string(secret()), "suppliedBy": .string(secret()),
      ],
      [
        "kind": .string(shown()), "sha256": "ab12", "name": .string(secret() + ".pdf"), "size": 5,
        "visibility": "public",
        "origin": .string(secret()), "suppliedBy": .string(secret()), "redacts": .string(digest()),
      ],
    ])
    json["effects"] = .object(effects(json["effects"]?.object ?? [:]))
    return try Record(json)
  }

  /// A digest that is a mark.
  private mutating func digest() -> String {
    count += 1
    let text = "dead" + String(repeating: "0", count: 8 - "\(count)".count) + "\(count)"
    hidden.append(text)
    return text
  }

  private mutating func effects(_ effects: JSONObject) -> JSONObject {
    var effects = effects
    if effects["title"] != nil {
      effects["title"] = .string(hides(workflow.disclosure.titles) ? secret() : shown())
    }
    if var set = effects["set"]?.object {
      for member in set.members {
        guard let field = workflow.fields[member.key] else { continue }
        set[member.key] = mark(member.value, as: field)
      }
      effects["set"] = .object(set)
    }
    if var parties = effects["parties"]?.object {
      for member in parties.members {
        let isNamed = workflow.roles[RoleID(member.key)]?.isNamed == true
        let person = PartyID("p-" + (isNamed ? shown() : secret()))
        persons.append(person)
        parties[member.key] = .array((member.value.array ?? []) + [.string(person.name)])
      }
      effects["parties"] = .object(parties)
    }
    return effects
  }

  private mutating func mark(_ value: JSON, as field: FieldDefinition) -> JSON {
    mark(value, as: field.type, isHidden: field.isPersonal || hides(field.visibility))
  }

  private mutating func mark(_ value: JSON, as type: FieldType, isHidden: Bool) -> JSON {
    switch type {
    case .text, .locality: return value.isNull ? value : .string(isHidden ? secret() : shown())
    case .party where !value.isNull:
      let person = PartyID("p-" + secret())
      persons.append(person)
      return .string(person.name)
    case .caseNumber where !value.isNull:
      count += 1
      let number = CaseNumber(prefix: "SEC", year: 2024, serial: count)
      hidden.append(number.description)
      return .string(number.description)
    case .list(let element, _, _):
      guard let array = value.array else { return value }
      var marked: [JSON] = []
      for one in array { marked.append(mark(one, as: element, isHidden: isHidden)) }
      return .array(marked)
    case .record(let members):
      guard var object = value.object else { return value }
      for member in members {
        guard let own = object[member.name] else { continue }
        object[member.name] = mark(own, as: member.type, isHidden: isHidden || member.isPersonal)
      }
      return .object(object)
    case .integer, .decimal, .money, .boolean, .date, .choice, .party, .caseNumber: return value
    }
  }
}
