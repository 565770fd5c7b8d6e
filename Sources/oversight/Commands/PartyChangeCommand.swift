import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `party change`: something about a party is other than it was said.
struct PartyChangeCommand: Command {
  static let verb = "party change"
  static let usage = Usage(
    .partyChange, synopsis: "ID [--name LANG=NAME…] [--role ROLE] [--no-role ROLE] …", audience: .keeper,
    access: .plain,
    positionals: ["ID"],
    options: [.partyKind, .names, .roles, .noRoles, .memberOf, .noMemberOf] + PartyAmendment.detailOptions
      + [.clear, .from, .despite, .dryRun],
    examples: ["oversight party change p-sec --role monitor --no-role secretary"], exitCodes: [.refused, .notFound])

  private let id: String
  private let amendment: PartyAmendment
  private let roles: (added: [String], ended: [String])
  private let bodies: (added: [String], ended: [String])
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    id = try arguments.next("ID")
    var amendment = PartyAmendment()
    amendment.kind = try arguments.choice(of: .partyKind, Party.Kind.self)
    amendment.name = try arguments.texts(of: .names)
    for (field, option) in PartyAmendment.options {
      if let text = arguments.value(of: option) { amendment.details[field] = text }
    }
    amendment.address = try arguments.texts(of: .address)
    let clearable = PartyDetails.Field.allCases.map(\.rawValue) + ["address"]
    for name in arguments.values(of: .clear) {
      guard clearable.contains(name) else {
        throw .wrongValue(
          option: OptionSpec.clear.name, value: name, expected: Expectation.oneOf(clearable), verb: Self.verb)
      }
      if let field = PartyDetails.Field(rawValue: name) {
        amendment.details[field] = .some(nil)
      } else {
        amendment.clearsAddress = true
      }
    }
    amendment.from = try arguments.day(of: .from)
    amendment.despite = arguments.value(of: .despite)
    self.amendment = amendment
    roles = (arguments.values(of: .roles), arguments.values(of: .noRoles))
    bodies = (arguments.values(of: .memberOf), arguments.values(of: .noMemberOf))
    isDryRun = arguments.has(.dryRun)
    let isEmpty = [roles.added, roles.ended, bodies.added, bodies.ended].allSatisfy(\.isEmpty)
    var nothing = PartyAmendment()
    (nothing.from, nothing.despite) = (amendment.from, amendment.despite)
    if isEmpty, amendment == nothing { throw .missingOption(OptionSpec.names.label, verb: Self.verb) }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let names = try session.names()
    var amendment = amendment
    amendment.addedRoles = try roles.added.map { try names.role($0) }
    amendment.endedRoles = try roles.ended.map { try names.role($0) }
    amendment.addedBodies = try bodies.added.map { try names.party($0) }
    amendment.endedBodies = try bodies.ended.map { try names.party($0) }
    return try session.record(.change(try names.party(id), amendment), isDryRun: isDryRun)
  }
}
