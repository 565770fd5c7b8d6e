import CaseRegistry
import Platform
import CaseRecords
import Digests
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
    /// The version here, where it is kept aside.
    var replaced: [UInt8]?
    /// The documents of evidence that it needs and that are not here.
    var evidence: [String] = []
  }

  let registry: FolderStore
  let other: OtherRegistry
  /// When what is added to the journal is recorded.
  let at: String
  var report = MergeReport()
  /// The journal as it will be.
  var journal: Journal
  /// The files that are added: definitions, calendars, acts, versions of cases that are kept aside.
  var files: [(path: String, bytes: [UInt8])] = []
  var candidates: [CaseNumber: Candidate] = [:]
  /// The evidence of cases that are here already, and of versions that are kept aside.
  var evidence: Set<String> = []
  /// The cases of which the copies here are to be looked through for what was removed by law.
  var touched: Set<CaseNumber> = []
  /// The parties about whom the two sides do not agree.
  var disputedParties: Set<PartyID> = []
  /// The editions of calendars about which they do not agree.
  var disputedCalendars: Set<CalendarReference> = []
  /// What cases may rest on, once it is known what comes.
  var grounds = Grounds()
  /// What the definitions that cases pin call their parts, as far as somebody has asked.
  var definitionNames: [WorkflowReference: DefinitionNames] = [:]
  /// The versions of cases that are kept here.
  var versions: [CaseNumber: [OpenVersion]] = [:]
  /// The hashes of evidence of which there is a file here.
  var stored: Set<String> = []
  /// Whether there is one of the right size here.
  var here: [EvidenceKey: Bool] = [:]
  /// Where sound evidence was found there, by its hash and size; nil where there is none.
  var found: [EvidenceKey: String?] = [:]

  init(_ other: OtherRegistry, into registry: FolderStore, at: String) throws(RegistryError) {
    self.registry = registry
    self.other = other
    self.at = at
    journal = try registry.journal()
  }

  /// Works everything out.
  mutating func plan() throws(RegistryError) {
    planParties()
    try planCalendars()
    try planActs()
    try planWorkflows()
    grounds = Grounds(journal)
    versions = Dictionary(grouping: try registry.versions(), by: \.number)
    planRemovals()
    let (paths, closed) = other.caseFiles()
    for error in closed { conflict(.closedFolder(error)) }
    for path in paths { try planCase(at: path) }
    try holdBack()
    try planSettlements()
    planRemovals()
    report.taken = candidates.sorted { $0.key < $1.key }.map {
      MergeReport.TakenCase(number: $0.key, records: $0.value.records, before: $0.value.before)
    }
    for (number, candidate) in candidates {
      touched.insert(number)
      evidence.formUnion(candidate.evidence)
      if let settlement = candidate.settlement, let bytes = candidate.replaced {
        files.append((settlement.path, bytes))
      }
    }
    report.evidence = evidence.count
  }

  /// Whether there is nothing to write.
  func isNothing(beside before: Journal) -> Bool {
    report.isNothing && files.isEmpty && journal.entries.count == before.entries.count
  }

  mutating func conflict(_ reason: MergeConflict.Reason, _ number: CaseNumber? = nil) {
    report.conflicts.append(MergeConflict(reason, number: number))
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

  /// The bytes of a file there; nil, with a conflict, for one that is gone, or something else in its place.
  mutating func pinned(_ path: String) -> [UInt8]? {
    do throws(RegistryError) {
      if let bytes = try other.contents(of: path) { return bytes }
      conflict(.notPinned(other.root / path, nil))
    } catch {
      conflict(.notPinned(other.root / path, error))
    }
    return nil
  }
}

/// What tells one document of evidence from another.
struct EvidenceKey: Hashable {
  let sha256: String
  let size: Int
}
