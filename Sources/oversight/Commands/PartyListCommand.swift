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
    .partyList, audience: .keeper, access: .reading, examples: ["oversight party list --lang kk"])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let views = try PartyView.all(in: session.registry)
    let day = try session.options.asOf ?? session.today()
    let (language, terminal) = (session.language, session.terminal)
    let json: JSON = [
      "count": .integer(views.count), "parties": .array(views.map { .object($0.listing(on: day)) }),
    ]
    session.answer(json) { PartyListPage.text(views, on: day, language, width: terminal.width, style: terminal.style) }
    return .ok
  }
}
