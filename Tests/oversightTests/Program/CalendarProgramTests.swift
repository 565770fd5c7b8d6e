import Foundation
import JSONText
import Testing

import oversight

@Suite struct CalendarProgramTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  static let donor = """
    {"format": "oversight.calendar/1", "id": "donor", "edition": 1, "title": "Donor", "weekend": [5, 6], "fixed": [],
     "years": {"2024": {"holidays": [{"date": "2024-06-09", "title": "Founder's Day"}], "movedDaysKnown": true}}}
    """

  static let year = """
    {"format": "oversight.calendar-year/1", "calendar": "kz", "year": 2024,
     "moved": [{"off": "2024-05-08", "worked": "2024-05-04", "act": "G24G0000109"},
               {"off": "2024-06-05", "worked": "2024-06-08", "act": "G24X"}], "acts": ["G24G0000109", "G24X"]}
    """

  private func editions() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: registry.folder + "/registry/calendars").sorted()
  }

  @Test func `add-year makes the next edition, keeps the one before, and needs no actor`() throws {
    registry.actor = nil
    let path = try registry.file("2024.json", Self.year)
    let answer = try registry.json("calendar", "add-year", path)
    #expect(Set(answer.keys).isSuperset(of: ["calendar", "year", "changed"]))
    #expect(answer["calendar"]?.string == "kz@3" && answer["year"]?.integer == 2024)
    #expect(answer["changed"]?.array?.map { $0["day"]?.string } == ["2024-06-05", "2024-06-08"])
    #expect(answer["changed"]?[0]?["working"] == false && answer["changed"]?[1]?["working"] == true)
    #expect(answer["changed"]?[0]?["reason"]?.string == "day off instead of 2024-06-08 (G24X)")
    #expect(try editions() == ["kz@2.json", "kz@3.json"])
    #expect(try registry.json("calendar", "count", "2024-06-04", "+1wd")["result"]?.string == "2024-06-06")
    let old = try registry.json("calendar", "count", "2024-06-04", "+1wd", "--calendar", "kz@2")
    #expect(old["result"]?.string == "2024-06-05")
    #expect(try registry.json("verify")["problems"]?.array?.isEmpty == true)
  }

  @Test func `duties keep their dates until they are counted anew`() throws {
    registry.now = "2024-06-10T09:00:00+05:00"
    let number = try registry.sentLetter()
    let year = try registry.file("2024.json", Self.year.replacing("2024-06-08", with: "2024-06-22"))
    try registry.expectOK(["calendar", "add-year", year])
    #expect(try registry.json("show", number)["duties"]?[0]?["due"]?.string == "2024-06-17")
    try registry.expectOK(["calendar", "recompute", "--yes"])
    let duty = try registry.json("show", number)["duties"]?[0]
    #expect(duty?["due"]?.string == "2024-06-18" && duty?["calendar"]?.string == "kz@3")
    #expect(try registry.json("verify")["problems"]?.array?.isEmpty == true)
  }

  @Test func `the same year twice counts once`() throws {
    let path = try registry.file("2024.json", Self.year)
    #expect(registry.run("calendar", "add-year", path).output.contains("oversight calendar\nrecompute"))
    let again = registry.run("calendar", "add-year", path)
    #expect(again.code == .ok)
    #expect(again.output == "kz@3 says just that of 2024 already. Nothing was changed.\n")
    #expect(try registry.json("calendar", "add-year", path)["changed"]?.array?.isEmpty == true)
    #expect(try editions() == ["kz@2.json", "kz@3.json"])
  }

  @Test func `years are added one after the other, and a gap is refused`() throws {
    let text = #"{"format": "oversight.calendar-year/1", "calendar": "kz", "year": 2028}"#
    let gap = try registry.file("2029.json", text.replacing("2028", with: "2029"))
    let error = try registry.error("calendar", "add-year", gap, kind: "invalid", code: .data)
    #expect(error["details"]?[0]?.keys == ["column", "file", "line", "message", "rule"])
    #expect(error["message"]?.string?.contains("kz@2 knows 2006 to 2027; write one of these years, or 2028") == true)
    #expect(try editions() == ["kz@2.json"])
    try registry.expectOK(["calendar", "add-year", try registry.file("2028.json", text)])
    try registry.expectOK(["calendar", "add-year", gap])
    #expect(try registry.json("calendar", "list")["calendars"]?[0]?["through"]?.integer == 2029)
    #expect(try registry.json("calendar", "count", "2029-03-01", "+3wd")["provisional"] == true)
  }

  @Test func `a year that comes with the program is added by its number`() throws {
    let open = #"{"format": "oversight.calendar-year/1", "calendar": "kz", "year": 2026, "movedDaysKnown": false}"#
    try registry.expectOK(["calendar", "add-year", try registry.file("open.json", open)])
    #expect(try registry.json("calendar", "show", "2026")["provisional"] == true)
    let settled = try registry.json("calendar", "add-year", "2026")
    #expect(settled["calendar"] == "kz@4" && settled["added"] == true && settled["provisional"] == false)
    #expect(try registry.json("calendar", "show", "2026")["provisional"] == nil)
    #expect(try registry.json("calendar", "add-year", "2026")["added"] == false)
    _ = try registry.error("calendar", "add-year", "2031", kind: "io", code: .io)
  }

  @Test func `a year with defects is refused with every place, and nothing is changed`() throws {
    let bad = Self.year.replacing(#", "act": "G24X""#, with: "").replacing("2024-06-05", with: "2024-06-31")
    let path = try registry.file("bad.json", bad)
    let run = registry.run("calendar", "add-year", path)
    #expect(run.code == .data && run.output.isEmpty)
    #expect(run.errors.hasPrefix("oversight: the year has defects. Nothing was changed.\n  \(path):3:"))
    #expect(run.errors.split(separator: "\n").count == 3)
    let syntax = try registry.file("syntax.json", "{,}")
    _ = try registry.error("calendar", "add-year", syntax, kind: "syntax", code: .data)
    _ = try registry.error("calendar", "add-year", "/nowhere.json", kind: "io", code: .io)
    #expect(try editions() == ["kz@2.json"])
  }

  @Test func `a calendar stands beside the others, and its editions follow each other`() throws {
    let path = try registry.file("donor.json", Self.donor)
    #expect(try registry.json("calendar", "add", path)["calendar"]?.string == "donor@1")
    #expect(try registry.json("calendar", "add", path)["added"] == false)
    let other = try registry.file("other.json", Self.donor.replacing("Founder", with: "Donor"))
    let conflict = try registry.error("calendar", "add", other, kind: "conflict", code: .refused)
    #expect(conflict["message"]?.string?.contains("\"edition\": 2") == true)
    let third = try registry.file("third.json", Self.donor.replacing("\"edition\": 1", with: "\"edition\": 3"))
    let gap = try registry.error("calendar", "add", third, kind: "conflict", code: .refused)
    #expect(gap["message"]?.string?.contains("donor@1") == true)
    let second = try registry.file("second.json", Self.donor.replacing("\"edition\": 1", with: "\"edition\": 2"))
    try registry.expectOK(["calendar", "add", second])
    let broken = try registry.file("broken.json", Self.donor.replacing("2024-06-09", with: "2023-06-09"))
    _ = try registry.error("calendar", "add", broken, kind: "invalid", code: .data)
    let list = try registry.json("calendar", "list")["calendars"]?.array
    #expect(list?.map { $0["id"]?.string } == ["kz", "donor"])
    #expect(list?.map { $0["edition"]?.integer } == [2, 2])
    #expect(try registry.json("calendar", "show", "2024", "--calendar", "donor")["calendar"]?.string == "donor@2")
    let unknown = try registry.error(
      "calendar", "show", "2024", "--calendar", "doner", kind: "not-found", code: .notFound)
    #expect(unknown["message"]?.string?.contains("did you mean 'donor'?") == true)
  }

  @Test func `each duty is counted in the calendar of its own workflow`() throws {
    try registry.expectOK(["calendar", "add", try registry.file("donor.json", Self.donor)])
    let note = SampleDefinitions.letter.replacing(#""id": "letter""#, with: #""id": "note""#)
      .replacing("\"LTR\"", with: "\"NOT\"").replacing(#""calendar": "kz""#, with: #""calendar": "donor""#)
    try registry.add(note)
    let letter = try registry.sentLetter()
    let opened = try registry.json("open", "note", "--party", "addressee=b-dept", "--on", "2024-06-03")
    let number = try #require(opened["cases"]?[0]?["number"]?.string)
    try registry.expectOK(["advance", number, "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03"])
    let duties = try [letter, number].map { try registry.json("show", $0)["duties"]?[0] }
    #expect(duties.map { $0?["calendar"]?.string } == ["kz@2", "donor@1"])
    // Of the donor's fortnight Fridays, Saturdays and Founder's Day are free.
    #expect(duties.map { $0?["due"]?.string } == ["2024-06-17", "2024-06-18"])
    let items = try registry.json("overdue", "--as-of", "2024-06-21")["items"]?.array ?? []
    #expect(items.map { $0["number"]?.string } == [letter, number])
    #expect(items.map { $0["workingDaysLate"]?.integer } == [4, 2])
    #expect(try registry.json("explain", number)["days"]?[2]?["day"]?.string == "2024-06-06")
    #expect(try registry.json("verify")["problems"]?.array?.isEmpty == true)
    for name in ["kz@2", "donor@1"] { try expectFound(name) }
  }

  /// A byte changed in the middle of a calendar is found by `verify`.
  private func expectFound(_ name: String) throws {
    let path = "\(registry.folder)/registry/calendars/\(name).json"
    let before = try #require(FileManager.default.contents(atPath: path))
    var edited = before
    edited[before.count / 2] ^= 1
    try edited.write(to: URL(fileURLWithPath: path))
    let run = registry.run("verify", "--json")
    #expect(run.code == .data)
    let problems = try JSON(parsing: Array(run.output.utf8))["problems"]?.array
    #expect(problems?.map { $0["path"]?.string } == ["calendars/\(name).json"])
    try before.write(to: URL(fileURLWithPath: path))
  }

  @Test func `a count says when it is provisional, and when it rests on an estimated day`() throws {
    let estimated = registry.run("calendar", "count", "2027-05-14", "+1d")
    #expect(estimated.output.contains("\nEstimated: the count rests on a religious holiday"))
    #expect(estimated.output.contains("\nProvisional: the calendar of that year is not settled"))
    let settled = registry.run("calendar", "count", "2024-06-03", "+10wd").output
    #expect(settled.hasSuffix("\nResult: 2024-06-17\n"))
    #expect(try registry.json("calendar", "count", "2027-05-14", "+1d")["estimated"] == true)
  }

  @Test(arguments: [("2006-01-05", "-3wd"), ("2027-12-31", "+1wd"), ("2005-06-01", "+1m"), ("2027-12-30", "+2d")])
  func `nothing is counted beyond the years known, in either direction`(date: String, term: String) throws {
    let error = try registry.error("calendar", "count", date, term, kind: "invalid", code: .data)
    #expect(error["message"]?.string?.contains("it knows 2006 to 2027. Nothing was counted.") == true)
  }

  @Test func `outside a registry the shipped calendars answer`() throws {
    let environment = ["OVERSIGHT_NOW": registry.now]
    let nowhere = registry.folder
    let words = ["calendar", "list", "--registry", nowhere, "--json"]
    #expect(try ProgramRun(words, environment: environment).json()["calendars"]?[0]?["id"]?.string == "kz")
    let show = ["calendar", "show", "2024", "--calendar", "kz@2", "--registry", nowhere, "--json"]
    #expect(try ProgramRun(show, environment: environment).json()["workingDays"]?.integer == 249)
    let add = ["calendar", "add-year", try registry.file("2024.json", Self.year), "--registry", nowhere]
    #expect(ProgramRun(add, environment: environment).code == .notFound)
  }
}
