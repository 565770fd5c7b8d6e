import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import JSONText
import Platform
import Reports
import Sheets
import WorkflowEngine

/// `export`: cases as a table, which can be taken in again.
struct ExportCommand: Command {
  static let verb = "export"
  static let usage = Usage(
    .export.forViewers, synopsis: "[FILTER…] --out FILE", audience: .coordinator, access: .reading,
    positionals: ["FILTER"],
    options: TableWish.specs + [.columns],
    examples: [
      "oversight export workflow:council-recommendation --out register.xlsx",
      "oversight export --out register.csv --for excel",
      "oversight export --out register.csv --as council",
    ])

  private let question: ListQuestion
  private let out: TableWish
  private let columns: [String]?

  init(_ arguments: inout Arguments) throws(UsageError) {
    guard let out = try arguments.tableWish() else { throw .missingOption(OptionSpec.out.name, verb: Self.verb) }
    self.out = out
    columns = arguments.value(of: .columns)?.split(separator: ",").map {
      String($0.drop { $0 == " " }.prefix { $0 != " " })
    }
    question = try arguments.question()
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, language) = (try session.reader(), session.language)
    let question = try session.understood(question)
    var tables: [WorkflowID: CaseTable] = [:]
    var order: [WorkflowID] = []
    var window = try CaseWindow(reader, for: out.viewer)
    let found = try asked(question, reader, &window)
    try session.registry.expect(documents: found.map { $0.0 })
    for (number, workflow) in found {
      let id = workflow.id
      if tables[id] == nil {
        order.append(id)
        let newest = try session.registry.workflow(session.registry.newest(id) ?? workflow).workflow
        tables[id] = try CaseTable(
          session.recipe(for: newest), reader, for: out.viewer, titles: TableWords.title, language: main(session))
      }
      tables[id]?.add(number)
    }
    let all = order.compactMap { tables[$0] }
    let pages = try ExportPages(all, columns: columns, isForPeople: out.isForPeople, language)
    let cases = all.reduce(0) { $0 + $1.numbers.count }
    if out.format == .xlsx {
      let owed = try window.duties(question) { try reader.owed(question: $0) }
      return try session.write(
        pages.sheets + [DutyTable.table(owed, language)], out, cases: cases, withheld: window.withheld)
    }
    return try session.write([pages.together], out, cases: cases, withheld: window.withheld)
  }

  /// The cases that match, each with the definition that it pins.
  private func asked(
    _ question: ListQuestion, _ reader: CaseReader, _ window: inout CaseWindow
  ) throws -> [(CaseNumber, WorkflowReference)] {
    if out.viewer == .office { return try reader.cases(question).rows.map { ($0.number, $0.workflow) } }
    return try window.numbers(question).compactMap { number in
      try window.view(of: number)?.shown.visible.map { (number, $0.state.workflow) }
    }
  }

  /// Data is written in the language of the registry.
  private func main(_ session: Session) -> Language {
    session.registry.settings.languages.first ?? session.language
  }
}
