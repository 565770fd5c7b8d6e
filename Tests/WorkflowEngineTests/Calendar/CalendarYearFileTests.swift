import Foundation
import JSONText
import Reports
import Testing
import WorkflowEngine

@Suite struct CalendarYearFileTests {
  /// A year after the only one of the small calendar, in which nothing is wrong.
  static let year = """
    {
      "format": "oversight.calendar-year/1", "calendar": "test", "year": 2025,
      "holidays": [{"date": "2025-01-01", "title": "New Year"}, {"date": "2025-06-06", "title": "Feast", "estimated": true}],
      "moved": [{"off": "2025-05-08", "worked": "2025-05-10", "act": "B1"}],
      "acts": ["B1"], "movedDaysKnown": true
    }
    """

  private func read(_ text: String, into calendars: [JSON]? = nil) throws -> CalendarYearFile {
    let known = try calendars ?? [JSON(parsing: CalendarSamples.small)]
    return CalendarYearFile(name: "year.json", bytes: Array(text.utf8), calendars: known)
  }

  private func addition(_ text: String, into calendars: [JSON]? = nil) throws -> CalendarAddition {
    let file = try read(text, into: calendars)
    #expect(file.findings.isEmpty)
    return try #require(file.addition)
  }

  private func lines(_ addition: CalendarAddition) -> [String] {
    addition.changes.map { "\($0.after.isWorking ? "+" : "-") \($0.day) \($0.after.reason.text(in: .en))" }
  }

  @Test func `the year after the last known makes the next edition, and all else is kept`() throws {
    var json = try #require(JSON(parsing: CalendarSamples.small).object)
    json["about"] = "of the author"
    let addition = try addition(Self.year, into: [.object(json)])
    #expect(addition.isNews && !addition.isProvisional && !addition.hasOnlyFixedHolidays)
    #expect(addition.before.reference.description == "test@2")
    #expect(addition.after.reference.description == "test@3")
    #expect(addition.after.knownYears == 2024...2025)
    #expect(addition.after[year: 2024] == addition.before[year: 2024])
    #expect(
      lines(addition) == [
        "- 2025-05-08 day off instead of 2025-05-10 (B1)", "+ 2025-05-10 worked instead of 2025-05-08 (B1)",
        "- 2025-06-06 Feast",
      ])
    var merged = try #require(addition.json.object)
    #expect(merged["years"]?["2025"]?["acts"] == ["B1"])
    merged["years"] = json["years"]
    merged["edition"] = 2
    #expect(merged == json)
  }

  @Test func `the document of the new edition reads back as that edition`() throws {
    let addition = try addition(Self.year)
    let file = CalendarFile(name: "test@3.json", bytes: addition.json.documentBytes())
    #expect(file.findings.isEmpty)
    #expect(file.calendar?.years == addition.after.years)
    #expect(file.calendar?.reference == addition.after.reference)
  }

  @Test func `the same year again is no news`() throws {
    let first = try addition(Self.year)
    let second = try addition(Self.year, into: [first.json])
    #expect(!second.isNews && second.changes.isEmpty)
    let shuffled = Self.year.replacingOccurrences(
      of: #""acts": ["B1"], "movedDaysKnown": true"#, with: #""acts": ["B1"]"#)
    #expect(try !addition(shuffled, into: [first.json]).isNews)
  }

  @Test func `a known year is replaced, and each day that changes is told`() throws {
    let text = """
      {"format": "oversight.calendar-year/1", "calendar": "test", "year": 2024,
       "holidays": [{"date": "2024-01-01", "title": "New Year"}, {"date": "2024-06-17", "title": "Feast"}]}
      """
    let addition = try addition(text)
    #expect(addition.isNews)
    #expect(lines(addition) == ["- 2024-06-16 weekend", "- 2024-06-17 Feast", "+ 2024-12-30 working day"])
    #expect(addition.after[year: 2024]?.moved == addition.before[year: 2024]?.moved)
    #expect(addition.after[year: 2024]?.acts == ["A1"])
  }

  @Test func `a day moved alone makes the next edition one of the second format`() throws {
    let text = """
      {"format": "oversight.calendar-year/1", "calendar": "test", "year": 2025,
       "moved": [{"worked": "2025-03-15", "act": "B1"}], "acts": ["B1"]}
      """
    let addition = try addition(text)
    #expect(addition.isNews && addition.json["format"] == "oversight.calendar/2")
    #expect(addition.after.isWorking(try CalendarSamples.day("2025-03-15")))
    #expect(try self.addition(Self.year).json["format"] == "oversight.calendar/1")
  }

  @Test func `confirming an estimated day is a change of that day`() throws {
    let text = """
      {"format": "oversight.calendar-year/1", "calendar": "test", "year": 2024, "holidays": [
        {"date": "2024-01-01", "title": "New Year"}, {"date": "2024-06-16", "title": "Feast"},
        {"date": "2024-12-30", "title": "Eve", "observed": true}]}
      """
    #expect(try addition(text).changes.map(\.day.description) == ["2024-06-16"])
  }

  @Test func `what is left out stays as it is known`() throws {
    let text = #"{"format": "oversight.calendar-year/1", "calendar": "test", "year": 2024}"#
    let addition = try addition(text)
    #expect(!addition.isNews)
    #expect(addition.after[year: 2024] == addition.before[year: 2024])
  }

  @Test func `of a new year the fixed holidays in force are taken, and it stays provisional`() throws {
    let text = #"{"format": "oversight.calendar-year/1", "calendar": "kz", "year": 2028}"#
    let kz = try CalendarSamples.file("Workflows/Calendars/kz.json")
    let addition = try addition(text, into: [try JSON(parsing: CalendarSamples.small), kz])
    #expect(addition.isNews && addition.hasOnlyFixedHolidays && addition.isProvisional)
    #expect(lines(addition).isEmpty)
    let days = addition.after[year: 2028]?.holidays.map(\.day.description) ?? []
    #expect(days.contains("2028-03-15") && !days.contains("2028-08-30") && !days.contains("2028-12-17"))
    #expect(days.count == 14)
  }

  @Test func `a holiday on 29 February is taken in leap years only`() throws {
    let years = [2025, 2026, 2027, 2028].map {
      #"{"format": "oversight.calendar-year/1", "calendar": "test", "year": \#($0), "movedDaysKnown": true}"#
    }
    var json = try JSON(parsing: CalendarSamples.small)
    for year in years { json = try addition(year, into: [json]).json }
    let file = CalendarFile(name: "", bytes: json.canonicalBytes())
    #expect(file.calendar?.years.map(\.holidays.count) == [3, 1, 1, 1, 2])
    #expect(file.calendar?.reference.edition == 6)
  }

  @Test func `writing the moved days says that they are known`() throws {
    let text = #"{"format": "oversight.calendar-year/1", "calendar": "test", "year": 2025, "moved": []}"#
    #expect(try !addition(text).isProvisional)
    let unsure = text.replacingOccurrences(of: "[]}", with: #"[], "movedDaysKnown": false}"#)
    #expect(try addition(unsure).isProvisional)
  }

  @Test func `a calendar without years takes any`() throws {
    var json = try #require(JSON(parsing: CalendarSamples.small).object)
    json["years"] = [:]
    #expect(try addition(Self.year, into: [.object(json)]).after.knownYears == 2025...2025)
  }

  /// What to change in the year, into what, and where which defect must follow.
  static let faults: [(String, String, Int, Int, Defect.Rule)] = [
    (#""calendar": "test""#, #""calendar": "tset""#, 2, 54, .reference),
    (#""calendar": "test", "#, "", 1, 1, .key),
    ("calendar-year/1", "calendar/1", 2, 13, .value),
    (#""format": "oversight.calendar-year/1", "#, "", 1, 1, .key),
    ("2025,", "2026,", 2, 70, .value),
    ("2025,", "2023,", 2, 70, .value),
    ("2025,", "\"2025\",", 2, 70, .value),
    (#""year": 2025"#, #""yaer": 2025"#, 2, 70, .key),
    (#""acts": ["B1"]"#, #""act": ["B1"]"#, 5, 10, .key),
    (#""2025-01-01""#, #""2024-01-01""#, 3, 25, .value),
    (#""2025-01-01""#, #""2025-02-29""#, 3, 25, .value),
    (#", "title": "Feast""#, "", 3, 61, .key),
    (#", "act": "B1""#, "", 4, 13, .key),
    (#""act": "B1""#, #""act": "B2""#, 4, 66, .reference),
    (#""off": "2025-05-08""#, #""off": "2025-05-11""#, 4, 21, .value),
    (#""off": "2025-05-08""#, #""off": "2024-05-10""#, 4, 21, .value),
    (#""worked": "2025-05-10""#, #""worked": "2025-06-06""#, 4, 45, .value),
    (#""worked": "2025-05-10""#, #""worked": "2025-01-04""#, 4, 45, .value),
    (#""movedDaysKnown": true"#, #""movedDaysKnown": 1"#, 5, 37, .value),
  ]

  @Test(arguments: faults)
  func `each fault is a defect at its line and column`(
    text: String, other: String, line: Int, column: Int, rule: Defect.Rule
  ) throws {
    let changed = Self.year.replacingOccurrences(of: text, with: other)
    try #require(changed != Self.year)
    let file = try read(changed)
    #expect(file.addition == nil)
    let places = file.findings.map { "\($0.position.line):\($0.position.column) \($0.defect.rule)" }
    #expect(places.contains("\(line):\(column) \(rule)"), "\(file.findings)")
  }

  @Test func `all faults are told at once, also when neither calendar nor year can be found`() throws {
    let text = """
      {"format": "other", "calendar": "none", "year": 1066, "x": 1,
       "holidays": [{"date": "1066-02-30", "title": ""}],
       "moved": [{"off": "1066-05-08"}, 5], "acts": [1]}
      """
    let file = try read(text)
    let pointers = Set(file.findings.map(\.defect.pointer))
    #expect(
      pointers == [
        "/format", "/calendar", "/x", "/holidays/0/date", "/holidays/0/title", "/moved/0", "/moved/1", "/acts/0",
      ])
    #expect(file.findings.map(\.position) == file.findings.map(\.position).sorted())
  }

  @Test func `what is no JSON is one defect`() throws {
    let file = try read("{\"format\": }")
    #expect(file.findings.map(\.defect.rule) == [.syntax])
    #expect(file.findings.first?.position.column == 12)
    #expect(try read("[]").findings.map(\.defect.rule) == [.value])
  }

  @Test func `a clash with another year names what clashes`() throws {
    let text = Self.year.replacingOccurrences(of: "2025-01-01", with: "2025-01-04")
    let messages = try read(text).findings.map(\.defect.message)
    #expect(
      messages == ["against what is known of other years: 2025-01-04 is a holiday too; it cannot be both"])
  }

  @Test func `messages say which years can be written`() throws {
    let messages = try read(Self.year.replacingOccurrences(of: "2025,", with: "2030,")).findings.map(\.defect.message)
    #expect(messages.contains("test@2 knows 2024 to 2024; write one of these years, or 2025"))
  }
}
