import CaseRecords
public import CaseRegistry
import JSONText
public import WorkflowEngine

extension PostgresStore {
  /// The cases that a question is about which names none.
  public func numbers(_ question: CaseQuestion) throws(RegistryError) -> [CaseNumber] {
    let rows: PostgresRows
    switch question {
    case .lapsing(let day):
      rows = try ask(
        """
        SELECT number FROM oversight.now_cases WHERE registry = $1 AND clock_day <= $2 \
        ORDER BY clock_day, clock_due, number
        """, [name, .text(day.description)])
      return try staged.order + Self.numbers(rows).filter { staged.documents[$0] == nil }
    case .running(let id, let version):
      rows = try ask(
        """
        SELECT number FROM oversight.now_cases WHERE registry = $1 AND workflow = $2 AND version = $3 \
        AND outcome IS NULL ORDER BY number
        """, [name, .text(id.name), .integer(version)])
    case .counted(let edition):
      rows = try ask(
        """
        SELECT DISTINCT number FROM oversight.now_duties WHERE registry = $1 AND open = 1 AND calendar <> $2 \
        AND starts_with(calendar, $3) ORDER BY number
        """, [name, .text(edition.description), .text("\(edition.id)@")])
    }
    return try Self.numbers(rows)
  }

  /// The commits after one, with the records that each has put.
  public func commits(after position: Int, limit: Int?) throws(RegistryError) -> CommitFeed? {
    let rows = try ask(
      PostgresStatement("SELECT position FROM oversight.registries WHERE registry = $1", [name]),
      PostgresStatement(
        """
        SELECT position, entries FROM oversight.commits WHERE registry = $1 AND position > $2 \
        ORDER BY position LIMIT $3
        """, [name, .integer(position), limit.map { .integer($0) } ?? .null]),
      PostgresStatement(
        """
        SELECT position, number, seq FROM oversight.commands WHERE registry = $1 AND position > $2 \
        AND position <= coalesce((SELECT max(l.position) FROM (SELECT c.position FROM oversight.commits c \
        WHERE c.registry = $1 AND c.position > $2 ORDER BY c.position LIMIT $3) l), $2) ORDER BY position, number, seq
        """, [name, .integer(position), limit.map { .integer($0) } ?? .null]))
    guard rows[0].count == 1 else { throw .server(.noRegistry(address.registry, in: address.text)) }
    var records: [Int: [CommitFeed.Place]] = [:]
    for row in 0..<rows[2].count {
      records[rows[2].integer(row, 0), default: []].append(
        CommitFeed.Place(try Self.number(rows[2].text(row, 1)), rows[2].integer(row, 2)))
    }
    let commits = (0..<rows[1].count).map { row in
      let position = rows[1].integer(row, 0)
      return CommitFeed.Commit(
        position: position, records: records[position] ?? [], entries: rows[1].integer(row, 1))
    }
    return CommitFeed(last: max(rows[0].integer(0, 0), commits.last?.position ?? 0), commits: commits)
  }

  private static func numbers(_ rows: PostgresRows) throws(RegistryError) -> [CaseNumber] {
    try (0..<rows.count).map { (row) throws(RegistryError) in try number(rows.text(row, 0)) }
  }

  /// The cases that match, by number unless the request says otherwise, and how many match in all.
  public func cases(_ request: ListRequest) throws(RegistryError) -> (count: Int, rows: [CaseRow]) {
    let moment = try moment(request.asOf)
    let query = PostgresQuery(request, moment)
    let columns = [
      "c.number AS number", "c.workflow", "c.version", "c.digest", "c.title", "c.stage AS stage", "c.since AS since",
      "c.outcome", "c.opened AS opened", "c.deadline AS deadline", "left(c.sorted, 200) AS beginning",
      "c.sorted AS sorted",
      Self.gathered("r.party", in: .parties, where: "r.role = '\(CaseRow.addressee.name)'", moment),
      Self.gathered("r.said_with", in: .facts, where: "r.name = 'ref'", moment),
    ]
    return try answer(query, columns, request.limit) { (rows, row) throws(RegistryError) in
      CaseRow(
        number: try Self.number(rows.text(row, 0)), workflow: Self.reference(rows, row), title: rows.text(row, 4),
        stage: StageID(rows.text(row, 5)), since: rows.text(row, 6), outcome: rows.optionalText(row, 7),
        deadline: rows.optionalText(row, 9).flatMap { Day($0) },
        addressees: Self.lines(rows, row, 12).map { PartyID($0) }, references: Self.lines(rows, row, 13))
    }
  }

  /// The values of rows of a case, in a line each.
  private static func gathered(
    _ column: String, in table: IndexTable, where condition: String, _ moment: PostgresMoment
  ) -> String {
    let rows = moment.sources(of: table, as: "r").map { source in
      "SELECT \(column) AS v FROM \(source.table) r WHERE r.registry = $1 AND r.number = c.number AND \(condition)"
        + (source.condition.map { " AND \($0)" } ?? "")
    }
    return "(SELECT string_agg(g.v, chr(10) ORDER BY g.v) FROM (\(rows.joined(separator: " UNION ALL "))) g)"
  }

  private static func lines(_ rows: PostgresRows, _ row: Int, _ column: Int) -> [String] {
    rows.optionalText(row, column)?.split(separator: "\n").map(String.init) ?? []
  }

  /// What is owed and due in some days, the longest due first unless the request says otherwise.
  public func duties(
    dueThrough through: Day, after: Day?, _ request: ListRequest
  ) throws(RegistryError) -> (count: Int, rows: [DutyRow]) {
    let range = PostgresQuery.DutyRange.due(after: after, through: through, isLate: through < request.asOf)
    let query = PostgresQuery(request, try moment(request.asOf), duties: range)
    let columns = [
      "d.number AS number", "c.workflow", "c.version", "c.digest", "c.title", "c.stage", "d.duty AS duty",
      "d.run AS run", "d.owed_by", "d.debtor AS debtor", "d.owed_to", "d.creditor", "d.due AS due", "d.calendar",
      "d.status", "d.basis", "d.provisional", "d.estimated", "d.clock_day", "d.is_right",
    ]
    return try answer(query, columns, request.limit, Self.dutyRow)
  }

  /// The runs of duties that are owed, and those that have ended in cases that have gone on since a day, by case.
  public func runs(
    owedOrEndedSince day: Day, _ request: ListRequest
  ) throws(RegistryError) -> [(number: CaseNumber, runs: Set<DutyRun>)] {
    var request = request
    request.order = ListOrder(.number)
    let query = PostgresQuery(request, try moment(request.asOf), duties: .owedOrMoved(since: day))
    let page = query.page(["d.number AS number", "d.duty AS duty", "d.run AS run"], limit: nil)
    let rows = try ask([page.statement(of: address.registry)])[0]
    var found: [(number: CaseNumber, runs: Set<DutyRun>)] = []
    for row in 0..<rows.count {
      let number = try Self.number(rows.text(row, 0))
      if found.last?.number != number { found.append((number, [])) }
      found[found.count - 1].runs.insert(DutyRun(DutyID(rows.text(row, 1)), run: rows.integer(row, 2)))
    }
    return found
  }

  /// Which rows of the index a list of a day is made of.
  func moment(_ day: Day) throws(RegistryError) -> PostgresMoment {
    let rows = try ask(
      """
      SELECT EXISTS (SELECT 1 FROM oversight.now_cases WHERE registry = $1 AND last > $2::text), \
      EXISTS (SELECT 1 FROM oversight.now_cases WHERE registry = $1 AND clock_day <= $2::text)
      """, [name, .text(day.description)])
    return rows.isTrue(0, 0) ? .past(day) : rows.isTrue(0, 1) ? .ahead(day) : .now
  }

  /// Reads a page, and counts what is not on it, on one way to the server and back.
  private func answer<Row>(
    _ query: PostgresQuery, _ columns: [String], _ limit: Int?,
    _ read: (PostgresRows, Int) throws(RegistryError) -> Row
  ) throws(RegistryError) -> (count: Int, rows: [Row]) {
    let registry = address.registry
    var statements = limit == 0 ? [] : [query.page(columns, limit: limit).statement(of: registry)]
    if limit != nil { statements.append(query.count.statement(of: registry)) }
    let answers = try ask(statements)
    var rows: [Row] = []
    if limit != 0 { for row in 0..<answers[0].count { rows.append(try read(answers[0], row)) } }
    guard limit != nil, let last = answers.last else { return (rows.count, rows) }
    return (last.isNull(0, 0) ? 0 : last.integer(0, 0), rows)
  }

  private static func dutyRow(_ rows: PostgresRows, _ row: Int) throws(RegistryError) -> DutyRow {
    guard let due = Day(rows.text(row, 12)), let calendar = CalendarReference(rows.text(row, 13)),
      let status = DutyStatus(rawValue: rows.text(row, 14)),
      let basis = try? Basis(try? JSON(parsing: rows.bytes(row, 15)), at: "")
    else {
      throw .database(DatabaseError(.corrupt, .row(rows.text(row, 0)), code: 0, statement: "duties", engine: .postgres))
    }
    func parties(_ column: Int) -> [PartyID] {
      rows.text(row, column).split(separator: " ").map { PartyID(String($0)) }
    }
    return DutyRow(
      number: try number(rows.text(row, 0)), workflow: reference(rows, row), title: rows.text(row, 4),
      stage: StageID(rows.text(row, 5)), run: DutyRun(DutyID(rows.text(row, 6)), run: rows.integer(row, 7)),
      owedBy: RoleID(rows.text(row, 8)), debtors: parties(9), owedTo: RoleID(rows.text(row, 10)),
      creditors: parties(11),
      due: due, calendar: calendar, status: status, basis: basis, isProvisional: rows.integer(row, 16) == 1,
      isEstimated: rows.integer(row, 17) == 1, clockDay: rows.optionalText(row, 18).flatMap { Day($0) },
      isRight: rows.integer(row, 19) == 1)
  }

  private static func reference(_ rows: PostgresRows, _ row: Int) -> WorkflowReference {
    WorkflowReference(id: WorkflowID(rows.text(row, 1)), version: rows.integer(row, 2), digest: rows.text(row, 3))
  }
}
