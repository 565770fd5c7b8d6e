import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `party retire`: a party is not there any more.
struct PartyRetireCommand: Command {
  static let verb = "party retire"
  static let usage = Usage(
    .partyRetire, synopsis: "ID --on DATE", audience: .keeper, access: .plain, positionals: ["ID"],
    options: [.on, .undo, .dryRun], examples: ["oversight party retire b-trade --on 2024-12-31"],
    exitCodes: [.refused, .notFound])

  private let id: String
  private let day: Day?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    id = try arguments.next("ID")
    day = try arguments.day(of: .on)
    if arguments.has(.undo), day != nil {
      throw .contradiction(OptionSpec.undo.name, OptionSpec.on.name, verb: Self.verb)
    }
    if !arguments.has(.undo), day == nil { throw .missingOption(OptionSpec.on.label, verb: Self.verb) }
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.record(.retire(try session.names().party(id), on: day), isDryRun: isDryRun)
  }
}
