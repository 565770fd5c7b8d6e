internal import CaseRecords
internal import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// A case with all that was opened from it, to any depth.
package struct CaseTree: Sendable {
  /// The case.
  package let state: CaseState
  /// What people call the stage in which it stands.
  package let stage: LocalizedText
  /// What was opened from it.
  package let children: [CaseTree]

  /// The first day by which something is owed.
  package var deadline: Day? { state.duties.filter { $0.isOwed }.map(\.due).min() }

  /// As scripts read it.
  package var json: JSON {
    var json: JSONObject = [
      "number": .string(state.number.description), "workflow": .string(state.workflow.id.name),
      "title": .string(state.title), "stage": .string(state.stage.name), "since": .string(state.since.description),
      "due": deadline.map { .string($0.description) } ?? .null, "children": .array(children.map(\.json)),
    ]
    json["outcome"] = state.outcome.map { .string($0) }
    return .object(json)
  }
}

extension CaseReader {
  /// A case with all that was opened from it; what cannot be read is left out, and a notice says so.
  package func tree(_ text: String) throws -> CaseTree {
    var known: Set<CaseNumber> = []
    return try tree(of: try document(text), &known)
  }

  private func tree(of document: CaseDocument, _ known: inout Set<CaseNumber>) throws -> CaseTree {
    known.insert(document.number)
    let state = try state(of: document)
    let titles = try registry.ifReadable { () throws(RegistryError) in try registry.titles(of: state.workflow) }
    var children: [CaseTree] = []
    // What was opened after the day that was asked for is no child yet.
    for number in state.children where !known.contains(number) {
      guard let child = try registry.readable(number), child.state.opened <= asOf else { continue }
      children.append(try tree(of: child, &known))
    }
    return CaseTree(
      state: state, stage: titles?.stages[state.stage] ?? LocalizedText(state.stage.name), children: children)
  }
}

/// A list of a case as a table.
package struct FieldTable: Sendable {
  /// The case.
  package let view: CaseView
  /// The field.
  package let field: String
  /// What it holds.
  package let type: FieldType

  /// Its elements, each with what stands in brackets to name it: its key, or its place from 1.
  package var rows: [(key: String, value: JSON)] {
    (view.state.fields[field]?.array ?? []).enumerated().map { place, value in
      let key = type.key.flatMap { value[$0.name] }
      return (key.map { $0.string ?? $0.canonicalText() } ?? "\(place + 1)", value)
    }
  }

  /// As scripts read it.
  package func json(in language: Language) -> JSON {
    let members = type.element?.members ?? []
    var json: JSONObject = [
      "number": .string(view.state.number.description), "field": .string(field),
      "title": .string(view.workflow.fields[field]?.title[language] ?? field),
      "columns": .array(
        members.map {
          ["name": .string($0.name), "title": .string($0.title[language]), "type": .string($0.type.name)]
        }),
      "rows": .array(rows.map { ["key": .string($0.key), "value": $0.value] }),
    ]
    json["key"] = type.key.map { .string($0.name) }
    return .object(json)
  }
}

extension CaseReader {
  /// A list of a case as a table; the field by its id or title, or how either begins.
  ///
  /// - Throws: `WorkError.noName`, `severalNames`; `part` for a field that holds no list.
  package func table(_ name: String, of text: String) throws -> FieldTable {
    let view = try view(of: try state(of: try document(text)))
    var list = NameList(.field)
    for field in view.workflow.fields { list.add(NamedOption(field.key, titles: [field.value.title])) }
    let field = try list.ids(called: name, in: .ru, .beginning)[0]
    guard let type = view.workflow.fields[field]?.type, type.element != nil else {
      throw WorkError.part(field, .noList(field: field))
    }
    return FieldTable(view: view, field: field, type: type)
  }
}
