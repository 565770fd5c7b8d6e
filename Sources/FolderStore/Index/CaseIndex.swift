import CaseRegistry
import CaseRecords
import Digests
import JSONText
import SQLite
import WorkflowEngine

/// Writes what lists are made of.
struct CaseIndex {
  let document: CaseDocument
  let grounds: IndexGrounds

  private var texts: PublicTexts { grounds.texts(of: document) }

  private var number: SQLiteValue { .text(document.number.description) }

  /// Brings the rows of a case up to its document.
  ///
  /// Where the document goes on from what is indexed only what is new is written; else all is made anew.
  func put(in database: borrowing Connection) throws(SQLiteError) {
    let foreseen = grounds.foreseen(document)
    let known = try known(in: database, foreseen)
    let number = document.number.description
    if known == nil { try Self.remove(number, in: database) } else { try Self.removeAhead(number, in: database) }
    let versions = IndexedVersions(
      foreseen.versions(since: known?.last), of: foreseen, through: document.state.last, texts)
    for table in IndexTable.all {
      var rows = RowHistory(known == nil ? [:] : try stored(table, in: database))
      for day in versions.recorded(in: table) { rows.become(day.rows, on: day.day) }
      try write(rows, rows.ahead(versions.ahead(in: table)), to: table, in: database)
    }
    try putTexts(after: known?.records ?? 0, in: database)
  }

  /// Forgets a case.
  static func remove(_ number: String, in database: borrowing Connection) throws(SQLiteError) {
    let number = [SQLiteValue.text(number)]
    try database.execute(
      """
      INSERT INTO texts (texts, rowid, title, text)
      SELECT 'delete', id, title, text FROM wordings WHERE id IN (SELECT id FROM said WHERE number = ?)
      """, number)
    try database.execute("DELETE FROM wordings WHERE id IN (SELECT id FROM said WHERE number = ?)", number)
    for table in ["said"] + IndexTable.all.flatMap({ [$0.name, $0.past, $0.ahead] }) {
      try database.execute("DELETE FROM \(table) WHERE number = ?", number)
    }
  }

  /// Forgets what time was going to do to a case.
  private static func removeAhead(_ number: String, in database: borrowing Connection) throws(SQLiteError) {
    for table in IndexTable.all {
      try database.execute("DELETE FROM \(table.ahead) WHERE number = ?", [.text(number)])
      try database.execute(
        "UPDATE \(table.name) SET untilDay = ? WHERE number = ? AND untilDay <> ?",
        [.text(IndexTable.forever), .text(number), .text(IndexTable.forever)])
    }
  }
}

extension CaseIndex {
  /// How far the case is indexed; nil when it is not, or when the document does not simply go on from there.
  private func known(
    in database: borrowing Connection, _ foreseen: CaseHistory
  ) throws(SQLiteError) -> (records: Int, last: Day)? {
    var statement = try database.prepare("SELECT records, last, head FROM cases WHERE number = ?")
    try statement.bind([number])
    guard try statement.step(), let last = Day(statement.text(1)) else { return nil }
    let (count, head) = (statement.integer(0), statement.text(2))
    guard document.sealed.indices.contains(count - 1), document.sealed[count - 1].hash.description == head,
      goesOn(after: count, last, foreseen)
    else { return nil }
    return (count, last)
  }

  /// Whether nothing after so many records changes what was so before `last`, the day of the last of them.
  private func goesOn(after count: Int, _ last: Day, _ foreseen: CaseHistory) -> Bool {
    let records = foreseen.records
    return records.prefix(count).allSatisfy { $0.on <= last }
      && records.dropFirst(count).allSatisfy { record in
        record.on >= last && record.after == nil && record.effects.voids.isEmpty && record.effects.corrected.isEmpty
          && record.effects.workflow == nil
      }
  }

  private func stored(
    _ table: IndexTable, in database: borrowing Connection
  ) throws(SQLiteError) -> [[IndexValue]: RowHistory.Row] {
    var rows: [[IndexValue]: RowHistory.Row] = [:]
    let columns = (table.key + table.values).joined(separator: ", ")
    var statement = try database.prepare(
      "SELECT fromDay\(columns.isEmpty ? "" : ", ")\(columns) FROM \(table.name) WHERE number = ?")
    try statement.bind([number])
    while try statement.step() {
      let values = (1..<statement.columnCount).map { IndexValue(statement.value($0)) }
      rows[Array(values.prefix(table.key.count))] = RowHistory.Row(
        values: Array(values.dropFirst(table.key.count)), from: statement.text(0))
    }
    return rows
  }

  private func write(
    _ rows: RowHistory, _ ahead: RowHistory.Ahead, to table: IndexTable, in database: borrowing Connection
  ) throws(SQLiteError) {
    func put(_ row: (key: [IndexValue], row: RowHistory.Row, until: String), by insertion: String) throws(SQLiteError) {
      try database.execute(
        insertion,
        [number] + (row.key + row.row.values).map(SQLiteValue.init) + [.text(row.row.from), .text(row.until)])
    }
    for old in rows.past { try put(old, by: table.pastInsertion) }
    for next in ahead.rows { try put(next, by: table.aheadInsertion) }
    for key in rows.touched where rows.rows[key] == nil {
      try database.execute(table.deletion, [number] + key.map(SQLiteValue.init))
    }
    // What is known of the case as it is now changes with each record.
    let keys = table.extras.isEmpty ? rows.touched.union(ahead.ends.keys) : Set(rows.rows.keys)
    for key in keys {
      guard let row = rows.rows[key] else { continue }
      try database.execute(
        table.insertion,
        [number] + (key + row.values).map(SQLiteValue.init)
          + [.text(row.from), .text(ahead.ends[key] ?? IndexTable.forever)] + (table.extras.isEmpty ? [] : extras))
    }
  }

  private var extras: [SQLiteValue] { document.indexExtras.map(SQLiteValue.init) }

  private func putTexts(after count: Int, in database: borrowing Connection) throws(SQLiteError) {
    let records = count == 0 ? document.history.effective : Array(document.history.records.dropFirst(count))
    for record in records {
      let (title, text) = texts.texts(in: record)
      guard title != nil || text != nil else { continue }
      try database.execute(
        "INSERT INTO said (number, day) VALUES (?,?)", [number, .text(record.on.description)])
      let words = [SQLiteValue.optional(title), .optional(text)]
      try database.execute("INSERT INTO wordings VALUES (last_insert_rowid(),?,?)", words)
      try database.execute("INSERT INTO texts (rowid, title, text) VALUES (last_insert_rowid(),?,?)", words)
    }
  }
}
