import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct DayTests {
  let golden: JSON

  init() throws { golden = try CalendarSamples.file("Fixtures/Golden/days.json") }

  @Test func `number, text and weekday agree with another calendar program`() throws {
    let rows = try #require(golden["days"]?.array)
    #expect(rows.count > 300)
    for row in rows.compactMap(\.array) {
      let day = try CalendarSamples.day(#require(row[1].string))
      #expect(day.number == row[0].integer)
      #expect(day.description == row[1].string)
      #expect(day.weekday == row[2].integer)
    }
  }

  @Test func `two hundred years hash as they do elsewhere`() throws {
    let first = try CalendarSamples.day(#require(golden["from"]?.string))
    let last = try CalendarSamples.day(#require(golden["through"]?.string))
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for day in first...last {
      for byte in "\(day) \(day.weekday)\n".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    #expect(last - first + 1 == golden["count"]?.integer)
    #expect(String(hash, radix: 16) == golden["fnv1a64"]?.string)
  }

  @Test func `adding months agrees with another calendar program`() throws {
    for row in try #require(golden["months"]?.array).compactMap(\.array) {
      let day = try CalendarSamples.day(#require(row[0].string))
      #expect(try day.addingMonths(#require(row[1].integer)).description == row[2].string)
    }
  }

  @Test func `every day of four hundred years can be written and read again, one after the other`() throws {
    var day = try CalendarSamples.day("1800-01-01")
    var wrong: [Day] = []
    for _ in 0..<146_097 {
      let parts = day.parts
      if Day(day.description) != day
        || Day(year: parts.year, month: parts.month, day: parts.dayOfMonth) != day
        || !Day.days(ofYear: parts.year).contains(day)
      {
        wrong.append(day)
      }
      day = day + 1
    }
    #expect(wrong.isEmpty)
    #expect(day.description == "2200-01-01")
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-06-00", "2024-6-3", "24-06-03",
    "0000-01-01",
    "2024-06-3", "2024-06-031", " 2024-06-03", "2024-06-03 ", "2024/06/03", "2024-06-03T00", "+024-06-03", "-024-06-03",
    "",
    "20240603", "2024-06", "2024", "٢٠٢٤-٠٦-٠٣", "2024-٠6-3", "２０２４-06-03", "2024\u{2010}06-03", "2024-06-0\u{301}",
    "today",
  ])
  func `what is no day is refused`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `leap days exist in leap years only`() {
    for (year, exists) in [(2024, true), (2000, true), (1600, true), (2023, false), (1900, false), (2100, false)] {
      #expect((Day(year: year, month: 2, day: 29) != nil) == exists)
    }
  }

  @Test func `parts out of range make no day`() {
    for (year, month, day) in [
      (0, 1, 1), (10_000, 1, 1), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (.min, .min, .min),
    ] {
      #expect(Day(year: year, month: month, day: day) == nil)
    }
    #expect(Day(number: Day.last.number + 1) == nil)
    #expect(Day(number: Day.first.number - 1) == nil)
    #expect(Day(number: 0)?.description == "1970-01-01")
  }

  @Test func `the first and last day stop what would go beyond them`() throws {
    #expect(Day.first.description == "0001-01-01")
    #expect(Day.last.description == "9999-12-31")
    #expect(Day.last + 1 == .last)
    #expect(Day.first - 1 == .first)
    #expect(Day.first - .min == .last)
    #expect(Day.last + .max == .last)
    #expect(Day.first + .min == .first)
    #expect(Day.last.addingMonths(1) == .last)
    #expect(Day.first.addingMonths(-1) == .first)
    #expect(Day.first.addingMonths(.min) == .first)
    #expect(Day.last.addingMonths(.max) == .last)
    #expect(Day.days(ofYear: 0) == Day.days(ofYear: 1))
    #expect(Day.days(ofYear: 10_000).upperBound == .last)
  }

  @Test(arguments: UInt64(0)..<200)
  func `the distance of two days leads from one to the other`(seed: UInt64) {
    var numbers = Seeded(seed)
    let (start, end) = (numbers.day(in: 1...9999), numbers.day(in: 1...9999))
    #expect(start + (end - start) == end)
    #expect(end - (end - start) == start)
    #expect((start < end) == (start.description < end.description))
    #expect((end.weekday - start.weekday - (end - start)) % 7 == 0)
  }

  @Test(arguments: UInt64(0)..<200)
  func `a later number of months never leads to an earlier day`(seed: UInt64) {
    var numbers = Seeded(seed)
    let day = numbers.day(in: 1000...3000)
    let later = (-30..<30).map(day.addingMonths)
    #expect(zip(later, later.dropFirst()).allSatisfy { $0 < $1 }, "\(day)")
    #expect(day.addingMonths(0) == day)
  }
}
