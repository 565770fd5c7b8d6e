import CaseWork
import WorkflowEngine

/// `assign`: binds a role of a case to a party.
struct AssignCommand: Command {
  static let verb = "assign"
  static let usage = Usage(
    summary: "give a role of a case to somebody else", synopsis: "NUMBER ROLE=ID… --reason TEXT", audience: .secretary,
    access: .writing,
    positionals: [.init("NUMBER", "the case"), .init("ROLE=ID", "the role, and who takes it from now on")],
    options: [
      .value("--reason", "TEXT", "why; always required"), .value("--note", "TEXT", "a remark"), .expectRecords,
    ],
    examples: [
      .init(
        "oversight assign REC-2024-000001 secretary=p-dana --reason \"maternity leave\" --as p-sec",
        "Dana is the secretary of this case from today on")
    ], exitCodes: [.refused, .notFound])

  private let number: String
  private let role: String
  private let parties: [String]
  private let reason: String
  private let note: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    let words = try arguments.rest(atLeastOne: "ROLE=ID")
    let pairs = words.compactMap { Assignment($0) }
    guard pairs.count == words.count, let first = pairs.first,
      pairs.allSatisfy({ $0.name == first.name && !$0.value.isEmpty })
    else {
      throw .wrongArgument(
        "ROLE=ID", value: words.joined(separator: " "), expected: "one role, as in secretary=p-dana", verb: Self.verb)
    }
    role = first.name
    parties = pairs.map(\.value)
    reason = try arguments.required("--reason")
    note = arguments.value(of: "--note")
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.recordAndTell(
      .assign(
        number: number, role: RoleID(role), parties: parties.map { PartyID($0) }, reason: reason), note: note)
  }
}
