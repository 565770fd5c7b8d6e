import CaseRecords
import JSONText
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import PostgresStore

/// What others than the office see of a registry on a server, also with SQL that they write by hand.
@Suite(.enabled(if: PostgresServer.named != nil)) struct ShownTests {
  /// The letter, of which the public sees title and reason, and a mark in all that is not for it.
  private static let letter = Letter.guarded.changing([
    "oversight.workflow/1": "oversight.workflow/2",
    #""title": "Letter","#: #""title": "Letter", "register": "public", "titleVisibility": "public","#,
    #""draft": { "type": "text", "title": "Draft" }"#:
      #""draft": { "type": "text", "title": "Draft", "visibility": "council" }"#,
    #""title": "Received", "#: #""title": "Received", "notAfter": "on", "#,
  ])
  private static let day = "2024-06-03"

  private let store: PostgresStore

  init() throws {
    store = try Self.found()
    try publish(embargo: 0)
  }

  private static func found() throws -> PostgresStore {
    let settings = RegistrySettings(offset: .utc, office: nil, languages: [.en])
    let calendar = """
      {"format": "oversight.calendar/1", "id": "kz", "edition": 3, "title": "Test", "weekend": [6, 7], "fixed": [],
       "years": {"2024": {"holidays": [], "moved": [], "acts": [], "movedDaysKnown": true}}}
      """
    let foundation = try Foundation(
      settings: settings, workflows: [FoundingFile(name: "letter", bytes: Array(letter.utf8))],
      calendars: [FoundingFile(name: "kz", bytes: Array(calendar.utf8))],
      acts: FoundingFile(name: "acts", bytes: Array(#"{"format": "oversight.acts/1", "acts": {}}"#.utf8)), at: at())
    let store = try PostgresStore.found(
      try PostgresAddress(PostgresServer.newRegistry()), settings: settings, foundation)
    try store.write { batch in
      try batch.add(
        Party(id: "p-sec", kind: .person, name: LocalizedText("Hush Secretary"), roles: ["secretary"]), at: at())
      try batch.add(Party(id: "b-dept", kind: .body, name: LocalizedText("Department")), at: at())
    }
    return store
  }

  private static func at(_ day: String = day) -> String { "\(day)T10:00:00+00:00" }

  private func publish(embargo: Int, on day: String = day) throws {
    try store.write { batch in
      _ = try batch.set(Publication(workflows: ["letter"], embargo: embargo), by: "p-sec", at: Self.at(day))
    }
  }

  private func decide(_ wish: Command.Wish, _ number: CaseNumber? = nil, on text: String = day) throws -> CaseNumber {
    let day = try #require(Day(text))
    let command = Command(
      id: "id-\(text)-\(wish)".filter { $0.isLetter || $0.isNumber }.prefix(60).description, actor: "p-sec", on: day,
      at: Self.at(text), request: "hush request", wish: wish)
    return try store.write { batch in
      try batch.staging { numbers, view in
        let context =
          try number.map { try view.context(of: view.document($0), today: day) }
          ?? view.context(opening: "letter", today: day)
        return try Engine.decide(command, in: context, numbers: &numbers)
      }[0].number
    }
  }

  private func open(_ title: String = "Pump") throws -> CaseNumber {
    try decide(.open(title: title, fields: [:], parties: ["addressee": ["b-dept"]], parent: nil))
  }

  private func answered(_ title: String = "Pump") throws -> CaseNumber {
    let number = try open(title)
    _ = try decide(.perform("send", input: ["receivedOn": .string(Self.day), "copies": 1], evidence: []), number)
    let input: JSONObject = [
      "reason": "Because it is broken", "sender": "Hush Sender", "draft": "hush council draft", "remark": "A remark",
      "aside": "hush aside",
    ]
    return try decide(.perform("answer", input: input, evidence: []), number)
  }

  private func shown(_ number: CaseNumber, to viewer: Viewer) throws -> [(from: String, json: JSON)] {
    let rows = try store.ask(
      "SELECT from_day, bytes FROM oversight.shown WHERE registry = $1 AND number = $2 AND viewer = $3 ORDER BY from_day",
      [store.name, .text(number.description), .text(viewer.rawValue)])
    return try (0..<rows.count).map { (rows.text($0, 0), try JSON(parsing: rows.bytes($0, 1))) }
  }

  @Test func `each commit writes what passes the door, and nothing else`() throws {
    let number = try answered()
    let seen = try shown(number, to: .public)
    #expect(seen.map(\.from) == [Self.day] && seen[0].json["title"] == "Pump" && seen[0].json["shown"] == true)
    #expect(seen[0].json["fields"]?["reason"] == "Because it is broken")
    #expect(!"\(seen)".contains("ush"), "neither what is the office's own nor what is personal")
    let council = try #require(try shown(number, to: .council).last)
    #expect("\(council)".contains("hush council draft") && !"\(council)".contains("Hush Sender"))
    let day = try #require(Day(Self.day))
    let document = try store.document(number)
    #expect(
      try store.shown(document, to: .public, store.publication(), on: day).json(of: number)
        == seen[0].json)
  }

  @Test func `what time will do stands there before its day, and is seen from it on`() throws {
    let number = try open()
    _ = try decide(.perform("send", input: ["receivedOn": .string(Self.day), "copies": 1], evidence: []), number)
    let seen = try shown(number, to: .public)
    #expect(seen.map(\.from) == [Self.day, "2024-06-18"])
    #expect(seen.map { $0.json["stage"] } == ["sent", "silent"])
  }

  @Test func `an embargo holds back, and what is withheld, annulled or not published any more is gone at once`() throws
  {
    let number = try answered()
    try publish(embargo: 10, on: "2024-06-04")
    #expect(try shown(number, to: .public).map(\.from) == ["2024-06-13"])
    try publish(embargo: 0, on: "2024-06-05")
    #expect(try shown(number, to: .public).map(\.from) == ["2024-06-05"])
    func withhold(_ isReleased: Bool, on day: String) throws {
      try store.write { batch in
        try batch.add(
          Withholding(
            number, isReleased: isReleased, on: Day(day) ?? .first, at: Self.at(day), by: "p-sec",
            reason: "hush reason", publicReason: "A child is named"), at: Self.at(day))
      }
    }
    try withhold(false, on: "2024-06-06")
    let tombstone = try shown(number, to: .public)
    #expect(tombstone.count == 1 && tombstone[0].json["shown"] == false)
    #expect(tombstone[0].json["reason"] == "A child is named" && !"\(tombstone)".contains("Pump"))
    try withhold(true, on: "2024-06-07")
    #expect(try shown(number, to: .public)[0].json["title"] == "Pump")
    try store.write { batch in
      _ = try batch.set(Publication(), by: "p-sec", at: Self.at("2024-06-08"))
    }
    #expect(try shown(number, to: .public).isEmpty && !(try shown(number, to: .council).isEmpty))
  }

  @Test(arguments: [
    "DELETE FROM oversight.shown WHERE registry = $1 AND viewer = 'public'",
    "DELETE FROM oversight.shown WHERE registry = $1 AND from_day = '2024-06-03'",
    "UPDATE oversight.shown SET bytes = 'null' WHERE registry = $1 AND viewer = 'council'",
    "UPDATE oversight.shown SET viewer = 'office' WHERE registry = $1 AND viewer = 'council'",
    "UPDATE oversight.shown SET opens = opens - interval '1 day' WHERE registry = $1",
    "UPDATE oversight.shown SET from_day = '2024-06-01' WHERE registry = $1 AND from_day = '2024-06-03'",
    "INSERT INTO oversight.shown SELECT registry, number, viewer, '2025-01-01', opens, bytes FROM oversight.shown WHERE registry = $1 AND from_day = '2024-06-03'",
    "INSERT INTO oversight.shown SELECT registry, 'LTR-2024-000999', viewer, from_day, opens, bytes FROM oversight.shown WHERE registry = $1",
  ])
  func `what is shown and may not be seen is found, and refreshing shows what may`(spoiling: String) throws {
    let number = try open()
    _ = try decide(.perform("send", input: ["receivedOn": .string(Self.day), "copies": 1], evidence: []), number)
    #expect(try store.verify().problems == [])
    let before = try (shown(number, to: .public) + shown(number, to: .council)).map(\.json)
    _ = try store.ask(PostgresStatement(spoiling, [store.name]))
    let isStrange = spoiling.contains("000999")
    let fault = Problem.Fault.index(isStrange ? .strangeRows(table: "shown") : .staleShown)
    #expect(try store.verify().problems.map(\.fault) == [fault], "\(spoiling)")
    _ = try store.refresh()
    #expect(try store.verify().problems == [])
    #expect(try (shown(number, to: .public) + shown(number, to: .council)).map(\.json) == before)
  }

  @Test func `a body that turns out to be a person is shown no more`() throws {
    let number = try answered()
    #expect("\(try shown(number, to: .public))".contains("b-dept"))
    try store.write { batch in
      try batch.add(
        Party(id: "b-dept", kind: .person, name: LocalizedText("Somebody")), at: Self.at("2024-06-09"))
    }
    #expect(!"\(try shown(number, to: .public))".contains("b-dept"))
    #expect(try store.verify().problems == [])
  }

  @Test func `a body that means a person from now on is shown no more`() throws {
    let number = try answered()
    try store.write { batch in
      try batch.add(Party(id: "p-else", kind: .person, name: LocalizedText("Somebody")), at: Self.at("2024-06-09"))
    }
    #expect("\(try shown(number, to: .public))".contains("b-dept"))
    try store.write { batch in try batch.add(Alias("b-dept", means: "p-else"), at: Self.at("2024-06-10")) }
    #expect(!"\(try shown(number, to: .public))".contains("b-dept"))
    #expect(try store.verify().problems == [])
  }
}

extension ShownTests {
  /// Somebody of the server with a role of their own, for one test.
  private struct Stranger {
    let role: String
    let link: PostgresLink

    init(_ group: String, beside store: PostgresStore) throws {
      role = "probe_" + store.address.registry.dropFirst(2).prefix(8).filter { $0 != "-" } + "_\(group.suffix(4))"
      let owner = try PostgresLink(store.address)
      _ = try owner.ask([PostgresStatement("CREATE ROLE \(role) LOGIN")])
      _ = try owner.ask([PostgresStatement("GRANT \(group) TO \(role)")])
      let named = try #require(PostgresServer.named).replacing("oversight@", with: "\(role)@")
      link = try PostgresLink(PostgresAddress(named + "&registry=\(store.address.registry)"))
    }

    /// All that an attempt answers with, or what the server says to it.
    func answer(_ sql: String, settings: [String]) -> (texts: [String], error: String) {
      var texts: [String] = []
      do throws(PostgresError) {
        for rows in try link.ask((["RESET ALL"] + settings + [sql]).map { PostgresStatement($0) }) {
          for row in 0..<rows.count { for column in 0..<rows.columns { texts.append(rows.text(row, column)) } }
        }
        return (texts, "")
      } catch { return (texts, error.said) }
    }

    func leave(_ store: PostgresStore) throws {
      let owner = try PostgresLink(store.address)
      _ = try owner.ask([PostgresStatement("DROP ROLE \(role)")])
    }
  }

  /// What somebody tries who wants to see more, for each table.
  private func probes(_ registry: String) -> [String] {
    let tables = PostgresSchema.tables + ["staff", "cases", "duties", "records", "parties"]
    var probes = tables.flatMap { table in
      [
        "SELECT t::text FROM oversight.\(table) t", "SELECT row_to_json(t)::text FROM oversight.\(table) t",
        "SELECT t::text FROM oversight.\(table) t WHERE registry = '\(registry)'",
        "SELECT string_agg(t::text, ' ') FROM oversight.\(table) t",
        "WITH w AS MATERIALIZED (SELECT * FROM oversight.\(table)) SELECT w::text FROM w",
      ]
    }
    probes += [
      "SELECT s::text FROM oversight.shown s WHERE viewer <> 'public'",
      "SELECT convert_from(bytes, 'UTF8') FROM oversight.shown", "SELECT json::text FROM oversight.shown_now",
      "SELECT convert_from(bytes, 'UTF8') FROM oversight.shown WHERE opens > now()",
      "SELECT f::text FROM oversight.check_chain('\(registry)', 'LTR-2024-000001') f",
      "SELECT oversight.registry_here('office')", "SELECT oversight.admit('\(registry)', session_user)",
      "ALTER TABLE oversight.documents DISABLE ROW LEVEL SECURITY",
      "ALTER TABLE oversight.documents NO FORCE ROW LEVEL SECURITY",
      "DROP POLICY office ON oversight.documents", "CREATE POLICY mine ON oversight.documents USING (true)",
      "GRANT oversight TO CURRENT_USER", "SET ROLE oversight", "SET SESSION AUTHORIZATION oversight", "RESET ROLE",
      "UPDATE oversight.shown SET viewer = 'public'", "DELETE FROM oversight.shown", "TRUNCATE oversight.shown",
      "INSERT INTO oversight.staff VALUES ('\(registry)', session_user, 'office')",
      "INSERT INTO oversight.registries VALUES ('\(registry)', 0, 0)",
      "INSERT INTO oversight.documents SELECT * FROM oversight.documents",
      "SELECT most_common_vals::text FROM pg_stats WHERE schemaname = 'oversight'",
      "SELECT stavalues1::text FROM pg_statistic", "SELECT pg_read_file('postgresql.conf')",
      "SELECT lo_get(loid)::text FROM pg_largeobject_metadata, lateral (SELECT oid AS loid) x",
      "SELECT query FROM pg_stat_activity WHERE usename <> session_user AND query LIKE '%ush%'",
      "SELECT query_to_xml('SELECT * FROM oversight.documents', true, false, '')::text",
      "SELECT table_to_xml('oversight.documents', true, false, '')::text",
      "SELECT schema_to_xml('oversight', true, false, '')::text", "SELECT database_to_xml(true, false, '')::text",
      "SELECT 1 / (SELECT count(*) FROM oversight.documents WHERE json::text LIKE '%ush%')::integer",
      "SELECT (json ->> 'title')::integer FROM oversight.documents",
      "SELECT a.json::text FROM oversight.documents a JOIN oversight.shown s USING (registry, number)",
      "SELECT (SELECT json::text FROM oversight.documents LIMIT 1)", "TABLE oversight.documents",
      "DO $$ BEGIN RAISE EXCEPTION '%', (SELECT json::text FROM oversight.documents LIMIT 1); END $$",
      "LOCK TABLE oversight.documents IN ACCESS SHARE MODE", "ANALYZE VERBOSE oversight.documents",
      "SELECT bytes FROM oversight.documents TABLESAMPLE SYSTEM (100)", "COPY oversight.documents TO PROGRAM 'cat'",
      "SELECT ctid::text FROM oversight.documents WHERE ctid IS NOT NULL",
    ]
    return probes
  }

  @Test(arguments: ["oversight_national", "oversight_council", "oversight_office"])
  func `whoever is of another council sees nothing internal with any SQL`(group: String) throws {
    _ = try answered("Pump")
    let stranger = try Stranger(group, beside: store)
    let registry = store.address.registry
    let settings = [
      [], ["SET oversight.registry = '\(registry)'"], ["SET row_security = off"],
      ["SET TimeZone = 'Pacific/Kiritimati'", "SET oversight.registry = '\(registry)'"],
    ]
    var count = 0
    for probe in probes(registry) {
      for setting in settings {
        count += 1
        let answer = stranger.answer(probe, settings: setting)
        let all = answer.texts.joined(separator: " ") + answer.error
        #expect(!all.contains("ush"), "\(setting) \(probe): \(all.prefix(300))")
        // Neither titles nor numbers, but where they are public.
        if group != "oversight_national" {
          #expect(!all.contains("Pump"), "\(setting) \(probe): \(all.prefix(300))")
        }
      }
    }
    #expect(count >= 200)
    try stranger.leave(store)
  }

  @Test func `a national role reads what is public of every registry, and that alone`() throws {
    let number = try answered("Pump")
    let stranger = try Stranger("oversight_national", beside: store)
    let seen = try stranger.link.ask([
      PostgresStatement(
        "SELECT json ->> 'title', viewer FROM oversight.shown_now WHERE registry = $1 AND number = $2",
        [store.name, .text(number.description)])
    ])
    #expect(seen[0].count == 1 && seen[0].text(0, 0) == "Pump" && seen[0].text(0, 1) == "public")
    for table in PostgresSchema.tables + ["cases", "duties", "records", "parties", "staff"] {
      let answer = stranger.answer("SELECT count(*) FROM oversight.\(table)", settings: [])
      #expect(answer.error.contains("permission denied"), "\(table): \(answer)")
    }
    try stranger.leave(store)
  }

  @Test func `a member of the council sees what is for the council once he is admitted, and no document`() throws {
    let number = try answered("Pump")
    let stranger = try Stranger("oversight_council", beside: store)
    let settings = ["SET oversight.registry = '\(store.address.registry)'"]
    let question = "SELECT json::text FROM oversight.shown_now WHERE number = '\(number)' AND viewer = 'council'"
    #expect(stranger.answer(question, settings: settings).texts.isEmpty)
    _ = try store.ask("SELECT oversight.admit($1, $2::name, 'council')", [store.name, .text(stranger.role)])
    let seen = stranger.answer(question, settings: settings)
    #expect(seen.texts.count == 1 && seen.texts.joined().contains("hush council draft"), "\(seen)")
    #expect(stranger.answer("SELECT json::text FROM oversight.documents", settings: settings).error.contains("denied"))
    try stranger.leave(store)
  }
}
