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
      .role, .on, .note, .despite, .dryRun, .noInput,
    ], examples: ["oversight open social-audit programme=\"Ak Bulak\" --title \"Ak Bulak, Ili area\" --as p-lead"],
    exitCodes: [.refused, .notFound, .interrupted])

  private let workflow: String?
  private let fields: JSONObject
  private let title: String?
  private let parties: [(role: RoleID, party: PartyID)]
  private let parent: String?
  private let related: [String]
  private let role: String?
  private let note: String?
  private let despite: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    workflow = try arguments.nextOrAsked("WORKFLOW")
    fields = try arguments.given().values
    title = arguments.value(of: .title)
    parties = try arguments.parties()
    parent = arguments.value(of: .parent)
    related = arguments.values(of: .related)
    role = arguments.value(of: .role)
    note = arguments.value(of: .note)
    despite = arguments.value(of: .despite)
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    guard session.canAsk, !isDryRun else {
      return try record(wish(WorkflowID(workflow ?? ""), fields, parties, title), despite: despite, in: &session)
    }
    let id = try session.workflowToOpen(workflow)
    let script = try session.openingScript(id)
    let interview = Interview(script, given: given(id, session.options), reading: try session.answerReading())
    func answered(_ answers: Answers) -> Request.Wish {
      let (values, others) = script.opening(answers)
      let fields = values.members.reduce(into: fields) { $0[$1.key] = $1.value }
      return self.wish(id, fields, parties + others, title ?? answers.asked(.title))
    }
    func preview(_ session: inout Session, _ answers: Answers) throws -> String {
      let reason = session.take(answers) ?? despite
      return try session.preview(answered(answers), role: role, note: note, despite: reason)
    }
    return try session.record(asking: interview, for: Self.verb) { session, answers in
      _ = try preview(&session, answers)
    } previewing: { session, answers in
      try preview(&session, answers)
    } recording: { session, answers in
      let reason = session.take(answers) ?? despite
      return try record(answered(answers), despite: reason, in: &session)
    }
  }

  private func wish(
    _ workflow: WorkflowID, _ fields: JSONObject, _ parties: [(role: RoleID, party: PartyID)], _ title: String?
  ) -> Request.Wish {
    .open(
      workflow: workflow, title: title, fields: fields, parties: parties, parent: parent,
      related: related)
  }

  private func record(_ wish: Request.Wish, despite: String?, in session: inout Session) throws -> ExitCode {
    guard !isDryRun else {
      return try session.recordAndTell(wish, role: role, note: note, despite: despite, isDryRun: true)
    }
    let outcome = try session.record(wish, role: role, note: note, despite: despite)
    session.answer(.object(outcome.json)) { outcome.cases.map(\.number.description).joined(separator: "\n") }
    return .ok
  }

  /// What the command line says already.
  private func given(_ id: WorkflowID, _ options: CommonOptions) -> Answers {
    var answers = Answers()
    answers.give(.workflow, id.name)
    if let title { answers.give(.title, title) }
    for pair in parties { answers.give(.role(pair.role), pair.party.name) }
    if let day = options.on { answers.give(.on, day.description) }
    answers.give(fields, [])
    return answers
  }
}
