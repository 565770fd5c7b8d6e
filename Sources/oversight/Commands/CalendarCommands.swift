import CaseRegistry
import JSONText
import Reports
import WorkflowEngine
import Workflows

/// `calendar count`: where a term ends.
struct CalendarCountCommand: Command {
  static let verb = "calendar count"
  static let usage = Usage(
    summary: "where a term ends, day by day", synopsis: "DATE TERM", audience: .coordinator, access: .plain,
    positionals: [
      .init("DATE", "the day of the event; it is not counted"), .init("TERM", "+10wd, -3wd, +15d or +2m"),
    ],
    options: [
      .flag("--no-roll", "leave the end of a term in days or months on a day off"),
      .value("--calendar", "ID", "another calendar than the first"),
    ],
    examples: [.init("oversight calendar count 2024-06-03 +10wd", "2024-06-17, with every day counted and skipped")],
    exitCodes: [.data])

  private let from: Day
  private let term: Term
  private let rolls: Bool
  private let calendar: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    let date = try arguments.next("DATE")
    guard let from = Day(date) else {
      throw .wrongArgument("DATE", value: date, expected: "a date such as 2024-06-03", verb: Self.verb)
    }
    let text = try arguments.next("TERM")
    guard let term = Term(shorthand: text) else {
      throw .wrongArgument("TERM", value: text, expected: "a term such as +10wd, -3wd, +15d or +2m", verb: Self.verb)
    }
    self.from = from
    self.term = term
    rolls = !arguments.has("--no-roll")
    calendar = arguments.value(of: "--calendar")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let calendar = try session.calendar(self.calendar)
    let detailed = calendar.count(of: term, from: from, roll: rolls)
    if detailed.count.isBeyondKnown {
      let known = calendar.knownYears.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "no year"
      throw Failure(
        .invalid,
        "the calendar \(calendar.reference) is exhausted: it knows \(known). Nothing was counted. Add the year first.")
    }
    let language = session.language
    var json: JSONObject = [
      "from": .string(from.description), "rule": .string(term.rule), "result": .string(detailed.count.day.description),
      "days": .array(detailed.days.map { $0.json(language) }),
    ]
    if detailed.count.isProvisional { json["provisional"] = true }
    if detailed.count.restsOnEstimate { json["estimated"] = true }
    session.answer(.object(json)) {
      let days = detailed.days.map { day in
        let weekday = WeekdayPhrase.allCases[day.day.weekday - 1].text(in: language)
        return
          "\(day.isCounted ? "+" : "–")  \(day.day) \(weekday)  \(SafeText.make(day.facts.reason(in: language) ?? ""))"
          .trimmed
      }
      let note = detailed.count.isProvisional ? ["", DutyPhrase.provisionalNote.title(in: language)] : []
      let result = "\(CalendarPhrase.result.title(in: language)): \(detailed.count.day)"
      return (days + ["", result] + note).joined(separator: "\n")
    }
    return .ok
  }
}

/// `calendar show`: the days off of a year.
struct CalendarShowCommand: Command {
  static let verb = "calendar show"
  static let usage = Usage(
    summary: "the holidays and moved days of a year", synopsis: "YEAR", audience: .coordinator, access: .plain,
    positionals: [.init("YEAR", "such as 2025")],
    options: [.value("--calendar", "ID", "another calendar than the first")],
    examples: [.init("oversight calendar show 2025", "every day that is not as its weekday says, with its reason")],
    exitCodes: [.data])

  private let year: Int
  private let calendar: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    let text = try arguments.next("YEAR")
    guard let year = Int(text), (1...9999).contains(year) else {
      throw .wrongArgument("YEAR", value: text, expected: "a year such as 2025", verb: Self.verb)
    }
    self.year = year
    calendar = arguments.value(of: "--calendar")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let calendar = try session.calendar(self.calendar)
    let language = session.language
    let days = Day.days(ofYear: year).map { calendar.facts(about: $0) }.filter { facts in
      switch facts.reason {
      case .weekday, .weekend: false
      case .holiday, .observed, .movedOff, .movedWork: true
      }
    }
    let isKnown = calendar[year: year] != nil
    let json: JSON = [
      "calendar": .string(calendar.reference.description), "year": .integer(year), "known": .bool(isKnown),
      "days": .array(
        days.map {
          [
            "day": .string($0.day.description), "working": .bool($0.isWorking),
            "reason": .string($0.reason(in: language) ?? ""), "estimated": .bool($0.isEstimated),
          ]
        }),
    ]
    session.answer(json) {
      let lines = days.map { facts in
        let weekday = WeekdayPhrase.allCases[facts.day.weekday - 1].text(in: language)
        return
          "\(facts.isWorking ? "+" : "–")  \(facts.day) \(weekday)  \(SafeText.make(facts.reason(in: language) ?? ""))"
      }
      let provisional = !isKnown || calendar[year: year]?.movedDaysKnown == false
      let note = provisional ? ["", DutyPhrase.provisionalNote.title(in: language)] : []
      return (["\(calendar.title[language]) (\(calendar.reference)), \(year)", ""] + lines + note).joined(
        separator: "\n")
    }
    return .ok
  }
}

extension Session {
  /// A calendar of the registry, or, where there is none, one that comes with the program.
  mutating func calendar(_ id: String?) throws -> WorkingCalendar {
    if let registry = try registryIfAny() {
      return try id.map { try registry.newestCalendar($0) } ?? registry.mainCalendar()
    }
    let wanted = id ?? Shipped.calendars.first?.name ?? "kz"
    guard let file = Shipped.calendars.first(where: { $0.name == wanted }) else {
      throw RegistryError.noDefinition(wanted)
    }
    var defects: [Defect] = []
    guard let calendar = WorkingCalendar(try JSON(parsing: file.bytes), defects: &defects) else {
      throw RegistryError.noDefinition(wanted)
    }
    return calendar
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmed: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
