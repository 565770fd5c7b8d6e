import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `list`: many cases.
struct ListCommand: Command {
  static let verb = "list"
  static let usage = Usage(
    .list(sortedBy: ListOrder.Key.ofCases.map(\.rawValue)), synopsis: "[FILTER…]", audience: .coordinator,
    access: .reading, positionals: ["FILTER"], options: ListOptions.specs,
    examples: ["oversight list workflow:council-recommendation stage:silent"])

  private let filters: [Filter]
  private let options: ListOptions

  init(_ arguments: inout Arguments) throws(UsageError) {
    filters = try arguments.filters()
    options = try ListOptions(arguments, keys: ListOrder.Key.ofCases)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let request = ListRequest(asOf: try session.asOf(), typed: filters, options)
    var found = try registry.cases(request)
    if try registry.noticeEdits(in: found.rows.map(\.number)) { found = try registry.cases(request) }
    if options.countsOnly { session.answer(count: found.count, filters, registry); return .ok }
    let (terminal, language) = (session.terminal, session.language)
    let json: JSONObject = ["count": .integer(found.count), "cases": .array(found.rows.map(\.json))]
    try session.answer(registry.listing(json, filters)) {
      guard !found.rows.isEmpty else { return CasePhrase.noCases.title(in: language) + "." }
      let table = try Self.table(found.rows, in: registry, language).text(width: terminal.width, style: terminal.style)
      let shown = found.rows.count < found.count ? "\(found.rows.count) / " : ""
      return "\(table)\n\n\(shown)\(CountedPhrase.caseFile.text(found.count, in: language))"
    }
    return .ok
  }

  private static func table(_ rows: [CaseRow], in registry: Registry, _ language: Language) throws -> Table {
    var table = Table([
      .fixed(CasePhrase.number.title(in: language)), .text(CasePhrase.title.title(in: language), minimum: 20),
      .text(CasePhrase.stage.title(in: language), minimum: 16), .fixed(CasePhrase.since.title(in: language)),
    ])
    for row in rows {
      let workflow = try registry.ifReadable { () throws(RegistryError) in try registry.workflow(row.workflow).workflow
      }
      let stage = workflow?.stages[row.stage]?.title[language] ?? row.stage.name
      table.add([
        Table.Cell(row.number.description, .bold), Table.Cell(row.title), Table.Cell(stage), Table.Cell(row.since),
      ])
    }
    return table
  }
}

extension CaseRow {
  var json: JSON {
    var json: JSONObject = [
      "number": .string(number.description), "workflow": .string(workflow.id.name), "title": .string(title),
      "stage": .string(stage.name), "since": .string(since),
    ]
    json["outcome"] = outcome.map { .string($0) }
    return .object(json)
  }
}
