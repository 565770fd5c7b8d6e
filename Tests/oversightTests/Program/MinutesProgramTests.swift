import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// Minutes of meetings and hearings.
@Suite struct MinutesProgramTests {
  private let registry: ProgramRegistry
  private var meeting = ""

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-12-09T09:00:00+05:00"
    try registry.expectOK([
      "party", "add", "b-council", "--kind", "council", "--name", "ru=Общественный совет", "--name",
      "kk=Қоғамдық кеңес",
    ])
    try registry.expectOK(["party", "change", "p-sec", "--member-of", "b-council", "--role", "chair"])
    let opened = try registry.json(
      "open", "council-meeting", "--title", "Заседание", "plannedFor=2024-11-15", "venue=Акимат", "--party",
      "secretary=p-sec", "--party", "chair=p-sec", "--on", "2024-11-01")
    meeting = try #require(opened["cases"]?[0]?["number"]?.string)
  }

  private func hold() throws {
    try registry.expectOK([
      "advance", meeting, "announce", #"agenda+={"number": 1, "text": "О воде", "speaker": "Ахметов"}"#,
      #"agenda+={"number": 2, "text": "Разное"}"#,
      "--on", "2024-11-05",
    ])
    try registry.expectOK([
      "advance", meeting, "hold", "heldOn=2024-11-15", "membersTotal=15", "membersPresent=11",
      #"attendance+={"number": 1, "name": "Б. Сатыбалдин", "attended": "present"}"#,
      #"attendance+={"number": 2, "name": "К. <Ли>", "attended": "excused"}"#,
      "--on", "2024-11-15",
    ])
    try registry.expectOK([
      "advance", meeting, "adoptDecisions",
      #"decisions+={"number": 1, "kind": "note", "text": "Принять к сведению", "result": "adopted", "votesFor": 9, "votesAgainst": 1, "votesAbstained": 1}"#,
      "--on", "2024-11-15",
    ])
  }

  private func written(_ number: String, _ name: String, _ words: String...) throws -> (json: JSON, text: String) {
    let file = "\(registry.folder)/\(name)"
    let json = try registry.run(["minutes", number, "--out", file, "--force", "--json"] + words).json()
    return (json, try String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self))
  }

  /// A text in one line.
  private static func flat(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test func `minutes say who was there, what was asked and how it was decided`() throws {
    try hold()
    let (json, text) = try written(meeting, "m.txt", "--lang", "ru")
    #expect(
      json["cases"] == 1 && json["languages"] == ["ru"] && json["blank"]?.strings == ["protocolNumber", "protocolDay"])
    for part in [
      "ОБЩЕСТВЕННЫЙ СОВЕТ", "15 ноября 2024 года", "Всего членов: 15. Присутствовало: 11. Кворум: кворум имеется",
      "1. О воде (Ахметов)",
      "Б. Сатыбалдин    Присутствовал", "К. <Ли>    Отсутствовал по уважительной причине", "1. Принять к сведению",
      "за — 9, против — 1, воздержались — 1", "Принято",
    ] { #expect(Self.flat(text).contains(Self.flat(part)), "\(part)\n\(text)") }
    #expect(!text.contains("{{"))
  }

  @Test func `what is not known is a blank line that is named`() throws {
    let (json, text) = try written(meeting, "m.txt", "--lang", "kk")
    let blanks = json["blank"]?.strings ?? []
    for field in ["meetingDay", "membersTotal", "quorum", "personName", "questionText", "decisionText"] {
      #expect(blanks.contains(field), "\(field)")
    }
    #expect(text.contains("1. ____") == false && text.contains("____________"))
    _ = try registry.error("minutes", try registry.letter(), "--out", "x.docx", kind: "usage", code: .usage)
    _ = try registry.error("minutes", meeting, "--out", "x.pdf", kind: "usage", code: .usage)
  }

  @Test(arguments: ["m.docx", "m.html", "m.txt", "m.xml", "m.json"])
  func `the same minutes have the same bytes, also in two languages`(name: String) throws {
    try hold()
    let (json, first) = try written(meeting, name, "--lang", "kk,ru")
    #expect(json["languages"] == ["kk", "ru"])
    #expect(try written(meeting, name, "--lang", "kk,ru").text == first)
  }

  @Test func `Akoma Ntoso has each language as an expression of one work`() throws {
    try hold()
    let one = try written(meeting, "m.xml", "--lang", "ru").text
    #expect(one.contains("<debateReport name=\"minutes\">") && one.contains("<FRBRlanguage language=\"ru\"/>"))
    #expect(one.contains("К. &lt;Ли&gt;") && one.contains("<docDate date=\"2024-11-15\">"))
    let work = "<FRBRuri value=\"/akn/kz/debateReport/2024-11-15/\(meeting.lowercased())\"/>"
    let both = try written(meeting, "m.xml", "--lang", "kk,ru").text
    #expect(one.contains(work) && both.ranges(of: work).count == 3)
    #expect(both.contains("/kaz@2024-11-15") && both.contains("/rus@2024-11-15"))
    let names = both.ranges(of: "eId=\"").map { both[$0.upperBound...].prefix { $0 != "\"" } }
    #expect(Set(names).count == names.count, "no two things have one name")
  }

  @Test func `Popolo has the event, the body, the people, the motions and the votes`() throws {
    try hold()
    let json = try JSON(parsing: Array(try written(meeting, "m.json", "--lang", "ru").text.utf8))
    #expect(json["events"]?[0]?["start_date"] == "2024-11-15" && json["events"]?[0]?["attendees"]?.array?.count == 1)
    #expect(json["organizations"]?[0]?["name"] == "Общественный совет" && json["persons"]?.array?.count == 2)
    #expect(json["motions"]?[0]?["result"] == "pass" && json["motions"]?[0]?["text"] == "Принять к сведению")
    #expect(json["vote_events"]?[0]?["counts"]?[0] == ["option": "yes", "value": 9])
  }

  @Test func `a hearing has minutes too`() throws {
    let opened = try registry.json(
      "open", "public-hearing", "topic=Ремонт школы", "phase=other", "--party", "organizer=p-sec", "--on", "2024-11-01")
    let number = try #require(opened["cases"]?[0]?["number"]?.string)
    let (json, text) = try written(number, "h.txt", "--lang", "ru")
    #expect(text.contains("Тема: Ремонт школы") && text.contains("Пришло жителей: ____"), "\(text)")
    #expect(json["blank"]?.strings.contains("decisionText") == true)
  }
}
