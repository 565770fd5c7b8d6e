import CaseRegistry
import CaseWork
import JSONText
import Reports

/// `list`: many cases.
struct ListCommand: Command {
  static let verb = "list"
  static let usage = Usage(
    summary: "cases, by number", synopsis: "[FILTER…]", audience: .coordinator, access: .reading,
    positionals: [
      .init("FILTER", "such as stage:silent, outcome.none:, opened.after:2024-01, party:b-health, or a word")
    ],
    options: ListQuestion.specs(ListOrder.Key.ofCases),
    examples: [.init("oversight list workflow:council-recommendation stage:silent", "recommendations nobody answered")])

  private let question: ListQuestion

  init(_ arguments: inout Arguments) throws(UsageError) {
    question = try arguments.question(keys: ListOrder.Key.ofCases)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, terminal, language) = (try session.reader(), session.terminal, session.language)
    let found = try reader.cases(question)
    if question.countsOnly { return session.answer(count: found.count, question, reader) }
    let json: JSONObject = ["count": .integer(found.count), "cases": .array(found.rows.map(\.json))]
    try session.answer(reader.listing(json, question)) {
      CaseListPage.text(
        try found.rows.map { ($0, try reader.stageTitle(of: $0)) }, of: found.count, language, width: terminal.width,
        style: terminal.style)
    }
    return .ok
  }
}
