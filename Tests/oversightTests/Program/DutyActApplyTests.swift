import JSONText
import Testing

import oversight

@Suite struct DutyActApplyTests {
  private let registry: ProgramRegistry
  private let number = "LTR-2024-000001"

  init() throws { registry = try ProgramRegistry(ProgramRegistry.Beginning.sentLetter) }

  private func file(_ lines: [String]) throws -> String {
    try registry.file("lines.jsonl", lines.joined(separator: "\n") + "\n")
  }

  /// A line about the letter's answer by `p-sec`.
  private func line(_ verb: String, _ more: String = "", on day: String) -> String {
    #"{"verb":"\#(verb)","number":"\#(number)","duty":"answer","on":"\#(day)","as":"p-sec"\#(more)}"#
  }

  @Test func `all five are lines, and the whole is one commit`() throws {
    let answer = try registry.json(
      "apply",
      try file([
        line("extend", #","by":"5wd","reason":"large volume","id":"a1""#, on: "2024-06-04"),
        line("suspend", #","reason":"flood""#, on: "2024-06-05"), line("resume", on: "2024-06-07"),
        line("suspend", #","reason":"again","note":"by telephone""#, on: "2024-06-10"),
        line("resume", #","reason":"dry","role":"secretary""#, on: "2024-06-11"),
        line("forward", #","to":"b-school","received":"2024-06-13","reason":"not ours""#, on: "2024-06-12"),
        line("waive", #","reason":"settled at the meeting""#, on: "2024-06-14"),
      ]))
    #expect(answer["cases"]?[0]?["records"]?.integer == 9)
    let duties = try registry.json("show", number)["duties"]
    #expect(duties?.array?.map { $0["status"]?.string } == ["forwarded", "waived"])
    #expect(duties?[0]?["due"]?.string == "2024-06-27", "ten days, five more, and three of pauses")
    #expect(duties?[1]?["base"]?.string == "2024-06-13" && duties?[1]?["due"]?.string == "2024-06-27")
    #expect(try registry.problems() == 0)
  }

  @Test func `a term may be written as documents do, and bodies as a list`() throws {
    let lines = [
      line("extend", #","by":"5 working days","reason":"x""#, on: "2024-06-04"),
      line("forward", #","to":["b-school"],"reason":"x""#, on: "2024-06-05"),
    ]
    let answer = try registry.json("apply", try file(lines))
    #expect(answer["cases"]?[0]?["records"]?.integer == 4)
  }

  @Test func `a label names the new case`() throws {
    let answer = try registry.json(
      "apply",
      try file([
        #"{"verb":"open","workflow":"letter","parties":{"addressee":"b-dept"},"on":"2024-06-03","as":"p-sec","label":"a"}"#,
        #"{"verb":"advance","number":"$a","action":"send","input":{"receivedOn":"2024-06-03","copies":2},"on":"2024-06-03","as":"p-sec"}"#,
        #"{"verb":"suspend","number":"$a","duty":"answer","reason":"x","on":"2024-06-04","as":"p-sec"}"#,
      ]))
    #expect(answer["cases"]?[0]?["number"]?.string == "LTR-2024-000002")
    #expect(try registry.duty(of: "LTR-2024-000002")?["status"]?.string == "paused")
  }

  @Test(
    arguments: [
      ("extend", #","by":"5wd""#, "usage", ExitCode.usage), ("extend", #","reason":"x""#, "usage", .usage),
      ("extend", #","by":"soon","reason":"x""#, "usage", .usage), ("extend", #","by":5,"reason":"x""#, "usage", .usage),
      ("extend", #","by":"-5wd","reason":"x""#, "usage", .usage),
      ("extend", #","by":"0wd","reason":"x""#, "usage", .usage),
      ("extend", #","by":"11wd","reason":"x""#, "refused", .refused), ("suspend", "", "usage", .usage),
      ("suspend", #","reason":"""#, "usage", .usage), ("resume", "", "refused", .refused),
      ("forward", #","reason":"x""#, "usage", .usage), ("forward", #","to":"b-school""#, "usage", .usage),
      ("forward", #","to":7,"reason":"x""#, "usage", .usage),
      ("forward", #","to":[],"reason":"x""#, "usage", .usage),
      ("forward", #","to":"b-none","reason":"x""#, "not-found", .notFound),
      ("forward", #","to":"b-school","received":"soon","reason":"x""#, "usage", .usage),
      ("waive", "", "usage", .usage), ("waive", #","reason":"x","by":"5wd""#, "usage", .usage),
      ("waive", #","reason":"x","resaon":"y""#, "usage", .usage),
    ])
  func `a bad line says why, and undoes the good one before it`(
    verb: String, more: String, kind: String, code: ExitCode
  ) throws {
    let good = line("extend", #","by":"1wd","reason":"x""#, on: "2024-06-04")
    let lines = verb == "extend" ? [line(verb, more, on: "2024-06-05")] : [good, line(verb, more, on: "2024-06-05")]
    let error = try registry.error("apply", try file(lines), kind: kind, code: code)
    #expect(error["message"]?.string?.hasPrefix("line \(lines.count): ") == true)
    #expect(try registry.json("show", number)["history"]?.array?.count == 2)
  }

  @Test func `a line about an unknown case or duty exits with 2`() throws {
    for (old, new) in [(number, "LTR-2024-000999"), ("answer", "anwser"), (number, "$b")] {
      let line = line("waive", #","reason":"x""#, on: "2024-06-05").replacing(old, with: new)
      _ = try registry.error("apply", try file([line]), kind: "not-found", code: .notFound)
    }
  }

  @Test func `a file applied twice counts once, and an id with another reason is a conflict`() throws {
    let lines = [
      line("extend", #","by":"5wd","reason":"x","id":"a1""#, on: "2024-06-04"),
      line("suspend", #","reason":"x","id":"a2""#, on: "2024-06-05"),
      line("resume", #","id":"a3""#, on: "2024-06-06"),
      line("forward", #","to":"b-school","reason":"x","id":"a4""#, on: "2024-06-07"),
      line("waive", #","reason":"x","id":"a5""#, on: "2024-06-10"),
    ]
    let first = try registry.json("apply", try file(lines))
    #expect(try registry.json("apply", try file(lines)) == first)
    let changed = lines[4].replacing(#""reason":"x""#, with: #""reason":"y""#)
    _ = try registry.error("apply", try file([changed]), kind: "conflict", code: .refused)
    let same = ["waive", number, "answer", "--reason", "x", "--on", "2024-06-10", "--id", "a5", "--json"]
    #expect(try registry.run(same).json()["cases"]?[0]?["records"]?.integer == 7, "a line and a command are one")
    #expect(try registry.json("show", number)["history"]?.array?.count == 7)
  }

  @Test func `with each, the good acts are kept and the bad ones named`() throws {
    let path = try file([
      line("suspend", #","reason":"x""#, on: "2024-06-05"), line("suspend", #","reason":"x""#, on: "2024-06-06"),
      line("resume", on: "2024-06-07"), line("extend", #","by":"20wd","reason":"x""#, on: "2024-06-10"),
    ])
    let run = registry.run("apply", path, "--each", "--json")
    #expect(run.code == .refused)
    let answer = try JSON(parsing: Array(run.output.utf8))
    #expect(answer["failed"]?.array?.compactMap { $0["line"]?.integer } == [2, 4])
    #expect(try registry.json("show", number)["history"]?.array?.count == 4)
  }
}
