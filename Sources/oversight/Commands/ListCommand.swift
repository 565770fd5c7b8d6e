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
    .list(sortedBy: ListOrder.Key.ofCases.map(\.rawValue)).forViewers, synopsis: "[FILTER…]", audience: .coordinator,
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
    if let out, out.viewer != .office {
      var window = try CaseWindow(reader, for: out.viewer)
      let rows = try window.numbers(question).compactMap { number in try row(number, out, &window, language) }
      return try session.write(
        [CaseListTable.table(rows, language)], out, cases: rows.count, withheld: window.withheld)
    }
    let found = try reader.listing(question)
    if question.countsOnly { return session.answer(count: found.count, question, reader) }
    if let out {
      let rows = found.items.map { row($0, out, language) }
      return try session.write([CaseListTable.table(rows, language)], out, cases: rows.count)
    }
    session.answer(reader.listing(found.json(in: language), question)) {
      found.text(language, width: terminal.width, style: terminal.style)
    }
    return .ok
  }

  /// A line of the table.
  private func row(_ item: CaseListing.Item, _ out: TableWish, _ language: Language) -> CaseListTable.Row {
    (
      number: item.row.number, workflow: item.row.workflow.id, title: item.row.title,
      stage: out.isForPeople ? item.stage[language] : item.row.stage.name, since: item.row.since,
      outcome: item.row.outcome
    )
  }

  /// A line of the table as somebody may see it; nil where the case is not for them.
  private func row(
    _ number: CaseNumber, _ out: TableWish, _ window: inout CaseWindow, _ language: Language
  ) throws -> CaseListTable.Row? {
    guard let view = try window.view(of: number), let state = view.shown.visible?.state else { return nil }
    let stage = view.workflow.stages[state.stage]?.title[language]
    return (
      number: state.number, workflow: state.workflow.id, title: state.title,
      stage: out.isForPeople ? stage ?? state.stage.name : state.stage.name, since: state.since.description,
      outcome: state.outcome
    )
  }
}
