internal import CaseRecords
package import CaseRegistry
internal import Disk
internal import JSONText
internal import Platform
package import WorkflowEngine

/// What somebody wants to be said of publishing; what is nil stays as it is.
package struct PublicationAmendment: Hashable, Sendable {
  /// Exactly these workflows are published.
  package var workflows: [WorkflowID]?
  /// So many days pass before what was recorded is shown.
  package var embargo: Int?
  /// What the register is called, by language; the other languages stay.
  package var titles: [Language: String]
  /// Under which licence the data is given; an empty text takes it away.
  package var licence: String?
  /// Whom to write to; an empty text takes it away.
  package var contact: String?

  /// - Parameters: What is other.
  package init(
    workflows: [WorkflowID]? = nil, embargo: Int? = nil, titles: [Language: String] = [:], licence: String? = nil,
    contact: String? = nil
  ) {
    (self.workflows, self.embargo, self.titles) = (workflows, embargo, titles)
    (self.licence, self.contact) = (licence, contact)
  }
}

/// Keeps what is published.
package struct PublicationDesk {
  private let store: any CaseStore
  private let now: Timestamp

  /// - Parameters:
  ///   - store: Where it is recorded.
  ///   - now: The moment of recording.
  package init(_ store: any CaseStore, now: Timestamp) { (self.store, self.now) = (store, now) }

  /// Says what is published from now on.
  ///
  /// - Returns: What was published before, and what is now.
  /// - Throws: `WorkError.noWorkflow`, `neverPublished`, `noParty`; `RegistryError`. Nothing has happened then.
  package func set(
    _ amendment: PublicationAmendment, by actor: PartyID
  ) throws -> (before: Publication, after: Publication) {
    try store.write { batch in
      let before = try batch.view.publication()
      guard try batch.view.party(actor) != nil else { throw WorkError.noParty(actor, isMember: false) }
      for id in amendment.workflows ?? [] { try checkIsPublishable(id, batch.view) }
      let after = before.amended(by: amendment)
      _ = try batch.set(after, by: actor, at: now.description)
      return (before, after)
    }
  }

  /// Nobody says that a workflow is published of which nothing would ever be seen.
  private func checkIsPublishable(_ id: WorkflowID, _ view: any StoreView) throws {
    let versions = view.catalogue.workflows.filter { $0.id == id }
    guard !versions.isEmpty else {
      let known = Set(view.catalogue.workflows.map(\.id.name)).sorted()
      throw WorkError.noWorkflow(id, Hint(for: id.name, among: known))
    }
    for version in versions {
      if try view.workflow(version).workflow.disclosure.register != .never { return }
    }
    throw WorkError.neverPublished(id)
  }
}

extension Publication {
  fileprivate func amended(by amendment: PublicationAmendment) -> Publication {
    var publication = self
    if let workflows = amendment.workflows { publication.workflows = Set(workflows).sorted() }
    if let embargo = amendment.embargo { publication.embargo = embargo }
    if let licence = amendment.licence { publication.licence = licence.isEmpty ? nil : licence }
    if let contact = amendment.contact { publication.contact = contact.isEmpty ? nil : contact }
    if !amendment.titles.isEmpty {
      let texts = (title?.byLanguage ?? [:]).merging(amendment.titles) { $1 }.filter { !$0.value.isEmpty }
      publication.title = texts.isEmpty ? nil : LocalizedText(texts)
    }
    return publication
  }
}
