public import CaseRecords
public import CaseRegistry
import Digests
import JSONText
import Platform
import WorkflowEngine

extension PostgresStore {
  /// Makes a registry in a database, and the tables where there are none or they are older.
  ///
  /// - Parameters:
  ///   - address: Where.
  ///   - settings: Offset, office code, languages.
  ///   - foundation: What it begins with.
  ///   - filling: Puts more into it before it is there for anybody.
  /// - Throws: `server(.taken)` when there is one of this name; `server`, `database`.
  public static func found(
    _ address: PostgresAddress, settings: RegistrySettings, _ foundation: Foundation,
    filling: ((PostgresStore) throws(RegistryError) -> Void)? = nil
  ) throws(RegistryError) -> PostgresStore {
    let link = try PostgresLink(address)
    do throws(PostgresError) {
      try prepareTables(link)
      // One transaction: an interrupted beginning leaves no registry.
      try link.ask([PostgresStatement("BEGIN"), scope(address.registry)])
      let rows = try link.ask([
        PostgresStatement("SELECT oversight.registry_here('office')"),
        PostgresStatement("SELECT 1 FROM oversight.registries WHERE registry = $1", [.text(address.registry)]),
      ])
      if rows[1].count > 0 { throw .taken }
      if rows[0].isNull(0, 0) {
        try link.queue(
          PostgresStatement(
            "INSERT INTO oversight.staff VALUES ($1, session_user, 'office')", [.text(address.registry)]))
      }
      for statement in statements(address.registry, settings, foundation) { try link.queue(statement) }
      if filling == nil { try link.ask([PostgresStatement("COMMIT")]) } else { try link.ask([]) }
    } catch {
      // Of a name that somebody else's registry has, only its key tells.
      if error.state == "23505" { throw .server(.taken(address.registry, in: address.text)) }
      throw RegistryError(error, of: address)
    }
    if let filling { try PostgresStore(link, settings: settings).fill(filling) }
    return try open(address)
  }

  /// Goes on in the transaction that makes the registry, and commits it.
  private func fill(_ filling: (PostgresStore) throws(RegistryError) -> Void) throws(RegistryError) {
    isWriting = true
    link.noteTransaction(true)
    defer { end() }
    let rows = try ask(
      PostgresStatement("UPDATE oversight.registries SET position = 1 WHERE registry = $1", [name]),
      PostgresStatement(Self.openingQuery, [name]))
    try take(rows[1])
    try filling(self)
    try flush()
    try commit(RandomSource.hex(bytes: 8))
  }

  private static func statements(
    _ registry: String, _ settings: RegistrySettings, _ foundation: Foundation
  ) -> [PostgresStatement] {
    let journal = foundation.journal
    let name = PostgresValue.text(registry)
    var statements = [
      PostgresStatement("INSERT INTO oversight.registries VALUES ($1, 0, 0)", [name]),
      PostgresStatement(
        "INSERT INTO oversight.journals VALUES ($1, $2, $3, $4, $5, $6)",
        [
          name, .bytes(JSON.object(settings.json).documentBytes()), .bytes(journal.bytes),
          .bytes(journal.bytesWithoutParties), .integer(journal.entries.count),
          .text(journal.entries.last?.hash.description ?? ""),
        ]),
    ]
    // A copy begins with everybody whom the other knows.
    statements += journal.parties.map { party in
      PostgresStatement(
        "INSERT INTO oversight.directory VALUES ($1, $2, $3)",
        [name, .text(party.id.name), .bytes(JSON.object(party.json).canonicalBytes())])
    }
    let own = [RegistryPath.journal, RegistryPath.parties, RegistryPath.settings]
    for part in foundation.parts where !own.contains(part.path) {
      statements.append(
        PostgresStatement(
          "INSERT INTO oversight.parts VALUES ($1, $2, $3)", [name, .text(part.path), .bytes(part.bytes)]))
    }
    return statements
  }

  /// Makes the tables, or brings older ones up to this program.
  ///
  /// Of two who do it at once one waits for the other, finds that it is done, and looks again.
  static func prepareTables(_ link: PostgresLink) throws(PostgresError) {
    for _ in 0..<3 {
      do throws(PostgresError) { return try makeTables(link) } catch {
        guard ["23505", "42P06", "42P07", "42710", "42723"].contains(error.state) else { throw error }
      }
    }
    try makeTables(link)
  }

  private static func makeTables(_ link: PostgresLink) throws(PostgresError) {
    let rows = try link.ask([
      PostgresStatement("SELECT to_regclass('oversight.schema') IS NOT NULL, getdatabaseencoding()::text")
    ])
    guard rows[0].text(0, 1) == "UTF8" else {
      throw PostgresError(state: "22021", said: "the database is not in UTF8", statement: "")
    }
    let isThere = rows[0].isTrue(0, 0)
    try link.ask([PostgresStatement("BEGIN")])
    do throws(PostgresError) {
      var version = 0
      if isThere {
        version = try link.ask([PostgresStatement("SELECT version FROM oversight.schema")])[0].integer(0, 0)
        if version < PostgresSchema.version {
          version = try link.ask([PostgresStatement("SELECT version FROM oversight.schema FOR UPDATE")])[0].integer(
            0, 0)
        }
      }
      for step in PostgresSchema.migrations.dropFirst(version) {
        for statement in step { try link.queue(PostgresStatement(statement)) }
      }
      if version < PostgresSchema.version {
        try link.queue(
          PostgresStatement("UPDATE oversight.schema SET version = $1", [.integer(PostgresSchema.version)]))
      }
      try link.ask([PostgresStatement("COMMIT")])
    } catch {
      _ = try? link.ask([PostgresStatement("ROLLBACK")])
      throw error
    }
  }
}

extension PostgresError {
  /// That there is a registry of this name already.
  fileprivate static var taken: PostgresError { PostgresError(state: "23505", said: "", statement: "") }
}
