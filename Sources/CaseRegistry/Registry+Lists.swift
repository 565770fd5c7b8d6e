import JSONText
import SQLite
public import WorkflowEngine

/// What a list is to show.
public struct ListRequest: Hashable, Sendable {
  /// The day as of which it is made.
  public var asOf: Day
  /// Conditions that all must hold.
  public var filters: [IndexFilter]
  /// Words that all must stand in the title.
  public var words: [String]
  /// How many rows at the most; nil shows all.
  public var limit: Int?

  /// A request.
  public init(asOf: Day, filters: [IndexFilter] = [], words: [String] = [], limit: Int? = nil) {
    self.asOf = asOf
    self.filters = filters
    self.words = words
    self.limit = limit
  }
}

extension Registry {
  /// The cases that match, by number, and how many match in all.
  public func cases(_ request: ListRequest) throws(RegistryError) -> (count: Int, rows: [CaseRow]) {
    let source = try prepareTables(asOf: request.asOf)
    let (condition, values) = Self.condition(request, onDuties: false)
    let from = "FROM \(source)cases c WHERE \(condition)"
    return try asking { () throws(SQLiteError) in
      let count = try database.integer("SELECT count(*) \(from)", values) ?? 0
      var rows: [CaseRow] = []
      var statement = try database.prepare(
        "SELECT c.number, c.workflow, c.version, c.digest, c.title, c.stage, c.since, c.outcome \(from) "
          + "ORDER BY c.number LIMIT ?")
      try statement.bind(values + [.integer(request.limit ?? -1)])
      while try statement.step() {
        guard let number = CaseNumber(statement.text(0)) else { continue }
        rows.append(
          CaseRow(
            number: number, workflow: Self.reference(statement, from: 1), title: statement.text(4),
            stage: StageID(statement.text(5)), since: statement.text(6), outcome: statement.optionalText(7)))
      }
      return (count, rows)
    }
  }

  /// What is owed and due on or before a day, the longest due first.
  ///
  /// - Parameters:
  ///   - through: The last due day to show.
  ///   - after: Only what is due later than this day; nil shows everything before too.
  ///   - request: As of which day, with which conditions.
  public func duties(
    dueThrough through: Day, after: Day? = nil, _ request: ListRequest
  ) throws(RegistryError) -> (count: Int, rows: [DutyRow]) {
    let source = try prepareTables(asOf: request.asOf)
    var (condition, values) = Self.condition(request, onDuties: true)
    // A clock that stands still without an end in sight has no due day.
    condition =
      "d.open = 1 AND (d.status <> 'paused' OR d.clockDay IS NOT NULL) AND d.due <= ? AND d.due > ? AND \(condition)"
    values = [.text(through.description), .text(after?.description ?? "")] + values
    let from = "FROM \(source)duties d JOIN \(source)cases c ON c.number = d.number WHERE \(condition)"
    return try asking { () throws(SQLiteError) in
      let count = try database.integer("SELECT count(*) \(from)", values) ?? 0
      var rows: [DutyRow] = []
      var statement = try database.prepare(
        """
        SELECT c.number, c.workflow, c.version, c.digest, c.title, c.stage, d.duty, d.run, d.owedBy, d.debtor, \
        d.owedTo, d.creditor, d.due, d.calendar, d.status, d.basis, d.provisional, d.estimated, \
        d.clockDay \(from) \
        ORDER BY d.due, d.number, d.duty, d.run LIMIT ?
        """)
      try statement.bind(values + [.integer(request.limit ?? -1)])
      while try statement.step() {
        if let row = Self.dutyRow(statement) { rows.append(row) }
      }
      return (count, rows)
    }
  }

  private static func dutyRow(_ row: borrowing Statement) -> DutyRow? {
    guard let number = CaseNumber(row.text(0)), let due = Day(row.text(12)),
      let calendar = CalendarReference(row.text(13)), let status = DutyStatus(rawValue: row.text(14)),
      let basis = try? Basis(try? JSON(parsing: row.text(15)), at: "")
    else { return nil }
    func parties(_ column: Int) -> [PartyID] { row.text(column).split(separator: " ").map { PartyID(String($0)) } }
    return DutyRow(
      number: number, workflow: reference(row, from: 1), title: row.text(4), stage: StageID(row.text(5)),
      run: DutyRun(DutyID(row.text(6)), run: row.integer(7)), owedBy: RoleID(row.text(8)), debtors: parties(9),
      owedTo: RoleID(row.text(10)), creditors: parties(11), due: due, calendar: calendar, status: status, basis: basis,
      isProvisional: row.integer(16) == 1, isEstimated: row.integer(17) == 1,
      clockDay: row.optionalText(18).flatMap { Day($0) })
  }

  private static func reference(_ row: borrowing Statement, from column: Int) -> WorkflowReference {
    WorkflowReference(
      id: WorkflowID(row.text(column)), version: row.integer(column + 1), digest: row.text(column + 2))
  }

  static func condition(_ request: ListRequest, onDuties: Bool) -> (String, [SQLiteValue]) {
    var texts = ["1"]
    var values: [SQLiteValue] = []
    for filter in request.filters {
      let (text, more) = filter.sql(onDuties: onDuties)
      texts.append(text)
      values += more
    }
    for word in request.words {
      texts.append("instr(c.searched, ?) > 0")
      values.append(.text(word.lowercased()))
    }
    return (texts.joined(separator: " AND "), values)
  }

  /// The cases that may have a duty whose lapse is to be recorded by a day.
  ///
  /// Cases that the transaction under way has changed are all among them: the index does not know them yet.
  public func casesWithLapses(by day: Day) throws(RegistryError) -> [CaseNumber] {
    try asking { () throws(SQLiteError) in
      var numbers = stagedOrder
      var statement = try database.prepare(
        """
        SELECT number FROM duties WHERE clockDay <= ? GROUP BY number ORDER BY min(clockDay), min(due), number
        """)
      try statement.bind([.text(day.description)])
      while try statement.step() {
        if let number = CaseNumber(statement.text(0)), staged[number] == nil { numbers.append(number) }
      }
      return numbers
    }
  }

  /// The cases that a command id has touched, with the last record it made in each, in the order of numbers.
  public func records(ofCommand id: String) throws(RegistryError) -> [(
    number: CaseNumber, sequence: Int, request: String?
  )] {
    let stagedOnes = stagedCommands.filter { $0.id == id }
    let stored = try asking { () throws(SQLiteError) -> [(number: CaseNumber, sequence: Int, request: String?)] in
      var found: [(number: CaseNumber, sequence: Int, request: String?)] = []
      var statement = try database.prepare(
        "SELECT number, max(seq), request FROM commands WHERE id = ? GROUP BY number ORDER BY number")
      try statement.bind([.text(id)])
      while try statement.step() {
        guard let number = CaseNumber(statement.text(0)) else { continue }
        found.append((number, statement.integer(1), statement.optionalText(2)))
      }
      return found
    }
    return stored + stagedOnes.map { ($0.number, $0.sequence, $0.request) }
  }

  /// The tables to ask: the index itself, or, where cases have gone on since `day`, views that show them as they stood.
  ///
  /// - Returns: What stands before a table's name.
  func prepareTables(asOf day: Day) throws(RegistryError) -> String {
    let later = try asking { () throws(SQLiteError) -> [CaseNumber] in
      var numbers: [CaseNumber] = []
      var statement = try database.prepare("SELECT number FROM main.cases WHERE last > ?")
      try statement.bind([.text(day.description)])
      while try statement.step() {
        if let number = CaseNumber(statement.text(0)) { numbers.append(number) }
      }
      return numbers
    }
    try asking { () throws(SQLiteError) in
      // Left where they are they would hide the tables of the index from the next list.
      for table in ["cases", "duties", "parties"] {
        try database.execute("DROP VIEW IF EXISTS temp.\(table); DROP TABLE IF EXISTS temp.past_\(table)")
      }
    }
    guard !later.isEmpty else { return "main." }
    try asking { () throws(SQLiteError) in
      try database.execute(Schema.rows("temp"))
    }
    for number in later {
      let document = try document(number)
      guard let state = document.history.state(asOf: day) else { continue }
      try asking { () throws(SQLiteError) in
        try CaseIndex.past.put(state, records: document.sealed.count, head: document.head, in: database)
      }
    }
    try asking { () throws(SQLiteError) in try database.execute(Self.views(asOf: day)) }
    return "temp."
  }

  private static func views(asOf day: Day) -> String {
    let isOld = "SELECT number FROM main.cases WHERE last > '\(day)'"
    return ["cases", "duties", "parties"].map {
      "CREATE TEMP VIEW \($0) AS SELECT * FROM main.\($0) WHERE number NOT IN (\(isOld)) "
        + "UNION ALL SELECT * FROM temp.past_\($0);"
    }.joined(separator: "\n")
  }

  /// Whether the documents of these cases are still those that were indexed; those that are not are indexed anew.
  ///
  /// - Returns: True when a list that shows them is to be made again.
  public func noticeEdits(in numbers: [CaseNumber]) throws(RegistryError) -> Bool {
    guard !isReadOnly else { return false }
    let before = notices.count
    for number in numbers {
      let path = Self.path(of: number)
      let stamp = try translate { () throws(FileError) in try files.stamp(of: root / path) }
      if let known = try remembered(path), known.stamp == stamp { continue }
      do throws(RegistryError) { _ = try document(number) } catch {
        // One document that cannot be read is no reason to be silent about all others.
        notices.append("\(error)")
      }
    }
    return notices.count > before
  }
}
