public import CaseRegistry
import CaseRecords
import Disk
import JSONText
import SQLite
public import WorkflowEngine

extension FolderStore {
  /// The cases that match, by number unless the request says otherwise, and how many match in all.
  public func cases(_ request: ListRequest) throws(RegistryError) -> (count: Int, rows: [CaseRow]) {
    try noticingEdits(of: { $0.rows.map(\.number) }) { () throws(RegistryError) in try indexedCases(request) }
  }

  private func indexedCases(_ request: ListRequest) throws(RegistryError) -> (count: Int, rows: [CaseRow]) {
    let moment = try moment(request.asOf)
    let query = ListQuery(request, moment)
    let columns = [
      "c.number AS number", "c.workflow", "c.version", "c.digest", "c.title", "c.stage AS stage", "c.since AS since",
      "c.outcome", "c.opened AS opened", "c.deadline AS deadline", "c.sorted AS sorted",
      Self.gathered("r.party", in: .parties, where: "r.role = '\(CaseRow.addressee)'", moment),
      Self.gathered("r.saidWith", in: .facts, where: "r.name = 'ref'", moment),
    ]
    return try answer(query, columns, request.limit) { row in
      CaseNumber(row.text(0)).map { number in
        CaseRow(
          number: number, workflow: Self.reference(row, from: 1), title: row.text(4), stage: StageID(row.text(5)),
          since: row.text(6), outcome: row.optionalText(7), deadline: row.optionalText(9).flatMap { Day($0) },
          addressees: Self.lines(row, 11).map { PartyID($0) }, references: Self.lines(row, 12))
      }
    }
  }

  /// The values of rows of a case, in a line each.
  private static func gathered(
    _ column: String, in table: IndexTable, where condition: String, _ moment: IndexMoment
  ) -> String {
    let rows = moment.sources(of: table, as: "r").map { source in
      "SELECT \(column) AS v FROM \(source.table) r WHERE r.number = c.number AND \(condition)"
        + (source.condition.map { " AND \($0)" } ?? "")
    }
    return "(SELECT group_concat(v, char(10)) FROM (\(rows.joined(separator: " UNION ALL ")) ORDER BY 1))"
  }

  private static func lines(_ row: borrowing Statement, _ column: Int) -> [String] {
    row.optionalText(column)?.split(separator: "\n").map(String.init) ?? []
  }

  /// What is owed and due on or before a day, the longest due first unless the request says otherwise.
  ///
  /// - Parameters:
  ///   - through: The last due day to show.
  ///   - after: Only what is due later than this day; nil shows everything before too.
  ///   - request: As of which day, with which conditions.
  public func duties(
    dueThrough through: Day, after: Day? = nil, _ request: ListRequest
  ) throws(RegistryError) -> (count: Int, rows: [DutyRow]) {
    try noticingEdits(of: { $0.rows.map(\.number) }) { () throws(RegistryError) in
      try indexedDuties(through, after, request)
    }
  }

  private func indexedDuties(
    _ through: Day, _ after: Day?, _ request: ListRequest
  ) throws(RegistryError) -> (count: Int, rows: [DutyRow]) {
    let range = ListQuery.DutyRange.due(after: after, through: through, isLate: through < request.asOf)
    let query = ListQuery(request, try moment(request.asOf), duties: range)
    let columns = [
      "d.number AS number", "c.workflow", "c.version", "c.digest", "c.title", "c.stage", "d.duty AS duty",
      "d.run AS run", "d.owedBy", "d.debtor AS debtor", "d.owedTo", "d.creditor", "d.due AS due", "d.calendar",
      "d.status", "d.basis", "d.provisional", "d.estimated", "d.clockDay", "d.isRight",
    ]
    return try answer(query, columns, request.limit, Self.dutyRow)
  }

  /// Reads a page, and counts what is not on it.
  private func answer<Row>(
    _ query: ListQuery, _ columns: [String], _ limit: Int?, _ read: (borrowing Statement) -> Row?
  ) throws(RegistryError) -> (count: Int, rows: [Row]) {
    try asking { () throws(SQLiteError) in
      var rows: [Row] = []
      if limit != 0 {
        let page = query.page(columns)
        var statement = try database.prepare(page.text)
        try statement.bind(page.values + [.integer(limit ?? -1)])
        while try statement.step() {
          // A row that cannot be read is not left out: the index is made anew.
          guard let row = read(statement) else { throw .unexpected(.row(statement.text(0))) }
          rows.append(row)
        }
      }
      guard let limit, rows.count >= limit else { return (rows.count, rows) }
      let count = query.count
      return (try database.integer(count.text, count.values) ?? 0, rows)
    }
  }

  /// Which rows of the index a list of a day is made of.
  func moment(_ day: Day) throws(RegistryError) -> IndexMoment {
    try asking { () throws(SQLiteError) in
      let day = (text: SQLiteValue.text(day.description), day: day)
      if try database.integer("SELECT 1 FROM cases WHERE last > ? LIMIT 1", [day.text]) != nil { return .past(day.day) }
      let isBehind = try database.integer("SELECT 1 FROM cases WHERE clockDay <= ? LIMIT 1", [day.text]) != nil
      return isBehind ? .ahead(day.day) : .now
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
      clockDay: row.optionalText(18).flatMap { Day($0) }, isRight: row.integer(19) == 1)
  }

  private static func reference(_ row: borrowing Statement, from column: Int) -> WorkflowReference {
    WorkflowReference(
      id: WorkflowID(row.text(column)), version: row.integer(column + 1), digest: row.text(column + 2))
  }

  /// The cases that may have a duty whose lapse is to be recorded by a day.
  ///
  /// Cases that the transaction under way has changed are all among them: the index does not know them yet.
  func casesWithLapses(by day: Day) throws(RegistryError) -> [CaseNumber] {
    try asking { () throws(SQLiteError) in
      var numbers = stagedOrder
      var statement = try database.prepare(Self.lapsesQuery)
      try statement.bind([.text(day.description)])
      while try statement.step() {
        let number = try CaseNumber(indexed: statement, 0)
        if staged[number] == nil { numbers.append(number) }
      }
      return numbers
    }
  }

  static let lapsesQuery =
    "SELECT number FROM cases INDEXED BY cases_clock WHERE clockDay <= ? ORDER BY clockDay, clockDue, number"

  /// The cases that a command id has touched, with the last record it made in each, in the order of numbers.
  public func records(ofCommand id: String) throws(RegistryError) -> [CommandTrace] {
    let stagedOnes = stagedCommands.filter { $0.id == id }
    let stored = try asking { () throws(SQLiteError) -> [CommandTrace] in
      var found: [CommandTrace] = []
      var statement = try database.prepare(
        "SELECT number, max(seq), request FROM commands WHERE id = ? GROUP BY number ORDER BY number")
      try statement.bind([.text(id)])
      while try statement.step() {
        let number = try CaseNumber(indexed: statement, 0)
        found.append(
          CommandTrace(number: number, sequence: statement.integer(1), request: statement.optionalText(2)))
      }
      return found
    }
    return stored + stagedOnes.map { CommandTrace(number: $0.number, sequence: $0.sequence, request: $0.request) }
  }

  /// What is read from the index, read again when a document of the cases in it had been edited from outside.
  func noticingEdits<Answer>(
    of numbers: (Answer) -> [CaseNumber], _ read: () throws(RegistryError) -> Answer
  ) throws(RegistryError) -> Answer {
    let found = try read()
    return try noticeEdits(in: numbers(found)) ? try read() : found
  }

  /// Whether the documents of these cases are still those that were indexed; those that are not are indexed anew.
  ///
  /// - Returns: True when a list that shows them is to be made again.
  func noticeEdits(in numbers: [CaseNumber]) throws(RegistryError) -> Bool {
    guard !isReadOnly else { return false }
    let before = notices.count
    for number in try changed(among: numbers) {
      do throws(RegistryError) { _ = try document(number) } catch {
        guard !error.isAboutDatabase else { throw error }
        // One document that cannot be read is no reason to be silent about all others.
        try noteUnreadable(number, error)
      }
    }
    return notices.count > before
  }

  /// The cases whose files do not look as they did when they were indexed.
  private func changed(among numbers: [CaseNumber]) throws(RegistryError) -> [CaseNumber] {
    var stamps: [FileStamp?] = []
    for number in numbers {
      // One that cannot be looked at is read, which tells why.
      stamps.append(try? folder.stamp(of: RegistryPath.document(of: number)))
    }
    return try asking { () throws(SQLiteError) in
      var statement = try database.prepare("SELECT size, mtime, ctime, inode FROM files WHERE path = ?")
      var changed: [CaseNumber] = []
      for (number, stamp) in zip(numbers, stamps) {
        try statement.bind([.text(RegistryPath.document(of: number))])
        let known =
          try statement.step()
          ? FileStamp(
            size: statement.integer(0), mtimeNanoseconds: statement.integer(1), ctimeNanoseconds: statement.integer(2),
            inode: statement.integer(3)) : nil
        if known == nil || known != stamp { changed.append(number) }
      }
      return changed
    }
  }
}

extension CaseNumber {
  /// The number in a row of the index; what is none there cannot have been written by this program.
  init(indexed row: borrowing Statement, _ column: Int) throws(SQLiteError) {
    guard let number = CaseNumber(row.text(column)) else {
      throw .unexpected(.number(row.text(column)))
    }
    self = number
  }
}
