import Foundation
import JSONText
import Testing

import oversight

/// Plans of taking in a table: written, carried out, refused and undone.
@Suite struct ImportPlanTests {
  private let registry: ProgramRegistry
  private var plan: String { registry.folder + "/plan.json" }

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-12-09T09:00:00+05:00"
  }

  private static let columns =
    "ref;text;addressee;protocol;adoptedOn;sentOn;receivedOn;answeredOn;position;positionReason"
  private static let rows = [
    "1;Открыть меню школ;Department of Health;2;15.03.2023;18.03.2023;20.03.2023;14.04.2023;Принята;Согласны",
    "2;Починить крышу;School 12;2;15.03.2023;18.03.2023;20.03.2023;;;",
    "3;Сделать пандус;b-school;3;16.03.2023;18.03.2023;;;;",
  ]
  /// A day corrected, an answer that came, and a row that is new.
  private static let later = [
    rows[0].replacing("14.04.2023", with: "04.04.2023"),
    "2;Починить крышу;School 12;2;15.03.2023;18.03.2023;20.03.2023;20.04.2023;accepted;Сделаем", rows[2],
    "4;Двор;School 12;3;16.03.2023;18.03.2023;;;;",
  ]

  private func table(_ rows: [String]) throws -> String {
    try registry.file("register.csv", ([Self.columns] + rows).joined(separator: "\r\n") + "\r\n")
  }

  private func planned(_ rows: [String], _ options: String...) throws -> JSON {
    let answer = try registry.run(["import", try table(rows), "--plan", plan] + options + ["--json"]).json()
    #expect(answer["plan"]?.string == plan && answer["dryRun"] == true)
    return try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: plan))))
  }

  private func refused(location: SourceLocation = #_sourceLocation) throws -> [String] {
    let error = try registry.error(
      "import", "--plan", plan, kind: "conflict", code: .refused, location: location)
    return error["details"]?.array?.compactMap { $0["reason"]?.string } ?? []
  }

  private func stages() throws -> [String] {
    try registry.json("list")["cases"]?.array?.compactMap { $0["stage"]?.string } ?? []
  }

  @Test func `a plan says what each row becomes and what that rests on, and records nothing`() throws {
    let written = try planned(Self.rows)
    #expect(written["format"] == "oversight.plan/1" && written["day"] == "2024-12-09")
    #expect(written["rows"]?.array?.compactMap { $0["becomes"]?.string } == ["new", "new", "new"])
    #expect(written["rows"]?[0]?["values"]?["addressee"] == "b-dept")
    #expect(written["file"]?["name"] == "register.csv" && written["file"]?["sha256"]?.string?.utf8.count == 64)
    #expect(written["parties"]?.array?.compactMap { $0["name"]?.string } == ["b-dept", "b-school", "p-sec"])
    #expect(written["definitions"]?.array?.contains { $0["name"] == "acts.json" } == true)
    #expect(written["recipe"]?["id"] == "council-recommendation" && written["cases"] == [])
    #expect(try registry.cases() == 0)
  }

  @Test func `a plan is carried out exactly as it was shown, without its table, and once`() throws {
    _ = try planned(Self.rows)
    try FileManager.default.removeItem(atPath: registry.folder + "/register.csv")
    // What time does after the plan was made is not recorded by it.
    registry.now = "2024-12-16T09:00:00+05:00"
    let answer = try registry.json("import", "--plan", plan)
    #expect(answer["new"] == 3 && answer["problems"] == [])
    #expect(answer["cases"]?.array?.compactMap { $0["stage"]?.string } == ["accepted", "silent", "sent"])
    let origin = try registry.json("show", "REC-2023-000001")["history"]?[0]?["takenOver"]
    #expect(origin?["file"] == "register.csv" && origin?["row"] == 2 && origin?["plan"]?.string?.utf8.count == 16)
    let again = try registry.json("import", "--plan", plan)
    #expect(again["same"] == 3 && again["new"] == 0 && again["cases"] == [])
    #expect(try registry.cases() == 3)
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `changes are planned with the heads of their cases, and done as corrections`() throws {
    _ = try registry.run(["import", try table(Self.rows), "--json"]).json()
    let written = try planned(Self.later, "--reason", "описка")
    #expect(written["rows"]?.array?.compactMap { $0["becomes"]?.string } == ["changed", "changed", "same", "new"])
    #expect(written["cases"]?.array?.compactMap { $0["number"]?.string } == ["REC-2023-000001", "REC-2023-000002"])
    #expect(written["cases"]?[0]?["head"]?.string?.utf8.count == 64)
    let answer = try registry.json("import", "--plan", plan)
    #expect(answer["changed"] == 2 && answer["same"] == 1 && answer["new"] == 1)
    #expect(try stages() == ["accepted", "accepted", "sent", "sent"])
  }

  @Test func `a plan whose case has gone on is refused by name, and nothing is recorded`() throws {
    _ = try registry.run(["import", try table(Self.rows), "--json"]).json()
    _ = try planned(Self.later, "--reason", "описка")
    try registry.expectOK([
      "advance", "REC-2023-000002", "answer", "position=rejected", "positionReason=Нет", "--on", "2023-05-02",
    ])
    let error = try registry.error("import", "--plan", plan, kind: "conflict", code: .refused)
    #expect(error["details"]?[0]?["reason"] == "records" && error["details"]?[0]?["number"] == "REC-2023-000002")
    #expect(error["message"]?.string?.contains("REC-2023-000002") == true)
    #expect(try registry.cases() == 3)
    #expect(registry.run("import", "--plan", plan, "--lang", "kk").errors.contains("Жоспар"))
    #expect(registry.run("import", "--plan", plan, "--lang", "ru").errors.contains("составлен план"))
  }

  @Test func `a plan is refused where a party, a row or who carries it out is another`() throws {
    _ = try planned(Self.rows)
    registry.actor = "b-dept"
    #expect(try refused() == ["actor"])
    registry.actor = "p-sec"
    try registry.expectOK(["party", "rename", "b-school", "--name", "en=School 21", "--from", "2024-01-01"])
    #expect(try refused() == ["party"])
    _ = try planned(Self.rows.map { $0.replacing("School 12", with: "b-school") })
    try registry.expectOK(["import", try table([Self.rows[2]])])
    #expect(try refused() == ["opened"])
  }

  @Test func `what is no plan, or not as it was written, is refused`() throws {
    let other = try registry.file("other.json", "{}")
    _ = try registry.error("import", "--plan", other, kind: "invalid", code: .data)
    _ = try planned(Self.rows)
    let text = try String(contentsOfFile: plan, encoding: .utf8)
    let edited = try registry.file("edited.json", text.replacing("Открыть меню", with: "Закрыть меню"))
    _ = try registry.error("import", "--plan", edited, kind: "invalid", code: .data)
    _ = try registry.error("import", "--plan", plan, "--each", kind: "usage", code: .usage)
    _ = try registry.error("import", "--plan", plan + ".none", kind: "io", code: .io)
  }

  @Test func `a table with problems makes no plan; bodies that are made known stand in it`() throws {
    let wrong = ["1;Меню;Акимат;2;15.03.2023;18.03.2023;;;;"]
    #expect(registry.run("import", try table(wrong), "--plan", plan).code == .data)
    #expect(!FileManager.default.fileExists(atPath: plan))
    let written = try planned(wrong, "--add-parties")
    #expect(written["makes"]?[0]?["id"] == "b-akimat")
    #expect(try registry.json("import", "--plan", plan)["parties"]?[0]?["id"] == "b-akimat")
  }

  @Test func `what a plan recorded is undone, with a preview, and can be taken in again`() throws {
    _ = try planned(Self.rows)
    #expect(try registry.json("import", "undo", plan)["annulled"] == [])
    _ = try registry.json("import", "--plan", plan)
    let preview = try registry.json("import", "undo", plan, "--dry-run")
    #expect(preview["dryRun"] == true && preview["annulled"]?.array?.count == 3)
    #expect(try registry.cases() == 3)
    let undone = try registry.json("import", "undo", plan, "--reason", "не тот реестр")
    #expect(undone["annulled"] == ["REC-2023-000001", "REC-2023-000002", "REC-2023-000003"])
    #expect(try registry.cases() == 0)
    let annulled = try registry.json("show", "REC-2023-000001")["annulled"]
    #expect(annulled?["reason"] == "не тот реестр")
    #expect(try registry.json("import", "undo", plan)["annulled"] == [])
    #expect(try registry.json("import", "--plan", plan)["new"] == 3)
    #expect(try registry.cases() == 3)
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `corrections are put back and answers made void, also of the table taken in without its plan`() throws {
    _ = try registry.run(["import", try table(Self.rows), "--json"]).json()
    _ = try planned(Self.later, "--reason", "описка")
    _ = try registry.json("import", "--plan", plan)
    let undone = try registry.json("import", "undo", plan)
    #expect(undone["restored"] == [["number": "REC-2023-000001", "seq": 6]])
    #expect(undone["voided"] == [["number": "REC-2023-000002", "seq": 6]])
    #expect(undone["annulled"] == ["REC-2023-000004"])
    #expect(try stages() == ["accepted", "silent", "sent"])
    #expect(try refused() == ["records", "records"])
    // The same table says the same again.
    _ = try planned(Self.later, "--reason", "описка")
    let answer = try registry.run(["import", try table(Self.later), "--reason", "описка", "--json"]).json()
    #expect(answer["changed"] == 2 && answer["new"] == 1)
    #expect(try registry.json("import", "undo", plan)["voided"]?[0]?["number"] == "REC-2023-000002")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `nothing is undone where people have recorded something since`() throws {
    _ = try planned(Self.rows)
    _ = try registry.json("import", "--plan", plan)
    try registry.expectOK([
      "advance", "REC-2023-000002", "answer", "position=rejected", "positionReason=Нет", "--on", "2023-05-02",
    ])
    let error = try registry.error("import", "undo", plan, kind: "refused", code: .refused)
    #expect(error["details"]?[0]?["number"] == "REC-2023-000002" && error["details"]?[0]?["what"] == "answer")
    #expect(try registry.cases() == 3)
    #expect(registry.run("import", "undo", plan, "--lang", "ru").errors.contains("Отменить нельзя"))
    #expect(registry.run("import", "undo", plan, "--lang", "kk").errors.contains("Болдырмау"))
  }

  @Test func `what a later table recorded stands in the way of undoing an earlier plan`() throws {
    _ = try planned(Self.rows)
    _ = try registry.json("import", "--plan", plan)
    registry.now = "2024-12-10T09:00:00+05:00"
    _ = try registry.run(["import", try table(Self.later), "--reason", "описка", "--json"]).json()
    let error = try registry.error("import", "undo", plan, kind: "refused", code: .refused)
    #expect(
      error["details"]?.array?.compactMap { $0["number"]?.string } == ["REC-2023-000002", "REC-2023-000001"])
  }

  @Test func `an emptied cell and a row that vanished are told and not done`() throws {
    _ = try registry.run(["import", try table(Self.rows), "--json"]).json()
    let answer = try registry.run([
      "import", try table([Self.rows[0].replacing("Согласны", with: "")]), "--json",
    ]).json()
    #expect(answer["same"] == 1 && answer["changed"] == 0)
    let left = answer["left"]?.array ?? []
    #expect(left.contains { $0["cell"] == "J2" })
    let vanished = left.compactMap { $0["why"]?.string }.filter { $0.contains("REC-2023-00000") }
    #expect(vanished.count == 2 && vanished[0].contains("REC-2023-000002"))
    #expect(try registry.cases() == 3)
    #expect(try registry.json("show", "REC-2023-000001")["fields"]?["positionReason"] == "Согласны")
  }
}
