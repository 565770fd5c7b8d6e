internal import CSQLite

/// Why SQLite could not do something.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The kinds of failure a caller can act on.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Another process holds the lock and did not let go within the busy timeout.
    case busy
    /// Another statement of this process holds the lock.
    case locked
    /// The disk is full.
    case full
    /// The operating system could not read or write.
    case inputOutput
    /// The file is a damaged database.
    case corrupt
    /// The file is not a database.
    case notADatabase
    /// The database cannot be written.
    case readOnly
    /// The file could not be opened: no such folder, or no permission.
    case cannotOpen
    /// A constraint of the schema does not hold: a duplicate key, a missing value.
    case constraint
    /// The value is too long, or there is not enough memory.
    case tooLarge
    /// Anything else: SQL that cannot be read, a schema that is another one than expected.
    case other
  }

  /// SQLite's extended result code; its low eight bits are `code`.
  public let extendedCode: Int32
  /// SQLite's own words.
  public let message: String
  /// The statement, with `?` where values were bound; or what was opened.
  public let sql: String

  /// SQLite's primary result code.
  public var code: Int32 { extendedCode & 0xff }

  init(extendedCode: Int32, message: String, sql: String) {
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }

  /// Which kind of failure `code` is.
  public var kind: Kind {
    switch code {
    case SQLITE_BUSY: .busy
    case SQLITE_LOCKED: .locked
    case SQLITE_FULL: .full
    case SQLITE_IOERR: .inputOutput
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_READONLY: .readOnly
    case SQLITE_CANTOPEN, SQLITE_PERM: .cannotOpen
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_TOOBIG, SQLITE_NOMEM: .tooLarge
    default: .other
    }
  }
}

extension SQLiteError {
  /// The error of who waits for another process, where SQLite itself was not asked.
  public static func busy(_ message: String) -> SQLiteError {
    SQLiteError(extendedCode: SQLITE_BUSY, message: message, sql: "open")
  }

  /// The error of a database that is another one than expected.
  public static func unexpected(_ message: String) -> SQLiteError {
    SQLiteError(extendedCode: 1, message: message, sql: "open")
  }

  /// The last error of a connection.
  ///
  /// - Parameters:
  ///   - code: What the function that failed answered; the connection may know more exactly.
  ///   - connection: The connection, or nil when there is not even one.
  ///   - sql: The statement, or what was opened.
  init(_ code: Int32, of connection: OpaquePointer?, sql: String) {
    let exact = connection.map { sqlite3_extended_errcode($0) } ?? code
    // The connection remembers the error of its last call only; a misuse noticed earlier is not always that.
    let belongs = connection != nil && exact & 0xff == code & 0xff
    self.init(
      extendedCode: belongs ? exact : code,
      message: String(cString: belongs ? sqlite3_errmsg(connection) : sqlite3_errstr(code)),
      sql: sql)
  }
}

extension SQLiteError: CustomStringConvertible {
  /// What failed and where, that nothing of it was kept, and what to do next.
  public var description: String {
    "\(cause). Nothing of it was kept. \(advice)"
  }

  /// What failed and where, without a full stop, and without a word about what was kept of what else was to be done.
  public var cause: String { "The database could not do '\(sql)': \(message) (SQLite code \(extendedCode))" }

  /// What to do next.
  public var advice: String {
    switch kind {
    case .busy, .locked: "Another program is writing; try again in a moment."
    case .full: "Free some space on the disk, then try again."
    case .inputOutput: "Check the disk and its connection, then try again."
    case .corrupt: "The file is damaged; it can be rebuilt from the documents."
    case .notADatabase: "Another file stands in its place; move it away, and the database can be rebuilt."
    case .readOnly: "Ask for permission to write the file and its folder, or only read."
    case .cannotOpen: "Check that the folder exists and that you may read and write it."
    case .constraint: "What was to be stored contradicts what is stored."
    case .tooLarge: "Store less at once."
    case .other: "Check that the file was written by this version of the program."
    }
  }
}
