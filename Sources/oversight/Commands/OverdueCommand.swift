import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `overdue`: who owes what, and since when.
struct OverdueCommand: Command {
  static let verb = "overdue"
  static let usage = Usage(
    .overdue(sortedBy: ListOrder.Key.ofDuties.map(\.rawValue)), synopsis: "[FILTER…]", audience: .coordinator,
    access: .reading, positionals: ["FILTER"], options: ListOptions.specs,
    examples: ["oversight overdue debtor:b-education --as-of 2024-06-03"])

  private let filters: [Filter]
  private let options: ListOptions

  init(_ arguments: inout Arguments) throws(UsageError) {
    filters = try arguments.filters()
    options = try ListOptions(arguments, keys: ListOrder.Key.ofDuties)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let asOf = try session.asOf()
    let request = ListRequest(asOf: asOf, typed: filters, options)
    let (count, items) = try session.duties(dueThrough: asOf - 1, request)
    if options.countsOnly { session.answer(count: count, filters, registry); return .ok }
    let (terminal, language) = (session.terminal, session.language)
    let json: JSONObject = [
      "asOf": .string(asOf.description), "count": .integer(count), "items": .array(items.map(\.json)),
    ]
    session.answer(registry.listing(json, filters)) {
      OverdueReport.text(
        items: items.map(\.item), legend: items.legend, asOf: asOf.description, total: count, width: terminal.width,
        style: terminal.style,
        language: language)
    }
    return .ok
  }
}
