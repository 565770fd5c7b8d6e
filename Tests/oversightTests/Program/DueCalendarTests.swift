import Foundation
import JSONText
import TestSupport
import Testing

import oversight

@Suite struct DueCalendarTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  /// A hearing of which notice is owed three working days before, and whose day may change.
  private static let hearing = #"""
    { "format": "oversight.workflow/1", "id": "hearing", "version": 1, "prefix": "HRG", "calendar": "kz",
      "title": "Hearing", "basis": [],
      "roles": { "secretary": { "title": "Secretary" }, "body": { "title": "Body", "party": "required" } },
      "fields": { "heldOn": { "type": "date", "title": "Day" } },
      "initial": "planned",
      "stages": { "planned": { "title": "Planned", "waits": "for a day" }, "called": { "title": "Called" },
                  "held": { "title": "Held", "final": true, "outcome": "held" } },
      "actions": {
        "call": { "title": "Call", "from": ["planned"], "to": "called", "by": ["secretary"],
                  "input": { "heldOn": { "field": "heldOn", "required": true } } },
        "move": { "title": "Set another day", "from": ["called"], "to": "called", "by": ["secretary"],
                  "input": { "heldOn": { "field": "heldOn", "required": true } } },
        "hold": { "title": "Hold", "from": ["called"], "to": "held", "by": ["secretary"] } },
      "duties": {
        "notice": { "title": "Give notice", "owedBy": "body", "owedTo": "secretary", "from": { "action": "call" },
                    "before": { "field": "heldOn", "workingDays": 3 }, "metBy": ["hold"], "basis": "self-set" } } }
    """#

  /// The calendar, its folded lines joined.
  private func calendar(_ words: String..., location: SourceLocation = #_sourceLocation) -> [String] {
    let run = registry.run(["due", "--ics"] + words)
    #expect(run.code == .ok && run.errors.isEmpty, "\(run.errors)", sourceLocation: location)
    #expect(
      run.output.hasPrefix("BEGIN:VCALENDAR\r\n") && run.output.hasSuffix("END:VCALENDAR\r\n"), sourceLocation: location
    )
    return run.output.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  private func values(_ name: String, _ lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  @Test func `every duty is a day that two runs write alike, with an id of its own`() throws {
    try registry.sentLetter()
    try registry.sentLetter("Roof", to: "b-school", on: "2024-06-10")
    let first = registry.run("due", "--ics", "--as-of", "2024-06-12")
    let lines = calendar("--as-of", "2024-06-12")
    #expect(first.output == registry.run("due", "--ics", "--as-of", "2024-06-12").output)
    registry.now = "2024-08-10"
    #expect(first.output == registry.run("due", "--ics", "--as-of", "2024-06-12").output)
    let uids = values("UID", lines)
    #expect(uids.count == 2 && Set(uids).count == 2)
    let mark = try #require(uids.first?.split(separator: "@").last)
    #expect(uids.first == "LTR-2024-000001.answer.1@\(mark)")
    #expect(mark.count == 26 && mark.hasSuffix(".oversight"))
    #expect(values("DTSTART;VALUE=DATE", lines) == ["20240617", "20240624"])
    #expect(values("SUMMARY", lines).first == "Answer the letter — Department of Health")
    #expect(values("TRIGGER", lines) == ["-P2DT15H", "-P2DT15H"])
    #expect(values("STATUS", lines) == ["CONFIRMED", "CONFIRMED"])
  }

  @Test func `a right is shown until its day and never as late`() throws {
    let letter = Letter.complaining(SampleDefinitions.letter, forDays: 30)
      .replacing("\"version\": 1", with: "\"version\": 2")
    try registry.add(letter)
    let number = try registry.sentLetter()
    let due = try registry.json("due", "--within", "20d", "--as-of", "2024-07-10")
    #expect(due["count"] == 1 && due["items"]?[0]?["kind"] == "right" && due["items"]?[0]?["duty"] == "complain")
    #expect(due["items"]?[0]?["heldBy"]?["role"] == "secretary" && due["items"]?[0]?["owedBy"] == nil)
    #expect(due["items"]?[0]?["due"] == "2024-07-18", "30 days after the 18th, on which the silence was noticed")
    let words = registry.run("due", "--within", "20d", "--as-of", "2024-07-10", "--lang", "ru").output
    #expect(words.contains("Complain of the silence") && words.contains("Право: можно воспользоваться"), "\(words)")
    #expect(try registry.json("overdue", "--as-of", "2024-08-30")["items"]?.array?.map { $0["kind"] } == ["duty"])
    #expect(values("SUMMARY", calendar("--as-of", "2024-07-10")).contains { $0.hasPrefix("Complain of the silence") })
    registry.now = "2024-08-30T09:00:00+05:00"
    try registry.expectOK(["tick"])
    let rights = try registry.json("show", number)["rights"]
    #expect(rights?[0]?["status"] == "expired")
    #expect(values("STATUS", calendar("--no-cancelled")) == ["CONFIRMED"], "what is late is left")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `what began and ended in one command is in no calendar`() throws {
    try registry.expectOK(["party", "add", "b-council", "--kind", "council", "--name", "en=Council"])
    let minutes = registry.folder + "/minutes.txt"
    try "minutes".write(toFile: minutes, atomically: true, encoding: .utf8)
    try registry.expectOK([
      "log", "Mend the roof", "--to", "b-school=2024-06-03", "--on", "2024-06-03", "--evidence", "minutes=\(minutes)",
      "membersTotal=15", "membersPresent=12",
    ])
    let lines = calendar("--as-of", "2024-06-04")
    #expect(values("STATUS", lines) == ["CONFIRMED"] && values("UID", lines).count == 1)
    #expect(calendar("--as-of", "2024-06-04", "--no-cancelled") == lines)
    #expect(registry.run("due", "--no-cancelled").code == .usage)
  }

  @Test func `a day that moves keeps its id and raises its version`() throws {
    try registry.add(Self.hearing)
    let opened = try registry.json(
      "open", "hearing", "--title", "Water", "--party", "body=b-dept", "--on", "2024-06-03")
    let number = try #require(opened["cases"]?[0]?["number"]?.string)
    try registry.expectOK(["advance", number, "call", "heldOn=2024-06-20", "--on", "2024-06-03"])
    let before = calendar("--as-of", "2024-06-04")
    registry.now = "2024-07-11T08:00:00+05:00"
    try registry.expectOK(["advance", number, "move", "heldOn=2024-06-27", "--on", "2024-06-05"])
    let after = calendar("--as-of", "2024-06-05")
    #expect(values("UID", before) == values("UID", after))
    #expect(values("DTSTART;VALUE=DATE", before) == ["20240617"] && values("DTSTART;VALUE=DATE", after) == ["20240624"])
    #expect(values("SEQUENCE", before) == ["0"] && values("SEQUENCE", after) == ["1"])
    #expect(values("DTSTAMP", before) == ["20240710T040000Z"] && values("DTSTAMP", after) == ["20240711T030000Z"])
    #expect(calendar("--as-of", "2024-06-04") == before)
  }

  @Test func `what is met is cancelled for 366 days, and then gone`() throws {
    let number = try registry.sentLetter()
    registry.now = "2024-06-20"
    try registry.expectOK(["tick"])
    let late = calendar()
    #expect(values("STATUS", late) == ["CONFIRMED"] && values("SEQUENCE", late) == ["1"])
    #expect(values("DESCRIPTION", late).first?.hasSuffix("Status: lapsed\\, still owed") == true)
    try registry.expectOK(["advance", number, "answer"])
    let met = calendar()
    #expect(values("UID", met) == values("UID", late))
    #expect(values("STATUS", met) == ["CANCELLED"] && values("SEQUENCE", met) == ["2"])
    #expect(!met.contains("BEGIN:VALARM"))
    #expect(values("UID", calendar("debtor:b-dept")) == values("UID", met))
    #expect(values("UID", calendar("--as-of", "2025-06-21")).count == 1)
    #expect(values("UID", calendar("--as-of", "2025-06-22")).isEmpty)
    #expect(values("UID", calendar("--as-of", "2024-06-02")).isEmpty)
  }

  @Test func `an answer that had come in time takes back the silence`() throws {
    let number = try registry.sentLetter()
    try registry.expectOK(["tick"])
    let silent = calendar()
    try registry.expectOK(["advance", number, "answer", "--on", "2024-06-14"])
    let answered = calendar()
    #expect(values("UID", answered) == values("UID", silent))
    #expect(values("STATUS", answered) == ["CANCELLED"])
    #expect(values("SEQUENCE", silent) == ["1"] && values("SEQUENCE", answered) == ["2"])
  }

  @Test func `a term leaves out what is due later, never what is late or has ended`() throws {
    try registry.sentLetter("Late", on: "2024-06-03")
    try registry.sentLetter("Soon", to: "b-school", on: "2024-06-28")
    try registry.sentLetter("Later", on: "2024-07-09")
    try registry.expectOK(["advance", try registry.sentLetter("Met", on: "2024-06-20"), "answer"])
    func titles(_ lines: [String]) -> [String] {
      values("DESCRIPTION", lines).filter { $0.contains("\\n") }.map {
        String($0.prefix { $0 != "\\" }.split(separator: " ").last ?? "")
      }
    }
    #expect(titles(calendar()) == ["Late", "Met", "Soon", "Later"])
    #expect(titles(calendar("--within", "5wd")) == ["Late", "Met", "Soon"])
    #expect(titles(calendar("debtor:b-school")) == ["Soon"])
    #expect(titles(calendar("late")) == ["Late", "Later"])
    #expect(titles(calendar("nothing")) == [])
  }

  @Test func `the calendar speaks the language asked for, and no title breaks it`() throws {
    try registry.sentLetter("Труба\r\nEND:VCALENDAR; \u{1B}", to: "b-school")
    let lines = calendar("--lang", "ru")
    #expect(values("X-WR-CALNAME", lines) == ["Общественный контроль: сроки"])
    #expect(values("SUMMARY", lines) == ["Answer the letter — Школа 12"])
    #expect(lines.count { $0 == "END:VCALENDAR" } == 1 && !lines.joined().contains("\u{1B}"))
  }

  @Test func `a document that cannot be read is named, and all others are in the calendar`() throws {
    let broken = try registry.sentLetter()
    let whole = try registry.sentLetter("Roof")
    try "{".write(toFile: "\(registry.folder)/registry/cases/2024/\(broken).json", atomically: true, encoding: .utf8)
    let run = registry.run("due", "--ics")
    #expect(run.code == .ok && run.errors.contains("\(broken).json"))
    #expect(run.output.contains("UID:\(whole).") && !run.output.contains("UID:\(broken)."))
  }

  @Test func `a calendar is neither JSON nor cut short`() throws {
    #expect(
      try registry.error("due", "--ics", kind: "usage", code: .usage)["message"]?.string?.contains("--json") == true)
    #expect(registry.run("due", "--ics", "--limit", "5").code == .usage)
    #expect(registry.run("due", "--ics", "--within", "soon").code == .usage)
    #expect(registry.run("due", "--help").output.contains("> deadlines.ics"))
  }

  @Test func `naming the debtor anew is a revision of what names it, and of nothing else`() throws {
    try registry.sentLetter()
    try registry.sentLetter("Roof", to: "b-school")
    let before = calendar("--as-of", "2024-06-12")
    registry.now = "2024-07-12T09:00:00+05:00"
    try registry.expectOK(["party", "rename", "b-dept", "--name", "en=Ministry of Welfare", "--from", "2024-06-10"])
    let after = calendar("--as-of", "2024-06-12")
    #expect(values("SEQUENCE", before) == ["0", "0"] && values("SEQUENCE", after) == ["1", "0"])
    #expect(values("LAST-MODIFIED", after) == ["20240712T040000Z", values("LAST-MODIFIED", before)[1]])
    #expect(
      values("SUMMARY", after)[0].contains("Welfare") && values("SUMMARY", after)[1] == values("SUMMARY", before)[1])
  }
}
