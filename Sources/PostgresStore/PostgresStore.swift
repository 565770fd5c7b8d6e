public import CaseRecords
public import CaseRegistry
import Digests
import JSONText
import Platform
import WorkflowEngine

/// A registry in a PostgreSQL database, beside others.
///
/// Documents are kept as the bytes of their files, and what lists are made of in tables beside them; both are of one
/// transaction, so that they cannot part. Every transaction says which registry it is about, so that it works behind a
/// pooler that gives each transaction another connection, and the database shows it no other.
public final class PostgresStore {
  /// Where it is.
  public let address: PostgresAddress
  /// What the registry is, as it was when the registry was opened or a commit began.
  public internal(set) var settings: RegistrySettings
  /// What happened beside the command and the user should know.
  public internal(set) var notices: [Finding] = []
  /// Whether anything was recorded since the registry was opened.
  public internal(set) var hasRecorded = false
  /// The position of the last commit that this store has made or seen; every commit counts up by one.
  public internal(set) var position = 0
  /// What was read of definitions, calendars and acts.
  public let pinned = PinnedParts()

  let link: PostgresLink
  /// The position at which the journal, or the settings, were last changed.
  var changed = 0
  /// The registry's own history, as far as it was read.
  var journals = JournalCache()
  /// How often somebody was looked up outside a batch.
  var peopleAsks = 0
  /// What the batch under way has put.
  var staged = Staged()
  /// Whether a batch is under way.
  var isWriting = false
  /// What the batch under way has read and nobody else can change meanwhile.
  var known = KnownRows()
  /// Documents that were read before they were asked for.
  var ahead = ReadAhead()
  /// What was read of evidence before it was asked for.
  var evidenceAhead = EvidenceAhead()
  /// Definitions and calendars, once several were asked for.
  var partsAhead = PartsAhead()
  /// Documents of evidence that were sent before the batch that stores them.
  var gathered: [EvidenceSource: Upload] = [:]

  init(_ link: PostgresLink, settings: RegistrySettings) {
    (self.link, self.settings, address) = (link, settings, link.address)
  }

  /// The registry's own history as far as it was read.
  struct JournalCache {
    /// All of it.
    var whole: Journal? { didSet { people = nil } }
    /// Who is known by all of it, once somebody has asked.
    var people: People?
    /// All but the parties, of which there may be thousands.
    var short = Catalogue(Journal())
  }

  /// How often it was waited for an answer of the server: on a long way each costs as much as all its work.
  package var roundTrips: Int { link.roundTrips }

  /// The name of the registry, as a value.
  var name: PostgresValue { .text(address.registry) }
}

extension PostgresStore {
  /// What every transaction begins with: which registry it is about, and how long it waits for another.
  static func scope(_ registry: String) -> PostgresStatement {
    PostgresStatement(
      "SELECT set_config('oversight.registry', $1, true), set_config('lock_timeout', '10s', true)", [.text(registry)])
  }

  /// Runs statements on this registry, in the batch under way or as a transaction of their own.
  ///
  /// - Parameter statements: Of which the answers are read, in order.
  @discardableResult
  func ask(_ statements: PostgresStatement...) throws(RegistryError) -> [PostgresRows] { try ask(statements) }

  /// As `ask(_:)`.
  @discardableResult
  func ask(_ statements: [PostgresStatement]) throws(RegistryError) -> [PostgresRows] {
    do throws(PostgresError) {
      if isWriting { return try link.ask(statements) }
      return Array(try link.ask([Self.scope(address.registry)] + statements).dropFirst())
    } catch {
      throw RegistryError(error, of: address)
    }
  }

  /// Runs one statement.
  func ask(_ sql: String, _ values: [PostgresValue]) throws(RegistryError) -> PostgresRows {
    try ask([PostgresStatement(sql, values)])[0]
  }
}

extension PostgresStore {
  /// Opens a registry.
  ///
  /// - Throws: `server`: no libpq, no server, no tables, no such registry, or not for this user.
  public static func open(_ address: PostgresAddress) throws(RegistryError) -> PostgresStore {
    let link = try PostgresLink(address)
    let rows: [PostgresRows]
    do throws(PostgresError) {
      rows = try link.ask([
        scope(address.registry), PostgresStatement("SELECT version, pg_backend_pid() FROM oversight.schema"),
        PostgresStatement(openingQuery, [.text(address.registry)]),
      ])
    } catch {
      throw error.isAboutTables ? .server(.noTables(address.text)) : RegistryError(error, of: address)
    }
    guard rows[1].count == 1 else { throw .server(.noTables(address.text)) }
    let version = rows[1].integer(0, 0)
    guard version == PostgresSchema.version else {
      throw .server(.otherTables(address.text, version: version, own: PostgresSchema.version))
    }
    link.noteBackend(rows[1].integer(0, 1))
    guard rows[2].count == 1 else { throw .server(.noRegistry(address.registry, in: address.text)) }
    let store = PostgresStore(link, settings: try settings(rows[2].bytes(0, 2)))
    try store.take(rows[2])
    return store
  }

  static let openingQuery = """
    SELECT r.position, r.changed, j.settings, j.catalogue FROM oversight.registries r \
    JOIN oversight.journals j ON j.registry = r.registry WHERE r.registry = $1
    """

  /// Takes over what `openingQuery` has answered.
  func take(_ rows: PostgresRows) throws(RegistryError) {
    guard rows.count == 1 else { throw .server(.noRegistry(address.registry, in: address.text)) }
    settings = try Self.settings(rows.bytes(0, 2))
    (position, changed) = (rows.integer(0, 0), rows.integer(0, 1))
    journals = JournalCache(short: Catalogue(try Self.journal(rows.bytes(0, 3))))
    pinned.forgetWhatMayChange()
    partsAhead = PartsAhead()
  }

  static func journal(_ bytes: [UInt8]) throws(RegistryError) -> Journal {
    do throws(DocumentError) { return try Journal(bytes) } catch { throw .document(path: RegistryPath.journal, error) }
  }

  private static func settings(_ bytes: [UInt8]) throws(RegistryError) -> RegistrySettings {
    do throws(DocumentError) { return try RegistrySettings(stored: bytes) } catch {
      throw .document(path: RegistryPath.settings, error)
    }
  }

}

extension RegistrySettings {
  /// What stands in the bytes of `registry.json`.
  fileprivate init(stored bytes: [UInt8]) throws(DocumentError) {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch { throw DocumentError(error, in: bytes) }
    if let format = json["format"]?.string, !Self.formats.contains(format) { throw .newerFormat(format) }
    do throws(FormatError) {
      guard let object = json.object else { throw FormatError("", expected: .object) }
      self = try RegistrySettings(object, at: "")
    } catch { throw .format(error) }
  }
}
