import CaseRegistry

/// The tables of all registries of a database, in its schema `oversight`.
///
/// Every key begins with the registry, so that a database can be spread over several servers by it. Days are texts
/// (`2024-06-03`), which sort as days do; views show them as dates. Nothing here needs an extension, a sequence, a lock that
/// is not one of rows, or a message between sessions.
enum PostgresSchema {
  /// Raised whenever the tables change; `migrations` then has what leads there.
  static let version = 2

  /// What leads from each version to the next, from no tables at all on.
  static let migrations: [[String]] = [first, second]

  /// All tables with rows of registries, for what holds for each of them.
  static let tables = firstTables + names(of: added)

  /// Those that there were from the beginning.
  static let firstTables =
    [
      "registries", "journals", "commits", "parts", "documents", "directory", "counters", "commands", "words",
      "evidence",
      "pieces",
    ] + names(of: IndexTable.all.filter { table in !added.contains { $0.name == table.name } })

  /// The tables of the index that came with the second version.
  private static let added = [IndexTable.tallied]

  private static func names(of tables: [IndexTable]) -> [String] { tables.flatMap { $0.tables.map(\.name) } }

  /// The tables whose rows follow from documents of cases.
  static let madeOfCases = ["commands", "words", "shown"] + IndexTable.all.flatMap { $0.tables.map(\.name) }

  private static let first =
    ["CREATE SCHEMA IF NOT EXISTS oversight", "CREATE TABLE oversight.schema (version integer NOT NULL)"]
    + kept + IndexTable.all.filter { table in !added.contains { $0.name == table.name } }.flatMap(\.creation) + indexes
    + views + functions + rights + shownNow
    + ["SELECT oversight.grant_groups()", "INSERT INTO oversight.schema VALUES (1)"]

  /// Rows by which cases are counted. Of none of the documents that are there already do its rows say all that they should,
  /// until the case goes on or `refresh` makes all rows anew: so `whole` begins as false, without a row being written.
  private static let second =
    added.flatMap(\.creation) + names(of: added).flatMap(guarding) + [
      "ALTER TABLE oversight.documents DROP COLUMN whole",
      "ALTER TABLE oversight.documents ADD COLUMN whole boolean NOT NULL DEFAULT false",
      "CREATE INDEX documents_partly ON oversight.documents (registry) WHERE NOT whole",
      granting(tables), "SELECT oversight.grant_groups()",
    ]

  /// What a registry is made of.
  private static let kept = [
    // The row that every commit counts up first: so there is one writer a registry, and positions have no gap.
    """
    CREATE TABLE oversight.registries (
      registry text COLLATE "C" PRIMARY KEY, position bigint NOT NULL, changed bigint NOT NULL,
      founded timestamptz NOT NULL DEFAULT now()) WITH (fillfactor = 50)
    """,
    // What was recorded of the registry itself, and the same without parties, of which there may be thousands.
    """
    CREATE TABLE oversight.journals (
      registry text COLLATE "C" PRIMARY KEY, settings bytea NOT NULL, whole bytea NOT NULL, catalogue bytea NOT NULL,
      entries integer NOT NULL, head text NOT NULL)
    """,
    // What each commit was; by its mark a client that has lost the answer finds out whether it stands.
    """
    CREATE TABLE oversight.commits (
      registry text COLLATE "C" NOT NULL, position bigint NOT NULL, mark text NOT NULL,
      entries integer NOT NULL, recorded timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (registry, position))
    """,
    // Definitions, calendars, acts, seals, versions that somebody must decide on: their bytes, by their paths.
    """
    CREATE TABLE oversight.parts (
      registry text COLLATE "C" NOT NULL, path text COLLATE "C" NOT NULL, bytes bytea NOT NULL,
      PRIMARY KEY (registry, path))
    """,
    // The bytes of a document are what counts; its JSON, without what is personal, is there to be asked.
    """
    CREATE TABLE oversight.documents (
      registry text COLLATE "C" NOT NULL, number text COLLATE "C" NOT NULL, position bigint NOT NULL,
      records integer NOT NULL, head text NOT NULL, whole boolean NOT NULL, bytes bytea NOT NULL, json jsonb NOT NULL,
      PRIMARY KEY (registry, number))
    """,
    """
    CREATE TABLE oversight.directory (
      registry text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, party bytea NOT NULL, PRIMARY KEY (registry, id))
    """,
    """
    CREATE TABLE oversight.counters (
      registry text COLLATE "C" NOT NULL, prefix text COLLATE "C" NOT NULL, year integer NOT NULL, last bigint NOT NULL,
      PRIMARY KEY (registry, prefix, year))
    """,
    """
    CREATE TABLE oversight.commands (
      registry text COLLATE "C" NOT NULL, number text COLLATE "C" NOT NULL, seq integer NOT NULL,
      id text COLLATE "C" NOT NULL, request text, position bigint NOT NULL, PRIMARY KEY (registry, number, seq))
    """,
    // Every word of what is public in a record, and where in its text it stands: a search reads a range of them.
    """
    CREATE TABLE oversight.words (
      registry text COLLATE "C" NOT NULL, word text COLLATE "C" NOT NULL, number text COLLATE "C" NOT NULL,
      line integer NOT NULL, title boolean NOT NULL, day text COLLATE "C" NOT NULL, places integer[] NOT NULL,
      PRIMARY KEY (registry, word, number, line, title))
    """,
    """
    CREATE TABLE oversight.evidence (
      registry text COLLATE "C" NOT NULL, sha256 text COLLATE "C" NOT NULL, size bigint NOT NULL,
      upload text COLLATE "C" NOT NULL, PRIMARY KEY (registry, sha256))
    """,
    """
    CREATE TABLE oversight.pieces (
      registry text COLLATE "C" NOT NULL, upload text COLLATE "C" NOT NULL, piece integer NOT NULL, bytes bytea NOT NULL,
      made timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (registry, upload, piece))
    """,
    // Documents of evidence are mostly compressed already.
    "ALTER TABLE oversight.pieces ALTER COLUMN bytes SET STORAGE EXTERNAL",
  ]

  /// What lists are read by: each begins with the registry and ends with the key of its table.
  private static let indexes: [String] = {
    var indexes = [
      "CREATE INDEX documents_position ON oversight.documents (registry, position)",
      "CREATE INDEX commands_id ON oversight.commands (registry, id)",
      "CREATE INDEX commands_position ON oversight.commands (registry, position, number, seq)",
      "CREATE INDEX words_number ON oversight.words (registry, number)",
      "CREATE INDEX cases_last ON oversight.now_cases (registry, last)",
      """
      CREATE INDEX cases_clock ON oversight.now_cases (registry, clock_day, clock_due, number) WHERE clock_day IS NOT NULL
      """,
      "CREATE INDEX cases_sorted ON oversight.now_cases (registry, left(sorted, 200), number)",
      """
      CREATE INDEX duties_open ON oversight.now_duties (registry, duty, number) WHERE open = 1 AND is_right = 0
      """,
      """
      CREATE INDEX past_duties_late ON oversight.past_duties (registry, due, number, duty, run) \
      WHERE dated = 1 AND until_day > due
      """,
      // Of all registries at once.
      "CREATE INDEX duties_late ON oversight.now_duties (due, registry, number) WHERE dated = 1 AND is_right = 0",
    ]
    for column in ["workflow", "stage", "outcome", "parent", "since", "opened", "deadline", "touched", "recorded"] {
      indexes.append("CREATE INDEX cases_\(column) ON oversight.now_cases (registry, \(column), number)")
    }
    for time in ["now", "past", "ahead"] {
      indexes += [
        """
        CREATE INDEX \(time)_duties_dated ON oversight.\(time)_duties (registry, due, number, duty, run) WHERE dated = 1
        """,
        "CREATE INDEX \(time)_parties_party ON oversight.\(time)_parties (registry, party, number)",
        "CREATE INDEX \(time)_parties_role ON oversight.\(time)_parties (registry, role, number)",
        "CREATE INDEX \(time)_facts_value ON oversight.\(time)_facts (registry, name, value, said_with, number)",
        "CREATE INDEX \(time)_owing_party ON oversight.\(time)_owing (registry, side, party, number)",
      ]
    }
    return indexes
  }()
}
