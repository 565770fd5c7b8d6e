import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `open`: starts a case.
struct OpenCommand: Command {
  static let verb = "open"
  static let usage = Usage(
    .open, synopsis: "WORKFLOW [FIELD=VALUE…]", audience: .monitoringGroup, access: .writing,
    positionals: ["WORKFLOW", "FIELD=VALUE"],
    options: [
      .title, .parties, .parent, .related,
      .role, .on, .note, .despite,
    ], examples: ["oversight open social-audit programme=\"Ak Bulak\" --title \"Ak Bulak, Ili area\" --as p-lead"],
    exitCodes: [.refused, .notFound])

  private let workflow: String
  private let fields: JSONObject
  private let title: String?
  private let parties: [(role: RoleID, party: PartyID)]
  private let parent: String?
  private let related: [String]
  private let role: String?
  private let note: String?
  private let despite: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    workflow = try arguments.next("WORKFLOW")
    fields = try arguments.given().values
    title = arguments.value(of: .title)
    parties = try arguments.parties()
    parent = arguments.value(of: .parent)
    related = arguments.values(of: .related)
    role = arguments.value(of: .role)
    note = arguments.value(of: .note)
    despite = arguments.value(of: .despite)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let outcome = try session.record(
      .open(
        workflow: WorkflowID(workflow), title: title, fields: fields, parties: parties, parent: parent,
        related: related), role: role,
      note: note, despite: despite)
    session.answer(.object(outcome.json)) { outcome.cases.map(\.number.description).joined(separator: "\n") }
    return .ok
  }
}
