import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `party join`: two parties are one.
struct PartyJoinCommand: Command {
  static let verb = "party join"
  static let usage = Usage(
    .partyJoin, synopsis: "ID INTO | ID --undo", audience: .keeper, access: .plain, positionals: ["ID", "INTO"],
    options: [.undo, .dryRun], examples: ["oversight party join b-health-2 b-health"],
    exitCodes: [.refused, .notFound])

  private let id: String
  private let other: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    id = try arguments.next("ID")
    other = arguments.has(.undo) ? nil : try arguments.next("INTO")
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let names = try session.names()
    // The id itself: what it means is what changes.
    let isOne = try PartyView(PartyID(id), in: session.registry) != nil
    let id = isOne ? PartyID(id) : try names.party(id)
    return try session.record(.join(id, into: try other.map { try names.party($0) }), isDryRun: isDryRun)
  }
}
