import JSONText
package import WorkflowEngine

/// What everybody may read of a case, as far as it is text: titles, and values of public fields and inputs.
///
/// Of values, what is personal or for the council or the office alone never comes into the index. Titles do, whoever may
/// see them: the office finds its cases by them, and what leaves it passes another door.
package struct PublicTexts {
  /// The pinned definition; nil when it cannot be read, and then only titles are known to be public.
  package let workflow: Workflow?

  /// - Parameter workflow: The pinned definition, as far as it can be read.
  package init(workflow: Workflow?) { self.workflow = workflow }

  /// The place of a case, where everybody may read it.
  package func locality(of state: CaseState) -> String? {
    guard let field = workflow?.fields["locality"], field.visibility == .public, !field.isPersonal else { return nil }
    return state.fields["locality"]?.string
  }

  /// The texts that a record brings in.
  package func texts(in record: Record) -> (title: String?, text: String?) {
    // In the order in which a document has them, whoever made the record.
    let fields = Self.inOrder(record.effects.set).flatMap { publicTexts($0.value, workflow?.fields[$0.key]) }
    let inputs = Self.inOrder(record.input).flatMap {
      publicTexts($0.value, definition(ofInput: $0.key, in: record))
    }
    let lists = record.effects.lists.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap {
      name, changes in
      changes.flatMap { change -> [String] in
        guard case .put(let element) = change.kind else { return [] }
        return publicTexts([.object(element)], workflow?.fields[name])
      }
    }
    let all = (fields + lists + inputs).joined(separator: "\n")
    return (record.effects.title.map(SearchedText.plain), all.isEmpty ? nil : SearchedText.plain(all))
  }

  /// The texts in what somebody may see of a case, for the members of the council also those that are theirs.
  package func texts(in shown: ShownCase) -> [String] {
    let fields = Self.inOrder(shown.state.fields).flatMap { member in
      workflow?.fields[member.key].map { Self.strings(in: member.value, $0.type) } ?? []
    }
    let inputs = shown.events.flatMap { event -> [String] in
      guard case .action(let id) = event.deed, let action = workflow?.actions[id] else { return [] }
      return Self.inOrder(event.input).flatMap { member in
        action.input(member.key).map { Self.strings(in: member.value, $0.definition.type) } ?? []
      }
    }
    return (fields + inputs).map(SearchedText.plain)
  }

  private static func inOrder(_ object: JSONObject) -> [JSONObject.Member] {
    object.members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// The definition of an input that sets no field; the value of one that does is among the fields.
  private func definition(ofInput name: String, in record: Record) -> FieldDefinition? {
    guard case .action(let id) = record.deed, let input = workflow?.actions[id]?.input(name), input.field == nil else {
      return nil
    }
    return input.definition
  }

  private func publicTexts(_ value: JSON, _ definition: FieldDefinition?) -> [String] {
    guard let definition, definition.visibility == .public, !definition.isPersonal else { return [] }
    return Self.strings(in: value, definition.type)
  }

  private static func strings(in value: JSON, _ type: FieldType) -> [String] {
    switch type {
    case .text, .locality:
      value.string.map { [$0] } ?? Language.allCases.compactMap { value[$0.rawValue]?.string }
    case .list(let element, _, _): (value.array ?? []).flatMap { strings(in: $0, element) }
    case .record(let members):
      members.filter { !$0.isPersonal }.flatMap { member in
        value[member.name].map { strings(in: $0, member.type) } ?? []
      }
    case .integer, .decimal, .money, .boolean, .date, .choice, .party, .caseNumber: []
    }
  }
}
