import JSONText
import Testing

import oversight

@Suite struct LogTests {
  private let registry: ProgramRegistry
  private let minutes: String
  private var adoption: [String] {
    [
      "--adopted", "2024-05-17", "--on", "2024-05-20", "membersTotal=15", "membersPresent=11", "--evidence",
      "minutes=\(minutes)",
    ]
  }

  init() throws {
    registry = try ProgramRegistry()
    minutes = try registry.file("minutes.txt", "Minutes of 17 May")
    try registry.expectOK(["party", "add", "b-health", "--kind", "body", "--name", "en=Health"])
  }

  @Test func `one case for each body, adopted, sent and received in one commit`() throws {
    let words = [
      "log", "Publish the menus", "--to", "b-dept=2024-05-21", "--to", "b-school=2024-05-22", "--to", "b-health",
    ]
    let answer = try registry.run(words + adoption + ["--json"]).json()
    let cases = try #require(answer["cases"]?.array)
    #expect(cases.compactMap { $0["number"]?.string } == ["REC-2024-000001", "REC-2024-000002", "REC-2024-000003"])
    #expect(cases.allSatisfy { $0.keys == ["number", "records", "stage", "title", "workflow"] })
    #expect(cases[0]["stage"] == cases[1]["stage"] && cases[0]["stage"] != cases[2]["stage"])
    let first = try registry.json("show", "REC-2024-000001")
    #expect(first["title"]?.string == "Publish the menus" && first["fields"]?["text"]?.string == "Publish the menus")
    #expect(first["parties"]?["addressee"]?.strings == ["b-dept"])
    #expect(
      first["history"]?.array?.compactMap { $0["on"]?.string } == [
        "2024-05-17", "2024-05-17", "2024-05-20", "2024-05-21",
      ])
    let answerDue = first["duties"]?.array?.last
    #expect(answerDue?["base"]?.string == "2024-05-21" && answerDue?["due"]?.string == "2024-06-04")
    #expect(try registry.json("verify")["problems"]?.array?.isEmpty == true)
    #expect(try registry.json("list", "opened:2024-05-17")["count"]?.integer == 3)
  }

  @Test func `one body that is not known undoes them all`() throws {
    let words = ["log", "Publish the menus", "--to", "b-dept=2024-05-21", "--to", "b-none"]
    let run = registry.run(words + adoption + ["--json"])
    #expect(run.code == .notFound)
    #expect(try run.error()["message"]?.string?.contains("'b-none'") == true)
    #expect(try registry.cases() == 0)
    let good = registry.run(["log", "Publish the menus", "--to", "b-dept"] + adoption)
    #expect(good.code == .ok && good.output.hasPrefix("REC-2024-000001"))
  }

  @Test func `what is told of one addressee alone stands after its day`() throws {
    let words = [
      "log", "Publish the menus", "--to", "b-dept=2024-05-21,outgoingNumber=01-15/201", "--to",
      "b-school=,outgoingNumber=01-15/202,a",
    ]
    let answer = try registry.run(words + adoption + ["--json"]).json()
    #expect(answer["cases"]?[0]?["stage"] == "awaiting" && answer["cases"]?[1]?["stage"] == "sent")
    #expect(try registry.json("list", "ref:01-15/201")["cases"]?[0]?["number"] == "REC-2024-000001")
    #expect(try registry.json("list", "ref:01-15/202,a")["cases"]?[0]?["number"] == "REC-2024-000002")
    let wrong = ["log", "Menus", "--to", "b-dept=2024-05-21,outgoing"] + adoption
    #expect(registry.run(wrong).code == .usage)
  }

  @Test func `under a dry run it is shown what would be recorded, and nothing is`() throws {
    for words in [
      ["log", "Publish the menus", "--to", "b-dept=2024-05-21"] + adoption,
      ["open", "letter", "--party", "addressee=b-dept"],
    ] {
      let run = registry.run(words + ["--dry-run"])
      #expect(run.code == .ok && run.output.contains("-2024-000001"), "\(run)")
    }
    #expect(try registry.cases() == 0)
  }

  @Test func `what a meeting says is not typed again`() throws {
    let meeting = "MTG-2024-000001"
    for party in [
      ["b-council", "--kind", "council"], ["p-head", "--kind", "person", "--role", "chair", "--role", "members"],
    ] {
      try registry.expectOK(["party", "add"] + party + ["--name", "en=\(party[0])"])
    }
    try registry.expectOK([
      "open", "council-meeting", "plannedFor=2024-05-17", "form=regular", "--party", "chair=p-head", "--party",
      "members=p-head", "--party", "secretary=p-sec", "--on", "2024-05-02",
    ])
    let notice = try registry.file("notice.txt", "Notice")
    let steps = [
      [
        "announce", "agenda+={\"number\": 1, \"text\": \"Menus\"}", "noticeAt=site", "--evidence", "notice=\(notice)",
        "--on", "2024-05-06",
      ],
      ["hold", "heldOn=2024-05-17", "membersTotal=15", "membersPresent=11", "--on", "2024-05-17"],
      [
        "adoptDecisions", "decisions+={\"number\": 1, \"kind\": \"own\", \"text\": \"Menus\", \"result\": \"adopted\"}",
        "--on", "2024-05-17",
      ],
      [
        "recordProtocol", "protocolNumber=4", "protocolOn=2024-05-20", "--evidence", "minutes=\(minutes)", "--on",
        "2024-05-20",
      ],
    ]
    for step in steps { try registry.expectOK(["advance", meeting] + step) }
    let answer = try registry.json(
      "log", "Publish the menus", "--to", "b-dept=2024-05-22", "--meeting", meeting, "--on", "2024-05-21")
    let number = try #require(answer["cases"]?[0]?["number"]?.string)
    let shown = try registry.json("show", number)
    #expect(shown["fields"]?["membersPresent"] == 11 && shown["fields"]?["protocolNumber"] == "4")
    #expect(shown["history"]?[0]?["on"] == "2024-05-17" && shown["fields"]?["heldOn"] == "2024-05-17")
    #expect(try registry.json("evidence", "list", number)["items"]?[0]?["name"] == "minutes.txt")
    _ = try registry.error(
      "log", "Roof", "--to", "b-dept", "--meeting", "MTG-2024-000009", kind: "not-found", code: .notFound)
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `what is missing is named as the action names it`() throws {
    try registry.expectOK(["log", "Publish the menus", "--to", "b-dept=2024-05-21"] + adoption)
    let error = try registry.error("advance", "REC-2024-000001", "withdraw", kind: "refused", code: .refused)
    #expect(error["message"]?.string?.contains("Why it is withdrawn") == true, "\(error)")
  }

  @Test func `the same id logs once`() throws {
    let words = ["log", "Menus", "--to", "b-dept=2024-05-21", "--to", "b-school"] + adoption + ["--id", "l", "--json"]
    let first = try registry.run(words).json()
    #expect(try registry.run(words).json() == first)
    #expect(try registry.cases() == 2)
    let other = ["log", "Roof", "--to", "b-dept"] + adoption + ["--id", "l", "--json"]
    #expect(try registry.run(other).error()["kind"]?.string == "conflict")
  }

  @Test func `what the adoption asks for must be given`() throws {
    _ = try registry.error("log", "Menus", "--to", "b-dept", kind: "refused", code: .refused)
    _ = try registry.error("log", "Menus", kind: "usage", code: .usage)
    _ = try registry.error("log", "Menus", "--to", "b-dept=soon", kind: "usage", code: .usage)
    _ = try registry.error("log", "Menus", "--to", "b-dept", "--workflow", "letter", kind: "usage", code: .usage)
    _ = try registry.error("log", "Menus", "--to", "b-dept", "--workflow", "leter", kind: "not-found", code: .notFound)
    let few = [
      "log", "Menus", "--to", "b-dept", "membersTotal=15", "membersPresent=9", "--evidence", "minutes=\(minutes)",
    ]
    let run = registry.run(few + ["--json"])
    #expect(run.code == .refused)
    #expect(try run.error()["details"]?.array?.contains { $0["reason"]?.string == "condition" } == true)
    #expect(try registry.cases() == 0)
  }
}
