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
    let found = try reader.cases(try session.understood(question))
    try session.registry.expect(documents: found.rows.map(\.number))
    var tables: [WorkflowID: CaseTable] = [:]
    var order: [WorkflowID] = []
    var window = try CaseWindow(reader, for: out.viewer)
    for row in found.rows {
      if out.viewer != .office, try window.view(of: row.number) == nil { continue }
      let id = row.workflow.id
      if tables[id] == nil {
        order.append(id)
        let workflow = try session.registry.workflow(session.registry.newest(id) ?? row.workflow).workflow
        tables[id] = try CaseTable(
          session.recipe(for: workflow), reader, for: out.viewer, titles: TableWords.title, language: main(session))
      }
      tables[id]?.add(row.number)
    }
    let all = order.compactMap { tables[$0] }
    let pages = try ExportPages(all, columns: columns, isForPeople: out.isForPeople, language)
    let cases = all.reduce(0) { $0 + $1.numbers.count }
    if out.format == .xlsx {
      let owed = try window.duties(try reader.owed(question: try session.understood(question)))
      return try session.write(
        pages.sheets + [DutyTable.table(owed, language)], out, cases: cases, withheld: window.withheld)
    }
    return try session.write([pages.together], out, cases: cases, withheld: window.withheld)
  }

  /// Data is written in the language of the registry.
  private func main(_ session: Session) -> Language {
    session.registry.settings.languages.first ?? session.language
  }
}
