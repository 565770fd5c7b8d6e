internal import CSQLite

/// An open database; closed when the value goes.
///
/// A connection stays with the thread that opened it: it takes no locks in memory and is not `Sendable`. Its statements
/// may outlive it; SQLite then closes the file after the last of them.
public struct Connection: ~Copyable {
  let handle: OpaquePointer
  private let shelf = StatementShelf()

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - path: The file; relative to the working directory unless it begins with a slash.
  ///   - mode: Whether to write and to make the file.
  ///   - milliseconds: How long to wait for another process's lock before answering `busy`.
  /// - Throws: `cannotOpen` when there is no such file or folder or it may not be read; `readOnly` when the mode is
  ///   `readWriteCreate` and the file cannot be written. Whether the file is a database is only known when the first
  ///   statement runs.
  public init(
    path: String, mode: OpenMode = .readWriteCreate, busyTimeout milliseconds: Int = 5000
  ) throws(SQLiteError) {
    handle = try Connection.open(path, mode)
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, Int32(clamping: milliseconds))
    // A file that somebody has changed is data: nothing in its schema may run, and its tables are what they seem to be.
    for (option, isOn) in [
      (CSQLITE_DEFENSIVE, true), (CSQLITE_TRUSTED_SCHEMA, false), (CSQLITE_ENABLE_TRIGGER, false),
      (CSQLITE_ENABLE_VIEW, false),
    ] {
      _ = csqlite_configure(handle, option, isOn ? 1 : 0)
    }
  }

  /// Opens an empty database in memory.
  ///
  /// - Throws: `tooLarge` when there is no memory.
  public static func inMemory() throws(SQLiteError) -> Connection {
    try Connection(path: "", mode: .memory)
  }

  private static func open(_ path: String, _ mode: OpenMode) throws(SQLiteError) -> OpaquePointer {
    var opened: OpaquePointer?
    // A name would end at its NUL, and so be another one.
    let code =
      path.utf8.contains(0) ? SQLITE_CANTOPEN : sqlite3_open_v2(mode.name(for: path), &opened, mode.flags, nil)
    // SQLite answers a file that may not be written by opening it for reading.
    let isUnwritable = code == SQLITE_OK && mode == .readWriteCreate && sqlite3_db_readonly(opened, "main") == 1
    guard code == SQLITE_OK, !isUnwritable, let opened else {
      let error = SQLiteError(isUnwritable ? SQLITE_READONLY : code, of: opened, sql: "open \(path)")
      sqlite3_close_v2(opened)
      throw error
    }
    return opened
  }

  deinit {
    shelf.clear()
    sqlite3_close_v2(handle)
  }

  /// Whether nothing can be written through this connection.
  public var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  /// How many rows the last finished `INSERT`, `UPDATE` or `DELETE` touched.
  public var changes: Int { Int(sqlite3_changes(handle)) }

}

extension Connection {
  /// Runs SQL of one or several statements, without values and without reading rows.
  ///
  /// - Throws: Whatever the first statement that fails answers. The statements before it have run: wrap several in a
  ///   transaction.
  public func execute(_ sql: String) throws(SQLiteError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code, of: handle, sql: sql) }
  }

  /// Runs one statement with values for its `?`, without reading rows.
  ///
  /// - Throws: Whatever SQLite answers; the statement then had no effect.
  public func execute(_ sql: String, _ values: [SQLiteValue]) throws(SQLiteError) {
    var statement = try prepare(sql)
    try statement.run(values)
  }

  /// Compiles one statement, or takes one of the same text that was compiled before.
  ///
  /// - Parameter sql: Exactly one statement; values stand as `?` and are bound by position.
  /// - Throws: `other` for SQL that cannot be read or names what is not there; anything reading the schema can meet.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    let handle = if let known = shelf.take(sql) { known } else { try compile(sql) }
    return Statement(handle: handle, sql: sql, shelf: shelf)
  }

  private func compile(_ sql: String) throws(SQLiteError) -> OpaquePointer {
    var sql = sql
    var statement: OpaquePointer?
    var rest = 0
    let code = sql.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v2(handle, text.baseAddress, Int32(text.count), &statement, &tail)
        if let tail, let start = text.baseAddress { rest = text.count - (tail - start) }
        return code
      }
    }
    guard code == SQLITE_OK else { throw SQLiteError(code, of: handle, sql: sql) }
    guard let statement else { preconditionFailure("no statement in '\(sql)'") }
    precondition(sql.utf8.suffix(rest).allSatisfy { " \n;".utf8.contains($0) }, "more than one statement in '\(sql)'")
    return statement
  }

  /// The integer in the first column of the first row.
  ///
  /// - Returns: Nil when there is no row, or when the value is NULL.
  /// - Throws: Whatever SQLite answers.
  public func integer(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) -> Int? {
    var statement = try prepare(sql)
    try statement.bind(values)
    return try statement.step() ? statement.optionalInteger(0) : nil
  }

  /// The text in the first column of the first row.
  ///
  /// - Returns: Nil when there is no row, or when the value is NULL.
  /// - Throws: Whatever SQLite answers.
  public func text(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) -> String? {
    var statement = try prepare(sql)
    try statement.bind(values)
    return try statement.step() ? statement.optionalText(0) : nil
  }
}
