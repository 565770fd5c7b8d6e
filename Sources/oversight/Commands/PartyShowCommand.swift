import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `party show`: one party, and what was said of it.
struct PartyShowCommand: Command {
  static let verb = "party show"
  static let usage = Usage(
    .partyShow, synopsis: "ID", audience: .keeper, access: .reading, positionals: ["ID"],
    examples: ["oversight party show b-health --as-of 2024-05-01"], exitCodes: [.notFound])

  private let id: String

  init(_ arguments: inout Arguments) throws(UsageError) { id = try arguments.next("ID") }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let found = try PartyView(PartyID(id), in: registry) ?? PartyView(try session.names().party(id), in: registry)
    guard let view = found else { throw WorkError.noParty(PartyID(id), isMember: false) }
    let day = try session.options.asOf ?? session.today()
    let (lines, language) = (session.lines, session.language)
    session.answer(.object(view.json(on: day))) { view.text(on: day, lines, language) }
    return .ok
  }
}
