import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// What must hold however the days of a year are changed.
@Suite struct CalendarYearPropertyTests {
  let json: JSON
  let kz: WorkingCalendar

  /// The shipped calendar with a few of its years, read once: a suite is made anew for each seed.
  private static let file: JSON? = {
    guard var object = try? CalendarSamples.file("Workflows/Calendars/kz.json").object,
      let years = object["years"]?.object
    else { return nil }
    object["years"] = .object(JSONObject(years.members.filter { ("2020"..."2025").contains($0.key) }))
    return .object(object)
  }()

  init() throws {
    json = try #require(Self.file)
    kz = try #require(CalendarSamples.kz)
  }

  /// The calendar with one more holiday, as a file for its year makes it.
  private func adding(_ free: Day) throws -> CalendarAddition {
    var holidays = json["years"]?[String(free.year)]?["holidays"]?.array ?? []
    holidays.append(["date": .string(free.description), "title": "Free"])
    let file: JSON = [
      "format": "oversight.calendar-year/1", "calendar": "kz", "year": .integer(free.year),
      "holidays": .array(holidays),
    ]
    return try #require(CalendarYearFile(name: "", bytes: file.canonicalBytes(), calendars: [json]).addition)
  }

  /// An ordinary working day, which can be made free.
  private func weekday(_ numbers: inout Seeded) -> Day {
    while true {
      let day = numbers.day(in: 2021...2024)
      if kz.facts(about: day).reason == .weekday { return day }
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `a free day inside a running term moves its end by one counted day, and outside by none`(seed: UInt64) throws {
    var numbers = Seeded(seed)
    let free = weekday(&numbers)
    let addition = try adding(free)
    #expect(addition.changes.map(\.day) == [free])
    for _ in 0..<20 {
      let base = free + Int.random(in: -60...20, using: &numbers)
      let term = numbers.term(upTo: 40)
      let (old, new) = (addition.before.end(of: term, from: base).day, addition.after.end(of: term, from: base).day)
      let isHit = term.unit == .workingDays ? touches(free, base, old) : old == free
      let next = addition.after.rolled(old + (term.direction == .after ? 1 : -1), term.direction)
      #expect(new == (isHit && term.count > 0 ? next : old), "\(base) \(term.shorthand) \(free)")
    }
  }

  /// Whether a term from `base` to `end` looks at `day`.
  private func touches(_ day: Day, _ base: Day, _ end: Day) -> Bool {
    base <= end ? day > base && day <= end : day >= end && day < base
  }

  @Test(arguments: UInt64(0)..<50)
  func `only the days that are told change`(seed: UInt64) throws {
    var numbers = Seeded(seed)
    let addition = try adding(weekday(&numbers))
    let changed = Set(addition.changes.map(\.day))
    for _ in 0..<50 {
      let day = numbers.day(in: 2004...2030)
      #expect(
        (addition.before.facts(about: day) != addition.after.facts(about: day)) == changed.contains(day), "\(day)")
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `counting forth and back leads to the last working day before`(seed: UInt64) {
    var numbers = Seeded(seed)
    let base = numbers.day(in: 2003...2030)
    let count = Int.random(in: 1...500, using: &numbers)
    let end = kz.end(of: Term(count, .workingDays), from: base).day
    #expect(kz.end(of: Term(count, .workingDays, .before), from: end).day == kz.rolled(base, .before))
  }

  @Test(arguments: UInt64(0)..<200)
  func `two terms one after the other are one of both lengths`(seed: UInt64) {
    var numbers = Seeded(seed)
    let base = numbers.day(in: 2003...2030)
    let (first, second) = (Int.random(in: 0...200, using: &numbers), Int.random(in: 0...200, using: &numbers))
    let direction = Term.Direction.allCases.randomElement(using: &numbers) ?? .after
    let middle = kz.end(of: Term(first, .workingDays, direction), from: base).day
    #expect(
      kz.end(of: Term(second, .workingDays, direction), from: middle).day
        == kz.end(of: Term(first + second, .workingDays, direction), from: base).day)
  }
}
