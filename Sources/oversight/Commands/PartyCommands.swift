import CaseRecords
import CaseRegistry
import FolderStore
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
    .partyAdd, synopsis: "ID --kind body|person --name LANG=NAME…", audience: .keeper, access: .plain,
    positionals: ["ID"],
    options: [
      .partyKind, .names,
      .roles, .memberOf,
    ],
    examples: [
      "oversight party add p-sec --kind person --name kk=\"Айгүл Серікова\" --role secretary --member-of b-council"
    ], exitCodes: [.refused, .notFound])

  private let party: Party

  init(_ arguments: inout Arguments) throws(UsageError) {
    let id = try arguments.next("ID")
    guard Naming.isWellFormed(id), id != PartyID.clock.name else {
      throw .wrongArgument(
        "ID", value: id, expected: Expectation.identifier, verb: Self.verb)
    }
    _ = try arguments.required(.partyKind)
    let kind = try arguments.choice(of: .partyKind, Party.Kind.self) ?? .body
    guard let name = try arguments.texts(of: .names) else {
      throw .missingOption(OptionSpec.names.label, verb: Self.verb)
    }
    party = Party(
      id: PartyID(id), kind: kind, name: name, roles: arguments.values(of: .roles).map { RoleID($0) },
      memberOf: arguments.values(of: .memberOf).map { PartyID($0) })
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let at = try session.now().description
    try registry.write { batch in
      for body in party.memberOf where try batch.view.party(body) == nil {
        throw WorkError.noParty(body, isMember: true)
      }
      try batch.add(party, at: at)
    }
    session.answer(["party": .string(party.id.name)]) { "\(party.id)  \(SafeText.make(party.name[session.language]))" }
    return .ok
  }
}

/// `party list`: who is known.
struct PartyListCommand: Command {
  static let verb = "party list"
  static let usage = Usage(
    .partyList, audience: .keeper, access: .plain, examples: ["oversight party list --lang kk"])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let parties = try session.registry.journal().parties
    let (language, terminal) = (session.language, session.terminal)
    session.answer(["count": .integer(parties.count), "parties": .array(parties.map(\.listing))]) {
      var table = Table([
        .fixed("id"), .text(CasePhrase.party.title(in: language), minimum: 20),
        .text(CasePhrase.role.title(in: language)),
      ])
      for party in parties {
        let roles = party.roles.map(\.name) + party.memberOf.map { "∈ \($0)" }
        table.add([
          Table.Cell(party.id.name, .bold), Table.Cell(party.name[language]), Table.Cell(roles.joined(separator: ", ")),
        ])
      }
      return parties.isEmpty
        ? CasePhrase.none.text(in: language) : table.text(width: terminal.width, style: terminal.style)
    }
    return .ok
  }
}

extension Party.Content {
  fileprivate var listing: JSON {
    [
      "id": .string(self.id.name), "kind": .string(self.kind.rawValue), "name": .string(self.name.fallback),
      "roles": .array(self.roles.map { .string($0.name) }), "memberOf": .array(self.memberOf.map { .string($0.name) }),
    ]
  }
}
