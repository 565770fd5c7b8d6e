public import CaseRecords
public import Platform
public import WorkflowEngine

/// What a store does for the batch that is under way on it; only `StoreBatch` asks for it.
///
/// Whatever is put here stands after the commit, or nothing of it. The views of the store answer with what was put.
public protocol StoreBackend: StoreView {
  /// The allotter of numbers, as far as the batch has used it.
  func numbers() throws(RegistryError) -> NumberAllotter

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

  /// Stores a document once, under the SHA-256 of its bytes; bytes that are here already are not kept twice.
  ///
  /// - Parameters:
  ///   - path: The file; not a symbolic link.
  ///   - root: A folder the file must lie in where somebody else has named it: `path` is then relative to it, has no `..`,
  ///     and no folder on the way may be a symbolic link either. Nil takes any ordinary file.
  ///   - kind: What it is to the action, such as `minutes`.
  /// - Throws: `file` when it cannot be read or stored.
  func store(evidence path: Path, beneath root: Path?, kind: String) throws(RegistryError) -> Evidence

  /// Sees to it that what a record removes stands in no copy that is kept, nor in anything made from one.
  func forgetTraces(of record: Record, in number: CaseNumber) throws(RegistryError)

  /// Runs one of several commands of a batch; when it throws, only what it put is undone.
  func attempt<Value>(_ body: () throws -> Value) throws -> Value

  /// Lets go of memory, where a long batch has put much; nothing is committed by that.
  ///
  /// - Throws: `interrupted` when somebody has asked the program to end.
  func spill() throws(RegistryError)
}

/// Where registries live: a folder, memory, a server.
public protocol CaseStore: StoreView {
  /// Runs `body` on a batch and commits what it has put, all or nothing.
  ///
  /// When `body` throws, nothing has happened.
  ///
  /// - Throws: What `body` throws; `RegistryError` when nothing can be written, or it cannot be written now.
  func write<Value>(_ body: (inout StoreBatch) throws -> Value) throws -> Value

  /// Copies a document beside the store before a batch needs it, so that a large one does not keep others waiting.
  ///
  /// What cannot be copied is left for `StoreBatch.store` to refuse; what no batch stores is dropped with the next.
  ///
  /// - Parameter root: A folder the file must lie in, as in `StoreBackend.store`.
  func gather(evidence path: Path, beneath root: Path?)
}
