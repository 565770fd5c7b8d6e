internal import CSQLite

extension Connection {
  /// Whether a transaction has begun and not ended.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Begins a transaction and takes the write lock at once, so that nothing later in it can be `busy`.
  ///
  /// - Throws: `busy` when another process keeps the lock longer than the busy timeout; `readOnly`.
  public func beginImmediate() throws(SQLiteError) { try execute("BEGIN IMMEDIATE") }

  /// Ends the transaction and keeps its changes. When it returns, they are as durable as `setSynchronous` says.
  ///
  /// - Throws: `full`, `inputOutput`, `busy`. The transaction may then still be open: roll it back.
  public func commit() throws(SQLiteError) { try execute("COMMIT") }

  /// Ends the transaction and drops its changes; does nothing when none is open.
  ///
  /// SQLite itself rolls back after some errors (a full disk), so this is safe to call after any.
  ///
  /// - Throws: `inputOutput`.
  public func rollback() throws(SQLiteError) {
    guard isInTransaction else { return }
    try execute("ROLLBACK")
  }

  /// Runs `body` in a transaction: kept when it returns, dropped when it throws.
  ///
  /// - Parameters:
  ///   - translate: Makes the caller's error of one in beginning or committing.
  ///   - body: What to do; it must not begin or end a transaction.
  /// - Returns: What `body` returned.
  /// - Throws: What `body` threw, or what `translate` made.
  public func withTransaction<Value: ~Copyable, Failure: Error>(
    failing translate: (SQLiteError) -> Failure, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    do throws(SQLiteError) { try beginImmediate() } catch { throw translate(error) }
    let value: Value
    do throws(Failure) { value = try body() } catch {
      abandon()
      throw error
    }
    do throws(SQLiteError) { try commit() } catch {
      abandon()
      throw translate(error)
    }
    return value
  }

  /// Runs `body`, which fails only as SQLite does, in a transaction: kept when it returns, dropped when it throws.
  ///
  /// - Parameter body: What to do; it must not begin or end a transaction.
  /// - Returns: What `body` returned.
  /// - Throws: What `body` threw, or what beginning and committing answer.
  public func withTransaction<Value: ~Copyable>(
    _ body: () throws(SQLiteError) -> Value
  ) throws(SQLiteError) -> Value {
    try withTransaction(failing: { $0 }, body)
  }

  /// Rolls back on the way out of another error, which is the one to tell.
  private func abandon() {
    // A roll-back that fails leaves the changes uncommitted all the same: they go with the connection.
    try? rollback()
  }
}
