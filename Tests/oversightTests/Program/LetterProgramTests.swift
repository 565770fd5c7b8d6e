import Foundation
import JSONText
import Testing

import oversight

/// Letters as a secretary writes them.
@Suite struct LetterProgramTests {
  private let registry: ProgramRegistry
  private let number: String

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-12-09T09:00:00+05:00"
    let parties = [
      [
        "b-council", "--kind", "council", "--name", "ru=Общественный совет", "--name", "kk=Қоғамдық кеңес", "--name",
        "en=Public council", "--head", "Б. Сатыбалдин", "--post", "Председатель", "--contact", "пр. Абая 1",
      ],
      [
        "p-sek", "--kind", "person", "--name", "ru=А. Серикова", "--name", "en=A. Serikova", "--role", "chair",
        "--member-of", "b-council",
      ],
      [
        "b-health", "--kind", "executive", "--name", "ru=Управление здравоохранения", "--name", "en=Health",
        "--address",
        "ru=Руководителю Ахметову К.", "--address", "kk=Басшы К. Ахметовке",
      ],
    ]
    for party in parties { try registry.expectOK(["party", "add"] + party) }
    registry.actor = "p-sek"
    let minutes = try registry.file("minutes.txt", "x")
    let answer = try registry.json(
      "log", "Опубликовать график приёма врачей.", "--title", "График приёма", "--to", "b-health=2024-11-18",
      "--adopted", "2024-11-15", "--on", "2024-11-18", "membersTotal=15", "membersPresent=11",
      "outgoingNumber=01-15/201", "--evidence", "minutes=\(minutes)")
    number = try #require(answer["cases"]?[0]?["number"]?.string)
    try registry.expectOK(["tick"])
  }

  private func letter(_ name: String, _ words: String...) throws -> (json: JSON, text: String) {
    let file = "\(registry.folder)/\(name)"
    let run = registry.run(["letter", number] + words + ["--out", file, "--force", "--json"])
    return (try run.json(), try String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self))
  }

  @Test func `a reminder names article, day and delay, from whom and to whom`() throws {
    let (json, text) = try letter("r.txt", "reminder", "--lang", "ru")
    #expect(json["cases"] == 1 && json["languages"] == ["ru"] && json["blank"]?.strings.first == "outgoingNumber")
    for part in [
      "ОБЩЕСТВЕННЫЙ СОВЕТ", "9 декабря 2024 года № ____", "Руководителю Ахметову К.", number,
      "№ 01-15/201 от 18 ноября 2024", "дать мотивированный", "2 декабря 2024 года",
      "5 рабочих дней", "Председатель", "Б. Сатыбалдин", "Исп.: А. Серикова",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
    #expect(!text.contains("{{"))
  }

  @Test func `two languages stand one after the other, and the same letter has the same bytes`() throws {
    for name in ["r.txt", "r.html", "r.docx"] {
      let (json, first) = try letter(name, "reminder", "--lang", "kk,ru")
      #expect(json["languages"] == ["kk", "ru"])
      #expect(try letter(name, "reminder", "--lang", "kk,ru").text == first)
      guard name != "r.docx" else { continue }
      let (kazakh, russian) = (first.firstRange(of: "желтоқсан"), first.firstRange(of: "декабря"))
      #expect(try #require(kazakh).lowerBound < (try #require(russian)).lowerBound)
    }
  }

  @Test func `a letter is kept with the case and recorded where that is wished`() throws {
    _ = try letter("r.docx", "reminder", "--attach", "--record")
    let history = try registry.json("show", number)["history"]?.array ?? []
    #expect(history.suffix(2).map { ($0["verb"] ?? $0["action"])?.string } == ["attach", "remind"])
    #expect(try registry.json("evidence", "list", number)["count"] == 2)
    // Both in one commit: what is refused of one leaves nothing of the other.
    let refused = registry.run(
      "letter", number, "cover", "--out", registry.folder + "/x.docx", "--attach", "--record")
    #expect(refused.code == .refused, "\(refused.errors)")
    #expect(try registry.json("evidence", "list", number)["count"] == 2)
    _ = try letter("y.docx", "reminder", "--attach", "--record", "--id", "again")
    #expect(try registry.json("evidence", "list", number)["count"] == 3)
  }

  @Test func `the covering letter of what was sent has its number and day, and says that another is usual now`() throws
  {
    let file = "\(registry.folder)/c.txt"
    let run = registry.run("letter", number, "--out", file, "--lang", "ru")
    #expect(run.code == .ok && run.errors.contains("'reminder', 'silence'"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("18 ноября 2024 года № 01-15/201"))
    let flat = text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(flat.contains("не позднее 2 декабря 2024 года"))
    #expect(text.contains("Опубликовать график приёма врачей."))
    _ = try registry.error("letter", number, "remember", "--out", file, kind: "usage", code: .usage)
    _ = try registry.error("letter", number, "reminder", "--out", "x.pdf", kind: "usage", code: .usage)
  }

  @Test func `nobody is told to have kept silent who has answered, or whose day has not come`() throws {
    let file = "\(registry.folder)/s.txt"
    try registry.expectOK([
      "advance", number, "answer", "position=accepted", "positionReason=да", "--on", "2024-11-29",
    ])
    for kind in ["silence", "reminder"] {
      let error = try registry.error("letter", number, kind, "--out", file, kind: "refused", code: .refused)
      #expect(error["message"]?.string?.contains("not owed since 2024-11-29") == true, "\(error)")
      for language in ["ru", "kk"] {
        #expect(registry.run("letter", number, kind, "--out", file, "--lang", language).code == .refused)
      }
    }
    #expect(!FileManager.default.fileExists(atPath: file))
    let minutes = try registry.file("m.txt", "x")
    let waiting = try registry.json(
      "log", "Меню", "--to", "b-health=2024-12-06", "--adopted", "2024-12-05", "--on", "2024-12-05", "membersTotal=15",
      "membersPresent=11", "--evidence", "minutes=\(minutes)")["cases"]?[0]?["number"]?.string
    let waits = try #require(waiting)
    _ = try registry.error("letter", waits, "silence", "--out", file, kind: "refused", code: .refused)
    try registry.expectOK(["letter", waits, "reminder", "--out", file])
  }

  @Test func `every shipped form can be filled, and is given out to be changed`() throws {
    let templates = try registry.json("template", "list")["templates"]?.array ?? []
    #expect(templates.contains { $0["name"] == "cover.ru" } && templates.contains { $0["name"] == "cover.kk" })
    for template in templates {
      let name = try #require(template["name"]?.string)
      for ending in ["docx", "html", "txt"] {
        let file = "\(registry.folder)/\(name).\(ending)"
        try registry.expectOK(["template", "show", name, "--out", file])
        #expect(try registry.json("template", "check", file)["findings"] == [], "\(name).\(ending)")
      }
    }
    let bad = try registry.file("bad.html", "<p>{{adresee}} {{#if due}}</p>")
    #expect(registry.run("template", "check", bad).code == .data)
    _ = try registry.error("template", "show", "covr.ru", "--out", "x.docx", kind: "not-found", code: .notFound)
  }

  @Test func `two languages can stand beside each other`() throws {
    for name in ["r.txt", "r.html", "r.docx"] {
      let (json, first) = try letter(name, "reminder", "--lang", "kk,ru", "--side-by-side")
      #expect(json["languages"] == ["kk", "ru"])
      #expect(try letter(name, "reminder", "--lang", "kk,ru", "--side-by-side").text == first)
      #expect(try letter(name, "reminder", "--lang", "kk,ru").text != first)
      guard name == "r.txt" else { continue }
      let lines = first.split(separator: "\n")
      #expect(lines.contains { $0.contains("ҚОҒАМДЫҚ КЕҢЕС") && $0.contains("ОБЩЕСТВЕННЫЙ СОВЕТ") }, "\(first)")
      #expect(lines.allSatisfy { $0.count <= 76 })
    }
  }

  @Test func `a form of our own is kept, checked, and taken instead of the shipped one`() throws {
    let page = "<html lang=\"ru\"><head><title>T</title></head><body><p>Наша форма: {{due}}</p></body></html>"
    let file = try registry.file("own.html", page)
    let before = try letter("r.html", "reminder", "--lang", "ru").text
    let added = try registry.json("template", "add", "reminder.ru", file)
    #expect(added["added"] == true && added["template"] == "reminder.ru" && added["format"] == "html")
    #expect(try registry.json("template", "add", "reminder.ru", file)["added"] == false)
    let entries = try JSON(
      parsing: [UInt8](Data(contentsOf: URL(filePath: registry.folder + "/registry/journal.json"))))
    #expect(entries["entries"]?.array?.last?["by"] == "p-sek", "who did it")
    let own = try letter("r.html", "reminder", "--lang", "ru")
    #expect(
      own.text.contains("<p>Наша форма: 2 декабря 2024 года</p>") && own.json["blank"] == [] && own.text != before)
    #expect(try letter("r.txt", "reminder", "--lang", "ru").text.contains("Остаётся"), "other formats stay as shipped")
    let listed = try registry.json("template", "list")["templates"]?.array ?? []
    #expect(listed.filter { $0["own"] == true }.map { $0["name"]?.string } == ["reminder.ru"])
    try registry.expectOK(["template", "show", "reminder.ru", "--out", "\(registry.folder)/shown.html"])
    #expect(try String(contentsOfFile: "\(registry.folder)/shown.html", encoding: .utf8) == page)
    #expect(try registry.run("verify", "--json").json()["problems"] == [])
    try registry.expectOK(["backup", "\(registry.folder)/saved"])
    #expect(FileManager.default.fileExists(atPath: "\(registry.folder)/saved/templates/reminder.ru.html"))
    let kept = "\(registry.folder)/registry/templates/reminder.ru.html"
    try "<p>other</p>".write(toFile: kept, atomically: true, encoding: .utf8)
    #expect(registry.run("verify").code != .ok, "a form that somebody has changed is told")
    #expect(registry.run("letter", number, "reminder", "--out", "\(registry.folder)/x.html").code != .ok)
  }

  @Test func `a document of our own in Word is filled, also beside a shipped one`() throws {
    let file = "\(registry.folder)/reminder.docx"
    try registry.expectOK(["template", "show", "reminder.kk", "--out", file])
    #expect(try registry.json("template", "add", "reminder.kk", file)["added"] == true)
    let (json, first) = try letter("r.docx", "reminder", "--lang", "kk,ru")
    #expect(json["languages"] == ["kk", "ru"] && !first.isEmpty)
    let thanks = try registry.json("template", "add", "thanks.ru", file)
    #expect(thanks["added"] == true, "a kind that is not shipped")
    #expect(try registry.json("template", "list")["templates"]?.array?.contains { $0["name"] == "thanks.ru" } == true)
  }

  @Test func `what somebody may have changed is not written over`() throws {
    let words = ["letter", number, "reminder", "--lang", "ru", "--out"]
    let (page, document) = ("\(registry.folder)/r.html", "\(registry.folder)/r.docx")
    for file in [page, document] { for _ in 1...2 { try registry.expectOK(words + [file]) } }
    // A document as this program wrote it is replaced by another; one that Word has saved is not.
    try registry.expectOK(["letter", number, "reminder", "--lang", "kk", "--out", document])
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: document)))
    let entry = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    bytes.replaceSubrange(entry + 4..<entry + 6, with: [45, 0])
    try Data(bytes).write(to: URL(filePath: document))
    try (String(contentsOfFile: page, encoding: .utf8) + " ").write(toFile: page, atomically: true, encoding: .utf8)
    for file in [page, document] {
      let before = try Data(contentsOf: URL(filePath: file))
      _ = try registry.error(
        "letter", number, "reminder", "--lang", "ru", "--out", file, kind: "conflict", code: .refused)
      #expect(registry.run(words + [file]).errors.contains("--force"))
      #expect(try Data(contentsOf: URL(filePath: file)) == before)
      try registry.expectOK(words + [file, "--force"])
      #expect(try Data(contentsOf: URL(filePath: file)) != before)
    }
  }

  @Test func `workbooks and tables for Excel are not written over once they were changed, tables for programs are`()
    throws
  {
    let (workbook, excel, data) = ("\(registry.folder)/a.xlsx", "\(registry.folder)/a.csv", "\(registry.folder)/b.csv")
    for _ in 1...2 { try registry.expectOK(["list", "--out", workbook]) }
    try registry.expectOK(["list", "--out", data])
    for file in [workbook, excel] { try "1;2".write(toFile: file, atomically: true, encoding: .utf8) }
    try registry.expectOK(["export", "--out", data])
    for words in [["list", "--out", workbook], ["export", "--out", excel, "--for", "excel"]] {
      #expect(registry.run(words).code == .refused)
      try registry.expectOK(words + ["--force"])
    }
    #expect(registry.run("import", "template", "council-recommendation", excel + "x").code == .usage)
    try "1;2".write(toFile: workbook, atomically: true, encoding: .utf8)
    #expect(registry.run("import", "template", "council-recommendation", workbook).code == .refused)
  }

  @Test func `a form is checked against what its letters know, and what is meant is named`() throws {
    let form = try registry.file(
      "f.html", "<p>{{adressee}}\n{{due}} {{debts}}\n{{field.positon}} {{field.position}}</p>")
    let answer = try JSON(
      parsing: Array(registry.run("template", "check", form, "--kind", "cover", "--json").output.utf8))
    let findings = answer["findings"]?.array ?? []
    #expect(answer["kind"] == "cover" && findings.map { $0["line"] } == [1, 2, 3])
    #expect(findings.map { $0["nearest"]?.string } == ["addressee", nil, "field.position"])
    #expect(findings.first?["text"] == "<p>{{adressee}}" && findings.first?["name"] == "adressee")
    for (language, word) in [("en", "line 1"), ("ru", "строка 1"), ("kk", "1-жол")] {
      let run = registry.run("template", "check", form, "--lang", language)
      #expect(run.code == .data && run.output.contains(word) && run.output.contains("addressee"), "\(run.output)")
    }
    #expect(registry.run("template", "check", form, "--kind", "covr").code == .usage)
    for template in try registry.json("template", "list")["templates"]?.array ?? [] {
      let (name, kind) = (try #require(template["name"]?.string), try #require(template["kind"]?.string))
      let file = "\(registry.folder)/\(name).txt"
      try registry.expectOK(["template", "show", name, "--out", file])
      #expect(try registry.json("template", "check", file, "--kind", kind)["findings"] == [], "\(name)")
    }
  }

  @Test func `a form that cannot be filled, or is none, is not kept`() throws {
    let bad = try registry.file("bad.html", "<p>{{adresee}} {{#if due}}</p>")
    #expect(registry.run("template", "add", "cover.ru", bad).code == .data)
    #expect(try registry.json("template", "list")["templates"]?.array?.contains { $0["own"] == true } == false)
    _ = try registry.error("template", "add", "cover", bad, kind: "usage", code: .usage)
    _ = try registry.error("template", "add", "../x.ru", bad, kind: "usage", code: .usage)
    _ = try registry.error("template", "add", "cover.ru", "x.pdf", kind: "usage", code: .usage)
  }
}
