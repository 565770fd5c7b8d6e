import CaseRegistry
import CaseWork
import JSONText
import Reports

/// `overdue`: who owes what, and since when.
struct OverdueCommand: Command {
  static let verb = "overdue"
  static let usage = Usage(
    summary: "what is late, most late first", synopsis: "[FILTER…]", audience: .coordinator, access: .reading,
    positionals: [.init("FILTER", "such as debtor:b-health, workflow:social-audit, or a word of the title")],
    options: ListQuestion.specs(ListOrder.Key.ofDuties),
    examples: [
      .init(
        "oversight overdue debtor:b-education --as-of 2024-06-03", "what one body owed on that day and had not done")
    ])

  private let question: ListQuestion

  init(_ arguments: inout Arguments) throws(UsageError) {
    question = try arguments.question(keys: ListOrder.Key.ofDuties)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, terminal, language) = (try session.reader(), session.terminal, session.language)
    let listing = try reader.overdue(question)
    if question.countsOnly { return session.answer(count: listing.count, question, reader) }
    session.answer(reader.listing(listing.json(in: language), question)) {
      OverdueReport.text(listing, width: terminal.width, style: terminal.style, language: language)
    }
    return .ok
  }
}
