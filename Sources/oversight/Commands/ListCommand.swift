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
    access: .reading, positionals: ["FILTER"], options: ListQuestion.specs + TableWish.specs,
    examples: ["oversight list workflow:council-recommendation stage:silent"])

  private let question: ListQuestion
  private let out: TableWish?

  init(_ arguments: inout Arguments) throws(UsageError) {
    question = try arguments.question(keys: ListOrder.Key.ofCases)
    out = try arguments.tableWish()
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, terminal, language) = (try session.reader(), session.terminal, session.language)
    let question = try session.understood(question)
    let found = try reader.listing(question)
    if question.countsOnly { return session.answer(count: found.count, question, reader) }
    if let out {
      let rows = found.items.map { item in
        (
          number: item.row.number, workflow: item.row.workflow.id, title: item.row.title,
          stage: out.isForPeople ? item.stage[language] : item.row.stage.name, since: item.row.since,
          outcome: item.row.outcome
        )
      }
      return try session.write([CaseListTable.table(rows, language)], out, cases: rows.count)
    }
    session.answer(reader.listing(found.json(in: language), question)) {
      found.text(language, width: terminal.width, style: terminal.style)
    }
    return .ok
  }
}
