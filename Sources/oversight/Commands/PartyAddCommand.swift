import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `party add`: somebody is known from now on.
struct PartyAddCommand: Command {
  static let verb = "party add"
  static let usage = Usage(
    .partyAdd, synopsis: "ID --kind KIND --name LANG=NAME…", audience: .keeper, access: .plain,
    positionals: ["ID"],
    options: [.partyKind, .names, .roles, .memberOf] + PartyAmendment.detailOptions + [.despite, .dryRun],
    examples: [
      "oversight party add p-sec --kind person --name kk=\"Айгүл Серікова\" --role secretary --member-of b-council"
    ], exitCodes: [.refused, .notFound])

  private let id: PartyID
  private let kind: Party.Kind
  private let name: LocalizedText
  private let roles: [String]
  private let bodies: [String]
  private let details: PartyDetails
  private let reason: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    let id = try arguments.next("ID")
    guard Naming.isWellFormed(id), id != PartyID.clock.name else {
      throw .wrongArgument(
        "ID", value: id, expected: Expectation.identifier, verb: Self.verb)
    }
    self.id = PartyID(id)
    _ = try arguments.required(.partyKind)
    kind = try arguments.choice(of: .partyKind, Party.Kind.self) ?? .body
    guard let name = try arguments.texts(of: .names) else {
      throw .missingOption(OptionSpec.names.label, verb: Self.verb)
    }
    self.name = name
    roles = arguments.values(of: .roles)
    bodies = arguments.values(of: .memberOf)
    var details = PartyDetails()
    for (field, option) in PartyAmendment.options { details.change(field, to: arguments.value(of: option)) }
    details.change(addressTo: try arguments.texts(of: .address))
    self.details = details
    reason = arguments.value(of: .despite)
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let names = try session.names()
    let party = Party(
      id: id, kinds: Dated(kind), names: Dated(name), roles: try roles.map { try names.role($0) },
      memberOf: try bodies.map { try names.party($0) }, details: details)
    return try session.record(.add(party, despite: reason), isDryRun: isDryRun)
  }
}
