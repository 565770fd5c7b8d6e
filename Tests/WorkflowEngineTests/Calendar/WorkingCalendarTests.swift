import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct WorkingCalendarTests {
  let kz: WorkingCalendar
  let small: WorkingCalendar

  /// Built once: a suite is made anew for each seed.
  static let slow = [CalendarSamples.kz, try? CalendarSamples.small().calendar].compactMap { $0 }.map(SlowCalendar.init)

  init() throws {
    kz = try #require(CalendarSamples.kz)
    small = try #require(CalendarSamples.small().calendar)
  }

  @Test func `ends agree with another program`() throws {
    let golden = try CalendarSamples.file("Fixtures/Golden/kz-terms.json")
    let rows = try #require(golden["ends"]?.array)
    #expect(rows.count == 1800)
    for row in rows.compactMap({ $0.array?.compactMap(\.string) }) {
      let (base, term) = (try CalendarSamples.day(row[0]), try #require(Term(shorthand: row[1])))
      #expect(kz.end(of: term, from: base).day.description == row[2], "\(base) \(term.shorthand)")
      #expect(kz.end(of: term, from: base, roll: false).day.description == row[3], "\(base) \(term.shorthand)")
    }
  }

  @Test func `numbers of working days agree with another program`() throws {
    let golden = try CalendarSamples.file("Fixtures/Golden/kz-terms.json")
    for row in try #require(golden["between"]?.array).compactMap(\.array) {
      let start = try CalendarSamples.day(#require(row[0].string))
      let end = try CalendarSamples.day(#require(row[1].string))
      #expect(kz.workingDays(after: start, through: end) == row[2].integer, "\(start) \(end)")
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `counting agrees with looking at one day after the other, also beyond the known years`(seed: UInt64) {
    var numbers = Seeded(seed)
    for (calendar, slow) in zip([kz, small], Self.slow) {
      for _ in 0..<5 {
        let known = calendar.knownYears ?? 2024...2024
        let base = numbers.day(in: known.lowerBound - 3...known.upperBound + 3)
        let term = numbers.term(upTo: 300)
        let expected = slow.end(of: term, from: base)
        #expect(calendar.end(of: term, from: base) == expected, "\(calendar.reference) \(base) \(term.shorthand)")
        let other = numbers.day(in: known.lowerBound - 3...known.upperBound + 3)
        #expect(
          calendar.workingDays(after: base, through: other)
            == slow.workingDays(after: base, through: other), "\(base) \(other)")
      }
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `a longer term never ends earlier`(seed: UInt64) {
    var numbers = Seeded(seed)
    let base = numbers.day(in: 2003...2030)
    for unit in TermUnit.allCases {
      let after = (0..<60).map { kz.end(of: Term($0, unit), from: base).day }
      let before = (0..<60).map { kz.end(of: Term($0, unit, .before), from: base).day }
      #expect(after == after.sorted(), "\(base) \(unit)")
      #expect(before == before.sorted(by: >), "\(base) \(unit)")
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `counting back and forth from a working day leads home`(seed: UInt64) {
    var numbers = Seeded(seed)
    let base = kz.rolled(numbers.day(in: 2003...2030), .after)
    let count = Int.random(in: 0...500, using: &numbers)
    let back = kz.end(of: Term(count, .workingDays, .before), from: base).day
    #expect(kz.end(of: Term(count, .workingDays), from: back).day == base)
    #expect(kz.workingDays(after: back, through: base) == count)
    #expect(kz.workingDays(after: base, through: back) == -count)
  }

  @Test(arguments: UInt64(0)..<200)
  func `the last day of a term is worked`(seed: UInt64) {
    var numbers = Seeded(seed)
    let base = numbers.day(in: 2003...2030)
    let term = numbers.term()
    guard term.count > 0 else { return }
    #expect(kz.isWorking(kz.end(of: term, from: base).day))
  }

  @Test func `a term of none ends on its base, whatever day that is`() throws {
    let saturday = try CalendarSamples.day("2024-06-08")
    for unit in TermUnit.allCases {
      #expect(kz.end(of: Term(0, unit), from: saturday) == TermEnd(saturday))
      #expect(kz.end(of: Term(0, unit, .before), from: saturday) == TermEnd(saturday))
    }
  }

  @Test func `a pause is counted without rolling`() throws {
    let thursday = try CalendarSamples.day("2024-06-06")
    #expect(kz.advance(thursday, by: 2, .calendarDays) == TermEnd(thursday + 2))
    #expect(kz.advance(thursday, by: 2, .workingDays).day == thursday + 4)
    #expect(kz.advance(thursday, by: 1_000_000, .calendarDays).day == thursday + 10_000)
  }

  @Test func `days roll to the nearest working day in the direction asked for`() throws {
    let holiday = try CalendarSamples.day("2024-03-23")
    #expect(kz.rolled(holiday, .after).description == "2024-03-26")
    #expect(kz.rolled(holiday, .before).description == "2024-03-20")
    #expect(kz.rolled(Day(clamping: holiday.number - 3), .after).description == "2024-03-20")
  }
}
