import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `calendar count`: where a term ends.
struct CalendarCountCommand: Command {
  static let verb = "calendar count"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .calendarCount, synopsis: "DATE TERM", audience: .coordinator, access: .plain, positionals: ["DATE", "TERM"],
    options: [.noRoll, .calendar], examples: ["oversight calendar count 2024-06-03 +10wd"],
    exitCodes: [.notFound, .data])

  private let from: Day
  private let term: Term
  private let rolls: Bool
  private let calendar: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    from = try arguments.nextDay("DATE")
    let text = try arguments.next("TERM")
    guard let term = Term(typed: text) else {
      throw .wrongArgument("TERM", value: text, expected: Expectation.anyTerm, verb: Self.verb)
    }
    self.term = term
    rolls = !arguments.has(.noRoll)
    calendar = arguments.value(of: .calendar)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let calendar = try session.calendar(self.calendar)
    let detailed = calendar.count(of: term, from: from, roll: rolls)
    if detailed.count.isBeyondKnown { throw WorkError.exhausted(calendar.reference, known: calendar.knownYears) }
    let (language, width) = (session.language, session.terminal.width)
    session.answer(json(detailed, language)) {
      let days = detailed.days.flatMap { day in
        DayLine(day.isCounted ? "+" : "–", day.day, day.facts.reason(in: language) ?? "")
          .lines(width: width, language: language)
      }
      let result = "\(CalendarPhrase.result.title(in: language)): \(detailed.count.day.text(in: language))"
      let parts = [days, [result], Self.notes(detailed.count, language).map { session.lines($0) }]
      return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }
    return .ok
  }

  private func json(_ detailed: CountedTerm, _ language: Language) -> JSON {
    var json: JSONObject = [
      "from": .string(from.description), "rule": .string(term.rule), "result": .string(detailed.count.day.description),
      "days": .array(detailed.days.map { $0.json(language) }),
    ]
    if detailed.count.isProvisional { json["provisional"] = true }
    if detailed.count.restsOnEstimate { json["estimated"] = true }
    return .object(json)
  }

  /// How far the result can be relied on.
  private static func notes(_ count: TermEnd, _ language: Language) -> [String] {
    (count.isProvisional ? [DutyPhrase.provisionalNote.title(in: language)] : [])
      + (count.restsOnEstimate ? [YearPhrase.estimatedNote.title(in: language)] : [])
  }
}
