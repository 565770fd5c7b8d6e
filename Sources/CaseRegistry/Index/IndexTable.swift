/// A table of the index: the rows of every case as they are now, and in a table beside it as they were.
///
/// A row holds from its `fromDay` on; in the table of the past, before its `untilDay`. So a list of a past day is read
/// from the index alone.
struct IndexTable: Sendable {
  let name: String
  /// What tells the rows of a case from each other.
  let key: [String]
  /// What a row says.
  let values: [String]
  /// What is known of the case as it is now only.
  var extras: [String] = []

  /// The table of what was.
  var past: String { "past_\(name)" }
  /// The columns of a row now, in order.
  var columns: [String] { ["number"] + key + values + ["fromDay"] + extras }
  /// The columns of a row of the past, in order.
  var pastColumns: [String] { ["number"] + key + values + ["fromDay", "untilDay"] }

  static let all = [cases, duties, parties, owing]

  static let cases = IndexTable(
    name: "cases", key: [],
    values: [
      "workflow", "version", "digest", "title", "sorted", "stage", "since", "outcome", "opened", "parent", "locality",
      "deadline",
    ],
    extras: ["last", "records", "head"])

  static let duties = IndexTable(
    name: "duties", key: ["duty", "run"],
    values: [
      "owedBy", "owedTo", "debtor", "creditor", "due", "calendar", "clockDay", "status", "basis", "provisional",
      "estimated", "open", "dated",
    ])

  static let parties = IndexTable(name: "parties", key: ["role", "party"], values: [])

  /// Who owes something that is open, and to whom something is owed.
  static let owing = IndexTable(name: "owing", key: ["side", "party"], values: [])
}

extension IndexTable {
  private static let numbers: Set<String> = ["version", "run", "provisional", "estimated", "open", "dated", "records"]

  private static func declared(_ column: String) -> String {
    "\(column) \(numbers.contains(column) ? "INTEGER" : "TEXT")"
  }

  /// Makes both tables.
  var creation: String {
    let (now, then) = (columns.map(Self.declared), pastColumns.map(Self.declared))
    let primary = (["number"] + key).joined(separator: ", ")
    return """
      CREATE TABLE IF NOT EXISTS \(name) (\(now.joined(separator: ", ")), PRIMARY KEY (\(primary))) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS \(past) (
        \(then.joined(separator: ", ")), PRIMARY KEY (\(primary), fromDay)
      ) WITHOUT ROWID;
      """
  }

  /// Puts a row in, in place of one with the same key.
  var insertion: String { Self.insertion(into: name, columns.count) }
  /// Puts a row of the past in.
  var pastInsertion: String { Self.insertion(into: past, pastColumns.count) }

  private static func insertion(into table: String, _ count: Int) -> String {
    "INSERT OR REPLACE INTO \(table) VALUES (\(Array(repeating: "?", count: count).joined(separator: ",")))"
  }

  /// Takes one row out.
  var deletion: String {
    "DELETE FROM \(name) WHERE " + (["number"] + key).map { "\($0) = ?" }.joined(separator: " AND ")
  }
}
