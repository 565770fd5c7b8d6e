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

  /// What is wrong: in SQLite's own words, or as who used it noticed.
  public enum Reason: Hashable, Sendable {
    /// SQLite's own words.
    case said(String)
    /// Another process is making the database anew.
    case rebuilding
    /// It is no ordinary file.
    case noFile
    /// The file is empty.
    case empty
    /// A table is another one than this program makes.
    case table(String)
    /// A row about what has this name cannot be read.
    case row(String)
    /// The description of somebody with this id cannot be read.
    case party(String)
    /// A text that should be a number of a case is none.
    case number(String)
    /// There cannot be so many of something.
    case count(Int, of: String)
  }

  /// SQLite's extended result code; its low eight bits are `code`.
  public let extendedCode: Int32
  /// What is wrong.
  public let reason: Reason
  /// The statement, with `?` where values were bound; or what was opened.
  public let sql: String

  /// SQLite's primary result code.
  public var code: Int32 { extendedCode & 0xff }

  init(extendedCode: Int32, reason: Reason, sql: String) {
    self.extendedCode = extendedCode
    self.reason = reason
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
  /// The error of who uses the database and finds that another process is at work, or that it is another database than
  /// expected.
  public static func unexpected(_ reason: Reason) -> SQLiteError {
    SQLiteError(extendedCode: reason == .rebuilding ? SQLITE_BUSY : 1, reason: reason, sql: "open")
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
      reason: .said(String(cString: belongs ? sqlite3_errmsg(connection) : sqlite3_errstr(code))),
      sql: sql)
  }
}
