import CaseWork
import JSONText
import WorkflowEngine

/// `open`: starts a case.
struct OpenCommand: Command {
  static let verb = "open"
  static let usage = Usage(
    summary: "start a case and print its number", synopsis: "WORKFLOW [FIELD=VALUE…]", audience: .monitoringGroup,
    access: .writing,
    positionals: [
      .init("WORKFLOW", "the workflow, as 'oversight workflow list' shows it"),
      .init("FIELD=VALUE", "what is known from the start"),
    ],
    options: [
      .value("--title", "TEXT", "what the case is about"),
      .value("--party", "ROLE=ID", "who takes part in which role", isRepeatable: true),
      .value("--parent", "NUMBER", "the case under which it is opened"),
      .value("--role", "ROLE", "in which role you act"), .value("--note", "TEXT", "a remark"),
    ],
    examples: [
      .init(
        "oversight open social-audit programme=\"Ak Bulak\" --title \"Ak Bulak, Ili area\" --as p-lead",
        "opens an audit and prints a number such as AUD-2026-000001")
    ], exitCodes: [.refused, .notFound])

  private let workflow: String
  private let fields: JSONObject
  private let title: String?
  private let parties: [(role: RoleID, party: PartyID)]
  private let parent: String?
  private let role: String?
  private let note: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    workflow = try arguments.next("WORKFLOW")
    fields = try arguments.given()
    title = arguments.value(of: "--title")
    parties = try arguments.parties()
    parent = arguments.value(of: "--parent")
    role = arguments.value(of: "--role")
    note = arguments.value(of: "--note")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let outcome = try session.record(
      .open(workflow: WorkflowID(workflow), title: title, fields: fields, parties: parties, parent: parent), role: role,
      note: note)
    session.answer(outcome.cases.json) { outcome.cases.map(\.number.description).joined(separator: "\n") }
    return .ok
  }
}
