import JSONText
import Testing

import oversight

@Suite struct ExpectRecordsTests {
  private let registry: ProgramRegistry
  private let number = "LTR-2024-000001"

  init() throws { registry = try ProgramRegistry(ProgramRegistry.Beginning.sentLetter) }

  @Test func `a command on a case that has gone on since is told what happened`() throws {
    let words = ["advance", number, "answer", "--on", "2024-06-05", "--expect-records", "1"]
    let error = try registry.run(words + ["--json"]).error()
    #expect(error["kind"]?.string == "conflict")
    #expect(error["details"]?[0]?["found"]?.integer == 2)
    let since = try #require(error["details"]?[1])
    #expect(since["seq"]?.integer == 2 && since["what"]?.string == "send" && since["by"]?.string == "p-sec")
    let run = registry.run(words)
    #expect(run.code == .refused)
    #expect(run.errors.contains("2: 2024-06-03 send, by p-sec"))
    #expect(run.errors.contains("Nothing was changed"))
    #expect(try registry.json("show", number)["history"]?.array?.count == 2)
    try registry.expectOK(["advance", number, "answer", "--on", "2024-06-05", "--expect-records", "2"])
  }

  @Test(arguments: [
    "advance NUMBER answer", "assign NUMBER secretary=p-sec --reason R", "extend NUMBER answer --by 5wd --reason R",
    "suspend NUMBER answer --reason R", "resume NUMBER answer", "forward NUMBER answer --to b-school --reason R",
    "waive NUMBER answer --reason R", "correct NUMBER 2 copies=2 --reason R",
    "forget NUMBER note --reason R",
  ])
  func `every command on one case can say what it expects`(line: String) throws {
    let words = line.split(separator: " ").map { $0 == "NUMBER" ? number : String($0) }
    for count in ["1", "3"] {
      let error = try registry.run(words + ["--expect-records", count, "--json"]).error()
      #expect(error["kind"]?.string == "conflict")
    }
    #expect(registry.run(words + ["--expect-records", "0"]).code == .usage)
    #expect(try registry.json("show", number)["history"]?.array?.count == 2)
  }

  @Test func `a line of apply can say what it expects`() throws {
    let line = #"{"verb":"advance","number":"\#(number)","action":"answer","on":"2024-06-05","expectRecords":COUNT}"#
    let wrong = try registry.file("a.jsonl", line.replacing("COUNT", with: "1"))
    let error = try registry.error("apply", wrong, kind: "conflict", code: .refused)
    #expect(error["message"]?.string?.contains("line 1") == true)
    try registry.expectOK(["apply", try registry.file("b.jsonl", line.replacing("COUNT", with: "2"))])
    let open = #"{"verb":"open","workflow":"letter","parties":{"addressee":"b-dept"},"expectRecords":1}"#
    #expect(registry.run("apply", try registry.file("c.jsonl", open)).code == .usage)
  }

  @Test func `a command that is sent again with its id is answered as the first time`() throws {
    let words = ["advance", number, "answer", "--on", "2024-06-05", "--id", "once", "--expect-records"]
    let first = registry.run(words + ["2"])
    #expect(first.code == .ok)
    #expect(registry.run(words + ["2"]).output == first.output)
    #expect(registry.run(words + ["3"]).output == first.output)
  }

  @Test func `who comes too late for an action is told who was first`() throws {
    let run = registry.run("advance", number, "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-05")
    #expect(run.code == .refused)
    #expect(run.errors.contains("It came there with record 2: 2024-06-03 send, by p-sec."))
    let fresh = try registry.letter()
    #expect(!registry.run("advance", fresh, "answer").errors.contains("last step"))
  }
}
