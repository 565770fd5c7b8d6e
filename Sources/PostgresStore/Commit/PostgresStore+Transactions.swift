import CaseRecords
public import CaseRegistry
import Glibc
import JSONText
import Platform
import WorkflowEngine

extension PostgresStore {
  /// Runs `body` on a batch and commits what it has put, all or nothing.
  ///
  /// - Throws: What `body` throws; `database` when another writer of this registry did not let go in time;
  ///   `server(.lost)` when the server went away and nothing was recorded, `server(.unanswered)` when that cannot be known.
  public func write<Value>(_ body: (inout StoreBatch) throws -> Value) throws -> Value {
    try write(evenInCopy: false, body)
  }

  /// As `write`, also in a copy for reading.
  public func writeInCopy<Value>(_ body: (inout StoreBatch) throws -> Value) throws -> Value {
    try write(evenInCopy: true, body)
  }

  private func write<Value>(
    evenInCopy isAllowedInCopy: Bool, _ body: (inout StoreBatch) throws -> Value
  ) throws -> Value {
    let before = (journals, settings, changed)
    var isHeld = false
    defer { if isHeld { Interruption.release() } }
    defer { dropGathered() }
    try beginWriting()
    // While somebody waits for another writer, signals still end the program at once.
    Interruption.hold()
    isHeld = true
    do {
      if settings.isForReading, !isAllowedInCopy { throw RegistryError.copy(.forReading(place)) }
      var batch = StoreBatch(on: self)
      let value = try body(&batch)
      let mark = RandomSource.hex(bytes: 8)
      try flush()
      if Interruption.isAsked { throw RegistryError.interrupted }
      try commit(mark)
      discard()
      hasRecorded = true
      return value
    } catch {
      end()
      discard()
      (journals, settings, changed) = before
      pinned.forgetWhatMayChange()
      throw error
    }
  }

  /// Begins a transaction with a statement that answers with the row of the registry.
  func begin(_ beginning: String, _ statement: PostgresStatement) throws(RegistryError) {
    do throws(PostgresError) {
      let rows: [PostgresRows]
      do throws(PostgresError) { rows = try beginOnce(beginning, statement) } catch {
        // Who has waited long for people may find the connection closed; nothing has happened on it.
        guard error.isLost, (try? link.connect()) != nil else { throw error }
        rows = try beginOnce(beginning, statement)
      }
      link.noteTransaction(true)
      isWriting = true
      discard()
      try take(begun: rows[2])
    } catch {
      throw RegistryError(error, of: address)
    }
  }

  private func beginOnce(
    _ beginning: String, _ statement: PostgresStatement
  ) throws(PostgresError) -> [PostgresRows] {
    do throws(PostgresError) {
      return try link.ask([PostgresStatement(beginning), Self.scope(address.registry), statement])
    } catch {
      if !error.isLost { _ = try? link.ask([PostgresStatement("ROLLBACK")]) }
      throw error
    }
  }

  /// The first statement counts the row of the registry up, so that whoever else writes waits here.
  private func beginWriting() throws(RegistryError) {
    try begin(
      "BEGIN",
      PostgresStatement(
        """
        UPDATE oversight.registries SET position = position + 1 WHERE registry = $1 RETURNING position, changed
        """, [name]))
  }

  private func take(begun rows: PostgresRows) throws(PostgresError) {
    guard rows.count == 1 else {
      end()
      throw PostgresError(state: "02000", said: "the registry is gone", statement: "BEGIN")
    }
    position = rows.integer(0, 0)
    // Somebody else has changed the journal since it was read.
    guard rows.integer(0, 1) != changed else { return }
    let answer = try link.ask([PostgresStatement(Self.openingQuery, [name])])[0]
    do throws(RegistryError) { try take(answer) } catch {
      end()
      throw PostgresError(state: "XX001", said: "the journal cannot be read", statement: Self.openingQuery)
    }
  }

  /// Ends a transaction without keeping anything; where that fails the server does it itself.
  func end() {
    guard isWriting else { return }
    _ = try? link.ask([PostgresStatement("ROLLBACK")])
    link.noteTransaction(false)
    isWriting = false
  }

  func discard() {
    (staged, known) = (Staged(), KnownRows())
    ahead.forget()
    evidenceAhead = EvidenceAhead()
  }

  func commit(_ mark: String) throws(RegistryError) {
    do throws(PostgresError) {
      try link.queue(
        PostgresStatement(
          "INSERT INTO oversight.commits (registry, position, mark, entries) VALUES ($1, $2, $3, $4)",
          [name, .integer(position), .text(mark), .integer(staged.entries)]))
      try link.forgetPrepared()
      try link.ask([PostgresStatement("COMMIT")])
    } catch {
      guard error.isLost else { throw RegistryError(error, of: address) }
      isWriting = false
      guard try stands(mark) else { throw RegistryError(error, of: address) }
    }
    link.noteTransaction(false)
    isWriting = false
  }

  /// Whether a commit of which the answer was lost stands.
  ///
  /// The row of the registry is locked for that: the server may still be at it.
  private func stands(_ mark: String) throws(RegistryError) -> Bool {
    for attempt in 0..<Self.attempts {
      if attempt > 0 { usleep(Self.pause) }
      do {
        try link.connect()
        let rows = try link.ask([
          Self.scope(address.registry),
          PostgresStatement("SELECT 1 FROM oversight.registries WHERE registry = $1 FOR UPDATE", [name]),
          PostgresStatement(
            "SELECT mark FROM oversight.commits WHERE registry = $1 AND position = $2", [name, .integer(position)]),
        ])
        return rows[2].count == 1 && rows[2].text(0, 0) == mark
      } catch {
        continue
      }
    }
    throw .server(.unanswered(address.text, id: staged.ids.count == 1 ? staged.ids.first : nil))
  }

  /// How often a server that is away is asked again, and how many microseconds lie between.
  private static let attempts = 20
  private static let pause: UInt32 = 500_000
}

extension PostgresStore {
  /// Runs one of several commands of a batch; when it throws, only what it put is undone.
  public func attempt<Value>(_ body: () throws -> Value) throws -> Value {
    let before = (staged, journals, settings)
    do { return try body() } catch {
      (staged, journals) = (before.0, before.1)
      settings = before.2
      throw error
    }
  }

  /// Hands what is staged to the transaction under way, so that it takes no memory; it is not committed yet.
  public func spill() throws(RegistryError) {
    if staged.documents.count >= Self.manyStaged { try flushCases() }
    if Interruption.isAsked { throw .interrupted }
  }

  private static let manyStaged = 256
}
