package import Digests
public import WorkflowEngine

/// What a journal says of all but parties, of which there may be thousands: which definitions, calendars, acts and seals
/// there are, and the digests they were pinned with.
///
/// It is no journal: nobody stands in it, and its entries are no chain.
public struct Catalogue: Sendable {
  private let journal: Journal

  /// - Parameter journal: A journal, whole or without its parties.
  package init(_ journal: Journal) { self.journal = journal }

  /// The pinned definitions, in the order they were pinned.
  public var workflows: [WorkflowReference] { journal.workflows }
  /// Those that new cases can get.
  public var workflowsInUse: [WorkflowReference] { journal.workflowsInUse }
  /// Those that came by a merge and wait for somebody to say that new cases may get them.
  public var waitingWorkflows: Set<WorkflowReference> { journal.waitingWorkflows }
  /// Those that new cases get no more.
  public var retiredWorkflows: Set<WorkflowReference> { journal.retiredWorkflows }
  /// The editions of calendars with their digests, in the order they were added.
  public var calendars: [(reference: CalendarReference, digest: String)] { journal.calendars }
  /// The editions that new duties are counted in.
  public var calendarsInUse: [CalendarReference] { journal.calendarsInUse }
  /// Those that came by a merge and wait for somebody to say that they are to be counted in.
  public var waitingCalendars: Set<CalendarReference> { journal.waitingCalendars }
  /// The digest of the acts.
  public var acts: String? { journal.acts }
  /// The digest of what is said of publishing; nil where nothing was said.
  public var publication: String? { journal.publication }
  /// The SHA-256 of the registry's own forms of letters, by the names of their files.
  public var templates: [String: String] { journal.templates }
  /// The digests of the recipes by which tables are taken in, by their ids.
  public var recipes: [String: String] { journal.recipes }
  /// What was said last of withholding each case.
  public var withholdings: [CaseNumber: Withholding] { journal.withholdings }
  /// The SHA-256 of the bytes of parts of the registry, by their paths, as far as they were pinned.
  public var files: [String: String] { journal.files }
  /// Which ids mean another party, in all cases.
  public var meanings: [PartyID: PartyID] { journal.meanings }
  /// Which ids mean another party in the cases of an office, by its code.
  public var officeMeanings: [String: [PartyID: PartyID]] { journal.officeMeanings }
  /// The names of the seals, in the order they were made.
  public var seals: [String] { journal.seals }
  /// The hash of the first entry, which tells a registry from every other.
  package var founding: Digest { journal.entries.first?.hash ?? .zero }
}
