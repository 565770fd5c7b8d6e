package import JSONText
package import WorkflowEngine

/// What a case is found by beside its stage, parties and duties: values of fields, its place and topic, numbers that are on
/// paper, and what was done in it.
///
/// | name | value | with |
/// | --- | --- | --- |
/// | `field.NAME` | a value, or one of a list, as it is compared | |
/// | `place`, `topic` | what the definition says is the place and the topic, also inside lists | |
/// | `ref` | a number on paper, as it is compared | the number as it stands there |
/// | `did` | an action or act of a person | the last day of it |
/// | `time` | what the passing of time did | the last day of it |
///
/// What is personal is among none of them, and free text only where everybody may read it; numbers on paper are.
package struct CaseFacts {
  /// One of them.
  package struct Fact: Hashable, Sendable {
    /// Of which kind.
    package let name: String
    /// By what it is found.
    package let value: String
    /// What is said with it.
    package let with: String
  }

  private let state: CaseState
  private let workflow: Workflow?
  private let told: [Told]

  /// Something that was done, as far as it is known.
  private struct Told {
    let deed: Deed
    let input: JSONObject
    let day: Day
    let isByClock: Bool
  }

  /// - Parameters:
  ///   - state: The case.
  ///   - workflow: Its definition; nil where it cannot be read, and then nothing is known not to be personal.
  ///   - records: What counts of it.
  package init(_ state: CaseState, _ workflow: Workflow?, records: [Record]) {
    (self.state, self.workflow) = (state, workflow)
    told = records.map { Told(deed: $0.deed, input: $0.input, day: $0.on, isByClock: $0.isByClock) }
  }

  /// By what somebody finds a case who may see no more than this of it.
  package init(_ shown: ShownCase, _ workflow: Workflow) {
    (state, self.workflow) = (shown.state, workflow)
    told = shown.events.map {
      Told(deed: $0.deed, input: $0.input, day: $0.on.lastDay, isByClock: $0.role == nil)
    }
  }
}

extension CaseFacts {
  /// All of them, each name and value once.
  package var all: [Fact] {
    var found: [[String]: Fact] = [:]
    for fact in values + places + references + deeds
    where found[[fact.name, fact.value]].map({ $0.with < fact.with }) ?? true {
      found[[fact.name, fact.value]] = fact
    }
    return found.values.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
  }

  private var values: [Fact] {
    guard let workflow else { return [] }
    return state.fields.members.flatMap { member -> [Fact] in
      guard let field = workflow.fields[member.key], !field.holdsPersonal, Self.isFound(field) else { return [] }
      return (member.value.array ?? [member.value]).compactMap(Self.key).map {
        Fact(name: "field.\(member.key)", value: $0, with: "")
      }
    }
  }

  /// Whether a field is found by its value: not by free text that not everybody may read.
  private static func isFound(_ field: FieldDefinition) -> Bool {
    if case .text = field.type.element ?? field.type { return field.visibility == .public }
    return true
  }

  private var places: [Fact] {
    [("place", workflow?.place), ("topic", workflow?.topic)].flatMap { name, path -> [Fact] in
      guard let path, let field = workflow?.fields[path.field], !field.isPersonal, let value = state.fields[path.field]
      else { return [] }
      let elements = value.array ?? [value]
      let values = path.member.map { member in elements.compactMap { $0[member] } } ?? elements
      return values.compactMap(Self.key).map { Fact(name: name, value: $0, with: "") }
    }
  }

  /// The numbers that stand on paper.
  package var references: [Fact] {
    guard let workflow else { return [] }
    let fields = state.fields.members.filter { member in
      Self.isReference(member.key) && workflow.fields[member.key].map { !$0.isPersonal } ?? false
    }
    let inputs = told.flatMap { record -> [JSONObject.Member] in
      guard case .action(let id) = record.deed, let action = workflow.actions[id] else { return [] }
      return record.input.members.filter { member in
        Self.isReference(member.key)
          && action.input(member.key).map { $0.field == nil && !$0.definition.isPersonal } ?? false
      }
    }
    return (fields + inputs).compactMap { member in
      guard let text = member.value.string, !text.isEmpty, text.utf8.count <= Self.longest else { return nil }
      return Fact(name: "ref", value: SearchedText.reference(text), with: SearchedText.composed(text))
    }
  }

  /// Whether a field or input holds a number that is on paper: `outgoingNumber`, `protocolNumber`, `ref`.
  private static func isReference(_ name: String) -> Bool { name == "ref" || name.hasSuffix("Number") }

  private var deeds: [Fact] {
    told.compactMap { record in
      let deed: String
      switch record.deed {
      case .open: deed = "open"
      case .action(let id): deed = id.name
      case .verb(let verb):
        guard verb != .link else { return nil }
        deed = verb.rawValue
      }
      return Fact(name: record.isByClock ? "time" : "did", value: deed, with: record.day.description)
    }
  }

  /// The longest text, in bytes, by which anything is found; what is longer is searched for by its words.
  private static let longest = 120

  /// A value as it is compared; nil for what is no single value, or long.
  package static func key(_ value: JSON) -> String? {
    let text: String? =
      switch value {
      case .string(let text): text
      case .integer(let number): "\(number)"
      case .bool(let value): value ? "true" : "false"
      case .object: Money(value)?.description
      case .null, .double, .array: nil
      }
    guard let text, !text.isEmpty, text.utf8.count <= longest else { return nil }
    return SearchedText.plain(text)
  }
}
