import CaseRegistry
import CaseRecords
import Digests
import JSONText
import SQLite
import WorkflowEngine

/// Compares what the index says of cases with what their documents say, row by row.
///
/// Rows are asked for in batches: that is much faster than case by case.
struct IndexCheck {
  /// How many rows of each table belong to cases that were looked at.
  private var seen: [String: Int] = [:]
  /// The rows of the present batch, by number and table.
  private var rows: [String: [String: Set<[IndexValue]>]] = [:]
  /// Nothing can be wrong with an index that was made from the documents just now.
  private let isNeeded: Bool

  init(_ registry: FolderStore) { isNeeded = !registry.isReadOnly }

  /// Reads the rows of a few cases.
  mutating func read(_ cases: [ExaminedCase], in registry: FolderStore) throws(RegistryError) {
    rows = [:]
    guard isNeeded, !cases.isEmpty else { return }
    let numbers = cases.map { SQLiteValue.text($0.number.description) }
    for query in IndexedCase.queries {
      try read(query.table, query.text, where: query.number, isOneOf: numbers[...], numberAt: 0, in: registry)
    }
    // Many records may have come with one command.
    let ids = Array(Set(cases.flatMap { ($0.rows.tables[IndexedCase.commands] ?? []).compactMap(\.[0].text) }))
    for start in stride(from: 0, to: ids.count, by: 500) {
      let some = ids[start..<min(start + 500, ids.count)].map { SQLiteValue.text($0) }[...]
      try read(
        IndexedCase.commands, IndexedCase.commandsQuery, where: "id", isOneOf: some, numberAt: 1, in: registry,
        of: Set(cases.map { IndexValue.text($0.number.description) }))
    }
  }

  private mutating func read(
    _ table: String, _ query: String, where column: String, isOneOf values: ArraySlice<SQLiteValue>,
    numberAt place: Int, in registry: FolderStore, of numbers: Set<IndexValue>? = nil
  ) throws(RegistryError) {
    let places = Array(repeating: "?", count: values.count).joined(separator: ",")
    let found = try asking { () throws(SQLiteError) -> [[IndexValue]] in
      var statement = try registry.database.prepare("\(query) WHERE \(column) IN (\(places))")
      try statement.bind(Array(values))
      var found: [[IndexValue]] = []
      while try statement.step() { found.append((0..<statement.columnCount).map { IndexValue(statement.value($0)) }) }
      return found
    }
    for row in found where numbers?.contains(row[place]) ?? true {
      seen[table, default: 0] += 1
      guard case .text(let number) = row[place] else { continue }
      rows[number, default: [:]][table, default: []].insert(row)
    }
  }

  /// Whether the index knows the document as it is.
  func problem(of examined: ExaminedCase) -> Problem? {
    guard isNeeded, examined.isComparable else { return nil }
    let known = IndexedCase(rows[examined.number.description] ?? [:])
    if let table = known.difference(from: examined.rows) {
      return Problem(.index(.staleIndex(table: table)), number: examined.number)
    }
    return nil
  }

  /// What the index says of cases of which there is no document, and whether its texts are found as they stand in it.
  ///
  /// - Parameter isComplete: Whether every document could be read, so that it is known which cases there are.
  func rest(in registry: FolderStore, isComplete: Bool) throws(RegistryError) -> [Problem] {
    guard isNeeded else { return [] }
    var problems: [Problem] = []
    func report(_ fault: Problem.Fault.Index) { problems.append(Problem(.index(fault), path: DatabaseFile.path)) }
    for table in IndexedCase.queries.map(\.table) + [IndexedCase.commands] where isComplete {
      let count = try asking { () throws(SQLiteError) in
        try registry.database.integer("SELECT count(*) FROM main.\(table)") ?? 0
      }
      if count != seen[table] ?? 0 { report(.strangeRows(table: table)) }
    }
    if try !registry.findsItsTexts() { report(.blindSearch) }
    return problems
  }
}

extension FolderStore {
  /// Whether the text search agrees with the texts it was made of; yes where another process is writing just now.
  fileprivate func findsItsTexts() throws(RegistryError) -> Bool {
    do throws(RegistryError) {
      _ = try transactionIfFree { () throws(RegistryError) in
        try asking { () throws(SQLiteError) in
          try database.execute("INSERT INTO texts (texts, rank) VALUES ('integrity-check', 1)")
        }
      }
      return true
    } catch {
      guard error.isDamage else { throw error }
      return false
    }
  }

  /// What is wrong with what the index keeps of the journal, and of numbers that were given.
  func keptProblems(_ journal: Journal) throws(RegistryError) -> [Problem] {
    guard !isReadOnly else { return [] }
    let (kept, parties) = try asking { () throws(SQLiteError) -> ([SQLiteValue], Set<[SQLiteValue]>) in
      var statement = try database.prepare("SELECT entries, head, text FROM journal")
      let kept = try statement.step() ? (0..<3).map { statement.value($0) } : []
      var rows = try database.prepare("SELECT id, party FROM directory")
      var parties: Set<[SQLiteValue]> = []
      while try rows.step() { parties.insert([rows.value(0), rows.value(1)]) }
      return (kept, parties)
    }
    let expected: [SQLiteValue] = [
      .integer(journal.entries.count), .optional(journal.entries.last?.hash.description),
      .blob(journal.bytesWithoutParties),
    ]
    let people = Set(
      journal.parties.map { party -> [SQLiteValue] in
        [.text(party.id.name), .text(JSON.object(party.json).canonicalText())]
      })
    // It is kept only once the file was remembered; without it nothing is believed.
    guard kept.isEmpty || (kept == expected && parties == people) else {
      return [Problem(.index(.staleJournal), path: DatabaseFile.path)]
    }
    if try !hasSoundTitles() { return [Problem(.index(.strangeRows(table: "titles")), path: DatabaseFile.path)] }
    return []
  }
}

extension IndexedCase {
  /// Every table with rows of cases, and how its rows are read so that they can be compared.
  static let queries: [(table: String, number: String, text: String)] =
    IndexTable.all.flatMap { table in
      [
        (table.name, "number", "SELECT \(table.columns.joined(separator: ", ")) FROM main.\(table.name)"),
        (table.past, "number", "SELECT \(table.pastColumns.joined(separator: ", ")) FROM main.\(table.past)"),
        (table.ahead, "number", "SELECT \(table.pastColumns.joined(separator: ", ")) FROM main.\(table.ahead)"),
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
