import Foundation
import JSONText
import Testing
import WorkflowEngine

@Suite struct CalendarReadingTests {
  @Test func `a calendar without defects is read whole`() throws {
    let (calendar, defects) = try CalendarSamples.small()
    #expect(defects.isEmpty)
    let small = try #require(calendar)
    #expect(small.reference.description == "test@2")
    #expect(small.title == LocalizedText("Test"))
    #expect(small.about == nil)
    #expect(small.weekend == [6, 7])
    #expect(small.fixed.map(\.years) == [1...9999, 2026...2028])
    let year = try #require(small[year: 2024])
    #expect(year.holidays.map(\.day.description) == ["2024-01-01", "2024-06-16", "2024-12-30"])
    #expect(year.holidays.map(\.isEstimated) == [false, true, false])
    #expect(year.holidays.map(\.isObserved) == [false, false, true])
    #expect(year.moved.map(\.act) == ["A1", nil])
    #expect(year.acts == ["A1"])
    #expect(small[year: 2025] == nil)
  }

  @Test func `in the second format a day may be made free or worked alone`() throws {
    let lone = CalendarSamples.small
      .replacingOccurrences(of: "calendar/1", with: "calendar/2")
      .replacingOccurrences(
        of: #"{"off": "2024-05-08", "worked": "2024-05-04", "act": "A1"}"#,
        with: #"{"worked": "2024-05-04", "act": "A1"}"#
      )
      .replacingOccurrences(of: #""worked": "2025-01-04""#, with: #""act": "A1""#)
    var defects: [Defect] = []
    let calendar = try #require(WorkingCalendar(try JSON(parsing: lone), defects: &defects))
    #expect(defects.isEmpty)
    let (saturday, wednesday) = (try CalendarSamples.day("2024-05-04"), try CalendarSamples.day("2024-05-08"))
    #expect(calendar.facts(about: saturday).reason == .movedWork(offInstead: nil, act: "A1"))
    #expect(calendar.isWorking(saturday) && calendar.isWorking(wednesday))
    let free = calendar.facts(about: try CalendarSamples.day("2024-12-31"))
    #expect(free.reason == .movedOff(workedInstead: nil, act: "A1") && !free.isWorking)
    #expect(!calendar.isWorking(try CalendarSamples.day("2025-01-04")))
    let slow = SlowCalendar(calendar)
    for day in Day.days(ofYear: 2024) { #expect(slow.isWorking(day) == calendar.isWorking(day)) }
    // Of the first format both days are asked for, as an earlier program does.
    let old = lone.replacingOccurrences(of: "calendar/2", with: "calendar/1")
    #expect(WorkingCalendar(try JSON(parsing: old), defects: &defects) == nil)
    #expect(defects.map(\.pointer) == ["/years/2024/moved/0", "/years/2024/moved/1"])
    let other = lone.replacingOccurrences(of: #""worked": "2024-05-04""#, with: #""worked": "2025-01-04""#)
    var again: [Defect] = []
    #expect(WorkingCalendar(try JSON(parsing: other), defects: &again) == nil)
    #expect(again.map(\.pointer) == ["/years/2024/moved/0/worked"])
  }

  /// What to change in the small calendar, into what, and the one defect that must follow.
  static let faults: [(String, String, String, Defect.Rule)] = [
    (#""format": "oversight.calendar/1","#, #""format": "oversight.calendar/3","#, "/format", .value),
    (#""format": "oversight.calendar/1","#, "", "", .key),
    (#""id": "test","#, "", "", .key),
    (#""id": "test","#, #""id": "Test","#, "/id", .identifier),
    (#""id": "test","#, #""id": "","#, "/id", .value),
    (#""edition": 2"#, #""edition": 0"#, "/edition", .value),
    (#""edition": 2"#, #""edition": "2""#, "/edition", .value),
    (#""edition": 2"#, #""edition": 2, "law": 5"#, "/law", .value),
    (#""edition": 2"#, #""edition": 2, "colour": 5"#, "/colour", .key),
    (#""edition": 2"#, #""edition": 2, "a/b": 5"#, "/a~1b", .key),
    (#""title": "Test""#, #""title": {}"#, "/title", .text),
    (#""title": "Test""#, #""title": {"en": "Test", "de": "Probe"}"#, "/title", .text),
    ("[6, 7]", "[6, 8]", "/weekend", .value),
    ("[6, 7]", "[6, 6]", "/weekend", .value),
    ("[6, 7]", "[1, 2, 3, 4, 5, 6, 7]", "/weekend", .value),
    ("[6, 7]", #"["6"]"#, "/weekend", .value),
    ("[6, 7]", "6", "/weekend", .value),
    (#""fixed": ["#, #""fixed": 1, "x": ["#, "/fixed", .value),
    (#"{"date": "01-01", "title": "New Year"}"#, "1", "/fixed/0", .value),
    (#"{"date": "01-01", "title": "New Year"}"#, #"{"date": "01-01"}"#, "/fixed/0", .key),
    (#"{"date": "01-01", "title": "New Year"}"#, #"{"title": "New Year"}"#, "/fixed/0", .key),
    (#"{"date": "01-01""#, #"{"date": "1-1""#, "/fixed/0/date", .value),
    (#"{"date": "01-01""#, #"{"date": "02-30""#, "/fixed/0/date", .value),
    (#"{"date": "01-01""#, #"{"date": "02-29""#, "/fixed/1/date", .value),
    (#""since": 2026"#, #""since": 2029"#, "/fixed/1/until", .value),
    (#""since": 2026"#, #""since": 0"#, "/fixed/1/since", .value),
    (#""until": 2028"#, #""until": "2028""#, "/fixed/1/until", .value),
    (#"{"date": "2024-01-01", "title""#, #"{"date": "2023-01-01", "title""#, "/years/2024/holidays/0/date", .value),
    (#"{"date": "2024-01-01", "title""#, #"{"date": "2024-02-30", "title""#, "/years/2024/holidays/0/date", .value),
    (#"{"date": "2024-01-01", "title""#, #"{"date": 20240101, "title""#, "/years/2024/holidays/0/date", .value),
    (#"{"date": "2024-01-01", "title""#, #"{"date": "2024-06-16", "title""#, "/years/2024/holidays/1/date", .value),
    (#""estimated": true"#, #""estimated": 1"#, "/years/2024/holidays/1/estimated", .value),
    (#""estimated": true"#, #""estimate": true"#, "/years/2024/holidays/1/estimate", .key),
    (#""observed": true"#, #""observed": "yes""#, "/years/2024/holidays/2/observed", .value),
    (#""title": "Feast""#, #""title": """#, "/years/2024/holidays/1/title", .text),
    (#""off": "2024-05-08""#, #""off": "2023-05-08""#, "/years/2024/moved/0/off", .value),
    (#""off": "2024-05-08""#, #""off": "2024-05-32""#, "/years/2024/moved/0/off", .value),
    (#""off": "2024-05-08""#, #""off": "2024-05-11""#, "/years/2024/moved/0/off", .value),
    (#""off": "2024-05-08""#, #""off": "2024-12-30""#, "/years/2024/moved/0/off", .value),
    (#""off": "2024-05-08""#, #""off": "2024-12-31""#, "/years/2024/moved/1/off", .value),
    (#""off": "2024-05-08", "#, "", "/years/2024/moved/0", .key),
    (#""worked": "2024-05-04""#, #""worked": "2026-05-04""#, "/years/2024/moved/0/worked", .value),
    (#""worked": "2024-05-04""#, #""worked": "2024-06-16""#, "/years/2024/moved/0/worked", .value),
    (#""worked": "2024-05-04""#, #""worked": "2025-01-04""#, "/years/2024/moved/1/worked", .value),
    (#""worked": "2024-05-04""#, #""worked": "2024-05-08""#, "/years/2024/moved/0/worked", .value),
    (#""act": "A1""#, #""act": "A2""#, "/years/2024/moved/0/act", .reference),
    (#""act": "A1""#, #""act": 1"#, "/years/2024/moved/0/act", .value),
    (#""acts": ["A1"]"#, #""acts": ["A1", "A1"]"#, "/years/2024/acts/1", .value),
    (#""movedDaysKnown": true"#, #""movedDaysKnown": null"#, "/years/2024/movedDaysKnown", .value),
    (#", "movedDaysKnown": true"#, "", "/years/2024", .key),
    (#""2024": {"#, #""2022": {"holidays": [], "movedDaysKnown": true}, "2024": {"#, "/years", .value),
    (#""2024": {"#, #""2025": [], "2024": {"#, "/years/2025", .value),
    (#""2024": {"#, #""24": {}, "2024": {"#, "/years/24", .key),
    (#""2024": {"#, #""0000": {}, "2024": {"#, "/years/0000", .key),
    (#""2024": {"#, #""２０２５": {}, "2024": {"#, "/years/２０２５", .key),
  ]

  @Test(arguments: faults)
  func `each fault is a defect where it stands`(
    text: String, other: String, pointer: String, rule: Defect.Rule
  ) throws {
    let (calendar, defects) = try CalendarSamples.small(replacing: text, with: other)
    #expect(calendar == nil)
    #expect(defects.contains { $0.pointer == pointer && $0.rule == rule }, "\(defects)")
    #expect(defects.allSatisfy { !$0.isWarning && !$0.message.isEmpty })
  }

  @Test func `all faults are told at once`() throws {
    var defects: [Defect] = []
    let text = #"""
      {"format": "other", "id": "K Z", "edition": 0, "title": 1, "weekend": [9], "fixed": {}, "x": 1,
       "years": {"2024": {"holidays": [{"date": "x"}], "moved": [1]}, "2026": 5}}
      """#
    #expect(WorkingCalendar(try JSON(parsing: text), defects: &defects) == nil)
    #expect(
      Set(defects.map(\.pointer)) == [
        "/format", "/id", "/edition", "/title", "/weekend", "/fixed", "/x", "/years/2024", "/years/2024/holidays/0",
        "/years/2024/holidays/0/date", "/years/2024/moved/0", "/years/2026", "/years",
      ])
  }

  @Test(arguments: ["[]", "1", "null", #""kz""#])
  func `what is no object is no calendar`(text: String) throws {
    var defects: [Defect] = []
    #expect(WorkingCalendar(try JSON(parsing: text), defects: &defects) == nil)
    #expect(defects.map(\.pointer) == [""])
  }

  @Test func `defects found before do not stop a calendar from being read`() throws {
    var defects = [Defect(at: "/elsewhere", rule: .value, .language(missing: [.kk]))]
    #expect(WorkingCalendar(try JSON(parsing: CalendarSamples.small), defects: &defects) != nil)
    #expect(defects.count == 1)
  }

  @Test func `messages name the value and what to write`() throws {
    let messages = [
      (#""off": "2024-05-08""#, #""off": "2024-05-11""#, "2024-05-11 is free already; write a working day made free"),
      (#""act": "A1""#, #""act": "A2""#, "'A2' is not among the acts of 2024; add it to 'acts'"),
      (
        #""2024": {"#, #""2022": {"holidays": [], "movedDaysKnown": true}, "2024": {"#,
        "2022 is followed by 2024; write the years between them too"
      ),
      (#""estimated": true"#, #""estimate": true"#, "'estimate' has no meaning here; did you mean 'estimated'?"),
    ]
    for (text, other, message) in messages {
      #expect(try CalendarSamples.small(replacing: text, with: other).defects.map(\.message) == [message])
    }
  }
}
