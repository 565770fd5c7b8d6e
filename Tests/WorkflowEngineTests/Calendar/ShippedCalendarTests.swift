import JSONText
import Reports
import Testing
import WorkflowEngine

@Suite struct ShippedCalendarTests {
  let calendar: WorkingCalendar

  init() throws { calendar = try #require(CalendarSamples.kz) }

  @Test func `the shipped calendar has no defects and knows 2006 to 2027`() throws {
    var defects: [Defect] = []
    #expect(try WorkingCalendar(CalendarSamples.file("Workflows/Calendars/kz.json"), defects: &defects) != nil)
    #expect(defects.isEmpty)
    #expect(calendar.reference.description == "kz@2")
    #expect(calendar.law == "kz-holidays-2001")
    #expect(calendar.knownYears == 2006...2027)
    #expect(calendar.years.filter { !$0.movedDaysKnown }.map(\.year) == [2015, 2027])
  }

  @Test func `every title is given in all languages`() {
    #expect(calendar.title.byLanguage.count == 3)
    for holiday in calendar.years.flatMap(\.holidays) { #expect(holiday.title.byLanguage.count == 3) }
    for holiday in calendar.fixed { #expect(holiday.title.byLanguage.count == 3) }
  }

  @Test func `every observed day is a working day of the week, and follows a holiday of that name`() {
    for year in calendar.years {
      for observed in year.holidays where observed.isObserved {
        #expect(!calendar.weekend.contains(observed.day.weekday))
        #expect(
          year.holidays.contains {
            !$0.isObserved && $0.title == observed.title && $0.day < observed.day && observed.day - $0.day <= 4
          }, "\(observed.day)")
      }
    }
  }

  @Test(arguments: [
    ("2014-01-03", false, "day off instead of 2013-12-28 (P1300001322)"),
    ("2013-12-28", true, "worked instead of 2014-01-03 (P1300001322)"),
    ("2020-05-08", false, "day off instead of 2020-05-11 (P1900000820)"),
    ("2020-05-11", true, "worked instead of 2020-05-08 (P1900000820)"),
    ("2024-05-04", true, "worked instead of 2024-05-08 (G24G0000109)"),
    ("2022-03-05", true, "worked instead of 2022-03-07"),
    ("2024-03-21", false, "Nauryz Meiramy"),
    ("2022-01-03", false, "New Year's Day (observed)"),
    ("2026-05-27", false, "Kurban Ait"),
    ("2024-06-08", false, "weekend"),
    ("2013-12-21", false, "weekend"),
  ])
  func `what is said about a day`(day: String, isWorking: Bool, reason: String) throws {
    let day = try CalendarSamples.day(day)
    let facts = calendar.facts(about: day)
    #expect(facts.isWorking == isWorking)
    #expect(calendar.isWorking(day) == isWorking)
    #expect(facts.reason(in: .en) == reason)
  }

  @Test func `reasons are given in every language`() throws {
    let moved = try calendar.facts(about: CalendarSamples.day("2024-05-08"))
    #expect(moved.reason(in: .ru) == "выходной вместо 04.05.2024 (G24G0000109)")
    #expect(moved.reason(in: .kk) == "04.05.2024 орнына демалыс (G24G0000109)")
    let ordinary = try calendar.facts(about: CalendarSamples.day("2024-06-03"))
    #expect(ordinary.reason(in: .en) == nil)
    #expect(ordinary.reason.text(in: .kk) == "жұмыс күні")
    let observed = try calendar.facts(about: CalendarSamples.day("2022-01-03"))
    #expect(observed.reason(in: .ru) == "Новый год (перенос)")
    let estimated = try calendar.facts(about: CalendarSamples.day("2027-05-16"))
    #expect(estimated.reason(in: .ru) == "Курбан-айт (дата предварительная)")
    #expect(estimated.isEstimated)
  }

  @Test func `the holidays of unknown years are those of their time`() throws {
    for (day, isWorking) in [
      ("2004-03-15", true), ("2004-01-07", true), ("2004-05-07", true), ("2004-08-30", false), ("2004-12-17", false),
      ("2004-03-22", false), ("2004-03-23", true), ("2028-03-15", false), ("2028-08-30", true), ("2029-10-25", false),
    ] {
      let facts = try calendar.facts(about: CalendarSamples.day(day))
      #expect(facts.isWorking == isWorking, "\(day)")
      #expect(facts.isProvisional)
    }
  }

  @Test func `the example of a letter ends where the design says`() throws {
    let count = try calendar.end(of: Term(10, .workingDays), from: CalendarSamples.day("2024-06-03"))
    #expect(count == TermEnd(try CalendarSamples.day("2024-06-17")))
  }
}
