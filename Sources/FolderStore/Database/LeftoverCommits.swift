import CaseRegistry
import Platform
import SQLite

/// What a database holds that is not believed, of commits whose files were never written.
///
/// It is read as data from a stranger: only one table, only where it is the table that this program makes, in bounded time,
/// and nothing it says counts more than a file that came with the folder.
struct LeftoverCommits: ~Copyable {
  private let database: Connection
  /// Whether there are any rows to look at.
  let isEmpty: Bool

  /// The table as every version of the program has made it.
  static let table = "CREATE TABLE pending ( path TEXT PRIMARY KEY, text BLOB NOT NULL, replaces TEXT ) WITHOUT ROWID"
  private static let mostSteps = 20_000_000

  /// Opens a database for reading alone.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - hasLog: Whether a log lies beside it with something in it; reading that makes files beside the database.
  /// - Throws: `SQLiteError` for what is no database or a damaged one.
  init(_ path: Path, hasLog: Bool) throws(SQLiteError) {
    let database = try Connection(path: path.text, mode: hasLog ? .readOnly : .immutable, busyTimeout: 1000)
    database.limitSteps(to: Self.mostSteps)
    isEmpty = try Self.isEmpty(database)
    self.database = database
  }

  private static func isEmpty(_ database: borrowing Connection) throws(SQLiteError) -> Bool {
    var statement = try database.prepare("SELECT type, sql FROM sqlite_schema WHERE name = 'pending'")
    guard try statement.step() else { return true }
    guard statement.text(0) == "table", folded(statement.text(1)) == table else {
      throw .unexpected(.table("pending"))
    }
    return try database.integer("SELECT 1 FROM pending LIMIT 1") == nil
  }

  private static func folded(_ sql: String) -> String {
    sql.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// The rows, one after the other.
  ///
  /// - Parameter path: Only the row of this path; nil for all.
  func rows(of path: String? = nil) throws(SQLiteError) -> Rows {
    var statement = try database.prepare("SELECT path, text FROM pending WHERE ?1 IS NULL OR path = ?1 ORDER BY path")
    try statement.bind([.optional(path)])
    return Rows(statement: statement)
  }

  /// Hands out one row after the other.
  struct Rows: ~Copyable {
    fileprivate var statement: Statement

    /// A path as it stands there, and the bytes of the file; nil at the end.
    mutating func next() throws(SQLiteError) -> (path: String, bytes: [UInt8])? {
      try statement.step() ? (statement.text(0), statement.bytes(1)) : nil
    }
  }
}

extension LeftoverCommits {
  /// What a database remembers that was made here.
  struct Memory {
    /// Histories by number: those that were missed, and those that the index knew.
    var histories: [(number: String, known: KnownHistory)] = []
    /// The last serial of each series.
    var counters: [(prefix: String, year: Int, last: Int)] = []
  }

  /// Which file it says it is; nil where it says nothing.
  func mark() throws(SQLiteError) -> String? {
    try has("mark") ? database.text("SELECT value FROM mark") : nil
  }

  /// What it remembers that no document says; to be asked only of a database that was made here.
  func memory() throws(SQLiteError) -> Memory {
    var memory = Memory()
    for table in ["expected", "cases"] where try has(table) {
      var statement = try database.prepare("SELECT number, records, head FROM \(table)")
      while try statement.step() {
        guard let known = KnownHistory(records: statement.integer(1), head: statement.text(2)) else { continue }
        memory.histories.append((statement.text(0), known))
      }
    }
    if try has("counters") {
      var statement = try database.prepare("SELECT prefix, year, last FROM counters")
      while try statement.step() {
        memory.counters.append((statement.text(0), statement.integer(1), statement.integer(2)))
      }
    }
    return memory
  }

  private func has(_ table: String) throws(SQLiteError) -> Bool {
    var statement = try database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")
    try statement.bind([.text(table)])
    return try statement.step()
  }
}
