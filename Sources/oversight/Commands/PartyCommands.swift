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
    let names = session.names()
    let party = Party(
      id: id, kinds: Dated(kind), names: Dated(name), roles: try roles.map { try names.role($0) },
      memberOf: try bodies.map { try names.party($0) }, details: details)
    return try session.record(.add(party, despite: reason), isDryRun: isDryRun)
  }
}

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
    let names = session.names()
    var amendment = amendment
    amendment.addedRoles = try roles.added.map { try names.role($0) }
    amendment.endedRoles = try roles.ended.map { try names.role($0) }
    amendment.addedBodies = try bodies.added.map { try names.party($0) }
    amendment.endedBodies = try bodies.ended.map { try names.party($0) }
    return try session.record(.change(try names.party(id), amendment), isDryRun: isDryRun)
  }
}

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
    let names = session.names()
    // The id itself: what it means is what changes.
    let isOne = try PartyView(PartyID(id), in: session.registry) != nil
    let id = isOne ? PartyID(id) : try names.party(id)
    return try session.record(.join(id, into: try other.map { try names.party($0) }), isDryRun: isDryRun)
  }
}

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

extension PartyAmendment {
  /// The options of details, each with the detail it says.
  static let options: [(PartyDetails.Field, OptionSpec)] = [
    (.region, .region), (.head, .head), (.post, .post), (.contact, .contact),
  ]
  /// All options of details.
  static let detailOptions: [OptionSpec] = options.map(\.1) + [.address]
}

extension Session {
  /// Records something about a party, and says what is other than before.
  fileprivate mutating func record(_ wish: PartyWish, isDryRun: Bool) throws -> ExitCode {
    let outcome = try PartyDesk(registry, now: try now(), isDryRun: isDryRun).record(wish)
    for note in outcome.notes { self.note(note) }
    let day = try today()
    var json = outcome.view.json(on: day)
    json["party"] = .string(outcome.view.party.id.name)
    if !outcome.changes.isEmpty { json["changes"] = .array(outcome.changes.map(\.json)) }
    let (lines, language) = (lines, language)
    answer(.object(json)) { outcome.text(on: day, lines, language) }
    if isDryRun { terminal.say(ProgramWords.dryRun[language]) }
    return .ok
  }
}
