import CaseRegistry

/// The tables of `.oversight/registry.sqlite`: a journal of commits, and an index that can be rebuilt.
enum Schema {
  /// Raised whenever the tables change, or what may stand in them; an older database is rebuilt from the documents.
  static let version: Int32 = 12

  /// What identifies the tables of this version, so that nothing that somebody added to a database is used: the SHA-256 of
  /// what SQLite says of them. `SchemaTests` says what it is after a change.
  static let fingerprint = "12c6a84798ffc8a130b4eb86c02f4f832d88e4e7424386feb14eb88edad64826"

  /// Everything but the journal of commits: what is made anew from the documents.
  static let rebuilt =
    ["texts", "said", "wordings", "files", "folders", "commands", "journal", "directory", "unreadable", "titles"]
    + IndexTable.all.flatMap { [$0.name, $0.past, $0.ahead] }

  static let tables = """
    CREATE TABLE IF NOT EXISTS pending (
      path TEXT PRIMARY KEY, text BLOB NOT NULL, replaces TEXT
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS mark (value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS arrivals (path TEXT PRIMARY KEY, temporary TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS unreadable (
      path TEXT PRIMARY KEY, reason TEXT NOT NULL, size INTEGER, mtime INTEGER, ctime INTEGER, inode INTEGER
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
    CREATE TABLE IF NOT EXISTS journal (entries INTEGER, head TEXT, text BLOB);
    CREATE TABLE IF NOT EXISTS directory (id TEXT PRIMARY KEY, party TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS titles (
      workflow TEXT PRIMARY KEY, digest TEXT NOT NULL, titles TEXT NOT NULL,
      size INTEGER, mtime INTEGER, ctime INTEGER, inode INTEGER
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS chores (name TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS expected (
      number TEXT PRIMARY KEY, records INTEGER NOT NULL, head TEXT NOT NULL
    ) WITHOUT ROWID;
    \(IndexTable.all.map(\.creation).joined(separator: "\n"))
    \(texts)
    \(indexes)
    """

  /// What was said publicly, a row for each record, and where its words stand. Letters with marks are letters of their
  /// own: қ is not к, and й is not и. A search reads many rows of `said`, so the texts stand elsewhere.
  private static let texts = """
    CREATE TABLE IF NOT EXISTS said (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL, day TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS said_number ON said (number);
    CREATE TABLE IF NOT EXISTS wordings (id INTEGER PRIMARY KEY, title TEXT, text TEXT);
    CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5 (
      title, text, content='wordings', content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='2 3',
      columnsize=0
    );
    """

  /// The tables have no rowids, so each index ends with the key of its table: pages come out in the order of numbers.
  /// `dated` stands in indexes of which it is a condition since only then they are read without their table.
  private static let indexes = """
    CREATE INDEX IF NOT EXISTS cases_last ON cases (last);
    \(["workflow", "stage", "outcome", "parent", "locality", "since", "opened", "deadline", "sorted"].map {
      "CREATE INDEX IF NOT EXISTS cases_\($0) ON cases (\($0));"
    }.joined(separator: "\n"))
    CREATE INDEX IF NOT EXISTS cases_touched ON cases (touched, outcome);
    CREATE INDEX IF NOT EXISTS cases_idle ON cases (number) WHERE deadline IS NULL AND outcome IS NULL;
    CREATE INDEX IF NOT EXISTS cases_recorded ON cases (recorded);
    CREATE INDEX IF NOT EXISTS past_cases_until ON past_cases (untilDay, fromDay);
    CREATE INDEX IF NOT EXISTS cases_clock ON cases (clockDay, clockDue, number) WHERE clockDay IS NOT NULL;
    CREATE INDEX IF NOT EXISTS duties_dated ON duties (due, number, duty, run, fromDay, untilDay, dated, isRight)
      WHERE dated = 1;
    CREATE INDEX IF NOT EXISTS duties_open ON duties (duty) WHERE open = 1 AND isRight = 0;
    CREATE INDEX IF NOT EXISTS duties_role ON duties (owedBy) WHERE open = 1 AND isRight = 0;
    CREATE INDEX IF NOT EXISTS past_duties_dated
      ON past_duties (due, number, duty, run, fromDay, untilDay, dated, isRight)
      WHERE dated = 1;
    CREATE INDEX IF NOT EXISTS ahead_duties_dated
      ON ahead_duties (due, number, duty, run, fromDay, untilDay, dated, isRight)
      WHERE dated = 1;
    CREATE INDEX IF NOT EXISTS past_duties_late
      ON past_duties (due, number, duty, run, fromDay, untilDay, dated, isRight)
      WHERE dated = 1 AND untilDay > due;
    \(["", "past_", "ahead_"].map {
      """
      CREATE INDEX IF NOT EXISTS \($0)parties_party ON \($0)parties (party);
      CREATE INDEX IF NOT EXISTS \($0)parties_role ON \($0)parties (role);
      CREATE INDEX IF NOT EXISTS \($0)facts_value ON \($0)facts (name, value, saidWith);
      CREATE INDEX IF NOT EXISTS \($0)owing_party ON \($0)owing (side, party);
      """
    }.joined(separator: "\n"))
    """
}
