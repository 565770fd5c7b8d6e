import Foundation
import JSONText
import TestSupport
import Testing

import oversight

@Suite struct MigrationProgramTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry(Self.twoVersions) }

  /// The letter with another stage, another name for its duty and its field, and one role more.
  private static let second = [
    ("\"version\": 1", "\"version\": 2"), ("\"sent\"", "\"dispatched\""), ("\"copies\"", "\"amount\""),
    ("copies >= 1 && copies <= 9", "amount >= 1 && amount <= 9"),
    ("\"duties\": {\n    \"answer\"", "\"duties\": {\n    \"reply\""),
  ].reduce(SampleDefinitions.letter) { $0.replacingOccurrences(of: $1.0, with: $1.1) }

  private static let migration = """
    { "format": "oversight.migration/1", "workflow": "letter", "from": 1, "to": 2, "reason": "clearer names",
      "stages": { "drafted": "drafted", "sent": "dispatched", "silent": "silent" },
      "duties": { "answer": "reply" }, "fields": { "copies": "amount" } }
    """

  private static let twoVersions = Result {
    try ProgramRegistry.Beginning { registry in
      try registry.sentLetter()
      let done = try registry.sentLetter("Done")
      try registry.expectOK(["advance", done, "answer", "--on", "2024-06-05"])
      try registry.letter("Drafted")
      try registry.add(Self.second)
    }
  }

  /// Three letters of the first version: sent, done and drafted; and the file that moves them to the second.
  private func prepared() throws -> (sent: String, done: String, drafted: String, file: String) {
    (
      "LTR-2024-000001", "LTR-2024-000002", "LTR-2024-000003", try registry.file("migration.json", Self.migration)
    )
  }

  @Test func `two versions live side by side, and new cases get the newer`() throws {
    let (sent, _, _, _) = try prepared()
    let new = try registry.letter("New")
    #expect(try registry.json("show", new)["workflow"]?["version"]?.integer == 2)
    #expect(try registry.json("show", sent)["workflow"]?["version"]?.integer == 1)
    try registry.expectOK(["advance", new, "send", "receivedOn=2024-06-03", "amount=1", "--on", "2024-06-03"])
    try registry.expectOK(["advance", sent, "answer", "--on", "2024-06-05"])
    #expect(try registry.json("overdue")["items"]?[0]?["duty"]?.string == "reply")
    #expect(registry.run("verify").code == .ok)
  }

  @Test func `the page's example moves these letters`() throws {
    _ = try prepared()
    let page = try ProjectFiles.text("Sources/WorkflowEngine/WorkflowEngine.docc/Versions.md")
    let example = try #require(page.components(separatedBy: "```json").last?.components(separatedBy: "```").first)
    let preview = try registry.json("workflow", "migrate", try registry.file("example.json", example))
    #expect(preview["cases"]?.array?.allSatisfy { $0["obstacles"] == [] } == true && preview["count"] == 2)
  }

  @Test func `a dry run lists every running case and records nothing`() throws {
    let (sent, done, drafted, file) = try prepared()
    let before = try registry.json("show", sent)
    let preview = try registry.json("workflow", "migrate", file)
    #expect(preview["count"]?.integer == 2 && preview["recorded"] == false)
    let numbers = (preview["cases"]?.array ?? []).compactMap { $0["number"]?.string }
    #expect(numbers == [sent, drafted].sorted() && !numbers.contains(done))
    #expect(preview["cases"]?[0]?["newStage"]?.string == "dispatched")
    #expect(preview["cases"]?[0]?["duties"]?.strings == ["answer 2024-06-17"])
    #expect(try registry.json("show", sent) == before)
  }

  @Test func `confirmed, every running case is moved by a record and keeps its due days`() throws {
    let (sent, done, drafted, file) = try prepared()
    try registry.expectOK(["workflow", "migrate", file, "--yes", "--id", "m-1"])
    let case1 = try registry.json("show", sent)
    #expect(case1["workflow"]?["version"]?.integer == 2 && case1["stage"]?.string == "dispatched")
    #expect(case1["fields"]?["amount"]?.integer == 1 && case1["fields"]?["copies"] == nil)
    let duties = case1["duties"]?.array ?? []
    #expect(duties.map { $0["id"]?.string } == ["answer", "reply"])
    #expect(duties.map { $0["status"]?.string } == ["void", "running"])
    #expect(duties[1]["due"]?.string == "2024-06-17" && duties[1]["base"]?.string == "2024-06-03")
    #expect(case1["history"]?[2]?["verb"]?.string == "migrate")
    #expect(case1["history"]?[2]?["reason"]?.string == "clearer names")
    let digest = "c4a0e48575f78dd4b06357bb589bf40fb1f98f73d2fc37434a404d381956063f"
    #expect(case1["history"]?[2]?["request"]?.string == digest, "as it always was")
    #expect(try registry.json("show", drafted)["workflow"]?["version"]?.integer == 2)
    #expect(try registry.json("show", done)["workflow"]?["version"]?.integer == 1, "what has ended stays")
    #expect(registry.run("verify").code == .ok)
    try registry.expectOK(["workflow", "migrate", file, "--yes", "--id", "m-1"])
    #expect(try registry.json("show", sent)["history"]?.array?.count == 3, "twice is once")
    #expect(try registry.json("workflow", "migrate", file)["count"]?.integer == 0)
    registry.now = "2024-07-20"
    #expect(try registry.json("tick")["lapsed"]?[0]?["duty"]?.string == "reply")
    #expect(try registry.json("show", sent)["stage"]?.string == "silent", "it follows the new version from now on")
    #expect(registry.run("show", sent, "--history", "--lang", "kk").output.contains("басқа нұсқасына көшірілді"))
  }

  /// Places that are mended: all at once in the first version, each by its number in the second.
  private static func places(_ version: Int) -> String {
    let (key, each, met) =
      version == 1
      ? ("", "", "\"mend\"")
      : ("\"key\": \"number\",", "\"each\": \"places\",", "{ \"action\": \"mend\", \"items\": \"numbers\" }")
    let number = version == 1 ? "" : "\"number\": { \"type\": \"integer\", \"title\": \"Number\", \"required\": true },"
    return """
      { "format": "oversight.workflow/2", "id": "places", "version": \(version), "prefix": "PLC", "calendar": "kz",
        "title": "Places", "roles": { "monitor": { "title": "Monitor" }, "owner": { "title": "Owner", "party": "required" } },
        "fields": { "places": { "type": "list", "title": "Places", \(key) "of": { "type": "record", "fields": {
          \(number) "village": { "type": "text", "title": "Village" } } } } },
        "initial": "open",
        "stages": { "open": { "title": "Open", "waits": "to be sent" }, "sent": { "title": "Sent", "waits": "for mending" },
                    "over": { "title": "Over", "final": true, "outcome": "over" } },
        "actions": {
          "send": { "title": "Send", "from": ["open"], "to": "sent", "by": ["monitor"],
                    "input": { "places": { "field": "places", "required": true } } },
          "mend": { "title": "Mend", "from": ["sent"], "to": "sent", "by": ["monitor"],
                    "input": { "numbers": { "type": "list", "of": "integer", "title": "Which", "required": true } } },
          "end": { "title": "End", "from": ["sent"], "to": "over", "by": ["monitor"] } },
        "duties": { "mend": { "title": "Mend", "owedBy": "owner", "owedTo": "monitor", "from": { "action": "send" }, \(each)
          "within": { "months": 1 }, "metBy": [\(met)], "basis": "self-set" } } }
      """
  }

  @Test func `a list that gets a key is numbered by place, and what was owed for all of it is met by any of it`() throws
  {
    try registry.add(Self.places(1))
    try registry.expectOK(["party", "change", "p-sec", "--role", "monitor"])
    let opened = try registry.json("open", "places", "--party", "owner=b-dept", "--on", "2024-06-03")
    let number = try #require(opened["cases"]?[0]?["number"]?.string)
    let villages = #"places=[{"village":"Шелек"},{"village":"Тургень"}]"#
    try registry.expectOK(["advance", number, "send", villages, "--on", "2024-06-03"])
    registry.now = "2024-06-05T09:00:00+05:00"
    try registry.add(Self.places(2))
    let file = try registry.file(
      "places.json",
      """
      { "format": "oversight.migration/1", "workflow": "places", "from": 1, "to": 2, "reason": "each place counts",
        "stages": { "open": "open", "sent": "sent" } }
      """)
    try registry.expectOK(["workflow", "migrate", file, "--yes"])
    let moved = try registry.json("show", number)
    let expected: JSON = [["village": "Шелек", "number": 1], ["village": "Тургень", "number": 2]]
    #expect(moved["fields"]?["places"] == expected)
    #expect(moved["duties"]?.array?.map { $0["item"] } == [nil] && moved["duties"]?[0]?["due"] == "2024-07-03")
    registry.now = "2024-06-10T09:00:00+05:00"
    try registry.expectOK(["advance", number, "mend", "numbers=[1]", "--on", "2024-06-10"])
    #expect(try registry.json("show", number)["duties"]?[0]?["status"] == "met")
    #expect(try registry.problems() == 0)
  }

  @Test func `the map must be total and name only what exists, and all mistakes are told at once`() throws {
    _ = try prepared()
    let bad = Self.migration.replacingOccurrences(of: ", \"silent\": \"silent\"", with: "")
      .replacingOccurrences(of: "\"dispatched\"", with: "\"dispached\"")
      .replacingOccurrences(of: "\"duties\": { \"answer\": \"reply\" }, ", with: "")
    let error = try registry.error(
      "workflow", "migrate", try registry.file("bad.json", bad), kind: "invalid", code: .data)
    let text = error["message"]?.string ?? ""
    #expect(text.contains("'silent' is missing") && text.contains("did you mean 'dispatched'?"))
    #expect(text.contains("the duty 'answer' is not in the new version"))
    #expect(text.contains("Nothing was changed"))
    let other = Self.migration.replacingOccurrences(of: "\"to\": 2", with: "\"to\": 3")
    let unknown = try registry.error(
      "workflow", "migrate", try registry.file("other.json", other), kind: "invalid", code: .data)
    #expect(unknown["message"]?.string?.contains("versions pinned here: 1, 2") == true)
  }

  @Test func `one case that cannot be moved keeps all where they are`() throws {
    let (sent, _, drafted, _) = try prepared()
    let narrow = Self.second.replacingOccurrences(of: "\"version\": 2", with: "\"version\": 3")
      .replacingOccurrences(of: "\"type\": \"integer\"", with: "\"type\": \"integer\", \"min\": 5")
    try registry.add(narrow)
    let file = try registry.file("narrow.json", Self.migration.replacingOccurrences(of: "\"to\": 2", with: "\"to\": 3"))
    let preview = try registry.json("workflow", "migrate", file)
    #expect(preview["cases"]?[0]?["obstacles"]?[0]?["input"]?.string == "amount")
    _ = try registry.error("workflow", "migrate", file, "--yes", kind: "refused", code: .refused)
    for number in [sent, drafted] {
      #expect(try registry.json("show", number)["workflow"]?["version"]?.integer == 1)
    }
  }

  @Test func `a changed file under a published version is refused`() throws {
    let changed = SampleDefinitions.letter.replacingOccurrences(of: "Answer the letter", with: "Answer it")
    let registry = try ProgramRegistry()
    let file = try registry.file("changed.json", changed)
    let first = try registry.error("workflow", "add", file, kind: "conflict", code: .refused)
    #expect(first["message"]?.string?.contains("\"version\": 2") == true)
    try registry.add(Self.second)
    let then = try registry.error("workflow", "add", file, kind: "conflict", code: .refused)
    #expect(then["message"]?.string?.contains("\"version\": 3") == true, "the first version that is free")
  }

  @Test func `migrated again under the same id, it answers as the first time`() throws {
    let (_, _, drafted, file) = try prepared()
    let words = ["workflow", "migrate", file, "--yes", "--id", "m-1", "--json"]
    let first = try registry.run(words).json()
    #expect(first["count"]?.integer == 2)
    try registry.expectOK(["advance", drafted, "drop"])
    #expect(try registry.run(words).json() == first)
    let other = try registry.file("other.json", Self.migration.replacing("clearer names", with: "other names"))
    _ = try registry.error("workflow", "migrate", other, "--yes", "--id", "m-1", kind: "conflict", code: .refused)
  }
}
