import CaseRecords
public import CaseRegistry
import JSONText
import SQLite
import WorkflowEngine

/// What a folder finds out about itself: files that nobody has recorded, evidence, an index that says something else.
final class FolderAudit: StoreAudit {
  private let registry: FolderStore
  private var index: IndexCheck
  private var evidence: EvidenceAudit

  init(_ registry: FolderStore) throws(RegistryError) {
    self.registry = registry
    index = IndexCheck(registry)
    evidence = try EvidenceAudit(registry)
  }

  var memory: String { DatabaseFile.path }

  func problemsBesideCases() throws(RegistryError) -> [Problem] {
    try registry.keptProblems(try registry.journal()) + registry.strayProblems()
  }

  func lookUp(_ cases: [ExaminedCase]) throws(RegistryError) { try index.read(cases, in: registry) }

  func problem(of examined: ExaminedCase) -> Problem? { index.problem(of: examined) }

  func state(of document: Evidence) -> EvidenceState { evidence.state(of: document) }

  func leftovers() -> (problems: [Problem], unused: [String]) { evidence.leftovers() }

  func foreign() throws(RegistryError) -> [String] { try registry.foreignFiles() }

  func problemsAfterCases(isComplete: Bool) throws(RegistryError) -> [Problem] {
    try index.rest(in: registry, isComplete: isComplete)
  }

  func losses() throws(RegistryError) -> [Problem] { try registry.lossProblems() }
}

extension FolderStore {
  /// Begins to look at what the folder keeps for itself, and at evidence.
  public func audit() throws(RegistryError) -> any StoreAudit { try FolderAudit(self) }

  /// What `look` finds, and once more under the lock, where all files are of one moment, when another process has written
  /// meanwhile and something was wrong.
  public func atOneMoment<Found>(
    _ look: () throws(RegistryError) -> Found, isSound: (Found) -> Bool
  ) throws(RegistryError) -> Found {
    let before = try version()
    let first = try look()
    guard !isSound(first), !isReadOnly, try version() != before else { return first }
    var second = first
    try transaction { () throws(RegistryError) in
      try loadJournal()
      second = try look()
    }
    return second
  }

  private func version() throws(RegistryError) -> Int {
    try asking { () throws(SQLiteError) in try database.dataVersion() }
  }
}
