public import CaseRecords
public import WorkflowEngine

/// What a store does for the batch that is under way on it; only `StoreBatch` asks for it.
///
/// Whatever is put here stands after the commit, or nothing of it. The views of the store answer with what was put.
public protocol StoreBackend: StoreView {
  /// Keeps the numbers that a decision has used.
  func keep(_ numbers: NumberAllotter)

  /// Passes over the numbers of a series that documents have, where what is remembered of it is not so.
  ///
  /// - Parameter number: One that was about to be given and is taken.
  func recount(after number: CaseNumber) throws(RegistryError)

  /// Whether there is a document of this number, or was one: a number is never given twice.
  func isTaken(_ number: CaseNumber) throws(RegistryError) -> Bool

  /// Makes sure that a document holds all that was known of its case.
  ///
  /// - Throws: `broken` when it does not: nothing is added to it then.
  func checkIsWhole(_ document: CaseDocument) throws(RegistryError)

  /// Puts a document in place of the one that is there, with what a command has added to it.
  ///
  /// - Parameters:
  ///   - document: The document as it will be.
  ///   - records: The records that are new in it.
  func put(_ document: CaseDocument, adding records: [Record]) throws(RegistryError)

  /// Puts the bytes of a part of the registry, by its path as `RegistryPath` has it.
  func put(_ bytes: [UInt8], at path: String) throws(RegistryError)

  /// Adds an entry to the registry's own history.
  ///
  /// - Parameters:
  ///   - change: What it says.
  ///   - at: When it is recorded.
  ///   - files: The bytes of the parts that come with the change, by their paths; their digests are pinned.
  func record(_ change: JournalEntry.Change, at: String, files: [String: [UInt8]]) throws(RegistryError)

  /// Puts another history of the registry in place of its own, into which that one goes on.
  func put(_ journal: Journal) throws(RegistryError)

  /// Puts a document that came from elsewhere, or that has lost what the law orders removed, in place of the one there.
  ///
  /// - Parameter isSettled: Whether somebody has decided for it, so that what the other held is no longer missed.
  func replace(_ document: CaseDocument, isSettled: Bool) throws(RegistryError)

  /// Puts the bytes of a part in place of others, of which nobody's edit is to be kept.
  func rewrite(_ bytes: [UInt8], at path: String) throws(RegistryError)

  /// Leaves nothing of what was replaced where a store keeps what it no longer needs, once the batch stands.
  func clearReplaced() throws(RegistryError)

  /// Becomes a registry of these settings: numbers are given with their code, after those that cases have with it.
  func become(_ settings: RegistrySettings) throws(RegistryError)

  /// Takes back what was told, since it is so no longer.
  func withdraw(_ finding: Finding)

  /// Stores a document of evidence once, under the SHA-256 of its bytes; bytes that are here already are not kept twice.
  ///
  /// - Parameters:
  ///   - source: Where it is read from, unless that was gathered before the batch.
  ///   - kind: What it is to the action, such as `minutes`.
  /// - Throws: `file` when it cannot be read or stored; what reading it throws.
  func store(_ source: EvidenceSource, kind: String) throws(RegistryError) -> Evidence

  /// Sees to it that what a record removes stands in no copy that is kept, nor in anything made from one.
  func forgetTraces(of record: Record, in number: CaseNumber) throws(RegistryError)

  /// Sees to it that the bytes of a document are gone once the batch stands, unless a case still holds them.
  ///
  /// - Parameter sha256: Their SHA-256, in lower-case hex.
  func dropEvidence(_ sha256: String) throws(RegistryError)

  /// Runs one of several commands of a batch; when it throws, only what it put is undone.
  func attempt<Value>(_ body: () throws -> Value) throws -> Value

  /// Lets go of memory, where a long batch has put much; nothing is committed by that.
  ///
  /// - Throws: `interrupted` when somebody has asked the program to end.
  func spill() throws(RegistryError)
}

/// Where registries live: a folder, memory, a server.
public protocol CaseStore: StoreView {
  /// What happened beside the command and the user should know.
  var notices: [Finding] { get }

  /// Whether anything was recorded since the store was opened.
  var hasRecorded: Bool { get }

  /// Runs `body` on a batch and commits what it has put, all or nothing.
  ///
  /// When `body` throws, nothing has happened.
  ///
  /// - Throws: What `body` throws; `RegistryError` when nothing can be written, or it cannot be written now.
  func write<Value>(_ body: (inout StoreBatch) throws -> Value) throws -> Value

  /// As `write`, also where nothing else is recorded: a copy for reading gets a code of its own.
  func writeInCopy<Value>(_ body: (inout StoreBatch) throws -> Value) throws -> Value

  /// Copies a document of evidence beside the store before a batch needs it, so that a large one does not keep others
  /// waiting.
  ///
  /// What cannot be copied is left for `StoreBatch.store` to refuse; what no batch stores is dropped with the next.
  func gather(_ source: EvidenceSource)
}
