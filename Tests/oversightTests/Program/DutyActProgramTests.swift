import JSONText
import Testing

import oversight

@Suite struct DutyActProgramTests {
  private let registry: ProgramRegistry
  /// A letter sent on 3 June 2024, whose answer is due on the 17th.
  private let number = "LTR-2024-000001"

  init() throws { registry = try ProgramRegistry(ProgramRegistry.Beginning.sentLetter) }

  /// A verb on the letter's answer on 5 June; what stands in `words` comes last.
  private func words(_ verb: String, _ more: [String], on day: String = "2024-06-05") -> [String] {
    [verb, number, "answer"] + more + (more.contains("--on") ? [] : ["--on", day])
  }

  private static let verbs: [(verb: String, more: [String], status: String, due: String)] = [
    ("extend", ["--by", "5wd", "--reason", "large volume"], "running", "2024-06-24"),
    ("extend", ["--by", "+14d", "--reason", "large volume"], "running", "2024-07-01"),
    ("suspend", ["--reason", "flood"], "paused", "2024-08-15"),
    ("forward", ["--to", "b-school", "--reason", "not ours"], "running", "2024-06-19"),
    (
      "forward", ["--to", "b-school", "--received", "2024-06-07", "--reason", "not ours"], "running",
      "2024-06-21"
    ), ("waive", ["--reason", "answered at the meeting"], "waived", "2024-06-17"),
  ]

  @Test(arguments: verbs.indices)
  func `each verb is done, adds one record and answers with the keys of the contract`(row: Int) throws {
    let (verb, more, status, due) = Self.verbs[row]
    let answer = try registry.run(words(verb, more) + ["--json"]).json()
    #expect(answer.keys == ["cases"] && answer["cases"]?.array?.count == 1)
    #expect(answer["cases"]?[0]?.keys == ["number", "records", "stage", "title", "workflow"])
    #expect(answer["cases"]?[0]?["records"]?.integer == 3)
    let duty = try registry.duty(of: number)
    #expect(duty?["status"]?.string == status && duty?["due"]?.string == due)
    let record = try registry.json("show", number)["history"]?[2]
    #expect(record?["verb"]?.string == verb || record?["action"]?.string == verb)
    #expect(record?["on"]?.string == "2024-06-05" && record?["by"]?.string == "p-sec")
    #expect(record?["reason"]?.string == more.last)
    #expect(try registry.problems() == 0)
  }

  @Test func `the clock goes on without a reason, and the days of the pause are given back`() throws {
    try registry.act("suspend", number, on: "2024-06-05")
    let answer = try registry.json("resume", number, "answer", "--on", "2024-06-12")
    #expect(answer["cases"]?[0]?["records"]?.integer == 4)
    #expect(try registry.duty(of: number)?["due"]?.string == "2024-06-24", "5, 6, 7, 10 and 11 June")
  }

  @Test func `people are told where the case stands and what is due`() throws {
    let text = registry.run(words("extend", ["--by", "5wd", "--reason", "x"]))
    #expect(text.code == .ok && text.errors.isEmpty)
    #expect(text.output.hasPrefix(number) && text.output.contains("2024-06-24"))
  }

  /// What was done before, what is tried, and the reason for which it is refused with one fact about it.
  private static let refused: [(before: [[String]], words: [String], reason: String, fact: (String, JSON))] = [
    ([], ["extend", "--by", "11wd"], "ceiling", ("max", "10 working days")),
    ([["extend", "--by", "2wd"]], ["extend", "--by", "1wd"], "ceiling", ("times", 1)),
    ([], ["extend", "--by", "1wd", "--on", "2024-06-18"], "past-due", ("due", "2024-06-17")),
    ([], ["suspend", "--on", "2024-06-18"], "past-due", ("due", "2024-06-17")),
    ([["suspend"]], ["suspend"], "paused", ("since", "2024-06-05")),
    ([], ["resume"], "not-paused", ("status", "running")),
    ([["suspend"]], ["resume", "--on", "2024-08-05"], "not-paused", ("ended", "2024-08-04")),
    ([], ["forward", "--to", "b-dept"], "same-holder", ("role", "addressee")),
    (
      [], ["forward", "--to", "b-school", "--received", "2024-06-04"], "received-before",
      ("forwarded", "2024-06-05")
    ),
    ([], ["forward", "--to", "b-school", "--received", "2024-12-01"], "future", ("today", "2024-09-02")),
    ([], ["waive", "--as", "b-dept"], "role", ("actor", "b-dept")),
    ([], ["suspend", "--as", "b-school"], "role", ("actor", "b-school")),
    ([], ["waive", "--on", "2024-06-02"], "before-last", ("last", "2024-06-03")),
    ([], ["waive", "--on", "2024-12-01"], "future", ("today", "2024-09-02")),
    ([["waive"]], ["waive"], "not-owed", ("status", "waived")),
    ([["waive"]], ["extend", "--by", "1wd"], "not-owed", ("status", "waived")),
  ]

  @Test(arguments: refused.indices)
  func `what cannot be done is refused with a reason that scripts can rely on, and leaves no trace`(row: Int) throws {
    registry.now = "2024-09-02"
    let (before, tried, reason, fact) = Self.refused[row]
    for words in before {
      try registry.expectOK(self.words(words[0], Array(words.dropFirst()) + ["--reason", "x"]))
    }
    let document = try registry.json("show", number)
    let run = registry.run(words(tried[0], Array(tried.dropFirst()) + ["--reason", "x"]) + ["--json"])
    #expect(run.code == .refused)
    let error = try run.error()
    #expect(error["kind"]?.string == "refused")
    #expect(error["message"]?.string?.contains("Nothing was changed.") == true)
    let detail = error["details"]?.array?.first { $0["reason"]?.string == reason }
    #expect(detail?[fact.0] == fact.1, "\(run.errors)")
    #expect(try registry.json("show", number) == document)
  }

  @Test func `a case that has ended takes no act, and what is not foreseen is not possible`() throws {
    try registry.expectOK(["advance", number, "answer", "--on", "2024-06-05"])
    for more in [["suspend"], ["waive"], ["extend", "--by", "1wd"], ["forward", "--to", "b-school"]] {
      let run = registry.run(words(more[0], Array(more.dropFirst()) + ["--reason", "x"]) + ["--json"])
      #expect(run.code == .refused)
      #expect(try run.error()["details"]?[0]?["reason"]?.string == "ended")
    }
    let petition = try registry.petition()
    try registry.act("extend", petition, "--by", "2wd", on: "2024-06-05")
    let error = try registry.error(
      "suspend", petition, "tellExtended", "--reason", "x", "--on", "2024-06-05", kind: "refused", code: .refused)
    #expect(error["details"]?[0]?["reason"]?.string == "not-foreseen")
    #expect(error["details"]?[0]?["verb"]?.string == "suspend")
  }

  @Test(arguments: ["extend --by 1wd", "suspend", "resume", "forward --to b-school", "waive"])
  func `an unknown case, duty or party exits with 2`(line: String) throws {
    let parts = line.split(separator: " ").map(String.init)
    let more = Array(parts.dropFirst()) + ["--reason", "x", "--json"]
    for (number, duty, hint) in [
      ("LTR-2024-000999", "answer", "LTR-2024-000999"), ("nonsense", "answer", "nonsense"),
      (number, "anwser", "answer"), (number, "answer#2", "answer"),
    ] {
      let run = registry.run([parts[0], number, duty] + more)
      #expect(run.code == .notFound)
      #expect(try run.error()["kind"]?.string == "not-found")
      #expect(try run.error()["message"]?.string?.contains(hint) == true)
    }
    #expect(registry.run([parts[0], number, "answer", "--as", "p-nobody"] + more).code == .notFound)
    let unknown = try registry.error(
      "forward", number, "answer", "--to", "b-none", "--reason", "x", kind: "not-found", code: .notFound)
    #expect(unknown["details"]?[0]?["reason"]?.string == "unknown-party")
  }

  @Test(
    arguments: [
      (["extend", "--by", "5wd"], "--reason"), (["suspend"], "--reason"),
      (["forward", "--to", "b-school"], "--reason"),
      (["waive"], "--reason"), (["waive", "--reason", " "], "--reason"), (["extend", "--reason", "x"], "--by"),
      (["extend", "--reason", "x", "--by", "soon"], "5wd"), (["extend", "--reason", "x", "--by", "-5wd"], "5wd"),
      (["extend", "--reason", "x", "--by", "0wd"], "5wd"), (["extend", "--reason", "x", "--by", "5"], "5wd"),
      (["forward", "--reason", "x"], "--to"),
      (["forward", "--reason", "x", "--to", "b-school", "--received", "soon"], "date"),
      (["waive", "--reason", "x", "--role", "boss"], "boss"), (["waive", "--reason", "x", "more"], "more"),
      (["waive", "--reason", "x", "--by", "5wd"], "--by"), (["waive", "--reason", "x", "--on", "2024-06-31"], "day"),
    ])
  func `wrong words exit with 64 and say which`(words: [String], hint: String) throws {
    let line = self.words(words[0], Array(words.dropFirst()))
    let run = registry.run(line + ["--json"])
    #expect(run.code == .usage)
    #expect(try run.error()["kind"]?.string == "usage")
    #expect(registry.run(line).errors.contains(hint), "\(run.errors)")
    #expect(try registry.json("show", number)["history"]?.array?.count == 2)
  }

  @Test(arguments: ["extend", "suspend", "resume", "forward", "waive"])
  func `each verb needs a case, a duty and somebody who acts`(verb: String) throws {
    let more =
      ["--reason", "x"] + (verb == "extend" ? ["--by", "1wd"] : verb == "forward" ? ["--to", "b-school"] : [])
    #expect(registry.run([verb] + more).code == .usage)
    #expect(registry.run([verb, number] + more).code == .usage)
    registry.actor = nil
    let run = registry.run([verb, number, "answer"] + more)
    #expect(run.code == .usage && run.errors.contains("--as PARTY"))
  }

  @Test(arguments: verbs.indices)
  func `a dry run answers as if it had been done and keeps nothing`(row: Int) throws {
    let words = words(Self.verbs[row].verb, Self.verbs[row].more)
    let document = try registry.json("show", number)
    let dry = registry.run(words + ["--dry-run", "--json"])
    #expect(try registry.json("show", number) == document)
    #expect(try dry.json() == registry.run(words + ["--json"]).json())
  }

  @Test(arguments: verbs.indices)
  func `the same id twice is done once, and with other arguments is a conflict`(row: Int) throws {
    let words = words(Self.verbs[row].verb, Self.verbs[row].more) + ["--id", "cmd-1"]
    let first = try registry.run(words + ["--json"]).json()
    try registry.expectOK(["tick"])
    #expect(try registry.run(words + ["--json"]).json() == first)
    let history = try registry.json("show", number)["history"]?.array
    #expect(history?.count { $0["id"]?.string == "cmd-1" } == 1)
    for other in [
      words.map { $0 == words[words.count - 5] ? "another reason" : $0 },
      words.map { $0 == "2024-06-05" ? "2024-06-06" : $0 }, words + ["--note", "n"],
      ["waive", number, "answer#1", "--reason", "z", "--id", "cmd-1"],
    ] {
      let run = registry.run(other + ["--json"])
      #expect(run.code == .refused)
      #expect(try run.error()["kind"]?.string == "conflict")
    }
    #expect(try registry.json("show", number)["history"]?.array?.count == history?.count)
  }

  @Test func `an act refused is not remembered by its id`() throws {
    let refused = words("extend", ["--by", "11wd", "--reason", "x", "--id", "cmd-1"])
    #expect(registry.run(refused).code == .refused)
    try registry.expectOK(words("extend", ["--by", "10wd", "--reason", "x", "--id", "cmd-1"]))
  }

  @Test func `an act decided in time but recorded after the tick undoes the lapse`() throws {
    try registry.expectOK(["tick"])
    #expect(try registry.json("show", number)["stage"]?.string == "silent")
    try registry.act("extend", number, "--by", "5wd", on: "2024-06-14")
    let document = try registry.json("show", number)
    #expect(document["stage"]?.string == "sent" && document["duties"]?[0]?["due"]?.string == "2024-06-24")
    #expect(try registry.json("tick")["lapsed"]?[0]?["due"]?.string == "2024-06-24", "the new term has passed too")
    #expect(try registry.problems() == 0)
  }
}
