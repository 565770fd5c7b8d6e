internal import CSQLite

/// Reading the row `step` has come to. Columns count from 0.
///
/// As in SQLite, a value of another type is converted: a text that is not a number reads as 0, and NULL as 0 or empty.
/// Use the optional readers where NULL is allowed.
extension Statement {
  /// Whether the value is NULL.
  public func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

  /// The value as it is stored.
  public func value(_ column: Int) -> SQLiteValue {
    switch sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(double(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(bytes(column))
    default: .null
    }
  }

  /// The value as a text, NUL characters included.
  ///
  /// Bytes that are not UTF-8, which only another program can have stored, are read as U+FFFD; `bytes` gives them.
  public func text(_ column: Int) -> String {
    withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The value as a text, or nil for NULL.
  public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  /// The value as a whole number.
  public func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(handle, Int32(column))) }

  /// The value as a whole number, or nil for NULL.
  public func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

  /// The value as a number.
  public func double(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

  /// The bytes of a text (its UTF-8) or of a blob.
  public func bytes(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

  /// Lends the bytes of a text (its UTF-8) or of a blob without copying them.
  ///
  /// - Parameters:
  ///   - column: The column, from 0.
  ///   - body: Reads the bytes, which are gone when it returns.
  /// - Returns: What `body` returned.
  /// - Throws: What `body` threw.
  public func withBytes<Value: ~Copyable, Failure: Error>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let isBlob = sqlite3_column_type(handle, Int32(column)) == SQLITE_BLOB
    // Asked for as a text, a number becomes its digits. The count must be asked for after the bytes.
    let start =
      isBlob
      ? sqlite3_column_blob(handle, Int32(column)) : UnsafeRawPointer(sqlite3_column_text(handle, Int32(column)))
    return try body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column)))))
  }
}
