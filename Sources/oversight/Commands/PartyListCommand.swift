import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `party list`: who is known.
struct PartyListCommand: Command {
  static let verb = "party list"
  static let usage = Usage(
    .partyList.forViewers, audience: .keeper, access: .reading, options: TableWish.specs,
    examples: ["oversight party list --lang kk"])

  private let out: TableWish?

  init(_ arguments: inout Arguments) throws(UsageError) { out = try arguments.tableWish() }

  func run(in session: inout Session) throws -> ExitCode {
    let views = try PartyView.all(in: session.registry)
    let day = try session.options.asOf ?? session.today()
    let (language, terminal) = (session.language, session.terminal)
    if let out {
      return try session.write([FactTable.parties(views, on: day, for: out.viewer).table(in: language)], out)
    }
    let json: JSON = [
      "count": .integer(views.count), "parties": .array(views.map { .object($0.listing(on: day)) }),
    ]
    session.answer(json) { PartyListPage.text(views, on: day, language, width: terminal.width, style: terminal.style) }
    return .ok
  }
}
