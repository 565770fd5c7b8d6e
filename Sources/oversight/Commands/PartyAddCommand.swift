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
    options: [.partyKind, .names, .roles, .memberOf] + PartyAmendment.detailOptions
      + [.despite, .dryRun, .noInput],
    examples: [
      "oversight party add p-serik --kind person --name kk=\"Айгүл Серікова\" --role secretary --member-of b-council"
    ], exitCodes: [.refused, .notFound, .interrupted])

  private let id: PartyID?
  private let kind: Party.Kind?
  private let name: LocalizedText?
  private let roles: [String]
  private let bodies: [String]
  private let details: PartyDetails
  private let reason: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    let id = try arguments.nextOrAsked("ID")
    if let id, !Naming.isWellFormed(id) || id == PartyID.clock.name {
      throw .wrongArgument(
        "ID", value: id, expected: Expectation.identifier, verb: Self.verb)
    }
    self.id = id.map { PartyID($0) }
    if !arguments.asksForMissing { _ = try arguments.required(.partyKind) }
    kind = try arguments.choice(of: .partyKind, Party.Kind.self)
    name = try arguments.texts(of: .names)
    guard name != nil || arguments.asksForMissing else {
      throw .missingOption(OptionSpec.names.label, verb: Self.verb)
    }
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
    if let id, let kind, let name {
      return try session.record(
        .add(try party(id, kind, name, details, in: session), despite: reason), isDryRun: isDryRun)
    }
    let script = try session.partyScript()
    let interview = Interview(script, given: given, reading: try session.answerReading())
    func described(_ answers: Answers, _ session: Session) throws -> Party {
      let asked = script.party(answers, named: name, details)
      return try self.party(asked.id, asked.kind, asked.name, asked.details, in: session, adding: asked)
    }
    return try session.record(asking: interview, for: Self.verb) { _, _ in
    } previewing: { session, answers in
      try session.preview(.add(try described(answers, session), despite: answers.asked(.despite) ?? reason))
    } recording: { session, answers in
      try session.record(
        .add(try described(answers, session), despite: answers.asked(.despite) ?? reason), isDryRun: isDryRun)
    }
  }

  private func party(
    _ id: PartyID, _ kind: Party.Kind, _ name: LocalizedText, _ details: PartyDetails, in session: Session,
    adding asked: Party? = nil
  ) throws -> Party {
    let names = try session.names()
    return Party(
      id: id, kinds: Dated(kind), names: Dated(name),
      roles: try roles.map { try names.role($0) } + (asked?.roles ?? []),
      memberOf: try bodies.map { try names.party($0) } + (asked?.memberOf ?? []), details: details)
  }

  /// What the command line says already.
  private var given: Answers {
    var answers = Answers()
    if let id { answers.give(.party, id.name) }
    if let kind { answers.give(.kind, kind.rawValue) }
    for field in PartyDetails.Field.allCases { if let text = details[field] { answers.give(.detail(field), text) } }
    for language in Language.allCases {
      guard let name, let text = name.byLanguage.isEmpty ? name[language] : name.byLanguage[language] else { continue }
      answers.give(.name(language), text)
    }
    return answers
  }
}
