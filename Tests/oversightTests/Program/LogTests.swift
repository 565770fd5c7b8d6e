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
