package import CaseRecords
internal import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// A case as somebody may see it, with the names of what stands in it.
package struct ShownView: Sendable {
  /// The case.
  package let number: CaseNumber
  /// What may be seen of it.
  package let shown: Shown
  /// The definition it pins.
  package let workflow: Workflow
  /// The acts of law that its duties name.
  package let acts: Acts
  /// Who is named in what may be seen, as they were on the day that was asked for.
  package let people: People

  /// The case with its names; nil where it is not shown.
  package var view: CaseView? {
    shown.visible.map { CaseView($0.state, workflow: workflow, people: people, acts: acts) }
  }
}

extension ShownView {
  /// As scripts read it: the case, or why it is not shown.
  package var json: JSON {
    switch shown {
    case .visible(let shown):
      guard var object = shown.json.object else { return shown.json }
      object["shown"] = true
      return .object(object)
    case .hidden(let why):
      var json: JSONObject = ["number": .string(number.description), "shown": false, "why": .string(why.code)]
      if case .withheld(let reason?) = why { json["reason"] = .string(reason) }
      if case .embargo(let until?) = why { json["until"] = .string(until.description) }
      return .object(json)
    }
  }
}

extension Hidden {
  /// What it is called in answers.
  package var code: String {
    switch self {
    case .neverShown, .notPublished: "workflow"
    case .open: "open"
    case .embargo: "embargo"
    case .withheld: "case"
    case .annulled: "annulled"
    case .notOpened: "notOpened"
    }
  }
}

extension CaseReader {
  /// What the newest version of a workflow here is called; nil where there is none that can be read.
  package func newestTitle(of id: WorkflowID) throws -> LocalizedText? {
    let newest = registry.catalogue.workflows.filter { $0.id == id }.max { $0.version < $1.version }
    return try newest.flatMap { reference in
      try registry.ifReadable { () throws(RegistryError) in try registry.workflow(reference).workflow.title }
    }
  }

  /// A case as somebody may see it on the day that was asked for.
  ///
  /// - Parameters:
  ///   - document: The case.
  ///   - viewer: For whom.
  ///   - publication: What the office publishes.
  package func shown(
    _ document: CaseDocument, to viewer: Viewer, _ publication: Publication
  ) throws -> ShownView {
    let workflow = try registry.workflow(document.state.workflow).workflow
    let people = try registry.people(of: document.history.everybody, in: document.number)
    let grounds = try registry.grounds(for: document)
    let related = try relations(of: document, to: viewer, publication)
    let showing = Showing(
      workflow, publication, people: people, related: { related.contains($0) }, foreseen: { grounds.foreseen($0) })
    let shown = showing.show(document.history, to: viewer, on: asOf)
    // Nobody is named who does not stand in what is shown.
    let named = shown.visible?.json.named ?? []
    return ShownView(
      number: document.number, shown: shown, workflow: workflow, acts: try registry.acts(),
      people: try registry.people(of: named, in: document.number).on(asOf))
  }

  /// The cases beside this one that the viewer may know of: those of workflows that are published, and not withheld.
  private func relations(
    of document: CaseDocument, to viewer: Viewer, _ publication: Publication
  ) throws -> Set<CaseNumber> {
    let state = document.state
    let numbers = Set(state.children + (state.parent.map { [$0] } ?? []) + state.fields.numbers)
    guard viewer == .public else { return numbers }
    var shown: Set<CaseNumber> = []
    for number in numbers {
      // One that cannot be read is not known to be shown.
      guard let other = try? registry.document(number) else { continue }
      let workflow = try registry.workflow(other.state.workflow).workflow
      let showing = Showing(workflow, publication, people: People())
      if showing.show(other.history, to: viewer, on: asOf).visible != nil { shown.insert(number) }
    }
    return shown
  }
}

extension CaseHistory {
  /// The parties that may be named in what is shown: of its state, and of its records.
  fileprivate var everybody: Set<PartyID> {
    let state = self.state
    return named.union(state.parties.values.joined()).union(state.duties.flatMap { $0.debtor ?? [] })
      .union(JSON.object(state.fields).named)
  }
}

extension JSONObject {
  /// The numbers of cases that stand in values, at any depth.
  fileprivate var numbers: [CaseNumber] { JSON.object(self).numbers }
}

extension JSON {
  fileprivate var numbers: [CaseNumber] {
    switch self {
    case .string(let text): text.utf8.count <= 64 ? CaseNumber(text).map { [$0] } ?? [] : []
    case .array(let elements): elements.flatMap(\.numbers)
    case .object(let object): object.members.flatMap(\.value.numbers)
    case .null, .bool, .integer, .double: []
    }
  }
}
