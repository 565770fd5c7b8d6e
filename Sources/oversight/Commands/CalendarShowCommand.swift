import JSONText
import Reports
import WorkflowEngine

/// `calendar show`: a year, month by month.
struct CalendarShowCommand: Command {
  static let verb = "calendar show"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .calendarShow, synopsis: "YEAR", audience: .coordinator, access: .plain, positionals: ["YEAR"],
    options: [.calendar], examples: ["oversight calendar show 2025"], exitCodes: [.notFound])

  private let year: Int
  private let calendar: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    let text = try arguments.next("YEAR")
    guard let year = Int(text), (1...9999).contains(year) else {
      throw .wrongArgument("YEAR", value: text, expected: Expectation.year, verb: Self.verb)
    }
    self.year = year
    calendar = arguments.value(of: .calendar)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let calendar = try session.calendar(self.calendar)
    let (language, terminal) = (session.language, session.terminal)
    session.answer(json(calendar, language)) {
      YearDrawing(calendar, year: year, language).text(width: terminal.width, style: terminal.style)
    }
    return .ok
  }

  private func json(_ calendar: WorkingCalendar, _ language: Language) -> JSON {
    let days = Day.days(ofYear: year).map { calendar.facts(about: $0) }
    var json: JSONObject = [
      "calendar": .string(calendar.reference.description), "year": .integer(year),
      "known": .bool(calendar[year: year] != nil),
      "days": .array(days.filter { DayMark($0) != nil }.map { Self.json($0, language) }),
      "workingDays": .integer(days.count { $0.isWorking }),
    ]
    if calendar[year: year]?.movedDaysKnown != true { json["provisional"] = true }
    return .object(json)
  }

  private static func json(_ facts: DayFacts, _ language: Language) -> JSON {
    [
      "day": .string(facts.day.description), "working": .bool(facts.isWorking),
      "reason": .string(facts.reason(in: language) ?? ""), "estimated": .bool(facts.isEstimated),
    ]
  }
}
