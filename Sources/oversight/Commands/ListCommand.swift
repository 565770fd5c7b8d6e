import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `list`: many cases.
struct ListCommand: Command {
  static let verb = "list"
  static let usage = Usage(
    .list(sortedBy: ListOrder.Key.ofCases.map(\.rawValue)), synopsis: "[FILTER…]", audience: .coordinator,
    access: .reading, positionals: ["FILTER"], options: ListQuestion.specs,
    examples: ["oversight list workflow:council-recommendation stage:silent"])

  private let question: ListQuestion

  init(_ arguments: inout Arguments) throws(UsageError) {
    question = try arguments.question(keys: ListOrder.Key.ofCases)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, terminal, language) = (try session.reader(), session.terminal, session.language)
    let question = try session.understood(question)
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
