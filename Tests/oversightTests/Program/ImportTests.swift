import JSONText
import Testing

import oversight

@Suite struct ImportTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-12-09T09:00:00+05:00"
  }

  private static let columns =
    "ref;text;addressee;protocol;adoptedOn;sentOn;receivedOn;answeredOn;position;positionReason"

  /// Answered late, silent, answered in time, and not received yet.
  private static let rows = [
    "1;Открыть меню школ;Department of Health;2;15.03.2023;18.03.2023;20.03.2023;14.04.2023;Принята;Согласны",
    "2;Починить крышу;School 12;2;15.03.2023;18.03.2023;20.03.2023;;;",
    "3;Опубликовать бюджет;Department of Health;2;15.03.2023;18.03.2023;20.03.2023;27.03.2023;rejected;",
    "4;Сделать пандус;b-school;3;16.03.2023;18.03.2023;;;;",
  ]

  private func table(_ rows: [String], columns: String = columns, name: String = "register.csv") throws -> String {
    try registry.file(name, ([columns] + rows).joined(separator: "\r\n") + "\r\n")
  }

  private func imported(_ file: String, _ options: String...) throws -> JSON {
    try registry.run(["import", file] + options + ["--json"]).json()
  }

  @Test func `the past comes in as it was, with silence where it was silent`() throws {
    let answer = try imported(try table(Self.rows))
    #expect(
      answer.keys == [
        "cases", "changed", "conflicts", "left", "new", "parties", "problems", "recipe", "refused", "rows", "same",
      ])
    #expect(answer["rows"] == 4 && answer["new"] == 4 && answer["same"] == 0 && answer["problems"] == [])
    let stages = answer["cases"]?.array?.compactMap { $0["stage"]?.string }
    #expect(stages == ["accepted", "silent", "rejected", "sent"])
    let first = try registry.json("show", "REC-2023-000001")
    let history = try #require(first["history"]?.array)
    #expect(
      history.prefix(6).map { $0["action"]?.string ?? $0["verb"]?.string } == [
        "open", "adopt", "send", "confirmReceipt", "lapse", "answer",
      ])
    #expect(history.map { $0["on"]?.string }.prefix(4) == ["2023-03-15", "2023-03-15", "2023-03-18", "2023-03-20"])
    #expect(history[0]["takenOver"]?["row"] == 2 && history[0]["takenOver"]?["file"] == "register.csv")
    #expect(history[1]["unchecked"]?.strings.prefix(3) == ["membersTotal", "membersPresent", "minutes"])
    #expect(first["fields"]?["protocolNumber"] == "2")
    let duty = first["duties"]?.array?.first { $0["id"] == "answer" }
    #expect(duty?["status"] == "met-late" && duty?["due"] == "2023-04-06")
    #expect(try registry.json("verify")["problems"]?.array?.isEmpty == true)
  }

  @Test func `the same table twice changes nothing`() throws {
    let file = try table(Self.rows)
    _ = try imported(file)
    let again = try imported(file)
    #expect(again["same"] == 4 && again["new"] == 0 && again["changed"] == 0 && again["cases"] == [])
    #expect(try registry.cases() == 4)
  }

  @Test func `a dry run says what would be and keeps nothing`() throws {
    let answer = try imported(try table(Self.rows), "--dry-run")
    #expect(answer["new"] == 4 && answer["dryRun"] == true)
    #expect(try registry.cases() == 0)
  }

  @Test func `a day that is filled in later is recorded, and nothing else`() throws {
    _ = try imported(try table(Self.rows))
    var rows = Self.rows
    rows[1] = "2;Починить крышу;School 12;2;15.03.2023;18.03.2023;20.03.2023;20.04.2023;accepted;Сделаем"
    let answer = try imported(try table(rows))
    #expect(answer["changed"] == 1 && answer["same"] == 3)
    #expect(try registry.json("show", "REC-2023-000002")["stage"] == "accepted")
  }

  @Test func `a changed cell is a correction and needs a reason`() throws {
    _ = try imported(try table(Self.rows))
    var rows = Self.rows
    rows[0] = rows[0].replacing("14.04.2023", with: "04.04.2023")
    let file = try table(rows)
    let refused = registry.run(["import", file, "--json"])
    #expect(refused.code == .data)
    let problem = try JSON(parsing: Array(refused.output.utf8))["problems"]?[0]
    #expect(problem?["cell"] == "H2" && problem?["row"] == 2 && problem?["column"] == "answeredOn")
    let answer = try imported(file, "--reason", "описка")
    #expect(answer["changed"] == 1)
    let duty = try registry.json("show", "REC-2023-000001")["duties"]?.array?.first { $0["id"] == "answer" }
    #expect(duty?["status"] == "met")
    #expect(try imported(file)["same"] == 4)
  }

  @Test func `what was changed here and there is a conflict, and stays`() throws {
    _ = try imported(try table(Self.rows))
    try registry.expectOK([
      "correct", "REC-2023-000001", "6", "positionReason=Согласны отчасти", "--reason", "по письму",
    ])
    var rows = Self.rows
    rows[0] = rows[0].replacing("Согласны", with: "Не возражаем")
    let answer = try imported(try table(rows), "--reason", "так в журнале")
    #expect(answer["conflicts"] == 1 && answer["changed"] == 0)
    #expect(answer["left"]?.array?.contains { $0["cell"] == "J2" } == true)
    #expect(try registry.json("show", "REC-2023-000001")["fields"]?["positionReason"] == "Согласны отчасти")
    // Changed here and not there is no change.
    #expect(try imported(try table(Self.rows))["same"] == 4)
  }

  @Test func `all problems are told at once, with their cells, and nothing is recorded`() throws {
    let file = try table([
      "1;Открыть меню;Department of Helth;2;15.13.2023;18.03.2023;;;;", "1;;School 12;2;15.03.2023;18.03.2023;;;;",
      "3;Бюджет;School 12;2;15.03.2023;18.03.2023;10.03.2023;;;", "4;Пандус;School 12;2;;;;;;",
      "5;Двор;School 12;2;15.03.2023;18.03.2023;20.03.2023;27.03.2023;может быть;",
    ])
    let run = registry.run(["import", file, "--json"])
    #expect(run.code == .data)
    let answer = try JSON(parsing: Array(run.output.utf8))
    let problems = try #require(answer["problems"]?.array)
    let cells = problems.compactMap { $0["cell"]?.string }.reduce(into: [String]()) {
      if $0.last != $1 { $0.append($1) }
    }
    #expect(cells == ["C2", "E2", "B3", "A3", "G4", "E5", "I6"])
    #expect(problems.allSatisfy { $0.keys == ["cell", "column", "message", "row", "sheet"] })
    #expect(answer["refused"] == 5 && answer["cases"] == [])
    #expect(try registry.cases() == 0)
  }

  @Test func `the good rows alone are recorded where that was asked for`() throws {
    let file = try table(Self.rows + ["5;Двор;Nobody;2;15.03.2023;18.03.2023;;;;"])
    let run = registry.run(["import", file, "--each", "--json"])
    #expect(run.code == .data)
    #expect(try registry.cases() == 4)
  }

  @Test func `a row goes as far as it is known, and says which cell is missing`() throws {
    let answer = try imported(
      try table([
        "1;Меню;School 12;2;15.03.2023;18.03.2023;20.03.2023;27.03.2023;;",
        "2;Крыша;School 12;2;15.03.2023;;20.03.2023;;;",
        "3;Двор;School 12;2;15.03.2023;18.03.2023;;;accepted;",
      ]))
    let left = try #require(answer["left"]?.array)
    #expect(left.compactMap { $0["cell"]?.string } == ["I2", "F3", "H4"])
    #expect(answer["cases"]?.array?.compactMap { $0["stage"]?.string } == ["silent", "adopted", "sent"])
  }

  @Test func `bodies that nobody knows are made known where that was asked for`() throws {
    let file = try table(["1;Меню;Акимат города Актобе;2;15.03.2023;18.03.2023;;;;"])
    #expect(registry.run(["import", file]).code == .data)
    let answer = try imported(file, "--add-parties")
    #expect(answer["parties"]?[0]?["id"] == "b-akimat-goroda-aktobe")
    #expect(try imported(file)["same"] == 1)
  }

  @Test func `what is exported is taken in without a change, in each form`() throws {
    _ = try imported(try table(Self.rows))
    try registry.expectOK([
      "log", "Ямы на дороге", "--to", "b-dept=2024-11-20", "--adopted", "2024-11-15", "--on", "2024-11-18",
      "membersTotal=15", "membersPresent=11", "--evidence", "minutes=\(try registry.file("m.txt", "x"))",
    ])
    for options in [["out.csv"], ["excel.csv", "--for", "excel"], ["out.xlsx"], ["ru.xlsx", "--lang", "ru"]] {
      let file = "\(registry.folder)/\(options[0])"
      let written = try registry.run(["export", "--out", file] + options.dropFirst() + ["--json"]).json()
      #expect(written["cases"] == 5 && written["file"]?.string == file)
      let answer = try imported(file)
      #expect(answer["same"] == 5 && answer["changed"] == 0 && answer["problems"] == [], "\(options): \(answer)")
    }
  }

  @Test func `a table with no titles that are known is refused with the recipes there are`() throws {
    let file = try registry.file("other.csv", "a,b\n1,2\n")
    let error = try registry.error("import", file, kind: "invalid", code: .data)
    #expect(error["message"]?.string?.contains("council-recommendation") == true)
  }

  @Test func `look tells how a table is read`() throws {
    let file = try registry.file("t.csv", "Реестр;;\nНомер;Текст;Сумма\n1;Крыша;10,5\nИтого;;10,5\n")
    let answer = try registry.json("import", "look", file)
    #expect(
      answer.keys == ["delimiter", "encoding", "header", "headerRow", "left", "rows", "sample"])
    #expect(answer["encoding"] == "UTF-8" && answer["delimiter"] == ";" && answer["headerRow"] == 2)
    #expect(answer["rows"] == 1 && answer["sample"] == [["1", "Крыша", "10,5"]])
    #expect(answer["left"]?.array?.compactMap { $0["row"]?.integer } == [1, 4])
  }

  @Test func `a template has the columns in their order, and what is filled in comes in`() throws {
    let columns = try registry.json("import", "template", "council-recommendation")["columns"]?.array
    #expect(
      columns?.compactMap { $0["name"]?.string }.joined(separator: " ")
        == "ref text title addressee protocol adoptedOn membersTotal membersPresent sentOn outgoingNumber receivedOn "
        + "answeredOn incomingNumber position positionReason promisedBy implementation reportedOn verification verifiedOn "
        + "closedOn note")
    #expect(
      columns?.allSatisfy { $0.keys.filter { $0 != "choices" } == ["meaning", "name", "required", "title", "type"] }
        == true)
    let file = "\(registry.folder)/template.xlsx"
    try registry.expectOK(["import", "template", "council-recommendation", file])
    let look = try registry.json("import", "look", file)
    #expect(look["rows"] == 0 && look["names"]?[0] == "ref" && look["header"]?.array?.count == 22)
    #expect(try imported(file)["rows"] == 0)
  }

  @Test func `lists are written as tables`() throws {
    _ = try imported(try table(Self.rows))
    for verb in ["list", "overdue"] {
      let file = "\(registry.folder)/\(verb).csv"
      #expect(try registry.json(verb, "--out", file)["file"]?.string == file)
      #expect(try registry.json("import", "look", file)["header"]?[0] == "number")
    }
    #expect(registry.run("list", "--out", "x.ods").code == .usage)
  }
}
