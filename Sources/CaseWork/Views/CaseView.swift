internal import CaseRecords
internal import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// A case with everything by which what stands in it is named.
package struct CaseView: Sendable {
  /// The case, as of the day that was asked for.
  package let state: CaseState
  /// The definition it pins.
  package let workflow: Workflow
  /// The acts of law that its duties name.
  package let acts: Acts
  /// Who is named in it, as far as they are known, as they were on the day that was asked for.
  package private(set) var people: People
  /// The same with what they were on other days.
  private let everyDay: People

  /// A case that no registry holds.
  package init(_ state: CaseState, workflow: Workflow, people: People, acts: Acts) {
    (self.state, self.workflow, self.people, self.acts) = (state, workflow, people, acts)
    everyDay = people
  }

  /// - Parameters:
  ///   - state: The case.
  ///   - others: Who may be named besides those in the state of the case.
  ///   - registry: Where it is recorded.
  ///   - day: The day of which names are wanted.
  init(_ state: CaseState, naming others: Set<PartyID> = [], in registry: any StoreView, on day: Day) throws {
    self.state = state
    workflow = try registry.workflow(state.workflow).workflow
    everyDay = try registry.people(of: state.named.union(others), in: state.number)
    people = everyDay.on(day)
    acts = try registry.acts()
  }
}

extension CaseView {
  /// The same with everybody called what they were called on a day.
  package func on(_ day: Day) -> CaseView {
    var view = self
    view.people = everyDay.on(day)
    return view
  }

  /// Who owes a duty: the parties it is bound to, else the holders of its role.
  package func debtors(_ duty: DutyState) -> [PartyID] { duty.debtor ?? state.parties[duty.owedBy] ?? [] }

  /// One side of a duty of this case.
  package func side(_ role: RoleID, _ parties: [PartyID]) -> DutyView.Side {
    DutyView.Side(role, title: workflow.roles[role]?.title, parties, in: people)
  }
}

extension CaseState {
  /// The parties that its roles, duties and fields name.
  fileprivate var named: Set<PartyID> {
    JSON.object(self.fields).named.union(self.parties.values.joined()).union(self.duties.flatMap { $0.debtor ?? [] })
  }
}

extension CaseHistory {
  /// The parties that its records may name: who acted, whom inputs and duties name, who supplied documents.
  package var named: Set<PartyID> {
    records.reduce(into: []) { named, record in
      if let by = record.by { named.insert(by) }
      named.formUnion(JSON.object(record.input).named)
      named.formUnion(record.effects.parties.values.joined())
      named.formUnion(record.evidence.compactMap(\.supplier).map { PartyID($0) })
    }
  }
}

extension JSON {
  /// What could be the id of a party, anywhere in a value.
  var named: Set<PartyID> {
    switch self {
    case .string(let text): text.utf8.count <= 64 && !text.utf8.contains(0x20) ? [PartyID(text)] : []
    case .array(let elements): elements.reduce(into: []) { $0.formUnion($1.named) }
    case .object(let object): object.members.reduce(into: []) { $0.formUnion($1.value.named) }
    case .null, .bool, .integer, .double: []
    }
  }
}

/// What can happen now in a case.
package struct PossibilitiesView: Sendable {
  /// The case.
  package let view: CaseView
  /// What its stage allows, in the author's order.
  package let actions: [Possibility]

  /// As scripts read it.
  package func json(in language: Language) -> JSON {
    [
      "number": .string(view.state.number.description), "stage": .string(view.state.stage.name),
      "actions": .array(actions.map { $0.json(in: language) }),
    ]
  }
}

extension Possibility {
  /// As scripts read it.
  package func json(in language: Language) -> JSON {
    [
      "action": .string(action.name), "title": .string(title[language]),
      "to": to.count == 1 ? .string(to[0].name) : .array(to.map { .string($0.name) }),
      "by": .array(by.map { .string($0.name) }), "ready": .bool(isReady),
      "missing": .array(missing.map { .string($0.name) }),
    ]
  }
}

/// The documents of a case.
package struct EvidenceView: Sendable {
  /// The case.
  package let number: CaseNumber
  /// Its documents, in the order in which they came.
  package let documents: [FiledDocument]
  /// Who is named beside them.
  package let people: People

  /// As scripts read it.
  package var json: JSON {
    [
      "number": .string(number.description), "count": .integer(documents.count),
      "items": .array(documents.map(\.json)),
    ]
  }
}

extension EvidenceView {
  /// The document whose SHA-256 begins so; the last that counts where it was filed several times.
  ///
  /// - Throws: `WorkError.noDocument`, `severalDocuments`.
  package func document(beginning prefix: String) throws(WorkError) -> FiledDocument {
    let fitting = documents.filter { $0.document.sha256.hasPrefix(prefix.lowercased()) }
    guard let first = fitting.last(where: \.counts) ?? fitting.last else { throw .noDocument(number, prefix) }
    guard fitting.allSatisfy({ $0.document.sha256 == first.document.sha256 }) else {
      throw .severalDocuments(prefix, fitting)
    }
    return first
  }

  /// The copy of a document that everybody may see; nil where there is none, or everybody may see the document itself.
  package func publicCopy(of filed: FiledDocument) -> FiledDocument? {
    guard filed.document.visibility != .public else { return nil }
    return documents.last { other in
      other.counts && other.document.redacts == filed.document.sha256 && other.document.visibility == .public
    }
  }
}

extension FiledDocument {
  fileprivate var json: JSON {
    var json = document.facts
    json["visibility"] = .string(document.visibility.rawValue)
    json["origin"] = document.origin.map { .string($0) }
    json["suppliedBy"] = document.supplier.map { .string($0) }
    json["redacts"] = document.redacts.map { .string($0) }
    if !copies.isEmpty { json["redactedBy"] = .array(copies.map { .string($0) }) }
    json["seq"] = .integer(record.sequence)
    json["on"] = .string(record.on.description)
    json["at"] = .string(record.at)
    json["by"] = record.by.map { .string($0.name) }
    if !counts { json["void"] = true }
    if isRemoved { json["removed"] = true }
    return .object(json)
  }
}

extension Evidence {
  /// What every answer says of a document.
  package var facts: JSONObject {
    ["kind": .string(kind), "name": .string(name), "size": .integer(size), "sha256": .string(sha256)]
  }
}
