import JSONText
import Reports
import Testing

import oversight

/// What lists, protocols and the clock say of duties that were stopped, moved or passed on.
@Suite struct DutyActListTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry(ProgramRegistry.Beginning.petition)
    registry.now = "2024-09-02T09:00:00+05:00"
  }

  // Stopped on 5 June for sixty calendar days at most: 42 working days are given back, so that 17 June becomes
  // 15 August at the latest.
  @Test func `a duty that stands still is not overdue, and falls due on the latest day its ceiling leaves`() throws {
    let number = try registry.sentLetter()
    try registry.act("suspend", number, on: "2024-06-05")
    #expect(try registry.listed("overdue", "--as-of", "2024-06-30").isEmpty)
    #expect(try registry.listed("due", "--as-of", "2024-06-14").isEmpty)
    let latest = "answer@2024-08-15 b-dept"
    #expect(try registry.listed("due", "--as-of", "2024-08-01", "--within", "10wd") == ["\(latest) paused"])
    #expect(try registry.listed("due", "--as-of", "2024-08-03", "--within", "10wd") == ["\(latest) paused"])
    #expect(try registry.listed("due", "--as-of", "2024-08-04", "--within", "10wd") == [latest], "its clock runs")
    #expect(try registry.listed("overdue", "--as-of", "2024-08-15").isEmpty)
    #expect(try registry.listed("overdue", "--as-of", "2024-08-16") == [latest], "nobody has ticked")
    let before = try registry.json("overdue", "--as-of", "2024-08-20")
    try registry.act("resume", number, on: "2024-06-12")
    #expect(try registry.listed("overdue", "--as-of", "2024-06-25") == ["answer@2024-06-24 b-dept"])
    #expect(before["items"]?[0]?["workingDaysLate"]?.integer == 3)
  }

  @Test func `a clock that stands still without a ceiling has no due day until it goes on`() throws {
    let number = try registry.petition()
    try registry.act("suspend", number, on: "2024-06-05")
    for day in ["2024-06-05", "2024-06-24", "2024-06-25", "2024-12-31"] {
      #expect(try registry.listed("overdue", "--as-of", day).isEmpty)
      #expect(try registry.listed("due", "--as-of", day, "--within", "60wd").isEmpty)
    }
    #expect(try registry.listed("due", "--as-of", "2024-06-04", "--within", "60wd") == ["answer@2024-06-24 b-dept"])
    #expect(try registry.json("tick")["count"]?.integer == 0)
    #expect(registry.run("show", number).output.contains("2024-06-24>"), "the day shown is marked")
    try registry.act("resume", number, on: "2024-06-12")
    #expect(try registry.listed("overdue", "--as-of", "2024-07-02") == ["answer@2024-07-01 b-dept"])
    #expect(try registry.listed("overdue", "--as-of", "2024-06-30").isEmpty)
    #expect(try registry.listed("due", "--as-of", "2024-06-10", "--within", "60wd").isEmpty, "it stood still then")
  }

  @Test func `after forwarding the new body owes, the old run is gone and the notice stays with the old body`() throws {
    let number = try registry.petition()
    try registry.act("forward", number, "--to", "b-school", on: "2024-06-05")
    #expect(try registry.listed("due", "--as-of", "2024-06-04", "--within", "60wd") == ["answer@2024-06-24 b-dept"])
    let both = ["tellForwarded@2024-06-10 b-dept", "answer#2@2024-06-26 b-school"]
    #expect(try registry.listed("due", "--as-of", "2024-06-05", "--within", "60wd") == both)
    #expect(try registry.listed("overdue", "--as-of", "2024-06-11") == [both[0]])
    #expect(try registry.listed("overdue", "--as-of", "2024-06-27") == both)
    #expect(try registry.listed("overdue", "debtor:b-dept") == [both[0]])
    #expect(try registry.listed("overdue", "debtor:b-school") == [both[1]])
    let item = try registry.json("overdue", "debtor:b-dept")["items"]?[0]
    #expect(item?["owedBy"]?["name"]?.string == "Department of Health")
    try registry.expectOK(["advance", number, "told", "--on", "2024-06-12"])
    #expect(try registry.listed("overdue", "--as-of", "2024-06-27") == [both[1]])
    #expect(try registry.listed("overdue", "--as-of", "2024-06-11") == [both[0]])
    #expect(try registry.problems() == 0)
  }

  @Test func `what is passed back and forth is owed by the last, and each run can be named`() throws {
    let number = try registry.petition()
    try registry.act("forward", number, "--to", "b-school", on: "2024-06-05")
    try registry.act("forward", number, "--to", "b-dept", on: "2024-06-06")
    let expected = [
      "tellForwarded@2024-06-10 b-dept", "tellForwarded#2@2024-06-11 b-school", "answer#3@2024-06-27 b-dept",
    ]
    #expect(try registry.listed("due", "--as-of", "2024-06-06", "--within", "60wd") == expected)
    let statuses = ["answer", "answer#1", "answer#2", "answer#3"].map { name in
      try? registry.json("explain", number, name)["status"]?.string
    }
    #expect(statuses == ["lapsed", "forwarded", "forwarded", "lapsed"])
  }

  @Test func `what is waived is in no list from that day on`() throws {
    let number = try registry.sentLetter()
    try registry.act("waive", number, on: "2024-06-20")
    #expect(try registry.listed("overdue").isEmpty)
    #expect(try registry.listed("overdue", "--as-of", "2024-06-19") == ["answer@2024-06-17 b-dept"])
    #expect(try registry.json("tick")["count"]?.integer == 0)
    #expect(try registry.duty(of: number)?["lapsed"]?.string == "2024-06-18", "the silence before it stays")
  }

  @Test func `tick records once that a pause has reached its ceiling`() throws {
    let number = try registry.sentLetter()
    try registry.act("suspend", number, on: "2024-06-05")
    registry.now = "2024-08-03"
    #expect(try registry.json("tick")["resumed"] == [])
    registry.now = "2024-08-10"
    let shown = try registry.json("overdue", "--as-of", "2024-08-16")
    let tick = try registry.json("tick")
    #expect(tick["count"]?.integer == 0 && tick["lapsed"] == [])
    let resumed = try #require(tick["resumed"]?[0])
    #expect(resumed["number"]?.string == number && resumed["duty"]?.string == "answer")
    #expect(resumed["run"]?.integer == 1 && resumed["due"]?.string == "2024-08-15")
    let document = try registry.json("show", number)
    #expect(document["history"]?[3]?["on"]?.string == "2024-08-04", "the day of the ceiling, not of the tick")
    #expect(document["duties"]?[0]?["status"]?.string == "running")
    #expect(try registry.json("tick")["resumed"] == [], "twice is once")
    #expect(try registry.json("show", number) == document)
    #expect(try registry.json("overdue", "--as-of", "2024-08-16") == shown)
    registry.now = "2024-09-02"
    #expect(try registry.json("tick")["lapsed"]?[0]?["due"]?.string == "2024-08-15")
    #expect(try registry.problems() == 0)
  }

  @Test func `one tick records the end of a pause and the silence after it, in the order of their days`() throws {
    let number = try registry.sentLetter()
    try registry.act("suspend", number, on: "2024-06-05")
    let tick = try registry.json("tick")
    #expect(tick["resumed"]?.array?.count == 1 && tick["lapsed"]?.array?.count == 1)
    let days = try registry.json("show", number)["history"]?.array?.map { $0["on"]?.string }
    #expect(days?.suffix(2) == ["2024-08-04", "2024-08-16"])
    #expect(registry.run("tick").output.isEmpty == false)
  }

  @Test(
    arguments: [
      ("en", ["term extended: Answer the appeal", "+ 5 working days", "reason: because", "forwarded", "→ School 12"]),
      ("ru", ["срок продлён: Дать мотивированный", "+ 5 рабочих дней", "причина: because", "→ Школа 12"]),
      ("kk", ["мерзім ұзартылды: Өтініште", "+ 5 жұмыс күні", "себебі: because", "→ School 12"]),
    ])
  func `the protocol tells each act in the language asked for, within 80 columns`(language: String, parts: [String])
    throws
  {
    let number = try registry.petition()
    try registry.act("extend", number, "--by", "5wd", on: "2024-06-05")
    try registry.act("suspend", number, on: "2024-06-06")
    try registry.act("resume", number, on: "2024-06-10")
    try registry.act("forward", number, "--to", "b-school", "--received", "2024-06-13", on: "2024-06-12")
    try registry.act("waive", number, on: "2024-06-14")
    let text = registry.run("show", number, "--history", "--lang", language).output
    let flat = text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    for part in parts { #expect(flat.contains(part), "\(text)") }
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 80, "\(line)") }
    let lines = text.split(separator: "\n").filter { $0.prefixMatch(of: /\d\. (2024-06-|\d\d\.06\.2024)/) != nil }
    #expect(lines.count == 8, "\(text)")
    #expect(flat.contains(language == "en" ? "2024-06-13" : "13.06.2024"), "the day of receipt")
  }

  @Test func `the protocol names the duty whose silence was recorded`() throws {
    let number = try registry.petition()
    try registry.act("forward", number, "--to", "b-school", on: "2024-06-05")
    registry.now = "2024-06-20"
    try registry.expectOK(["tick"])
    let flat = registry.run("show", number, "--history").output.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(flat.contains("2024-06-11 not done in time: Tell of forwarding — passing of time"), "\(flat)")
  }
}
