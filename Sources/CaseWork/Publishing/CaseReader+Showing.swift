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
  package var json: JSON { shown.json(of: number) }
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
    let shown = try registry.shown(document, to: viewer, publication, on: asOf)
    // Nobody is named who does not stand in what is shown.
    let named = shown.visible?.json.named ?? []
    return ShownView(
      number: document.number, shown: shown, workflow: workflow, acts: try registry.acts(),
      people: try registry.people(of: named, in: document.number).on(asOf))
  }
}
