import JSONText
import Testing

import oversight

/// Due dates when the act on the moved days of a year becomes known.
@Suite struct RecomputeTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2026-01-09T09:00:00+05:00"
    try registry.expectOK(["calendar", "add-year", try registry.file("open.json", Self.open)])
  }

  /// Nobody knows yet which days of 2026 are moved.
  private static let open = """
    {"format": "oversight.calendar-year/1", "calendar": "kz", "year": 2026, "movedDaysKnown": false}
    """

  /// Monday 5 January 2026 is free, and Saturday the 10th worked for it; the rest of the year stays as it was known.
  private static let year = """
    {"format": "oversight.calendar-year/1", "calendar": "kz", "year": 2026,
     "moved": [{"off": "2026-01-05", "worked": "2026-01-10", "act": "G25X0000001"}], "acts": ["G25X0000001"]}
    """

  private func addYear() throws {
    try registry.expectOK(["calendar", "add-year", try registry.file("2026.json", Self.year)])
  }

  private func due(_ number: String) throws -> String? { try registry.duty(of: number)?["due"]?.string }

  // Received on 22 December 2025: seven days in December, then 5, 6 and 8 January; without the 5th the tenth is the 9th.
  @Test func `first the moves are listed, with their act, and nothing is recorded`() throws {
    let number = try registry.sentLetter(on: "2025-12-22")
    #expect(try due(number) == "2026-01-08")
    #expect(try registry.duty(of: number)?["provisional"] == true)
    let before = try registry.json("calendar", "recompute")
    #expect(before["count"]?.integer == 0 && before["moves"] == [] && before["lapsed"] == [])
    try addYear()
    let list = try registry.json("calendar", "recompute")
    #expect(list["count"]?.integer == 1 && list["recorded"] == false && list["lapsed"] == [])
    let move = try #require(list["moves"]?[0])
    #expect(move["number"]?.string == number && move["duty"]?.string == "answer" && move["run"]?.integer == 1)
    #expect(move["due"]?.string == "2026-01-08" && move["newDue"]?.string == "2026-01-09")
    #expect(move["calendar"]?.string == "kz@3" && move["newCalendar"]?.string == "kz@4")
    #expect(move["acts"]?.strings == ["G25X0000001"])
    #expect(move["provisional"] == true && move["stillProvisional"] == nil)
    #expect(try due(number) == "2026-01-08")
    #expect(try registry.json("show", number)["history"]?.array?.count == 2)
    let text = registry.run("calendar", "recompute").output
    #expect(text.contains("2026-01-08") && text.contains("2026-01-09") && text.contains("G25X0000001"))
  }

  @Test func `with yes they move by a record that names the act, and a second time nothing moves`() throws {
    let number = try registry.sentLetter(on: "2025-12-22")
    try addYear()
    let done = try registry.json("calendar", "recompute", "--yes")
    #expect(done["recorded"] == true && done["count"]?.integer == 1)
    let document = try registry.json("show", number)
    let duty = document["duties"]?[0]
    #expect(duty?["due"]?.string == "2026-01-09" && duty?["calendar"]?.string == "kz@4")
    #expect(duty?["provisional"] == nil, "settled")
    let record = try #require(document["history"]?[2])
    #expect(record["input"]?["acts"]?.strings == ["G25X0000001"] && record["input"]?["calendar"]?.string == "kz@4")
    #expect(record["by"]?.string == "p-sec" && record["on"]?.string == "2026-01-09")
    for words in [["calendar", "recompute"], ["calendar", "recompute", "--yes"]] {
      let again = try registry.run(words + ["--json"]).json()
      #expect(again["count"]?.integer == 0 && again["moves"] == [])
    }
    #expect(try registry.json("show", number) == document)
    let explained = try registry.json("explain", number)
    #expect(explained["acts"]?[0]?["verb"]?.string == "recompute" && explained["laws"]?.strings == ["G25X0000001"])
    #expect(try registry.listed("overdue", "--as-of", "2026-01-09").isEmpty)
    #expect(try registry.problems() == 0)
  }

  @Test func `a provisional day that stays is settled`() throws {
    registry.now = "2026-02-02"
    let number = try registry.sentLetter(on: "2026-01-19")
    #expect(try due(number) == "2026-02-02" && registry.duty(of: number)?["provisional"] == true)
    try addYear()
    let move = try registry.json("calendar", "recompute")["moves"]?[0]
    #expect(move?["due"] == move?["newDue"] && move?["provisional"] == true)
    try registry.expectOK(["calendar", "recompute", "--yes"])
    #expect(try due(number) == "2026-02-02" && registry.duty(of: number)?["provisional"] == nil)
    #expect(try registry.json("calendar", "recompute")["count"]?.integer == 0)
  }

  @Test func `what is closed or has lapsed never moves; the lapsed is named`() throws {
    registry.now = "2026-01-15"
    let closed = try registry.sentLetter("Closed", on: "2025-12-22")
    try registry.expectOK(["advance", closed, "answer", "--on", "2026-01-08"])
    let waived = try registry.sentLetter("Waived", on: "2025-12-22")
    try registry.act("waive", waived, on: "2026-01-06")
    let lapsed = try registry.sentLetter("Lapsed", on: "2025-12-22")
    try registry.expectOK(["tick"])
    let early = try registry.sentLetter("Due in 2025", on: "2025-12-01")
    try addYear()
    let documents = try [closed, waived, lapsed, early].map { try registry.json("show", $0) }
    let list = try registry.json("calendar", "recompute", "--yes")
    #expect(list["count"]?.integer == 0 && list["moves"] == [])
    #expect(list["lapsed"]?.array?.map { $0["number"]?.string } == [lapsed])
    #expect(list["lapsed"]?[0]?["newDue"]?.string == "2026-01-09" && list["lapsed"]?[0]?["status"]?.string == "lapsed")
    #expect(try [closed, waived, lapsed, early].map { try registry.json("show", $0) } == documents)
    #expect(try registry.json("explain", closed, "answer")["calendar"]?.string == "kz@3", "explained as it was counted")
    #expect(try registry.problems() == 0)
  }

  @Test func `extensions and pauses are counted anew too, and what was passed on in its own run`() throws {
    let extended = try registry.sentLetter("Extended", on: "2025-12-15")
    try registry.act("extend", extended, "--by", "4wd", on: "2025-12-22")
    let paused = try registry.sentLetter("Paused", on: "2025-12-15")
    try registry.act("suspend", paused, on: "2025-12-22")
    try registry.act("resume", paused, on: "2025-12-26")
    let forwarded = try registry.sentLetter("Forwarded", on: "2025-12-01")
    try registry.act("forward", forwarded, "--to", "b-school", on: "2025-12-12")
    try registry.expectOK(["advance", forwarded, "answer", "--on", "2025-12-29"])
    let numbers = [extended, paused]
    #expect(try numbers.map { try due($0) } == ["2026-01-08", "2026-01-08"])
    try addYear()
    #expect(try registry.json("calendar", "recompute", "--yes")["count"]?.integer == 2)
    #expect(try numbers.map { try due($0) } == ["2026-01-09", "2026-01-09"])
    #expect(try registry.json("show", forwarded)["history"]?.array?.count == 4)
    #expect(try registry.problems() == 0)
  }

  @Test func `the lists follow, and lists of days before the recount stay as they were`() throws {
    try registry.sentLetter(on: "2025-12-22")
    let before = try registry.json("due", "--as-of", "2026-01-08")["items"]
    try addYear()
    try registry.expectOK(["calendar", "recompute", "--yes"])
    #expect(try registry.listed("due", "--as-of", "2026-01-09") == ["answer@2026-01-09 b-dept"])
    #expect(try registry.json("due", "--as-of", "2026-01-08")["items"] == before, "as it was recorded then")
    #expect(try registry.listed("overdue", "--as-of", "2026-01-10") == ["answer@2026-01-09 b-dept"])
  }

  @Test func `who is not known recomputes nothing, and an unknown calendar is not found`() throws {
    let number = try registry.sentLetter(on: "2025-12-22")
    try addYear()
    #expect(registry.run("calendar", "recompute", "--calendar", "xx").code == .notFound)
    #expect(registry.run("calendar", "recompute", "--yes", "--as", "p-nobody").code == .notFound)
    registry.actor = nil
    #expect(registry.run("calendar", "recompute", "--yes").code == .usage)
    #expect(try due(number) == "2026-01-08")
    let again = registry.run("calendar", "recompute", "--yes", "--as", "p-sec", "--id", "r1", "--json")
    #expect(try again.json()["count"]?.integer == 1)
    #expect(registry.run("calendar", "recompute", "--yes", "--as", "p-sec", "--id", "r1").code == .ok)
    #expect(try registry.json("show", number)["history"]?.array?.count == 3)
  }

  @Test func `moved again under the same id, it answers as the first time`() throws {
    _ = try registry.sentLetter(on: "2025-12-22")
    try addYear()
    let words = ["calendar", "recompute", "--yes", "--id", "r-1", "--json"]
    let first = try registry.run(words).json()
    #expect(first["count"]?.integer == 1)
    #expect(try registry.run(words).json() == first)
    _ = try registry.error(
      "calendar", "recompute", "--calendar", "kz", "--yes", "--id", "r-1", kind: "conflict", code: .refused)
  }
}
