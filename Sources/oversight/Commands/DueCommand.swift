import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `due`: what falls due.
struct DueCommand: Command {
  static let verb = "due"
  static let usage = Usage(
    summary: "what falls due in the next days", synopsis: "[FILTER…]", audience: .coordinator, access: .reading,
    positionals: [.init("FILTER", "such as creditor:p-sec, or a word of the title")],
    options: [
      .value("--within", "TERM", "how far to look, such as 5wd, 14d, 1m (default 5wd)"),
      .limit,
    ],
    examples: [.init("oversight due --within 10wd", "what must be done in the next ten working days")])

  private let filters: [Filter]
  private let within: Term
  private let limit: Int?

  init(_ arguments: inout Arguments) throws(UsageError) {
    filters = try arguments.filters()
    limit = try arguments.limit()
    let text = arguments.value(of: "--within") ?? "5wd"
    guard let term = Term(shorthand: text), term.direction == .after else {
      throw .wrongValue(option: "--within", value: text, expected: "a term such as 5wd, 14d or 1m", verb: Self.verb)
    }
    within = term
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let asOf = try session.asOf()
    let until = try registry.mainCalendar().end(of: within, from: asOf, roll: false).day
    let request = ListRequest(asOf: asOf, typed: filters, limit: limit)
    let (count, items) = try session.duties(dueThrough: until, after: asOf - 1, request)
    let (terminal, language) = (session.terminal, session.language)
    let json: JSON = [
      "asOf": .string(asOf.description), "until": .string(until.description), "count": .integer(count),
      "items": .array(items.map(\.json)),
    ]
    session.answer(json) {
      DueReport.text(
        items: items.map(\.item), legend: items.legend, asOf: asOf.description, until: until.description, total: count,
        width: terminal.width,
        style: terminal.style, language: language)
    }
    return .ok
  }
}
