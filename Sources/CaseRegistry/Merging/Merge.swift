import JSONText
import WorkflowEngine

/// Works out what another registry has that this one has not; nothing is written.
struct Merge {
  /// A case that will be taken over.
  struct Candidate {
    /// The text of its document.
    let digest: Digest
    let before: Int
    let records: Int
    let parent: CaseNumber?
    let children: [CaseNumber]
    /// The text is another one than there: what only this side knows of the same records is kept.
    let isCompleted: Bool
    /// Somebody has decided for it, so that the version here is kept aside.
    let settlement: Settlement?
  }

  let registry: Registry
  let other: OtherRegistry
  /// When what is added to the journal is recorded.
  let at: String
  var report = MergeReport()
  /// The journal as it will be.
  var journal: Journal
  /// The files that are added: definitions, calendars, acts, versions of cases that are kept aside.
  var files: [(path: String, bytes: [UInt8])] = []
  var candidates: [CaseNumber: Candidate] = [:]
  var evidence: [String] = []
  /// The parties about whom the two sides do not agree.
  var disputedParties: Set<PartyID> = []
  /// The editions of calendars about which they do not agree.
  var disputedCalendars: Set<CalendarReference> = []

  init(_ other: OtherRegistry, into registry: Registry, at: String) throws(RegistryError) {
    self.registry = registry
    self.other = other
    self.at = at
    journal = try registry.journal()
  }

  /// Works everything out.
  mutating func plan() throws(RegistryError) {
    planParties()
    try planWorkflows()
    try planCalendars()
    try planActs()
    for path in try other.caseFiles() { try planCase(at: path) }
    holdBackTheUnconnected()
    try planSettlements()
    report.taken = candidates.sorted { $0.key < $1.key }.map {
      MergeReport.TakenCase(number: $0.key, records: $0.value.records, before: $0.value.before)
    }
    try planEvidence()
  }

  mutating func conflict(_ kind: MergeConflict.Kind, _ message: String, _ number: CaseNumber? = nil) {
    report.conflicts.append(MergeConflict(kind, message, number: number))
  }

  /// A document here; nil when there is none.
  func mine(_ number: CaseNumber) throws(RegistryError) -> CaseDocument? {
    do throws(RegistryError) { return try registry.document(number) } catch {
      switch error {
      case .noCase, .gone: return nil
      default: throw error
      }
    }
  }
}
