import CaseRegistry

/// How PostgreSQL keeps the tables of the index: with names that read well in a query, the registry before all else.
extension IndexTable {
  private static let numbers: Set<String> = [
    "version", "run", "provisional", "estimated", "open", "dated", "isRight", "records",
  ]

  /// The table of what is.
  var present: String { "now_\(name)" }
  /// All three tables, each with its columns as `IndexTable` calls them.
  var tables: [(name: String, columns: [String])] {
    [(present, columns), (past, pastColumns), (ahead, pastColumns)]
  }

  /// The columns by which the rows of a table are told apart, behind the registry.
  func identity(of table: String) -> [String] { ["number"] + key + (table == present ? [] : ["fromDay"]) }

  /// What a column is called in the database: `fromDay` is `from_day`.
  static func named(_ column: String) -> String {
    var name = ""
    for letter in column {
      if letter.isUppercase { name.append("_") }
      name += letter.lowercased()
    }
    return name
  }

  static func isNumber(_ column: String) -> Bool { numbers.contains(column) }

  /// The statements that make the three tables.
  var creation: [String] {
    tables.map { table in
      let declared = table.columns.map { column in
        let isKey = (["number"] + key + ["fromDay", "untilDay"]).contains(column)
        let type = Self.isNumber(column) ? "integer" : #"text COLLATE "C""#
        return "\(Self.named(column)) \(type)\(isKey ? " NOT NULL" : "")"
      }
      let primary = (["registry"] + identity(of: table.name).map(Self.named)).joined(separator: ", ")
      return """
        CREATE TABLE oversight.\(table.name) (
          registry text COLLATE "C" NOT NULL, \(declared.joined(separator: ", ")), PRIMARY KEY (\(primary)))
        """
    }
  }

  /// Puts rows in that are given as one array a column, in place of those with the same key.
  func insertion(into table: String, _ columns: [String]) -> String {
    let names = columns.map(Self.named)
    let arrays = columns.enumerated().map { "$\($0 + 2)::\(Self.isNumber($1) ? "integer" : "text")[]" }
    let identity = identity(of: table).map(Self.named)
    let rest = names.filter { !identity.contains($0) }
    let update =
      rest.isEmpty ? "NOTHING" : "UPDATE SET " + rest.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO oversight.\(table) (registry, \(names.joined(separator: ", "))) \
      SELECT $1, * FROM unnest(\(arrays.joined(separator: ", "))) \
      ON CONFLICT (registry, \(identity.joined(separator: ", "))) DO \(update)
      """
  }

  /// Takes rows out whose keys are given as one array a column.
  func deletion(from table: String) -> String {
    let identity = identity(of: table)
    let arrays = identity.enumerated().map { "$\($0 + 2)::\(Self.isNumber($1) ? "integer" : "text")[]" }
    let names = identity.map(Self.named)
    let same = names.map { "t.\($0) = k.\($0)" }.joined(separator: " AND ")
    return """
      DELETE FROM oversight.\(table) t USING unnest(\(arrays.joined(separator: ", "))) k(\(names.joined(separator: ", "))) \
      WHERE t.registry = $1 AND \(same)
      """
  }
}
