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
    var evidence: [Evidence] = []
  }

  let registry: any StoreView
  let other: any StoreContents
  /// The journal there.
  let otherJournal: Journal
  /// Whom ids there are said to mean in the cases of that office.
  let mapping: [PartyID: PartyID]
  /// When what is added to the journal is recorded.
  let at: String
  var report = MergeReport()
  /// The journal as it will be.
  var journal: Journal
  /// The files that are added: definitions, calendars, acts, versions of cases that are kept aside.
  var files: [(path: String, bytes: [UInt8])] = []
  var candidates: [CaseNumber: Candidate] = [:]
  /// The evidence to fetch, by its SHA-256.
  private(set) var evidence: [String: Evidence] = [:]
  /// The cases of which the copies here are to be looked through for what was removed by law.
  var touched: Set<CaseNumber> = []
  /// How versions gave way in which only time had gone on.
  var yielded: [CaseNumber: Settlement] = [:]
  /// Whether something said of a person is removed.
  var isForgettingPersons = false
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
  /// Whether it is there as it should be.
  var found: [EvidenceKey: Bool] = [:]

  /// - Throws: `document`, `broken` when the journal there is not what it should be, with its whole path.
  init(
    _ other: any StoreContents, into registry: any StoreView, _ mapping: [PartyID: PartyID] = [:], at: String
  ) throws(RegistryError) {
    self.mapping = mapping
    self.registry = registry
    self.other = other
    self.at = at
    otherJournal = try other.journal()
    let problems = otherJournal.problems()
    guard problems.isEmpty else { throw .broken(path: other.whole(RegistryPath.journal).text, problems) }
    journal = try registry.journal()
  }

  /// Works everything out.
  mutating func plan() throws(RegistryError) {
    planParties()
    try planMapping()
    try planCalendars()
    try planActs()
    try planWorkflows()
    grounds = Grounds(journal)
    versions = Dictionary(grouping: try registry.versions(), by: \.number)
    planRemovals()
    let documents = try other.documents()
    for problem in documents.problems {
      if case .format(.unreadable(let error)) = problem.fault { conflict(.closedFolder(error)) }
    }
    try registry.expect(documents: documents.paths.compactMap { RegistryPath.number(ofDocument: $0) })
    for start in stride(from: 0, to: documents.paths.count, by: Self.plannedAtOnce) {
      try planCases(at: documents.paths[start..<min(start + Self.plannedAtOnce, documents.paths.count)])
    }
    try holdBack()
    try recordYielding()
    try planSettlements()
    planRemovals()
    planWithholdings()
    report.taken = candidates.sorted { $0.key < $1.key }.map {
      MergeReport.TakenCase(number: $0.key, records: $0.value.records, before: $0.value.before)
    }
    for (number, candidate) in candidates {
      touched.insert(number)
      need(candidate.evidence)
      if let settlement = candidate.settlement, let bytes = candidate.replaced {
        files.append((settlement.path, bytes))
      }
    }
    report.evidence = evidence.count
  }

  /// As many documents as are held in memory at once.
  private static let plannedAtOnce = 128

  /// Whether there is nothing to write.
  func isNothing(beside before: Journal) -> Bool {
    report.isNothing && files.isEmpty && journal.entries.count == before.entries.count
  }

  mutating func conflict(_ reason: MergeConflict.Reason, _ number: CaseNumber? = nil) {
    report.conflicts.append(MergeConflict(reason, number: number))
  }

  /// Evidence is missing here and to be fetched.
  mutating func need(_ documents: [Evidence]) {
    for document in documents { evidence[document.sha256] = document }
  }

  /// A document there, when it is sound.
  ///
  /// - Throws: `document`, `broken`, both with the whole path.
  func document(_ bytes: [UInt8], at path: String) throws(RegistryError) -> CaseDocument {
    let name = other.whole(path).text
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch { throw .document(path: name, error) }
    guard RegistryPath.document(of: document.number) == path else {
      throw .broken(path: name, [Problem(.number(.otherCase(document.number)))])
    }
    let problems = document.problems(in: nil)
    guard problems.isEmpty else { throw .broken(path: name, problems) }
    return document
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
      conflict(.notPinned(other.whole(path), nil))
    } catch {
      conflict(.notPinned(other.whole(path), error))
    }
    return nil
  }
}

/// What tells one document of evidence from another.
struct EvidenceKey: Hashable {
  let sha256: String
  let size: Int
}
