import JSONText
import Testing

import oversight

@Suite struct RepeatedCommandTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  @Test func `the same id with the same arguments answers as the first time`() throws {
    let open = ["open", "letter", "--party", "addressee=b-dept", "--on", "2024-06-03", "--id", "cmd-1", "--json"]
    let first = try registry.run(open).json()
    #expect(try registry.run(open).json() == first)
    let number = try #require(first["cases"]?[0]?["number"]?.string)
    let send = [
      "advance", number, "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03", "--id", "cmd-2", "--json",
    ]
    let sent = try registry.run(send).json()
    try registry.expectOK(["advance", number, "answer"])
    #expect(try registry.run(send).json() == sent, "although the case has gone on since")
    #expect(try registry.run(open).json() == first)
    #expect(try registry.json("show", number)["history"]?.array?.count == 4, "with the silence before the answer")
  }

  @Test func `the same id with other arguments is a conflict`() throws {
    try registry.expectOK(["open", "letter", "--party", "addressee=b-dept", "--id", "cmd-1"])
    _ = try registry.error(
      "open", "letter", "--party", "addressee=b-school", "--id", "cmd-1", kind: "conflict", code: .refused)
    _ = try registry.error(
      "advance", "LTR-2024-000001", "drop", "--id", "cmd-1", kind: "conflict", code: .refused)
    _ = try registry.error(
      "open", "letter", "--party", "addressee=b-dept", "--id", "cmd-1", "--on", "2024-07-01", kind: "conflict",
      code: .refused)
    #expect(try registry.cases() == 1)
  }

  @Test func `a refused command may be sent again with its id`() throws {
    let number = try registry.letter()
    let refused = registry.run("advance", number, "send", "receivedOn=2024-07-09", "copies=10", "--id", "cmd-1")
    #expect(refused.code == .refused)
    try registry.expectOK(["advance", number, "send", "receivedOn=2024-07-09", "copies=1", "--id", "cmd-1"])
  }

  @Test func `an action that opened cases answers again in the same order`() throws {
    try registry.add(SampleDefinitions.round)
    try registry.expectOK(["open", "round", "--party", "body=b-dept", "--on", "2024-06-03"])
    let begin = [
      "advance", "RND-2024-000001", "begin", #"topics=["Pump","Roof"]"#, "--on", "2024-06-04", "--id", "cmd-1",
      "--json",
    ]
    let first = try registry.run(begin).json()
    let numbers = first["cases"]?.array?.compactMap { $0["number"]?.string }
    #expect(numbers == ["RND-2024-000001", "LTR-2024-000001", "LTR-2024-000002"])
    #expect(try registry.run(begin).json() == first)
    #expect(try registry.json("show", "LTR-2024-000002")["parent"]?.string == "RND-2024-000001")
    #expect(try registry.json("show", "LTR-2024-000002")["fields"]?["reason"]?.string == "Roof")
    #expect(try registry.json("list", "parent:RND-2024-000001")["count"]?.integer == 2)
  }

  @Test func `a parent waits for its children`() throws {
    try registry.add(SampleDefinitions.round)
    try registry.expectOK(["open", "round", "--party", "body=b-dept"])
    try registry.expectOK(["advance", "RND-2024-000001", "begin", #"topics=["Pump"]"#])
    #expect(registry.run("advance", "RND-2024-000001", "end").code == .refused)
    let end = try registry.json("next", "RND-2024-000001")["actions"]?[0]
    #expect(end?["ready"]?.bool == false && end?["missing"]?.array?.count == 1)
    try registry.expectOK(["advance", "LTR-2024-000001", "drop"])
    try registry.expectOK(["advance", "RND-2024-000001", "end"])
    #expect(try registry.json("show", "RND-2024-000001")["outcome"]?.string == "over")
  }

  @Test func `tick with an id answers as the first time, also after the cases have gone on`() throws {
    let numbers = [try registry.sentLetter(on: "2024-06-03"), try registry.sentLetter(on: "2024-06-04")]
    let tick = ["tick", "--as-of", "2024-07-01", "--id", "t-1", "--json"]
    let first = try registry.run(tick).json()
    #expect(first["count"]?.integer == 2)
    for number in numbers { try registry.expectOK(["advance", number, "answer", "--on", "2024-07-05"]) }
    _ = try registry.sentLetter(on: "2024-06-05")
    registry.now = "2024-07-12T09:00:00+05:00"
    #expect(try registry.run(tick).json() == first, "and nothing new is recorded under the old id")
    _ = try registry.error("tick", "--as-of", "2024-07-02", "--id", "t-1", kind: "conflict", code: .refused)
    _ = try registry.error("tick", numbers[0], "--as-of", "2024-07-01", "--id", "t-1", kind: "conflict", code: .refused)
    #expect(try registry.json("tick", "--as-of", "2024-07-01")["count"]?.integer == 1)
  }

  @Test func `tick without a day answers again with the day on which it was recorded`() throws {
    _ = try registry.sentLetter(on: "2024-06-03")
    let first = try registry.json("tick", "--id", "t-1")
    registry.now = "2024-07-12T09:00:00+05:00"
    #expect(try registry.json("tick", "--id", "t-1") == first)
    #expect(first["asOf"]?.string == "2024-07-10")
  }

  @Test func `tick takes no id that another command has used, and another command none of tick`() throws {
    let number = try registry.sentLetter(on: "2024-06-03")
    try registry.expectOK([
      "extend", number, "answer", "--by", "1wd", "--reason", "r", "--on", "2024-06-04", "--id", "a",
    ])
    _ = try registry.error("tick", "--id", "a", kind: "conflict", code: .refused)
    #expect(try registry.json("show", number)["stage"]?.string == "sent")
    try registry.expectOK(["tick", "--id", "b"])
    _ = try registry.error("advance", number, "answer", "--id", "b", kind: "conflict", code: .refused)
    let records = try registry.json("show", number)["history"]?.array ?? []
    #expect(records.last?["id"]?.string == "b")
  }

  @Test func `a tick among the lines of apply answers again with its lapses`() throws {
    _ = try registry.sentLetter(on: "2024-06-03")
    let lines = try registry.file("lines.jsonl", #"{"verb":"tick","on":"2024-07-01","id":"t-1"}"# + "\n")
    let first = try registry.json("apply", lines)
    #expect(first["lapsed"]?.array?.count == 1)
    #expect(try registry.json("apply", lines) == first)
  }

  @Test func `the lapses of many cases come again in the order in which they happened`() throws {
    for day in ["2024-06-07", "2024-06-03", "2024-06-05"] { _ = try registry.sentLetter(on: day) }
    let first = try registry.json("tick", "--id", "t-1")
    #expect(first["lapsed"]?.array?.compactMap { $0["due"]?.string } == ["2024-06-17", "2024-06-19", "2024-06-21"])
    #expect(try registry.json("tick", "--id", "t-1") == first)
  }

  @Test func `what a correction changes is told again as the first time`() throws {
    let number = try registry.sentLetter(on: "2024-06-03")
    let correct = [
      "correct", number, "2", "receivedOn=2024-06-04", "--reason", "stamp", "--on", "2024-06-10", "--id", "c", "--json",
    ]
    let first = try registry.run(correct).json()
    #expect(first["changes"]?.array?.isEmpty == false || first["changes"]?.object?.members.isEmpty == false)
    #expect(try registry.run(correct).json() == first)
  }
}

/// A case named by a part of its number, where something is recorded of it.
@Suite struct PartOfNumberTests {
  @Test func `what only one open case has names it, for recording too`() throws {
    let registry = try ProgramRegistry()
    let (first, second) = (try registry.letter(), try registry.letter("Missing wheel"))
    let send = ["receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03"]
    try registry.expectOK(["advance", "1", "send"] + send)
    try registry.expectOK(["advance", "ltr–2", "send"] + send)
    for number in [first, second] { #expect(try registry.json("show", number)["stage"]?.string != "drafted") }
    try registry.expectOK(["waive", "2", "answer", "--reason", "Solved"])
    let none = try registry.error("advance", "7", "answer", kind: "not-found", code: .notFound)
    #expect(none["message"]?.string?.contains("Nothing was changed") == true)
    #expect(try registry.cases() == 2)
  }
}
