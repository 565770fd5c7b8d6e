import JSONText
import Testing
import WorkflowEngine

@Suite struct ReliabilityTests {
  let kz: WorkingCalendar
  let small: WorkingCalendar

  init() throws {
    kz = try #require(CalendarSamples.unsettled)
    small = try #require(CalendarSamples.small().calendar)
  }

  /// Base, term, end; then whether the end is provisional, rests on an estimate, lies beyond what is known.
  @Test(arguments: [
    ("2024-06-03", "+10wd", "2024-06-17", false, false, false),
    ("2014-12-31", "+1wd", "2015-01-05", true, false, false),
    ("2014-12-20", "+1wd", "2014-12-22", false, false, false),
    ("2014-12-20", "+12m", "2015-12-21", true, false, false),
    ("2014-12-20", "+20m", "2016-08-22", false, false, false),
    ("2016-01-05", "-1d", "2015-12-31", true, false, false),
    ("2025-12-31", "-1wd", "2025-12-30", false, false, false),
    ("2026-05-25", "+1wd", "2026-05-26", true, false, false),
    ("2026-05-25", "+2wd", "2026-05-28", true, true, false),
    ("2026-05-26", "+1d", "2026-05-28", true, true, false),
    ("2027-12-30", "+1wd", "2027-12-31", true, false, false),
    ("2027-12-31", "+1wd", "2028-01-03", true, false, true),
    ("2006-01-04", "-1wd", "2005-12-30", true, false, true),
    ("2004-04-01", "+10wd", "2004-04-15", true, false, true),
    ("2024-12-01", "+60m", "2029-12-03", true, false, true),
  ])
  func `an end says how far it can be relied on`(
    base: String, term: String, end: String, isProvisional: Bool, restsOnEstimate: Bool, isBeyondKnown: Bool
  ) throws {
    let count = try kz.end(of: #require(Term(shorthand: term)), from: CalendarSamples.day(base))
    #expect(count.day.description == end)
    #expect(count.isProvisional == isProvisional)
    #expect(count.restsOnEstimate == restsOnEstimate)
    #expect(count.isBeyondKnown == isBeyondKnown)
  }

  @Test func `without rolling no calendar is needed, so nothing is provisional`() throws {
    let base = try CalendarSamples.day("2035-03-01")
    #expect(kz.end(of: Term(15, .calendarDays), from: base, roll: false) == TermEnd(base + 15))
    #expect(kz.end(of: Term(2, .months, .before), from: base, roll: false) == TermEnd(base.addingMonths(-2)))
  }

  @Test func `steps of one reckoning keep the doubts of those before`() throws {
    let doubtful = try kz.end(of: Term(2, .workingDays), from: CalendarSamples.day("2026-05-25"))
    let later = try TermEnd(CalendarSamples.day("2026-06-01"))
    #expect(doubtful.then(later).day == later.day)
    #expect(doubtful.then(later).restsOnEstimate)
    #expect(later.then(doubtful) == doubtful)
    let rolled = try kz.rolled(TermEnd(CalendarSamples.day("2028-01-01")), .before)
    #expect(rolled.day.description == "2027-12-31")
    #expect(rolled.isBeyondKnown)
  }

  @Test func `a day moved across new year counts in the unknown year too`() throws {
    let worked = try CalendarSamples.day("2025-01-04")
    #expect(small.isWorking(worked))
    #expect(small.facts(about: worked).isProvisional)
    #expect(try small.end(of: Term(3, .workingDays), from: CalendarSamples.day("2024-12-29")).day == worked)
  }

  @Test func `counting stops at the last and first day there are`() {
    let end = kz.end(of: Term(10_000, .workingDays), from: .last - 10)
    #expect(end.day == .last)
    #expect(end.isBeyondKnown)
    #expect(kz.end(of: Term(10_000, .workingDays, .before), from: .first + 10).day == .first)
    #expect(kz.end(of: Term(10_000, .months), from: .last).day == .last)
    #expect(kz.end(of: Term(10_000, .calendarDays, .before), from: .first).day == .first)
    #expect(kz.count(of: Term(5, .workingDays), from: .last).days.isEmpty)
    #expect(kz.count(of: Term(5, .months), from: .last).count.day == .last)
    #expect(kz.rolled(.first, .before) == .first)
  }

  @Test func `a calendar that knows no year follows the week`() throws {
    var object = try #require(JSON(parsing: CalendarSamples.small).object)
    object["years"] = [:]
    var defects: [Defect] = []
    let empty = try #require(WorkingCalendar(.object(object), defects: &defects))
    #expect(empty.knownYears == nil)
    #expect(empty[year: 2024] == nil)
    let count = try empty.end(of: Term(5, .workingDays), from: CalendarSamples.day("1969-12-31"))
    #expect(count.day.description == "1970-01-08")
    #expect(count.isBeyondKnown)
    let back = try empty.end(of: Term(5, .workingDays, .before), from: CalendarSamples.day("1970-01-08"))
    #expect(back.day.description == "1969-12-31")
    #expect(try empty.workingDays(after: back.day, through: CalendarSamples.day("1970-01-08")) == 5)
    #expect(try empty.facts(about: CalendarSamples.day("2028-02-29")).reason == .holiday(LocalizedText("Leap")))
    #expect(try empty.isWorking(CalendarSamples.day("2024-02-29")))
  }
}
