import CaseRecords
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import PostgresStore

/// How the server goes about each list: by an index that begins with the registry, under row-level security.
@Suite(.enabled(if: PostgresServer.named != nil)) struct PostgresPlanTests {
  private static let store = Result {
    let settings = RegistrySettings(offset: .utc, office: nil, languages: [.en])
    let foundation = try Foundation(
      settings: settings, workflows: [], calendars: [],
      acts: FoundingFile(name: "acts", bytes: Array(#"{"format": "oversight.acts/1", "acts": {}}"#.utf8)),
      at: "2024-01-03T09:00:00+00:00")
    return try PostgresAddress(PostgresServer.newRegistry()).found(settings, foundation)
  }

  /// The plan that the server would follow where reading a whole table is dear, as it is where there are many rows.
  ///
  /// - Parameter isSortingDear: As that is there too; what the server has counted of the few rows here would let it sort.
  private func plan(_ statement: PostgresStatement, isSortingDear: Bool = false) throws -> [String] {
    let link = try PostgresLink(try Self.store.get())
    let rows = try link.ask([
      PostgresStore.scope(try Self.store.get().registry),
      PostgresStatement("SET LOCAL enable_seqscan = off"),
      PostgresStatement("SET LOCAL enable_sort = \(isSortingDear ? "off" : "on")"),
      PostgresStatement("SET LOCAL plan_cache_mode = force_generic_plan"),
      PostgresStatement("EXPLAIN (COSTS OFF) \(statement.sql)", statement.values),
    ])
    return (0..<rows[4].count).map { rows[4].text($0, 0) }
  }

  private func expectIndexes(_ condition: PostgresCondition, _ what: String) throws {
    let plan = try plan(condition.statement(of: try Self.store.get().registry))
    #expect(!plan.contains { $0.contains("Seq Scan") }, "\(what): \(plan.joined(separator: "\n"))")
    #expect(plan.contains { $0.contains("Index") && $0.contains("Scan") || $0.contains("One-Time Filter: false") })
  }

  private static let day = Day("2024-06-03") ?? .first

  private static let filters: [IndexFilter] =
    IndexFilter.Key.allCases.filter { ![.mine, .kind, .region, .batch, .quiet].contains($0) }.map {
      IndexFilter($0, .equal, "2024-06-03")
    } + [
      IndexFilter(.stage, anyOf: ["a", "b"]), IndexFilter(.party, anyOf: ["a", "b"]),
      IndexFilter(.number, anyOf: ["A", "B"]), IndexFilter(.debtor, anyOf: ["a", "b"], roles: ["c", "d"]),
      IndexFilter(.outcome, .none, ""), IndexFilter(.deadline, .before, "2024"), IndexFilter(.due, .by, "2024"),
      IndexFilter(.since, .after, "2024"), IndexFilter(.touched, .by, "2024"), IndexFilter(.recorded, .after, "2024"),
    ]

  @Test(arguments: filters, [PostgresMoment.now, .past(day)])
  func `a list of cases reads indexes alone`(filter: IndexFilter, moment: PostgresMoment) throws {
    let query = PostgresQuery(ListRequest(asOf: Self.day, filters: [filter]), moment)
    try expectIndexes(query.page(["c.number AS number"], limit: 50), "\(filter.key)")
    try expectIndexes(query.count, "\(filter.key)")
  }

  @Test(arguments: [PostgresMoment.now, .past(day)])
  func `a page of what is late comes from the index of due days`(moment: PostgresMoment) throws {
    let late = PostgresQuery.DutyRange.due(after: nil, through: Self.day, isLate: true)
    let query = PostgresQuery(ListRequest(asOf: Self.day), moment, duties: late)
    for part in [
      query.page(["d.number AS number", "d.duty AS duty", "d.run AS run", "d.due AS due"], limit: 50), query.count,
    ] {
      let plan = try plan(part.statement(of: try Self.store.get().registry), isSortingDear: true)
      #expect(plan.contains { $0.contains("duties_dated") || $0.contains("duties_late") }, "\(plan)")
      #expect(!plan.contains { $0.contains("Seq Scan") }, "\(plan)")
    }
  }

  @Test func `every key begins with the registry, and the page about keeping one names each`() throws {
    let page = try ProjectFiles.text("Sources/PostgresStore/PostgresStore.docc/KeepingOne.md")
    let rows = try PostgresLink(try Self.store.get()).ask([
      PostgresStatement(
        """
        SELECT c.relname::text, i.indisunique, string_agg(a.attname::text, ', ' ORDER BY k.place) FROM pg_index i \
        JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'oversight' \
        CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY k(number, place) \
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number WHERE i.indisunique GROUP BY 1, 2, i.indexrelid
        """)
    ])[0]
    let keys = Dictionary(uniqueKeysWithValues: (0..<rows.count).map { (rows.text($0, 0), rows.text($0, 2)) })
    #expect(keys.count == PostgresSchema.tables.count + 2)
    for (table, key) in keys {
      #expect(key == "registry" || key.hasPrefix("registry, "), "\(table): \(key)")
      if table.hasPrefix("past_") || table.hasPrefix("ahead_") {
        let present = "now_" + table.split(separator: "_")[1]
        #expect(keys[present].map { $0 + ", from_day" } == key, "\(table): \(key)")
      } else {
        #expect(page.contains("| `\(table)` | `\(key)` |"), "\(table): \(key)")
      }
    }
  }

  @Test(arguments: [
    "SELECT number FROM oversight.now_cases WHERE registry = $1 AND clock_day <= '2024' ORDER BY clock_day, clock_due, number",
    "SELECT number, seq, request FROM oversight.commands WHERE registry = $1 AND id = 'x'",
    "SELECT position, number, seq FROM oversight.commands WHERE registry = $1 AND position > 5 ORDER BY position, number, seq",
    "SELECT position, entries FROM oversight.commits WHERE registry = $1 AND position > 5 ORDER BY position LIMIT 9",
    "SELECT number, bytes FROM oversight.documents WHERE registry = $1 AND number = ANY ('{a,b}')",
    "SELECT id, party FROM oversight.directory WHERE registry = $1 AND id = ANY ('{a,b}')",
    "DELETE FROM oversight.shown WHERE registry = $1 AND number = ANY ('{a,b}')",
    "UPDATE oversight.registries SET position = position + 1 WHERE registry = $1 RETURNING position, changed",
  ])
  func `what a command asks is in an index`(sql: String) throws {
    let plan = try plan(PostgresStatement(sql, [.text(try Self.store.get().registry)]))
    // A few rows that an index has found may be sorted: which is cheaper depends on what else the tables hold.
    #expect(!plan.contains { $0.contains("Seq Scan") }, "\(plan)")
    #expect(plan.contains { $0.contains("Index") }, "\(plan)")
  }
}

extension PostgresAddress {
  /// Makes a registry here.
  fileprivate func found(_ settings: RegistrySettings, _ foundation: Foundation) throws -> PostgresAddress {
    _ = try PostgresStore.found(self, settings: settings, foundation)
    return self
  }
}
