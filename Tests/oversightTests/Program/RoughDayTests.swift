import Foundation
import JSONText
import Testing

import oversight

/// Days of which only the month or the year is known: they are recorded so, start no term, and are said so everywhere.
@Suite struct RoughDayTests {
  private let registry: ProgramRegistry
  private let number = "WEL-2014-000001"

  init() throws {
    registry = try ProgramRegistry()
    try registry.add(SampleDefinitions.wells)
  }

  @Test func `a month is recorded as its last day with its precision, in a document of the second format`() throws {
    try registry.expectOK(["open", "wells", "--on", "2014-02"])
    try registry.expectOK(["advance", number, "note", "dug=2013-11", "--on", "2014-05"])
    try registry.expectOK(["advance", number, "note", "--on", "2014"])
    let document = try registry.json("show", number)
    let records = document["history"]?.array ?? []
    #expect(records.map { $0["on"]?.string } == ["2014-02-28", "2014-05-31", "2014-12-31"])
    #expect(records.map { $0["precision"]?.string } == ["month", "month", "year"])
    #expect(document["format"] == "oversight.case/2" && document["since"] == "2014-02-28")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test(
    arguments: [
      ("en", ["1. February 2014", "2. May 2014", "3. 2014", "Dug: November 2013", "since February 2014"]),
      ("ru", ["1. февраль 2014 года", "2. май 2014 года", "3. 2014 год", "ноябрь 2013 года"]),
      ("kk", ["1. 2014 жылғы ақпан", "2. 2014 жылғы мамыр", "3. 2014 жыл", "2013 жылғы қараша"]),
    ])
  func `the protocol and the page say the month or the year in words`(language: String, words: [String]) throws {
    try registry.expectOK(["open", "wells", "--on", "2014-02"])
    try registry.expectOK(["advance", number, "note", "dug=2013-11", "--on", "2014-05"])
    let page = registry.run("show", number, "--lang", language).output
    try registry.expectOK(["advance", number, "note", "--on", "2014"])
    let text = page + registry.run("show", number, "--history", "--lang", language).output
    for word in words { #expect(text.contains(word), "\(word): \(text)") }
  }

  @Test func `no term starts from a month, and the answer says so`() throws {
    try registry.add(SampleDefinitions.canteen)
    try registry.expectOK([
      "party", "add", "p-lead", "--kind", "person", "--name", "en=Lead", "--role", "lead-monitor",
    ])
    try registry.expectOK([
      "open", "canteen-check", "--party", "school-body=b-school", "--on", "2024-04", "--as", "p-lead",
    ])
    let file = try registry.file("photo.txt", "photo")
    let run = registry.run(
      "advance", "CAN-2024-000001", "visit", "score=70", "--on", "2024-05", "--as", "p-lead", "--evidence",
      "photo=\(file)", "--evidence", "minutes=\(file)")
    #expect(
      run.code == .ok && run.output.contains("no term runs: the day to count from"), "\(run.output) \(run.errors)")
    let document = try registry.json("show", "CAN-2024-000001")
    #expect(document["duties"] == [])
    #expect(document["history"]?[1]?["effects"]?["unstarted"] == [["id": "reply", "reason": "imprecise-date"]])
    try registry.expectOK([
      "correct", "CAN-2024-000001", "2", "--happened", "2024-05-31", "--reason", "the act was found", "--as", "p-lead",
    ])
    let corrected = try registry.json("show", "CAN-2024-000001")
    #expect(
      corrected["duties"]?[0]?["base"] == "2024-05-31", "the exact day starts the term, also where it is the last")
    #expect(registry.run("show", "CAN-2024-000001").output.contains("since 2024-05-31"))
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a month that is not over ends today, one that has not begun is refused`() throws {
    try registry.expectOK(["open", "wells", "--on", "2024-07", "--id", "this-month"])
    #expect(try registry.json("show", "WEL-2024-000001")["history"]?[0]?["on"] == "2024-07-10")
    registry.now = "2024-07-20T09:00:00+05:00"
    try registry.expectOK(["open", "wells", "--on", "2024-07", "--id", "this-month"])
    #expect(try registry.cases() == 1, "the same words under the same id are the same request on another day")
    let run = registry.run("open", "wells", "--on", "2024-08")
    #expect(run.code == .refused && run.errors.contains("Nothing was changed"), "\(run.errors)")
  }

  @Test(arguments: [("2014-13", "a day that there is"), ("201", "or a month or year such as 2014-05 or 2014")])
  func `what is no month is told with what is`(typed: String, told: String) {
    let run = registry.run("open", "wells", "--on", typed)
    #expect(run.code == .usage && run.errors.contains(told), "\(run.errors)")
  }

  @Test func `acts that move terms, and what else needs a day, take none`() throws {
    let letter = try registry.sentLetter()
    for words in [
      ["extend", letter, "answer", "--by", "2wd", "--reason", "r"], ["waive", letter, "answer", "--reason", "r"],
      ["tick"], ["reopen", letter, "--reason", "r"],
    ] {
      let run = registry.run(words + ["--on", "2024-06"])
      #expect(run.code == .usage && run.errors.contains("not a date such as"), "\(words): \(run.errors)")
    }
  }

  @Test func `lines of apply and log take a month too`() throws {
    let lines = [
      #"{"verb":"open","workflow":"wells","on":"2014-02"}"#,
      #"{"verb":"advance","number":"WEL-2014-000001","action":"note","on":"2014"}"#,
    ]
    try registry.expectOK(["apply", try registry.file("lines.jsonl", lines.joined(separator: "\n"))])
    #expect(try registry.json("show", number)["history"]?[1]?["precision"] == "year")
    let bad = try registry.file(
      "bad.jsonl", #"{"verb":"waive","number":"WEL-2014-000001","duty":"x","reason":"r","on":"2014-02"}"#)
    #expect(registry.run("apply", bad).code != .ok)
    try registry.expectOK([
      "log", "Publish", "--to", "b-dept", "membersTotal=15", "membersPresent=11", "--evidence",
      "minutes=\(try registry.file("m.txt", "m"))", "--on", "2024-05", "--adopted", "2024-05-17",
    ])
    let logged = try registry.json("list", "workflow:council-recommendation")["cases"]?[0]?["number"]?.string ?? ""
    let history = try registry.json("show", logged)["history"]?.array ?? []
    #expect(history.compactMap { $0["precision"]?.string } == ["month"] && history.last?["precision"] == "month")
  }

  @Test func `a step of a simulation starts no term from a month either`() throws {
    let definition = try registry.file("canteen.json", SampleDefinitions.canteen)
    let script = try registry.file(
      "script.jsonl",
      #"{"verb":"open","on":"2024-04"}"# + "\n"
        + #"{"verb":"advance","action":"visit","input":{"score":70},"on":"2024-05"}"#)
    let run = registry.run("workflow", "simulate", definition, "--script", script)
    #expect(run.code == .ok && !run.output.contains("2024-06-1"), "\(run.output) \(run.errors)")
  }
}
