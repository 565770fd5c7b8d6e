import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `advance`: performs an action.
struct AdvanceCommand: Command {
  static let verb = "advance"
  static let usage = Usage(
    .advance, synopsis: "NUMBER ACTION [FIELD=VALUE…]", audience: .monitoringGroup, access: .writing,
    positionals: ["NUMBER", "ACTION", "FIELD=VALUE"],
    options: [
      .evidence, .on, .note, .role, .void, .despite,
      .dryRun, .expectRecords,
    ], examples: ["oversight advance REC-2024-000001 confirmReceipt receivedOn=2024-05-21 --as p-sec"],
    exitCodes: [.refused, .notFound, .data])

  private let number: String
  private let action: String
  private let input: JSONObject
  private let evidence: [Request.Attachment]
  private let note: String?
  private let role: String?
  private let voids: Set<Int>
  private let despite: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    action = try arguments.next("ACTION")
    input = try arguments.given().values
    evidence = try arguments.attachments()
    note = arguments.value(of: .note)
    role = arguments.value(of: .role)
    voids = try arguments.voids()
    despite = arguments.value(of: .despite)
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.recordAndTell(
      .advance(number: number, action: ActionID(action), input: input, evidence: evidence), role: role, note: note,
      voiding: voids, despite: despite, isDryRun: isDryRun)
  }
}
