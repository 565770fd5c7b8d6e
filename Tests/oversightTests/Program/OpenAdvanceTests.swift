import Foundation
import JSONText
import Testing

import oversight

@Suite struct OpenAdvanceTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  @Test func `open prints the number alone and answers with the keys of the contract`() throws {
    let text = registry.run("open", "letter", "--party", "addressee=b-dept", "--on", "2024-06-03")
    #expect(text.code == .ok && text.output == "LTR-2024-000001\n" && text.errors.isEmpty)
    let answer = try registry.json("open", "letter", "--party", "addressee=b-dept", "--on", "2023-06-05")
    #expect(answer.keys == ["cases"])
    let opened = try #require(answer["cases"]?[0])
    #expect(opened.keys == ["number", "records", "stage", "title", "workflow"])
    #expect(opened["number"]?.string == "LTR-2023-000001", "numbers count within the year of 'on'")
    #expect(opened["stage"]?.string == "drafted" && opened["records"]?.integer == 1)
  }

  @Test func `one advance adds one record and the answer shows the new stage`() throws {
    let number = try registry.letter()
    let words = ["advance", number, "send", "receivedOn=2024-06-03", "copies=2", "--on", "2024-06-04", "--json"]
    let sent = try registry.run(words).json()["cases"]
    #expect(sent?.array?.count == 1)
    #expect(sent?[0]?["stage"]?.string == "sent" && sent?[0]?["records"]?.integer == 2)
  }

  @Test func `a dry run answers as if it had been done and keeps nothing`() throws {
    let number = try registry.letter()
    let run = registry.run(
      "advance", number, "send", "receivedOn=2024-06-03", "copies=2", "--on", "2024-06-04", "--dry-run", "--json")
    #expect(try run.json()["cases"]?[0]?["stage"]?.string == "sent")
    #expect(try registry.json("show", number)["stage"]?.string == "drafted")
    #expect(try registry.json("overdue")["count"]?.integer == 0)
  }

  @Test(
    arguments: [
      (["open", "letter", "--party", "addressee=b-nobody"], "not-found", ExitCode.notFound),
      (["open", "leter", "--party", "addressee=b-dept"], "not-found", .notFound),
      (["open", "letter"], "refused", .refused),
      (["open", "letter", "copis=1", "--party", "addressee=b-dept"], "usage", .usage),
      (["open", "letter", "copies=many", "--party", "addressee=b-dept"], "usage", .usage),
      (["open", "letter", "copies", "--party", "addressee=b-dept"], "usage", .usage),
      (["open", "letter", "--party", "addressee"], "usage", .usage),
      (["open", "letter", "--party", "addressee=b-dept", "--on", "2024-07-11"], "refused", .refused),
      (["open", "letter", "--party", "addressee=b-dept", "--on", "31.06.2024"], "usage", .usage),
      (["open", "letter", "--party", "addressee=b-dept", "--as", "p-nobody"], "not-found", .notFound),
      (["open", "letter", "--party", "addressee=b-dept", "--parent", "LTR-2024-000009"], "not-found", .notFound),
      (["open"], "usage", .usage),
    ] as [([String], String, ExitCode)])
  func `an opening that is not possible says why and leaves no trace`(
    words: [String], kind: String, code: ExitCode
  ) throws {
    let run = registry.run(words + ["--json"])
    #expect(run.code == code)
    #expect(try run.error()["kind"]?.string == kind)
    #expect(try registry.cases() == 0)
    #expect(try registry.letter() == "LTR-2024-000001", "a refused command uses up no number")
  }

  @Test(
    arguments: [
      (["send", "receivedOn=2024-06-03"], "refused", ExitCode.refused),
      (["send", "receivedOn=2024-06-03", "copies=10"], "refused", .refused),
      (["send", "receivedOn=2024-06-03", "copies=1.0"], "usage", .usage),
      (["send", "receivedOn=2024-06", "copies=1"], "usage", .usage),
      (["send", "receivedOn=2024-06-31", "copies=1"], "usage", .usage),
      (["send", "recievedOn=2024-06-03", "copies=1"], "refused", .refused),
      (["send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-02"], "refused", .refused),
      (["answer"], "refused", .refused),
      (["snd"], "refused", .refused),
      (["lapse"], "refused", .refused),
      (["send", "receivedOn=2024-06-03", "copies=1", "--as", "b-dept"], "refused", .refused),
      (["drop", "--evidence", "photo=/nowhere"], "io", .io),
    ] as [([String], String, ExitCode)])
  func `an action that is not possible says why and changes nothing`(
    words: [String], kind: String, code: ExitCode
  ) throws {
    let registry = try ProgramRegistry(ProgramRegistry.Beginning.letter)
    let number = "LTR-2024-000001"
    let run = registry.run(["advance", number] + words + ["--json"])
    #expect(run.code == code)
    #expect(try run.error()["kind"]?.string == kind)
    let document = try registry.json("show", number)
    #expect(document["stage"]?.string == "drafted" && document["history"]?.array?.count == 1)
  }

  @Test func `a refusal lists each failed condition with the values seen, its else, and what is possible`() throws {
    let number = try registry.letter()
    let error = try registry.error(
      "advance", number, "send", "receivedOn=2024-06-03", "copies=11", kind: "refused", code: .refused)
    let failed = try #require(error["details"]?.array?.first { $0["reason"]?.string == "condition" })
    #expect(failed["condition"]?.string == "copies >= 1 && copies <= 9")
    #expect(failed["else"]?.string == "One to nine copies.")
    #expect(failed["values"]?["copies"]?.string == "11")
    let unknown = try registry.error("advance", number, "snd", kind: "refused", code: .refused)
    #expect(unknown["message"]?.string?.contains("did you mean 'send'?") == true)
    let possible = unknown["details"]?.array?.first { $0["actions"] != nil }
    #expect(possible?["actions"]?.strings == ["send", "drop"])
  }

  @Test func `a refused actor learns which roles could and who has them`() throws {
    let number = try registry.letter()
    let error = try registry.error("advance", number, "drop", "--as", "b-dept", kind: "refused", code: .refused)
    let role = try #require(error["details"]?.array?.first { $0["reason"]?.string == "role" })
    #expect(role["roles"]?.strings == ["secretary"] && role["able"]?.strings == ["p-sec"])
  }

  @Test func `who acts must be said`() throws {
    let number = try registry.letter()
    registry.actor = nil
    let run = registry.run("advance", number, "drop")
    #expect(run.code == .usage && run.output.isEmpty)
    #expect(run.errors.contains("--as PARTY") && !run.errors.contains("  --help"))
    _ = try registry.error("open", "letter", "--party", "addressee=b-dept", kind: "usage", code: .usage)
    #expect(registry.run("advance", number, "drop", "--as", "p-sec").code == .ok)
  }

  @Test func `an unknown case, a number that is none and an unknown workflow exit with 2`() throws {
    for words in [["show", "LTR-2024-000777"], ["next", "nonsense"], ["explain", "ltr-2024-000001"]] {
      #expect(registry.run(words).code == .notFound)
    }
    let run = registry.run("open", "leter", "--party", "addressee=b-dept")
    #expect(run.errors.contains("Did you mean letter") && !run.errors.contains("?."))
    #expect(registry.run("workflow", "show", "leter").errors.contains("did you mean 'letter'?"))
  }

  @Test func `next lists what can happen, by whom, and what is missing`() throws {
    let number = try registry.letter()
    let answer = try registry.json("next", number)
    #expect(answer.keys == ["actions", "number", "stage"])
    let send = try #require(answer["actions"]?[0])
    #expect(send.keys == ["action", "by", "missing", "ready", "title", "to"])
    #expect(send["action"]?.string == "send" && send["to"]?.string == "sent" && send["by"]?.strings == ["secretary"])
    #expect(send["ready"]?.bool == false && send["missing"]?.strings == ["receivedOn", "copies"])
    #expect(answer["actions"]?[1]?["ready"]?.bool == true)
    #expect(answer["actions"]?.array?.count == 2, "what only the clock does is not offered")
    try registry.expectOK(["advance", number, "drop"])
    #expect(try registry.json("next", number)["actions"]?.array?.isEmpty == true)
    let before = try registry.json("next", number, "--as-of", "2024-06-10")
    #expect(before["stage"]?.string == "drafted" && before["actions"]?.array?.count == 2)
  }

  @Test func `assign needs a reason and one known role, and changes who owes`() throws {
    let number = try registry.sentLetter()
    #expect(registry.run("assign", number, "addressee=b-school").code == .usage)
    #expect(registry.run("assign", number, "addressee=b-none", "--reason", "x").code == .notFound)
    #expect(registry.run("assign", number, "adressee=b-school", "--reason", "x").code == .usage)
    #expect(registry.run("assign", number, "--reason", "x").code == .usage)
    let answer = try registry.json("assign", number, "addressee=b-school", "--reason", "reorganised")
    #expect(answer["cases"]?[0]?["records"]?.integer == 3)
    #expect(try registry.json("overdue")["items"]?[0]?["owedBy"]?["party"]?.string == "b-school")
    #expect(try registry.json("overdue", "--as-of", "2024-07-09")["items"]?[0]?["owedBy"]?["party"]?.string == "b-dept")
  }

  @Test func `show is the document with duties in order of start`() throws {
    let number = try registry.sentLetter()
    let document = try registry.json("show", number)
    let expected = [
      "asOf", "children", "duties", "fields", "format", "history", "number", "parties", "since", "stage", "title",
      "workflow",
    ]
    #expect(document["asOf"]?["day"] == "2024-07-10" && document["asOf"]?["stage"] == "silent")
    #expect(document["asOf"]?["unrecorded"]?[0]?["duty"] == "answer" && document["stage"] == "sent")
    #expect(document.keys == expected && document["format"]?.string == "oversight.case/1")
    let duty = try #require(document["duties"]?[0])
    #expect(duty["due"]?.string == "2024-06-17" && duty["rule"]?.string == "10 working days")
    #expect(duty["status"]?.string == "running" && duty["base"]?.string == "2024-06-03")
    let first = try #require(document["history"]?[0])
    #expect(first["prev"]?.string == String(repeating: "0", count: 64))
    #expect(document["history"]?[1]?["prev"] == first["hash"])
    #expect(try registry.json("show", number, "--as-of", "2024-06-03")["stage"]?.string == "sent")
    #expect(registry.run("show", number, "--as-of", "2024-06-02").code == .notFound)
  }

  @Test func `one action is performed on all cases that fit, shown first, in one commit`() throws {
    for title in ["A", "B", "C"] { _ = try registry.letter(title) }
    let words = [
      "advance", "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03", "--where", "stage:drafted",
    ]
    let shown = registry.run(words + ["--lang", "ru"])
    #expect(shown.code == .ok && shown.errors.contains("3 дела") && shown.output.contains("LTR-2024-000003"))
    #expect(try registry.json("list", "stage:drafted")["count"]?.integer == 3)
    let done = try registry.run(words + ["--yes", "--id", "all", "--json"]).json()
    #expect(done["cases"]?.array?.count == 3)
    #expect(try registry.json("list", "stage:drafted")["count"]?.integer == 0)
    // Nothing fits any more: an id is no reason to do it twice.
    #expect(registry.run(words + ["--yes"]).code == .notFound)
    // What is refused of one is done in none.
    _ = try registry.letter("D")
    let all = ["advance", "send", "receivedOn=2024-06-03", "copies=1", "--where", "workflow:letter", "--yes"]
    #expect(registry.run(all).code == .refused)
    #expect(try registry.json("list", "stage:drafted")["count"]?.integer == 1)
    #expect(registry.run(words + ["--void", "2"]).code == .usage)
  }

  @Test func `a document says who may see it`() throws {
    let number = try registry.letter()
    let file = try registry.file("plan.txt", "plan")
    let words = ["advance", number, "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03", "--evidence"]
    #expect(registry.run(words + ["scan=\(file);visibility=everybody"]).code == .usage)
    try registry.expectOK(words + ["scan=\(file);visibility=public"])
    #expect(try registry.json("evidence", "list", number)["items"]?[0]?["visibility"] == "public")
  }
}
