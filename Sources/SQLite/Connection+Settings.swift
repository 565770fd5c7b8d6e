internal import CSQLite

extension Connection {
  /// How long SQLite waits for the disk.
  public enum Synchronous: String, Hashable, Sendable {
    /// A commit that has returned survives the loss of power.
    case full = "FULL"
    /// In WAL mode the last commits may be lost with the power, but the database stays whole.
    case normal = "NORMAL"
  }

  /// Turns on the write-ahead log, which lets others read while one writes. The file remembers it.
  ///
  /// - Returns: Whether it is on now; false for databases in memory and where the file system cannot share memory.
  /// - Throws: `busy`, `readOnly`, or `notADatabase`.
  public func useWriteAheadLog() throws(SQLiteError) -> Bool {
    try text("PRAGMA journal_mode=WAL") == "wal"
  }

  /// Keeps the file of the write-ahead log, emptied, when the last connection closes, so that it stays the same file.
  ///
  /// - Throws: `notADatabase` and what else reading the file can meet.
  public func keepLogFile() throws(SQLiteError) {
    var isOn: Int32 = 1
    _ = sqlite3_file_control(handle, "main", CSQLITE_PERSIST_WAL, &isOn)
    // Only a log with a limit is emptied then; it does not grow beyond it for long.
    try execute("PRAGMA journal_size_limit=67108864")
  }

  /// Ends every statement that runs for more than so many steps of SQLite's machine, with the kind `other`.
  public func limitSteps(to count: Int) { csqlite_limit_steps(handle, Int32(clamping: count)) }

  /// Sees to it that this process puts temporary files of databases into a folder, as large sorts and `vacuum` need them.
  ///
  /// - Parameter folder: For all databases opened by this process, until another is named.
  public static func putTemporaryFiles(in folder: String) {
    var folder = folder
    folder.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        guard let start = text.baseAddress else { return }
        csqlite_set_temporary_folder(start, UInt64(text.count))
      }
    }
  }

  /// Sets how durable a commit of this connection is. Not remembered in the file.
  ///
  /// - Throws: `notADatabase` and what else reading the file can meet.
  public func setSynchronous(_ level: Synchronous) throws(SQLiteError) {
    try execute("PRAGMA synchronous=\(level.rawValue)")
  }

  /// Makes the file anew without what was deleted from it, and empties the log, so that nothing deleted stands in either.
  ///
  /// - Returns: False when somebody else is reading: the log then still holds old pages; try again later.
  /// - Throws: `busy` when somebody is writing; `full`, `readOnly`, `inputOutput`. The database is whole all the same.
  public func vacuum() throws(SQLiteError) -> Bool {
    try execute("VACUUM")
    return try integer("PRAGMA wal_checkpoint(TRUNCATE)") == 0
  }

  /// Sets how many milliseconds to wait for another process's lock; 0 does not wait.
  public func setBusyTimeout(_ milliseconds: Int) {
    sqlite3_busy_timeout(handle, Int32(clamping: milliseconds))
  }

  /// A number that is another one after another connection has committed; only for comparing.
  ///
  /// - Throws: `notADatabase` and what else reading the file can meet.
  public func dataVersion() throws(SQLiteError) -> Int {
    try integer("PRAGMA data_version") ?? 0
  }

  /// A number in the file's header that is for the program to use; 0 in a new database.
  ///
  /// - Throws: `notADatabase` and what else reading the file can meet.
  public func userVersion() throws(SQLiteError) -> Int {
    try integer("PRAGMA user_version") ?? 0
  }

  /// Sets the number in the file's header; part of the transaction, if there is one.
  ///
  /// - Throws: `busy`, `readOnly`, `notADatabase`.
  public func setUserVersion(_ version: Int32) throws(SQLiteError) {
    try execute("PRAGMA user_version=\(version)")
  }
}
