import JSONText
import Testing

import oversight

@Suite struct ForgetTests {
  let registry: ProgramRegistry
  let number: String

  /// A call whose caller is to be forgotten.
  init() throws {
    registry = try ProgramRegistry()
    try registry.add(Self.call)
    let answer = try registry.json(
      "open", "call", "caller=Aigul Serikova", "about=no water", "--title", "Call of 3 June", "--on", "2024-06-03")
    number = try #require(answer["cases"]?[0]?["number"]?.string)
  }

  static let call = #"""
    { "format": "oversight.workflow/1", "id": "call", "version": 1, "prefix": "CALL", "calendar": "kz",
      "title": "Call", "basis": [], "roles": { "secretary": { "title": "Secretary" } },
      "fields": { "caller": { "type": "text", "title": "Caller", "personal": true },
                  "about": { "type": "text", "title": "About" } },
      "initial": "taken",
      "stages": { "taken": { "title": "Taken", "waits": "to be looked at" },
                  "done": { "title": "Done", "final": true, "outcome": "done" } },
      "actions": { "finish": { "title": "Finish", "from": ["taken"], "to": "done", "by": ["secretary"],
                               "input": { "who": { "field": "caller" } } } },
      "duties": {} }
    """#

  @Test func `what was said about somebody goes from every answer, and the protocol says that it went`() throws {
    let answer = try registry.json("forget", number, "caller", "--reason", "her request of 3 July")
    #expect(answer["forgotten"] == ["name": "caller", "records": [1]])
    #expect(answer["cases"]?[0]?["records"] == 2)
    for words in [["show", number], ["show", number, "--history"], ["show", number, "--json"], ["list", "Aigul"]] {
      let run = registry.run(words)
      #expect(run.code == .ok && !(run.output + run.errors).contains("Serikova"), "\(words)")
    }
    let text = registry.run("show", number, "--history").output
    #expect(text.contains("removed as a law ordered"))
    #expect(text.contains("Caller (1)"))
    #expect(text.contains("reason: her request of 3 July"))
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a dry run keeps everything`() throws {
    let run = registry.run("forget", number, "caller", "--reason", "x", "--dry-run")
    #expect(run.code == .ok && run.errors.contains("dry run"))
    #expect(run.output.contains("would be removed"), "\(run.output)")
    #expect(try registry.json("show", number)["fields"]?["caller"] == "Aigul Serikova")
  }

  @Test func `what cannot be removed is refused and named, and needs a reason`() throws {
    let error = try registry.error("forget", number, "about", "--reason", "x", kind: "refused", code: .refused)
    #expect(error["message"]?.string?.contains("What can be removed: caller.") == true)
    #expect(error["details"]?[0]?["because"] == "plain")
    _ = try registry.error("forget", number, "caller", kind: "usage", code: .usage)
    _ = try registry.error("forget", "CALL-2024-000009", "caller", "--reason", "x", kind: "not-found", code: .notFound)
  }

  @Test func `many are forgotten together through apply`() throws {
    let lines = """
      {"verb":"advance","number":"\(number)","action":"finish","input":{"who":"Ainur"},"note":"rang again"}
      {"verb":"forget","number":"\(number)","name":"caller","reason":"x"}
      {"verb":"forget","number":"\(number)","name":"who","seq":2,"reason":"x"}
      {"verb":"forget","number":"\(number)","name":"note","reason":"x"}
      """
    try registry.expectOK(["apply", try registry.file("forget.jsonl", lines)])
    let text = registry.run("show", number, "--json").output
    #expect(!text.contains("Aigul") && !text.contains("Ainur") && !text.contains("rang again"))
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a command whose id was chosen can be forgotten too`() throws {
    let words = ["open", "call", "caller=Dina", "--title", "T", "--on", "2024-06-03", "--id", "call-7"]
    try registry.expectOK(words)
    try registry.expectOK(["forget", "CALL-2024-000002", "caller", "--reason", "x", "--id", "forget-7"])
    try registry.expectOK(["forget", "CALL-2024-000002", "caller", "--reason", "x", "--id", "forget-7"])
    #expect(registry.run(words).code == .refused, "what it said cannot be compared any more")
    #expect(try registry.json("show", "CALL-2024-000002")["history"]?.array?.count == 2)
  }
}
