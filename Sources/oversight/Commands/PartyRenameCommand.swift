import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `party rename`: a party is called otherwise from a day on.
struct PartyRenameCommand: Command {
  static let verb = "party rename"
  static let usage = Usage(
    .partyRename, synopsis: "ID --name LANG=NAME… --from DATE", audience: .keeper, access: .plain, positionals: ["ID"],
    options: [.names, .from, .despite, .dryRun],
    examples: ["oversight party rename b-health --name ru=\"Управление здоровья\" --from 2024-09-01"],
    exitCodes: [.refused, .notFound])

  private let id: String
  private let amendment: PartyAmendment
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    id = try arguments.next("ID")
    var amendment = PartyAmendment()
    amendment.name = try arguments.texts(of: .names)
    if amendment.name == nil { throw .missingOption(OptionSpec.names.label, verb: Self.verb) }
    _ = try arguments.required(.from)
    amendment.from = try arguments.day(of: .from)
    amendment.despite = arguments.value(of: .despite)
    self.amendment = amendment
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.record(.change(try session.names().party(id), amendment), isDryRun: isDryRun)
  }
}
