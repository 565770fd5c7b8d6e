import CaseWork
import JSONText
import WorkflowEngine

/// `advance`: performs an action.
struct AdvanceCommand: Command {
  static let verb = "advance"
  static let usage = Usage(
    summary: "perform an action on a case", synopsis: "NUMBER ACTION [FIELD=VALUE…]", audience: .monitoringGroup,
    access: .writing,
    positionals: [
      .init("NUMBER", "the case"), .init("ACTION", "the action, as 'oversight next NUMBER' shows it"),
      .init("FIELD=VALUE", "what the action asks for"),
    ],
    options: [
      .value("--evidence", "KIND=FILE", "a document that belongs to it", isRepeatable: true),
      .value("--note", "TEXT", "a remark"), .value("--role", "ROLE", "in which role you act"),
      .flag("--dry-run", "show what would happen and keep nothing"), .expectRecords,
    ],
    examples: [
      .init(
        "oversight advance REC-2024-000001 confirmReceipt receivedOn=2024-05-21 --as p-sec",
        "records when the letter was received; the term for the answer starts")
    ], exitCodes: [.refused, .notFound, .data])

  private let number: String
  private let action: String
  private let input: JSONObject
  private let evidence: [Request.Attachment]
  private let note: String?
  private let role: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    action = try arguments.next("ACTION")
    input = try arguments.given()
    evidence = try arguments.attachments()
    note = arguments.value(of: "--note")
    role = arguments.value(of: "--role")
    isDryRun = arguments.has("--dry-run")
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.recordAndTell(
      .advance(number: number, action: ActionID(action), input: input, evidence: evidence), role: role, note: note,
      isDryRun: isDryRun)
  }
}
