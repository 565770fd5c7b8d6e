import JSONText
import SQLite
import WorkflowEngine

/// All rows that the index should have of one case, worked out from its document alone.
///
/// It is the slow, obvious way: as if the case had never been indexed before.
struct IndexedRows: Sendable {
  /// By the name of the table; each row with all of its columns, in no order.
  let tables: [String: Set<[SQLiteValue]>]

  init(_ tables: [String: Set<[SQLiteValue]>]) { self.tables = tables }

  /// - Parameters:
  ///   - document: The case.
  ///   - texts: What is public in it.
  init(of document: CaseDocument, _ texts: PublicTexts) {
    let number = SQLiteValue.text(document.number.description)
    let versions = document.history.versions()
    var tables: [String: Set<[SQLiteValue]>] = [:]
    let extras: [SQLiteValue] = [
      .text(document.state.last.description), .integer(document.sealed.count), .text(document.head.description),
    ]
    for table in IndexTable.all {
      var rows = RowHistory()
      for version in versions {
        let state = CaseRows(state: version.state, locality: texts.locality(of: version.state))
        rows.become(state.rows(in: table), on: version.from.description)
      }
      tables[table.name] = Set(
        rows.rows.map { key, row in
          [number] + key + row.values + [.text(row.from)] + (table.extras.isEmpty ? [] : extras)
        })
      tables[table.past] = Set(
        rows.past.map { old in [number] + old.key + old.row.values + [.text(old.row.from), .text(old.until)] })
    }
    tables[Self.said] = Set(
      document.history.effective.compactMap { record in
        let (title, text) = texts.texts(in: record)
        guard title != nil || text != nil else { return nil }
        return [number, .text(record.on.description), .optional(title), .optional(text)]
      })
    tables[Self.commands] = Set(
      document.history.records.map { record in
        [.text(record.id), number, .integer(record.sequence), .optional(record.request)]
      })
    self.tables = tables
  }

  static let said = "said"
  static let commands = "commands"

  /// Every table with rows of cases, and how its rows are read so that they can be compared.
  static let queries: [(table: String, number: String, text: String)] =
    IndexTable.all.flatMap { table in
      [
        (table.name, "number", "SELECT \(table.columns.joined(separator: ", ")) FROM main.\(table.name)"),
        (table.past, "number", "SELECT \(table.pastColumns.joined(separator: ", ")) FROM main.\(table.past)"),
      ]
    } + [
      (
        said, "s.number",
        "SELECT s.number, s.day, w.title, w.text FROM main.said s LEFT JOIN main.wordings w ON w.id = s.id"
      )
    ]

  /// The commands, which are found by their ids.
  static let commandsQuery = "SELECT id, number, seq, request FROM main.commands"
}
