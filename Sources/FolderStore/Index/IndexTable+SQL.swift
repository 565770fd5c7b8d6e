import CaseRegistry

/// How SQLite keeps the tables of the index.
extension IndexTable {
  private static let numbers: Set<String> = [
    "version", "run", "provisional", "estimated", "open", "dated", "isRight", "records",
  ]

  private static func declared(_ column: String) -> String {
    "\(column) \(numbers.contains(column) ? "INTEGER" : "TEXT")"
  }

  /// Makes the three tables.
  var creation: String {
    let (now, then) = (columns.map(Self.declared), pastColumns.map(Self.declared))
    let primary = (["number"] + key).joined(separator: ", ")
    return """
      CREATE TABLE IF NOT EXISTS \(name) (\(now.joined(separator: ", ")), PRIMARY KEY (\(primary))) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS \(past) (
        \(then.joined(separator: ", ")), PRIMARY KEY (\(primary), fromDay)
      ) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS \(ahead) (
        \(then.joined(separator: ", ")), PRIMARY KEY (\(primary), fromDay)
      ) WITHOUT ROWID;
      """
  }

  /// Puts a row in, in place of one with the same key.
  var insertion: String { Self.insertion(into: name, columns.count) }
  /// Puts a row of the past in.
  var pastInsertion: String { Self.insertion(into: past, pastColumns.count) }

  /// Puts a row in that time will make.
  var aheadInsertion: String { Self.insertion(into: ahead, pastColumns.count) }

  private static func insertion(into table: String, _ count: Int) -> String {
    "INSERT OR REPLACE INTO \(table) VALUES (\(Array(repeating: "?", count: count).joined(separator: ",")))"
  }

  /// Takes one row out.
  var deletion: String {
    "DELETE FROM \(name) WHERE " + (["number"] + key).map { "\($0) = ?" }.joined(separator: " AND ")
  }
}
