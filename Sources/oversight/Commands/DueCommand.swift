import CaseRegistry
import CaseWork
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
      .value("--within", "TERM", "how far to look, such as 5wd, 14d, 1m (default 5wd; with --ics no end)"),
      .flag("--ics", "write a calendar for phones and mail programs, with what is late too"),
    ] + ListQuestion.specs(ListOrder.Key.ofDuties),
    examples: [
      .init("oversight due --within 10wd", "what must be done in the next ten working days"),
      .init("oversight due --ics debtor:b-health > deadlines.ics", "all that one body owes, to open on a phone"),
    ])

  /// Nil looks without end.
  private let within: Term?
  private let question: ListQuestion
  private let isCalendar: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    question = try arguments.question(keys: ListOrder.Key.ofDuties)
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
      throw .wrongValue(option: "--within", value: text, expected: "a term such as 5wd, 14d or 1m", verb: Self.verb)
    }
    within = term
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, terminal, language) = (try session.reader(), session.terminal, session.language)
    if isCalendar {
      terminal.output.write(try reader.deadlines(within: within, question).calendar(in: language).text)
      return .ok
    }
    let listing = try reader.due(within: within ?? Self.usualTerm, question)
    if question.countsOnly { return session.answer(count: listing.count, question, reader) }
    session.answer(reader.listing(listing.json(in: language), question)) {
      DueReport.text(listing, width: terminal.width, style: terminal.style, language: language)
    }
    return .ok
  }

  private static let usualTerm = Term(5, .workingDays)
}
