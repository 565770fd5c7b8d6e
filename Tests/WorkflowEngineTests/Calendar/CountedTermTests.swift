import TestSupport
import Reports
import Testing
import WorkflowEngine

@Suite struct CountedTermTests {
  let kz: WorkingCalendar

  init() throws { kz = try #require(CalendarSamples.kz) }

  /// The days of a count, as lines to read.
  private func lines(_ detailed: CountedTerm) -> [String] {
    detailed.days.map { line in
      let reason = line.facts.reason(in: .en).map { " " + $0 } ?? ""
      return "\(line.isCounted ? "+" : "-") \(line.day)\(reason)"
    }
  }

  private func lines(_ base: String, _ term: String, roll: Bool = true) throws -> [String] {
    lines(try kz.count(of: #require(Term(shorthand: term)), from: CalendarSamples.day(base), roll: roll))
  }

  @Test func `working days are counted and others skipped with a reason`() throws {
    #expect(
      try lines("2024-05-03", "+4wd") == [
        "+ 2024-05-04 worked instead of 2024-05-08 (G24G0000109)", "- 2024-05-05 weekend", "+ 2024-05-06",
        "- 2024-05-07 Defender of the Fatherland Day", "- 2024-05-08 day off instead of 2024-05-04 (G24G0000109)",
        "- 2024-05-09 Victory Day", "+ 2024-05-10", "- 2024-05-11 weekend", "- 2024-05-12 weekend", "+ 2024-05-13",
      ])
  }

  @Test func `days counted backwards are listed in that order`() throws {
    #expect(
      try lines("2014-01-06", "-2wd") == [
        "- 2014-01-05 weekend", "- 2014-01-04 weekend", "- 2014-01-03 day off instead of 2013-12-28 (P1300001322)",
        "- 2014-01-02 New Year's Day", "- 2014-01-01 New Year's Day", "+ 2013-12-31", "+ 2013-12-30",
      ])
  }

  @Test func `calendar days are all counted, and those rolled over at the end are skipped`() throws {
    #expect(
      try lines("2024-03-20", "+2d") == [
        "+ 2024-03-21 Nauryz Meiramy", "- 2024-03-22 Nauryz Meiramy", "- 2024-03-23 Nauryz Meiramy",
        "- 2024-03-24 weekend",
        "- 2024-03-25 Nauryz Meiramy (observed)", "+ 2024-03-26",
      ])
    #expect(
      try lines("2024-03-20", "+2d", roll: false) == [
        "+ 2024-03-21 Nauryz Meiramy", "+ 2024-03-22 Nauryz Meiramy",
      ])
  }

  @Test func `of months the end is listed and what it rolls over`() throws {
    #expect(try lines("2024-05-03", "+1m") == ["+ 2024-06-03"])
    #expect(try lines("2024-01-31", "+1m") == ["+ 2024-02-29"])
    #expect(
      try lines("2024-05-08", "+1m") == ["- 2024-06-08 weekend", "- 2024-06-09 weekend", "+ 2024-06-10"])
    #expect(try lines("2024-07-09", "-1m") == ["- 2024-06-09 weekend", "- 2024-06-08 weekend", "+ 2024-06-07"])
  }

  @Test func `a term of none lists nothing`() throws {
    #expect(try lines("2024-06-08", "+0wd").isEmpty)
    #expect(try lines("2024-06-08", "+0m").isEmpty)
  }

  @Test func `a day off rolls to the nearest working day in its direction`() throws {
    let saturday = try CalendarSamples.day("2024-06-08")
    #expect(
      kz.rolled(saturday, .after).description == "2024-06-10")
    #expect(kz.rolled(saturday, .before).description == "2024-06-07")
    #expect(kz.rolled(saturday - 1, .after) == saturday - 1)
  }

  @Test(arguments: UInt64(0)..<200)
  func `the days listed lead to the end and add up to the term`(seed: UInt64) {
    var numbers = Seeded(seed)
    for _ in 0..<10 {
      let (base, term, roll) = (numbers.day(in: 2003...2030), numbers.term(), Bool.random(using: &numbers))
      let detailed = kz.count(of: term, from: base, roll: roll)
      #expect(detailed.count == kz.end(of: term, from: base, roll: roll))
      let counted = detailed.days.filter(\.isCounted)
      #expect(counted.count == (term.unit == .months ? min(term.count, 1) : term.count), "\(base) \(term.shorthand)")
      #expect((detailed.days.last?.day ?? base) == detailed.count.day)
      #expect(detailed.days.last?.isCounted != false)
      let step = term.direction == .after ? 1 : -1
      if term.unit != .months, let first = detailed.days.first { #expect(first.day == base + step) }
      #expect(zip(detailed.days, detailed.days.dropFirst()).allSatisfy { $0.day + step == $1.day })
      #expect(detailed.days.allSatisfy { $0.isCounted || !$0.facts.isWorking })
    }
  }
}
