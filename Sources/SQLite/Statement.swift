internal import CSQLite

/// A compiled statement; kept for the next who asks for the same text when the value goes.
///
/// Bind values, step through the rows, read columns, then reset to run it again. While a row is being read the
/// statement holds a read lock, so reset it when stopping before the last row.
public struct Statement: ~Copyable {
  let handle: OpaquePointer
  /// The SQL, with `?` for bound values.
  public let sql: String
  private let shelf: StatementShelf

  init(handle: OpaquePointer, sql: String, shelf: StatementShelf) {
    self.handle = handle
    self.sql = sql
    self.shelf = shelf
  }

  deinit { shelf.put(handle, sql) }

  /// How many values can be bound.
  public var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  /// How many columns a row has; 0 for statements that give none.
  public var columnCount: Int { Int(sqlite3_column_count(handle)) }

  /// Goes to the next row.
  ///
  /// - Returns: True when there is a row to read; false after the last one. Stepping again then runs it anew.
  /// - Throws: Whatever SQLite answers; the statement has then been reset and had no effect.
  public mutating func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let error = failure(code)
      sqlite3_reset(handle)
      throw error
    }
  }

  /// Makes the statement ready to run again and lets go of its lock. Bound values stay.
  public mutating func reset() { sqlite3_reset(handle) }

  /// Binds values from position 1 on, runs the statement to its end, passing over rows, and resets it.
  ///
  /// - Parameter values: As many as the statement has `?`.
  /// - Throws: Whatever SQLite answers; the statement then had no effect.
  public mutating func run(_ values: [SQLiteValue] = []) throws(SQLiteError) {
    try bind(values)
    while try step() {}
    reset()
  }

  func failure(_ code: Int32) -> SQLiteError {
    SQLiteError(code, of: sqlite3_db_handle(handle), sql: sql)
  }
}
