internal import CSQLite

/// Binding of values. Positions count from 1, as in SQL. A statement under way must be reset before.
extension Statement {
  /// Resets the statement and binds a value to each of its `?`.
  ///
  /// - Parameter values: As many as the statement has `?`.
  /// - Throws: `tooLarge` for a text or blob above SQLite's limit (a thousand million bytes).
  public mutating func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
    precondition(values.count == parameterCount, "\(values.count) values for \(parameterCount) places in '\(sql)'")
    reset()
    for (offset, value) in values.enumerated() {
      switch value {
      case .null: try bindNull(at: offset + 1)
      case .integer(let integer): try bind(integer, at: offset + 1)
      case .real(let number): try bind(number, at: offset + 1)
      case .text(let text): try bind(text, at: offset + 1)
      case .blob(let bytes): try bind(blob: bytes, at: offset + 1)
      }
    }
  }

  /// Binds a text: its UTF-8 as it is, NUL characters included; nil binds NULL.
  ///
  /// - Throws: `tooLarge`.
  public mutating func bind(_ text: String?, at position: Int) throws(SQLiteError) {
    guard var text else { return try bindNull(at: position) }
    try check(
      text.withUTF8 { csqlite_bind_text(handle, Int32(position), $0.baseAddress, UInt64($0.count)) })
  }

  /// Binds a text given as its UTF-8.
  ///
  /// - Throws: `tooLarge`.
  public mutating func bind(utf8 bytes: [UInt8], at position: Int) throws(SQLiteError) {
    try check(
      bytes.withUnsafeBytes { csqlite_bind_text(handle, Int32(position), $0.baseAddress, UInt64($0.count)) })
  }

  /// Binds bytes; no bytes are an empty blob, not NULL.
  ///
  /// - Throws: `tooLarge`.
  public mutating func bind(blob bytes: [UInt8], at position: Int) throws(SQLiteError) {
    try check(
      bytes.withUnsafeBytes { csqlite_bind_blob(handle, Int32(position), $0.baseAddress, UInt64($0.count)) })
  }

  /// Binds a whole number; nil binds NULL.
  ///
  /// - Throws: `tooLarge` when there is no memory.
  public mutating func bind(_ integer: Int?, at position: Int) throws(SQLiteError) {
    guard let integer else { return try bindNull(at: position) }
    try check(sqlite3_bind_int64(handle, Int32(position), Int64(integer)))
  }

  /// Binds a number; SQLite keeps NaN as NULL.
  ///
  /// - Throws: `tooLarge` when there is no memory.
  public mutating func bind(_ number: Double, at position: Int) throws(SQLiteError) {
    try check(sqlite3_bind_double(handle, Int32(position), number))
  }

  /// Binds NULL.
  ///
  /// - Throws: `tooLarge` when there is no memory.
  public mutating func bindNull(at position: Int) throws(SQLiteError) {
    try check(sqlite3_bind_null(handle, Int32(position)))
  }

  private func check(_ code: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw failure(code) }
  }
}
