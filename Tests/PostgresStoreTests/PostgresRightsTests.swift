import CaseRecords
import JSONText
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import PostgresStore

/// What the database itself keeps: who sees what, chains, positions. Left out where no server is named.
@Suite(.enabled(if: PostgresServer.named != nil)) struct PostgresRightsTests {
  private let store: PostgresStore

  init() throws {
    let settings = RegistrySettings(offset: .utc, office: nil, languages: [.en])
    let calendar = """
      {"format": "oversight.calendar/1", "id": "kz", "edition": 3, "title": "Test", "weekend": [6, 7], "fixed": [],
       "years": {"2024": {"holidays": [], "moved": [], "acts": [], "movedDaysKnown": true}}}
      """
    let foundation = try Foundation(
      settings: settings, workflows: [FoundingFile(name: "letter", bytes: Array(Letter.guarded.utf8))],
      calendars: [FoundingFile(name: "kz", bytes: Array(calendar.utf8))],
      acts: FoundingFile(name: "acts", bytes: Array(#"{"format": "oversight.acts/1", "acts": {}}"#.utf8)),
      at: "2024-01-03T09:00:00+00:00")
    store = try PostgresStore.found(try PostgresAddress(PostgresServer.newRegistry()), settings: settings, foundation)
    try store.write { batch in
      for id in ["p-sec", "b-dept"] as [PartyID] {
        try batch.add(
          Party(id: id, kind: id == "p-sec" ? .person : .body, name: LocalizedText(id.name), roles: ["secretary"]),
          at: "2024-01-03T09:00:00+00:00")
      }
    }
  }

  private func open(_ id: String) throws -> CaseNumber {
    let day = try #require(Day("2024-06-03"))
    let command = Command(
      id: id, actor: "p-sec", on: day, at: "2024-06-03T10:00:00+00:00", request: nil,
      wish: .open(title: "Насос \(id)", fields: [:], parties: ["addressee": ["b-dept"]], parent: nil))
    return try store.write { batch in
      try batch.staging { numbers, view in
        try Engine.decide(command, in: view.context(opening: "letter", today: day), numbers: &numbers)
      }[0].number
    }
  }

  @Test func `whoever has named no registry, or another, sees nothing`() throws {
    _ = try open("a")
    let link = try PostgresLink(store.address)
    for table in PostgresSchema.tables {
      let unnamed = try link.ask([PostgresStatement("SELECT count(*) FROM oversight.\(table)")])
      #expect(unnamed[0].integer(0, 0) == 0, "\(table)")
      let other = try link.ask([
        PostgresStore.scope("somebody-else"), PostgresStatement("SELECT count(*) FROM oversight.\(table)"),
      ])
      #expect(other[1].integer(0, 0) == 0, "\(table)")
    }
    // What was named goes with its transaction.
    let own = try link.ask([PostgresStore.scope(store.address.registry), PostgresStatement("SELECT 1")])
    #expect(own.count == 2)
    #expect(try link.ask([PostgresStatement("SELECT count(*) FROM oversight.documents")])[0].integer(0, 0) == 0)
  }

  @Test func `nothing can be written into the registry of another`() throws {
    let link = try PostgresLink(store.address)
    #expect(throws: PostgresError.self) {
      try link.ask([
        PostgresStore.scope("somebody-else"),
        PostgresStatement("INSERT INTO oversight.registries VALUES ($1, 0, 0)", [.text("t-forged")]),
      ])
    }
  }

  @Test func `positions of commits have no gap, whatever failed between`() throws {
    struct Stop: Error {}
    for step in 0..<5 {
      _ = try open("a\(step)")
      #expect(throws: Stop.self) { try store.write { _ in throw Stop() } }
    }
    let rows = try store.ask(
      "SELECT position FROM oversight.commits WHERE registry = $1 ORDER BY position", [store.name])
    #expect((0..<rows.count).map { rows.integer($0, 0) } == Array(1...rows.count))
  }

  @Test func `the database checks a chain, and finds a record that was changed`() throws {
    let number = try open("a")
    func faults() throws -> [String] {
      let rows = try store.ask(
        "SELECT fault FROM oversight.check_chain($1, $2)", [store.name, .text(number.description)])
      return (0..<rows.count).map { rows.text($0, 0) }
    }
    #expect(try faults().isEmpty)
    let bytes = try #require(try store.contents(of: RegistryPath.document(of: number)))
    let forged = String(decoding: bytes, as: UTF8.self).replacing("p-sec", with: "p-sek")
    try store.ask(
      PostgresStatement(
        "UPDATE oversight.documents SET bytes = $3 WHERE registry = $1 AND number = $2",
        [store.name, .text(number.description), .bytes(Array(forged.utf8))]))
    #expect(try faults() == ["it was changed"])
    #expect(try !store.verify().problems.isEmpty)
  }

  @Test func `cases, duties and records are read with SQL alone`() throws {
    let number = try open("a")
    let rows = try store.ask(
      """
      SELECT c.title, r.action, r.by FROM oversight.cases c JOIN oversight.records r USING (registry, number) \
      WHERE c.registry = $1 AND c.number = $2
      """, [store.name, .text(number.description)])
    #expect(rows.count == 1 && rows.text(0, 0) == "Насос a" && rows.text(0, 1) == "open" && rows.text(0, 2) == "p-sec")
  }

  @Test func `a connection that is gone before a commit is made again`() throws {
    _ = try open("a")
    let other = try PostgresLink(store.address)
    let rows = try store.ask("SELECT pg_backend_pid()", [])
    _ = try other.ask([PostgresStatement("SELECT pg_terminate_backend($1)", [.integer(rows.integer(0, 0))])])
    #expect(try open("b").serial == 2)
  }

  @Test func `one that is gone within a batch leaves nothing`() throws {
    let before = try store.cases(ListRequest(asOf: try #require(Day("2024-06-03")))).count
    #expect(throws: RegistryError.self) {
      try store.write { batch in
        let rows = try store.ask("SELECT pg_backend_pid()", [])
        let other = try PostgresLink(store.address)
        _ = try other.ask([PostgresStatement("SELECT pg_terminate_backend($1)", [.integer(rows.integer(0, 0))])])
        _ = try store.ask("SELECT 1", [])
      }
    }
    let again = try PostgresStore.open(store.address)
    #expect(try again.cases(ListRequest(asOf: try #require(Day("2024-06-03")))).count == before)
  }
}
