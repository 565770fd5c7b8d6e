import CaseRecords
import Disk
import Platform
import SQLite
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// How SQLite goes about each list: by an index, and without sorting a page that comes in its own order.
@Suite struct QueryPlanTests {
  private let office: Office
  private let registry: FolderStore

  init() throws {
    office = try Office()
    registry = try office.open()
  }

  private func plan(_ query: IndexCondition) throws -> [String] {
    var lines: [String] = []
    var statement = try registry.database.prepare("EXPLAIN QUERY PLAN \(query.text)")
    try statement.bind(
      query.values + Array(repeating: .integer(20), count: statement.parameterCount - query.values.count))
    while try statement.step() { lines.append(statement.text(3)) }
    return lines
  }

  private static let late = ListQuery.DutyRange.due(after: nil, through: .june(), isLate: true)
  private static let falling = ListQuery.DutyRange.due(after: .june(), through: .june(7), isLate: false)

  /// The keys that are understood as others before a store is asked.
  private static let understood: Set<IndexFilter.Key> = [.mine, .kind, .region, .batch, .quiet]

  static let filters: [IndexFilter] =
    IndexFilter.Key.allCases.filter { !understood.contains($0) }.map { IndexFilter($0, .equal, "2024-06-03") } + [
      IndexFilter(.stage, anyOf: ["a", "b"]), IndexFilter(.party, anyOf: ["a", "b"]),
      IndexFilter(.number, anyOf: ["A", "B"]),
      IndexFilter(.debtor, anyOf: ["a", "b"], roles: ["c", "d"]),
      IndexFilter(.outcome, .none, ""), IndexFilter(.parent, .none, ""), IndexFilter(.locality, .none, ""),
      IndexFilter(.deadline, .before, "2024"), IndexFilter(.due, .by, "2024"), IndexFilter(.since, .after, "2024"),
      IndexFilter(.touched, .by, "2024"), IndexFilter(.recorded, .after, "2024"),
    ]

  @Test(arguments: filters)
  func `a filter of cases is looked up`(filter: IndexFilter) throws {
    let query = ListQuery(ListRequest(asOf: .june(), filters: [filter]), .now)
    for part in [query.page(["c.number AS number"]), query.count] {
      let plan = try plan(part)
      #expect(
        !plan.contains {
          $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") && !$0.hasPrefix("SCAN (subquery-")
        }, "\(plan)")
    }
  }

  @Test(arguments: [IndexMoment.now, .past(.june())], [late, falling])
  func `a page of duties comes from the index of due days in its order`(
    moment: IndexMoment, range: ListQuery.DutyRange
  ) throws {
    let query = ListQuery(ListRequest(asOf: .june()), moment, duties: range)
    let columns = ["d.number AS number", "d.duty AS duty", "d.run AS run", "d.due AS due", "c.title"]
    for part in [query.page(columns), query.count] {
      let plan = try plan(part)
      #expect(
        !plan.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN d") || $0.hasPrefix("SCAN c") }, "\(plan)")
    }
    #expect(try plan(query.count).contains { $0.contains("COVERING INDEX") })
  }

  @Test(arguments: ListOrder.Key.ofCases, [false, true])
  func `a page of cases comes in its order`(key: ListOrder.Key, isDescending: Bool) throws {
    let request = ListRequest(asOf: .june(), order: ListOrder(key, isDescending: isDescending))
    let columns = ["number", "since", "opened", "deadline", "sorted", "stage"].map { "c.\($0) AS \($0)" }
    let plan = try plan(ListQuery(request, .now).page(columns))
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }

  @Test func `what a tick looks for is in an index alone`() throws {
    let plan = try plan(IndexCondition(text: FolderStore.lapsesQuery, values: ["2024-06-03"]))
    #expect(plan.contains { $0.contains("COVERING INDEX cases_clock") }, "\(plan)")
  }
}
