package import CaseRecords
import JSONText
package import WorkflowEngine

extension StoreView {
  /// What somebody may see of a case on a day.
  ///
  /// - Parameters:
  ///   - document: The case.
  ///   - viewer: For whom.
  ///   - publication: What the office publishes.
  ///   - day: The day that is asked for.
  package func shown(
    _ document: CaseDocument, to viewer: Viewer, _ publication: Publication, on day: Day
  ) throws(RegistryError) -> Shown {
    try door(of: document, for: viewer, publication).show(on: day)
  }

  /// What is needed to show a case to somebody, on whatever day.
  package func door(
    of document: CaseDocument, for viewer: Viewer, _ publication: Publication
  ) throws(RegistryError) -> CaseDoor {
    CaseDoor(
      document, workflow: try workflow(document.state.workflow).workflow, publication,
      people: try people(of: document.everybody, in: document.number), grounds: try grounds(for: document),
      viewer: viewer, related: try related(to: document, for: viewer, publication))
  }

  /// The cases that this one names: for the public with all that says whether they are shown, since only such are named.
  private func related(
    to document: CaseDocument, for viewer: Viewer, _ publication: Publication
  ) throws(RegistryError) -> [CaseNumber: (history: CaseHistory, workflow: Workflow)?] {
    // Of a case that is not shown nothing is.
    if viewer == .public, !publication.workflows.contains(document.state.workflow.id) { return [:] }
    var found: [CaseNumber: (history: CaseHistory, workflow: Workflow)?] = [:]
    for number in document.relatives {
      guard viewer == .public else {
        found[number] = .some(nil)
        continue
      }
      // One that cannot be read is not known to be shown.
      guard let other = try? self.document(number) else { continue }
      found[number] = (other.history, try workflow(other.state.workflow).workflow)
    }
    return found
  }
}

/// A case with all that says what somebody may see of it.
package struct CaseDoor {
  private let document: CaseDocument
  private let workflow: Workflow
  private let publication: Publication
  private let people: People
  private let grounds: IndexGrounds
  private let viewer: Viewer
  private let related: [CaseNumber: (history: CaseHistory, workflow: Workflow)?]

  init(
    _ document: CaseDocument, workflow: Workflow, _ publication: Publication, people: People, grounds: IndexGrounds,
    viewer: Viewer, related: [CaseNumber: (history: CaseHistory, workflow: Workflow)?]
  ) {
    (self.document, self.workflow, self.publication) = (document, workflow, publication)
    (self.people, self.grounds, self.viewer, self.related) = (people, grounds, viewer, related)
  }

  private func showing(naming known: Set<CaseNumber>) -> Showing {
    let grounds = grounds
    return Showing(
      workflow, publication, people: people, related: { known.contains($0) }, foreseen: { grounds.foreseen($0) })
  }

  /// What may be seen on a day.
  package func show(on day: Day) -> Shown {
    var known: Set<CaseNumber> = []
    for (number, other) in related {
      guard let other else {
        known.insert(number)
        continue
      }
      let showing = Showing(other.workflow, publication, people: People())
      if showing.show(other.history, to: viewer, on: day).visible != nil { known.insert(number) }
    }
    return showing(naming: known).show(document.history, to: viewer, on: day)
  }

  /// What may be seen from a day on, if nobody records anything meanwhile: each time something else, with its first day.
  package func shown(since day: Day) -> [(from: Day, shown: Shown)] {
    var days = Set(showing(naming: []).days(after: day, of: document.history, for: viewer))
    for case let other? in related.values {
      let showing = Showing(other.workflow, publication, people: People())
      days.formUnion(showing.days(after: day, of: other.history, for: viewer))
    }
    var times: [(from: Day, shown: Shown)] = []
    for next in [day] + days.sorted() {
      let shown = show(on: next)
      if let last = times.last?.shown, last.says(theSameAs: shown) { continue }
      times.append((next, shown))
    }
    return times
  }
}

extension Shown {
  /// Whether nothing but the day is other.
  fileprivate func says(theSameAs other: Shown) -> Bool {
    switch (self, other) {
    case (.visible(let one), .visible(let two)):
      one.state == two.state && one.events == two.events && one.documents == two.documents
    case (.hidden, .hidden): self == other
    case (.visible, .hidden), (.hidden, .visible): false
    }
  }
}

extension CaseDocument {
  /// The parties that may be named in what is shown: of its state, and of its records.
  package var everybody: Set<PartyID> {
    let state = state
    var named = Set(people).union(state.parties.values.joined()).union(state.duties.flatMap { $0.debtor ?? [] })
    named.formUnion(JSON.object(state.fields).texts.map { PartyID($0) })
    for record in history.records { named.formUnion(JSON.object(record.input).texts.map { PartyID($0) }) }
    return named
  }

  /// The cases that it names: its children, its parent, those in its fields.
  package var relatives: Set<CaseNumber> {
    let state = state
    return Set(state.children + (state.parent.map { [$0] } ?? []))
      .union(JSON.object(state.fields).texts.compactMap { CaseNumber($0) })
  }
}

extension JSON {
  /// The texts in a value, at any depth, that could be an id or a number.
  fileprivate var texts: Set<String> {
    switch self {
    case .string(let text): text.utf8.count <= 64 && !text.utf8.contains(0x20) ? [text] : []
    case .array(let elements): elements.reduce(into: []) { $0.formUnion($1.texts) }
    case .object(let object): object.members.reduce(into: []) { $0.formUnion($1.value.texts) }
    case .null, .bool, .integer, .double: []
    }
  }
}
