import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `due`: what falls due.
struct DueCommand: Command {
  static let verb = "due"
  static let usage = Usage(
    .due(sortedBy: ListOrder.Key.ofDuties.map(\.rawValue)), synopsis: "[FILTER…]", audience: .coordinator,
    access: .reading, positionals: ["FILTER"],
    options: [.value("--within", "TERM"), .flag("--ics")] + ListOptions.specs,
    examples: ["oversight due --within 10wd", "oversight due --ics debtor:b-health > deadlines.ics"])

  private let filters: [Filter]
  /// Nil looks without end.
  private let within: Term?
  private let options: ListOptions
  private let isCalendar: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    filters = try arguments.filters()
    options = try ListOptions(arguments, keys: ListOrder.Key.ofDuties)
    isCalendar = arguments.has("--ics")
    if isCalendar {
      for other in ["--json", "--limit", "--sort", "--count"] where arguments.has(other) {
        throw .contradiction("--ics", other, verb: Self.verb)
      }
    }
    guard let text = arguments.value(of: "--within") ?? (isCalendar ? nil : "5wd") else {
      within = nil
      return
    }
    guard let term = Term(shorthand: text), term.direction == .after else {
      throw .wrongValue(option: "--within", value: text, expected: Expectation.horizon, verb: Self.verb)
    }
    within = term
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let asOf = try session.asOf()
    let until = try within.map { try registry.mainCalendar().end(of: $0, from: asOf, roll: false).day }
    let request = ListRequest(asOf: asOf, typed: filters, options)
    if isCalendar { return try write(request, through: until, in: session, registry) }
    return try list(request, through: until ?? asOf, in: &session)
  }

  private func write(
    _ request: ListRequest, through until: Day?, in session: Session, _ registry: Registry
  ) throws -> ExitCode {
    let language = session.language
    let list = DeadlineList(registry: registry, request: request, through: until, language: language)
    let events = try list.deadlines().map { $0.event(in: language) }
    let calendar = ICalendar(name: DeadlinePhrase.calendarName.title(in: language), events: events)
    session.terminal.output.write(calendar.text)
    return .ok
  }

  private func list(_ request: ListRequest, through until: Day, in session: inout Session) throws -> ExitCode {
    let asOf = request.asOf
    let (count, items) = try session.duties(dueThrough: until, after: asOf - 1, request)
    if options.countsOnly { session.answer(count: count, filters, try session.registry()); return .ok }
    let (terminal, language) = (session.terminal, session.language)
    let json: JSONObject = [
      "asOf": .string(asOf.description), "until": .string(until.description), "count": .integer(count),
      "items": .array(items.map(\.json)),
    ]
    let answer = try session.registry().listing(json, filters)
    session.answer(answer) {
      DueReport.text(
        items: items.map(\.item), legend: items.legend, asOf: asOf.description, until: until.description, total: count,
        width: terminal.width,
        style: terminal.style, language: language)
    }
    return .ok
  }
}
