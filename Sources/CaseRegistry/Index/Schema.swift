/// The tables of `.oversight/registry.sqlite`: a journal of commits, and an index that can be rebuilt.
enum Schema {
  /// Raised whenever the tables change; an older database is rebuilt from the documents.
  static let version: Int32 = 4

  static let tables = """
    CREATE TABLE IF NOT EXISTS pending (
      path TEXT PRIMARY KEY, text BLOB NOT NULL, replaces TEXT
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS files (
      path TEXT PRIMARY KEY, hash TEXT NOT NULL, size INTEGER, mtime INTEGER, ctime INTEGER, inode INTEGER
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS folders (path TEXT PRIMARY KEY, mtime INTEGER) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS counters (
      prefix TEXT, year INTEGER, last INTEGER NOT NULL, PRIMARY KEY (prefix, year)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS commands (
      id TEXT, number TEXT, seq INTEGER NOT NULL, request TEXT, PRIMARY KEY (id, number, seq)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS chores (name TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS expected (
      number TEXT PRIMARY KEY, records INTEGER NOT NULL, head TEXT NOT NULL
    ) WITHOUT ROWID;
    \(rows("main"))
    CREATE INDEX IF NOT EXISTS cases_last ON cases (last);
    CREATE INDEX IF NOT EXISTS cases_parent ON cases (parent) WHERE parent IS NOT NULL;
    CREATE INDEX IF NOT EXISTS duties_clock ON duties (clockDay, number) WHERE clockDay IS NOT NULL;
    CREATE INDEX IF NOT EXISTS duties_open ON duties (due, number, duty, run) WHERE open = 1;
    CREATE INDEX IF NOT EXISTS parties_party ON parties (party, role, number);
    """

  /// What lists are made of; also made in the temporary schema for lists as of a past day.
  static func rows(_ schema: String) -> String {
    let prefix = schema == "main" ? "" : "\(schema).past_"
    return """
      CREATE TABLE IF NOT EXISTS \(prefix)cases (
        number TEXT PRIMARY KEY, workflow TEXT NOT NULL, version INTEGER NOT NULL, digest TEXT NOT NULL,
        title TEXT NOT NULL, stage TEXT NOT NULL, since TEXT NOT NULL, outcome TEXT, opened TEXT NOT NULL,
        last TEXT NOT NULL, parent TEXT, locality TEXT, records INTEGER NOT NULL, head TEXT NOT NULL,
        searched TEXT NOT NULL
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS \(prefix)duties (
        number TEXT, duty TEXT, run INTEGER, owedBy TEXT NOT NULL, owedTo TEXT NOT NULL,
        debtor TEXT NOT NULL, creditor TEXT NOT NULL, due TEXT NOT NULL, calendar TEXT NOT NULL,
        started TEXT NOT NULL, clockDay TEXT, status TEXT NOT NULL, basis TEXT NOT NULL,
        provisional INTEGER NOT NULL, estimated INTEGER NOT NULL, open INTEGER NOT NULL, PRIMARY KEY (number, duty, run)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS \(prefix)parties (
        number TEXT, role TEXT, party TEXT, PRIMARY KEY (number, role, party)
      ) WITHOUT ROWID;
      """
  }
}
