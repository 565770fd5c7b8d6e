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
    .export, synopsis: "[FILTER…] --out FILE", audience: .coordinator, access: .reading, positionals: ["FILTER"],
    options: TableWish.specs + [.columns],
    examples: [
      "oversight export workflow:council-recommendation --out register.xlsx",
      "oversight export --out register.csv --for excel",
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
    var tables: [WorkflowID: CaseTable] = [:]
    var order: [WorkflowID] = []
    for row in found.rows {
      let id = row.workflow.id
      if tables[id] == nil {
        order.append(id)
        let workflow = try session.registry.workflow(session.registry.newest(id) ?? row.workflow).workflow
        tables[id] = try CaseTable(
          Session.recipe(for: workflow), reader, titles: TableWords.title, language: main(session))
      }
      tables[id]?.add(row.number)
    }
    let all = order.compactMap { tables[$0] }
    let pages = try ExportPages(all, columns: columns, isForPeople: out.isForPeople, language)
    if out.format == .xlsx {
      let duties = DutyTable.table(try reader.owed(question: try session.understood(question)), language)
      return try session.write(pages.sheets + [duties], out, cases: found.rows.count)
    }
    return try session.write([pages.together], out, cases: found.rows.count)
  }

  /// Data is written in the language of the registry.
  private func main(_ session: Session) -> Language {
    session.registry.settings.languages.first ?? session.language
  }
}
