public import CaseRegistry
import Disk
public import CaseRecords
import JSONText
import Platform
import SQLite
public import WorkflowEngine

extension FolderStore {
  /// Runs `body` under the registry's write lock and commits what it has staged, all or nothing.
  ///
  /// When this returns, what was staged is durable, though its files may still have to be written; whoever opens the
  /// registry next would write them. When `body` throws, nothing has happened.
  ///
  /// - Throws: What `body` throws, and `RegistryError` when the registry is read-only, busy or out of space.
  func write<Value>(evenInCopy isAllowedInCopy: Bool = false, _ body: () throws -> Value) throws -> Value {
    if let obstacle { throw obstacle }
    var isHeld = false
    defer { if isHeld { Interruption.release() } }
    defer { dropGathered() }
    let value = try locked(recording: true) {
      // While somebody waits for the lock, signals still end the program at once.
      Interruption.hold()
      isHeld = true
      discard()
      isWriting = true
      defer { isWriting = false }
      try rereadSettings()
      if settings.isForReading, !isAllowedInCopy { throw RegistryError.copy(.forReading(root)) }
      try rereadJournal()
      hasStored = false
      do {
        let value = try body()
        try storeStaged()
        if Interruption.isAsked { throw RegistryError.interrupted }
        return value
      } catch {
        // Not when committing fails: then it is not known what whoever opens this next will find.
        dropStagedEvidence()
        throw error
      }
    }
    // It is committed: from here on nothing may look like a failure, or the caller would do it again.
    if hasStored { hasRecorded = true }
    discard()
    writeFiles()
    GitAttributes.putIfMissing(in: folder)
    doChores()
    return value
  }

  /// Hands what is staged to the transaction under way, so that it takes no memory; it is not committed yet.
  ///
  /// - Throws: `database` when the disk is full; `interrupted` when somebody has asked the program to end.
  public func spill() throws(RegistryError) {
    guard staged.count >= Self.manyStaged else {
      if Interruption.isAsked { throw .interrupted }
      return
    }
    try storeStaged()
    (staged, stagedOrder, stagedCommands, documentsRead) = ([:], [], [], [:])
  }

  private static let manyStaged = 256

  /// Runs `body` on a batch under the registry's write lock and commits what it has put, all or nothing.
  ///
  /// - Throws: What `body` throws, and `RegistryError` when the registry is read-only, busy or out of space.
  public func write<Value>(_ body: (inout StoreBatch) throws -> Value) throws -> Value {
    try write { () throws -> Value in
      var batch = StoreBatch(on: self)
      return try body(&batch)
    }
  }

  /// As `write`, also in a copy for reading.
  public func writeInCopy<Value>(_ body: (inout StoreBatch) throws -> Value) throws -> Value {
    try write(evenInCopy: true) { () throws -> Value in
      var batch = StoreBatch(on: self)
      return try body(&batch)
    }
  }

  /// Begins, runs, and commits or rolls back.
  ///
  /// - Parameter isRecording: Whether what is committed cannot be made anew from the documents.
  private func locked<Value>(recording isRecording: Bool, _ body: () throws -> Value) throws -> Value {
    let before = (journals, settings)
    try asking { () throws(SQLiteError) in try database.beginImmediate() }
    do {
      let value = try body()
      try commit(isRecording)
      return value
    } catch {
      // A roll-back that fails leaves the changes uncommitted all the same.
      try? database.rollback()
      if (error as? RegistryError)?.isDamage == true { distrustDatabase() }
      discard()
      (journals, settings) = before
      throw error
    }
  }

  private func commit(_ isRecording: Bool) throws(RegistryError) {
    do throws(SQLiteError) { try database.commit() } catch {
      // What was written before the disk failed may stand there when somebody reads it the next time.
      let failure = DatabaseError(error)
      throw isRecording && failure.kind == .inputOutput ? .uncertain(failure) : .database(failure)
    }
  }

  /// Sees to it that the index is made anew by whoever opens the registry next: something in it cannot be right.
  public func distrustDatabase() {
    // What cannot be removed now is found out again by the next.
    if !isReadOnly { try? DatabaseFile(in: folder).distrust() }
  }

  /// A transaction on the index alone.
  func transaction(_ body: () throws(RegistryError) -> Void) throws(RegistryError) {
    do {
      try locked(recording: false, body)
    } catch let error as RegistryError {
      throw error
    } catch {
      preconditionFailure("an error of another kind: \(error)")
    }
  }

  /// Runs `body` in a transaction on the index unless another process is writing: who only reads does not wait.
  ///
  /// Within a transaction `body` is part of that one.
  ///
  /// - Returns: Whether it ran.
  func transactionIfFree(_ body: () throws(RegistryError) -> Void) throws(RegistryError) -> Bool {
    if database.isInTransaction {
      try body()
      return true
    }
    do throws(RegistryError) {
      try withoutWaiting { () throws(RegistryError) in try transaction(body) }
      return true
    } catch {
      guard error.isBusy else { throw error }
      return false
    }
  }

  /// Runs `body`, which is `busy` at once where another process is writing.
  func withoutWaiting<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    database.setBusyTimeout(0)
    defer { database.setBusyTimeout(busyTimeout) }
    return try body()
  }

  /// Runs one of several commands of a transaction; when it throws, only what it staged is undone.
  public func attempt<Value>(_ body: () throws -> Value) throws -> Value {
    let before = (staged, stagedOrder, stagedCommands, allotter, journals, stagedCopies)
    let documents = stagedEvidence
    do {
      return try body()
    } catch {
      (staged, stagedOrder, stagedCommands, allotter, journals, stagedCopies) = before
      dropStagedEvidence(besides: documents)
      throw error
    }
  }

  private func discard() {
    staged = [:]
    documentsRead = [:]
    stagedOrder = []
    stagedCommands = []
    stagedCopies = [:]
    stagedEvidence = [:]
    allotter = nil
  }

  private func storeStaged() throws(RegistryError) {
    if journals.isUnwritten { try storeJournal() }
    for number in stagedOrder {
      guard let document = staged[number] else { continue }
      try store(document.bytes, at: RegistryPath.document(of: number))
      let rows = CaseIndex(document: document, grounds: try grounds(for: document))
      try asking { () throws(SQLiteError) in try rows.put(in: database) }
    }
    try asking { () throws(SQLiteError) in
      for command in stagedCommands { try command.put(in: database) }
      for staged in stagedEvidence.values {
        try database.execute(
          "INSERT OR REPLACE INTO arrivals VALUES (?,?)", [.text(staged.path), .text(staged.copy.lastComponent)])
      }
      for (series, last) in allotter?.last ?? [:] {
        try database.execute(
          "INSERT OR REPLACE INTO counters VALUES (?,?,?)",
          [.text(series.prefix), .integer(series.year), .integer(last)])
      }
    }
  }

  /// Puts the new text of a file into the commit under way.
  public func put(_ bytes: [UInt8], at path: String) throws(RegistryError) { try store(bytes, at: path) }

  /// Puts the new text of a file into the commit under way.
  func store(_ bytes: [UInt8], at path: String) throws(RegistryError) {
    hasStored = true
    if let number = RegistryPath.number(ofDocument: path) { documentsRead[number] = nil }
    try asking { () throws(SQLiteError) in
      let replaces = try database.text("SELECT hash FROM files WHERE path = ?", [.text(path)])
      let first = try database.text("SELECT replaces FROM pending WHERE path = ?", [.text(path)])
      try database.execute(
        "INSERT OR REPLACE INTO pending VALUES (?,?,?)", [.text(path), .blob(bytes), .optional(first ?? replaces)])
    }
  }

  /// Whether there is a document of this number, or was one: no opening replaces a case, whatever is remembered of the
  /// numbers that were given.
  public func isTaken(_ number: CaseNumber) throws(RegistryError) -> Bool {
    let path = RegistryPath.document(of: number)
    let isThere = try translate { () throws(FileError) in try folder.exists(path) }
    let (isStaged, isPending, known) = (staged[number] != nil, try isPending(path), try expected(number))
    return isThere || isStaged || isPending || known != nil
  }

  /// Puts a document into the commit under way, with the commands that have added to it.
  public func put(_ document: CaseDocument, adding records: [Record]) throws(RegistryError) {
    let number = document.number
    if staged[number] == nil { stagedOrder.append(number) }
    staged[number] = document
    stagedCommands += records.map { StagedCommand($0, of: number) }
  }

  /// Passes over the numbers of a series that documents have, where what is remembered of it is not so.
  ///
  /// - Parameter number: One that was about to be given and is taken.
  public func recount(after number: CaseNumber) throws(RegistryError) {
    var numbers = try numbers()
    let year = Digits.text(number.year, width: 4)
    let used = try caseFiles(in: year).compactMap { RegistryPath.number(ofDocument: $0) } + stagedOrder
    numbers.pass(
      over: Set(
        used.filter { $0.prefix == number.prefix && $0.office == number.office }.map(\.serial) + [number.serial]),
      prefix: number.prefix, year: number.year)
    allotter = numbers
  }

  /// The allotter of numbers, as far as the transaction under way has used it.
  public func numbers() throws(RegistryError) -> NumberAllotter {
    if let allotter { return allotter }
    var last: [NumberAllotter.Series: Int] = [:]
    try asking { () throws(SQLiteError) in
      var statement = try database.prepare("SELECT prefix, year, last FROM counters")
      while try statement.step() {
        let count = statement.integer(2)
        guard (0...NumberAllotter.most).contains(count) else {
          throw .unexpected(.count(count, of: statement.text(0)))
        }
        last[NumberAllotter.Series(prefix: statement.text(0), year: statement.integer(1))] = count
      }
    }
    return NumberAllotter(office: settings.office, last: last)
  }

  /// Keeps the numbers that a decision has used.
  public func keep(_ numbers: NumberAllotter) { allotter = numbers }
}
