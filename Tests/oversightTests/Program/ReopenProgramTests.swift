import JSONText
import TestSupport
import Testing
import oversight

@Suite struct ReopenProgramTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  @Test func `a case goes on, and what is owed is listed again`() throws {
    let number = try registry.sentLetter()
    try registry.expectOK(["advance", number, "answer", "--on", "2024-06-12"])
    #expect(try registry.json("overdue")["count"] == 0)
    let answer = try registry.json("reopen", number, "--reason", "about another matter")
    #expect(answer["cases"]?[0]?["stage"] == "silent" && answer["lapsed"]?[0]?["duty"] == "answer")
    #expect(try registry.json("overdue")["count"] == 1)
    #expect(try registry.json("show", number)["format"] == "oversight.case/2")
    #expect(try registry.json("verify")["problems"] == [])
    _ = try registry.error("reopen", number, "--reason", "r", kind: "refused", code: .refused)
    _ = try registry.error("reopen", number, kind: "usage", code: .usage)
  }

  @Test func `an annulled case is in no list but where it is asked for, and comes back`() throws {
    let number = try registry.sentLetter()
    let other = try registry.sentLetter("Roof")
    try registry.expectOK(["annul", number, "--reason", "opened twice"])
    #expect(try registry.json("list")["cases"]?.array?.map { $0["number"]?.string } == [other])
    #expect(try registry.json("overdue")["count"] == 1)
    #expect(try registry.json("list", "outcome:annulled")["cases"]?[0]?["number"]?.string == number)
    #expect(try registry.json("show", number)["annulled"]?["reason"] == "opened twice")
    #expect(registry.run("show", number, "--lang", "ru").code == .ok)
    #expect(try registry.letter("Next") == "LTR-2024-000003", "the number stays used")
    try registry.expectOK(["correct", number, "3", "--void", "--reason", "it was right"])
    #expect(try registry.json("list")["count"] == 3)
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a letter that came in time is found after the reminder`() throws {
    try registry.add(
      SampleDefinitions.letter.replacing(
        #""drop":"#,
        with: #""remind": { "title": "Remind", "from": ["silent"], "to": "silent", "by": ["secretary"] }, "drop":"#
      ).replacing(#""version": 1"#, with: #""version": 2"#))
    try registry.expectOK(["workflow", "use", "letter@2"])
    let number = try registry.sentLetter()
    try registry.expectOK(["tick", "--as-of", "2024-06-20"])
    try registry.expectOK(["advance", number, "remind", "--on", "2024-06-20"])
    let answer = try registry.json("advance", number, "answer", "--on", "2024-06-14")
    #expect(answer["cases"]?[0]?["stage"] == "answered")
    let document = try registry.json("show", number)
    #expect(document["duties"]?[0]?["status"] == "met" && document["format"] == "oversight.case/2")
    let record = try #require(document["history"]?[4])
    #expect(record["after"] == 2 && record["effects"]?["voids"] == [3])
    #expect(record["effects"]?["corrected"]?["4"]?["idle"] == true)
    let text = registry.run("show", number, "--history", "--lang", "ru").output
    #expect(text.contains("Remind") && text.contains("ни к чему не привело"), "\(text)")
    #expect(try registry.json("verify")["problems"] == [])
    #expect(try registry.json("overdue", "--as-of", "2024-06-30")["count"] == 0)
  }
}
