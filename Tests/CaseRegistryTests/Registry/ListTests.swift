import CaseRecords
import Disk
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct ListTests {
  /// What a list of what is overdue says, without what a later record may tell otherwise.
  func overdue(_ registry: FolderStore, asOf day: Day, _ filters: [IndexFilter] = []) throws -> [String] {
    let found = try registry.duties(dueThrough: day - 1, ListRequest(asOf: day, filters: filters))
    #expect(found.count == found.rows.count)
    return found.rows.map { "\($0.number) \($0.run) \($0.due) \($0.debtors.map(\.name))" }
  }

  @Test(arguments: UInt64(0)..<100)
  func `what was overdue on a past day is what the list said on that day`(seed: UInt64) throws {
    var random = Seeded(seed)
    let office = try Office()
    let registry = try office.open()
    var numbers: [CaseNumber] = []
    var said: [(day: Day, list: [String], stages: [String])] = []
    for step in 0..<10 {
      let day = Day.june(step * 6)
      for index in 0..<2 {
        try act(registry, on: day, &numbers, id: "\(step)-\(index)", &random)
      }
      try registry.tick(by: day)
      let stages = try registry.cases(ListRequest(asOf: day)).rows.map { "\($0.number) \($0.stage) \($0.since)" }
      said.append((day, try overdue(registry, asOf: day), stages))
    }
    let later = try office.open()
    for (day, list, stages) in said.shuffled(using: &random) {
      #expect(try overdue(later, asOf: day) == list, "as of \(day)")
      #expect(
        try later.cases(ListRequest(asOf: day)).rows.map { "\($0.number) \($0.stage) \($0.since)" } == stages,
        "as of \(day)")
    }
    #expect(try overdue(later, asOf: .june(54)) == said.last?.list)
  }

  /// Does something that is possible: opens, sends, assigns, answers or drops.
  func act(
    _ registry: FolderStore, on day: Day, _ numbers: inout [CaseNumber], id: String, _ random: inout Seeded
  ) throws {
    guard let number = numbers.randomElement(using: &random), Int.random(in: 0..<3, using: &random) > 0 else {
      let body: PartyID = Bool.random(using: &random) ? "b-dept" : "b-roads"
      return numbers.append(try registry.openLetter(on: day, id: id, to: body))
    }
    switch try registry.document(number).state.stage {
    case "drafted": try registry.send(number, on: day, id: id)
    case "sent" where Int.random(in: 0..<4, using: &random) == 0:
      _ = try registry.write {
        try registry.decide(.assign("addressee", ["b-roads"], reason: "moved"), on: day, number: number, id: id)
      }
    case "silent" where Bool.random(using: &random):
      try registry.perform(
        Bool.random(using: &random) ? "answer" : "drop", on: day, number: number, id: id)
    default: break
    }
  }

  /// Four letters: drafted to the department, sent to both, and dropped.
  func sample() throws -> (office: Office, registry: FolderStore) {
    let office = try Office()
    let registry = try office.open()
    let bodies: [PartyID] = ["b-dept", "b-dept", "b-roads", "b-roads"]
    let titles = ["Pump in Zhetygen", "Road", "Road to Zhetygen", "Bridge"]
    for index in 0..<4 {
      let number = try registry.openLetter(on: .june(index), id: "a\(index)", to: bodies[index], title: titles[index])
      if index == 1 || index == 2 { try registry.send(number, on: .june(4 * index), id: "b\(index)") }
      if index == 3 { try registry.perform("drop", on: .june(4), number: number, id: "b3") }
    }
    return (office, registry)
  }

  @Test(
    arguments: [
      (IndexFilter(.workflow, .equal, "letter"), [1, 2, 3, 4]), (IndexFilter(.workflow, .equal, "note"), []),
      (IndexFilter(.stage, .equal, "silent"), [2, 3]), (IndexFilter(.stage, .equal, "sent"), []),
      (IndexFilter(.number, .equal, "LTR-2024-000003"), [3]),
      (IndexFilter(.number, .equal, "LTR-2024"), [1, 2, 3, 4]), (IndexFilter(.party, .equal, "b-roads"), [3, 4]),
      (IndexFilter(.debtor, .equal, "b-dept"), [2]), (IndexFilter(.debtor, .equal, "b"), []),
      (IndexFilter(.role, .equal, "addressee"), [1, 2, 3, 4]), (IndexFilter(.duty, .equal, "answer"), [2, 3]),
      (IndexFilter(.outcome, .equal, "dropped"), [4]), (IndexFilter(.outcome, .none, ""), [1, 2, 3]),
      (IndexFilter(.opened, .before, "2024-06-04"), [1]), (IndexFilter(.opened, .by, "2024-06-04"), [1, 2]),
      (IndexFilter(.opened, .after, "2024-06-04"), [3, 4]), (IndexFilter(.since, .equal, "2024-06-07"), [4]),
      (IndexFilter(.since, .equal, "2024-06-22"), [2]),
      (IndexFilter(.title, .equal, "Road"), [2, 3]), (IndexFilter(.parent, .none, ""), [1, 2, 3, 4]),
      (IndexFilter(.due, .by, "2024-06-21"), [2]), (IndexFilter(.due, .after, "2024-06-21"), [3]),
      (IndexFilter(.due, .none, ""), [1, 4]),
    ] as [(IndexFilter, [Int])])
  func `a filter shows what it says`(filter: IndexFilter, serials: [Int]) throws {
    let (office, registry) = try sample()
    defer { withExtendedLifetime(office) {} }
    let found = try registry.cases(ListRequest(asOf: .june(30), filters: [filter]))
    #expect(found.rows.map(\.number.serial) == serials)
    #expect(found.count == serials.count)
  }

  @Test func `all filters and words must hold`() throws {
    let (office, registry) = try sample()
    defer { withExtendedLifetime(office) {} }
    func serials(_ filters: [IndexFilter], _ words: [String]) throws -> [Int] {
      try registry.cases(ListRequest(asOf: .june(30), filters: filters, words: words)).rows.map(\.number.serial)
    }
    #expect(try serials([], ["Zhetygen"]) == [1, 3])
    #expect(try serials([], ["Zhetygen", "Road"]) == [3])
    #expect(try serials([IndexFilter(.stage, .equal, "silent"), IndexFilter(.party, .equal, "b-roads")], []) == [3])
    #expect(try serials([IndexFilter(.stage, .equal, "' OR 1 --")], []) == [])
  }

  @Test func `under a limit the count is still that of all`() throws {
    let (office, registry) = try sample()
    defer { withExtendedLifetime(office) {} }
    let cases = try registry.cases(ListRequest(asOf: .june(30), limit: 3))
    #expect(cases.count == 4)
    #expect(cases.rows.map(\.number.serial) == [1, 2, 3])
    let duties = try registry.duties(dueThrough: .june(40), ListRequest(asOf: .june(40), limit: 1))
    #expect(duties.count == 2)
    #expect(duties.rows.map(\.number.serial) == [2])
    #expect(try registry.duties(dueThrough: .june(40), ListRequest(asOf: .june(40), limit: 0)).rows.isEmpty)
  }

  @Test func `overdue is what was due before today, the longest first`() throws {
    let (office, registry) = try sample()
    defer { withExtendedLifetime(office) {} }
    #expect(try overdue(registry, asOf: .june(18)) == [])
    #expect(try overdue(registry, asOf: .june(19)).count == 1)
    try registry.tick(by: .june(30))
    let rows = try registry.duties(dueThrough: .june(29), ListRequest(asOf: .june(30))).rows
    #expect(rows.map(\.number.serial) == [2, 3])
    #expect(rows.map(\.status) == [.lapsed, .lapsed])
    let due = try registry.duties(dueThrough: .june(40), after: rows[0].due, ListRequest(asOf: .june(30))).rows
    #expect(due.map(\.number.serial) == [3])
  }

  @Test func `a list of a past day leaves nothing behind for the next`() throws {
    let (office, registry) = try sample()
    defer { withExtendedLifetime(office) {} }
    let filter = IndexFilter(.debtor, .equal, "b-dept")
    #expect(try registry.cases(ListRequest(asOf: .june(1), filters: [filter])).count == 0)
    #expect(try registry.cases(ListRequest(asOf: .june(1))).rows.map(\.stage) == ["drafted", "drafted"])
    #expect(try registry.cases(ListRequest(asOf: .june(30), filters: [filter])).count == 1)
  }
}
