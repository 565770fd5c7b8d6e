import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `assign`: binds a role of a case to a party.
struct AssignCommand: Command {
  static let verb = "assign"
  static let usage = Usage(
    .assign, synopsis: "NUMBER ROLE=ID… --reason TEXT", audience: .secretary, access: .writing,
    positionals: ["NUMBER", "ROLE=ID"],
    options: [.reason, .note, .void, .expectRecords],
    examples: ["oversight assign REC-2024-000001 secretary=p-dana --reason \"maternity leave\" --as p-sec"],
    exitCodes: [.refused, .notFound])

  private let number: String
  private let role: String
  private let parties: [String]
  private let reason: String
  private let note: String?
  private let voids: Set<Int>

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    let words = try arguments.rest(atLeastOne: "ROLE=ID")
    let pairs = words.compactMap { Assignment($0) }
    guard pairs.count == words.count, let first = pairs.first,
      pairs.allSatisfy({ $0.name == first.name && !$0.value.isEmpty })
    else {
      throw .wrongArgument(
        "ROLE=ID", value: words.joined(separator: " "), expected: Expectation.oneRole, verb: Self.verb)
    }
    role = first.name
    parties = pairs.map(\.value)
    reason = try arguments.required(.reason)
    note = arguments.value(of: .note)
    voids = try arguments.voids()
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.recordAndTell(
      .assign(
        number: number, role: RoleID(role), parties: parties.map { PartyID($0) }, reason: reason), note: note,
      voiding: voids)
  }
}
