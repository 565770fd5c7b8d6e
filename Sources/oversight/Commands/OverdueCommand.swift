import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `overdue`: who owes what, and since when.
struct OverdueCommand: Command {
  static let verb = "overdue"
  static let usage = Usage(
    .overdue(sortedBy: ListOrder.Key.ofDuties.map(\.rawValue)).forViewers, synopsis: "[FILTER…]",
    audience: .coordinator,
    access: .reading, positionals: ["FILTER"], options: [.groupedBy] + ListQuestion.specs + TableWish.specs,
    examples: ["oversight overdue debtor:b-education --as-of 2024-06-03", "oversight overdue --by debtor"])

  private let question: ListQuestion
  private let grouping: DutyGrouping?
  private let out: TableWish?

  init(_ arguments: inout Arguments) throws(UsageError) {
    grouping = try arguments.choice(of: .groupedBy, DutyGrouping.self)
    question = try arguments.question(keys: ListOrder.Key.ofDuties)
    out = try arguments.tableWish()
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, terminal, language) = (try session.reader(), session.terminal, session.language)
    let question = try session.understood(question)
    if let out {
      var window = try CaseWindow(reader, for: out.viewer)
      let seen = try window.duties(question) { try reader.overdue($0) }
      return try session.write(
        [DutyTable.table(seen, language)], out, cases: seen.items.count, withheld: window.withheld)
    }
    let listing = try reader.overdue(question)
    if question.countsOnly { return session.answer(count: listing.count, question, reader) }
    var json = listing.json(in: language)
    json["groups"] = grouping.map { listing.groups(by: $0, in: language) }
    session.answer(reader.listing(json, question)) {
      OverdueReport.text(
        listing, grouping: grouping, width: terminal.width, style: terminal.style, language: language)
    }
    return .ok
  }
}
