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
      .dryRun, .expectRecords, .noInput,
    ], examples: ["oversight advance REC-2024-000001 confirmReceipt receivedOn=2024-05-21 --on 2024-05-21 --as p-sec"],
    exitCodes: [.refused, .notFound, .data, .interrupted])

  private let number: String?
  private let action: String?
  private let input: JSONObject
  private let evidence: [Request.Attachment]
  private let note: String?
  private let role: String?
  private let voids: Set<Int>
  private let despite: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.nextOrAsked("NUMBER")
    action = try arguments.nextOrAsked("ACTION")
    input = try arguments.given().values
    evidence = try arguments.attachments()
    note = arguments.value(of: .note)
    role = arguments.value(of: .role)
    voids = try arguments.voids()
    despite = arguments.value(of: .despite)
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    guard session.canAsk, !isDryRun else {
      return try record(
        wish(number ?? "", ActionID(action ?? ""), input, evidence), despite: despite, in: &session)
    }
    let number = try session.caseToAdvance(number)
    let script = try session.advancingScript(number)
    let interview = Interview(script, given: given(script, session), reading: try session.answerReading())
    func answered(_ answers: Answers) -> Request.Wish {
      let (values, documents) = script.input(answers)
      let input = values.members.reduce(into: input) { $0[$1.key] = $1.value }
      return self.wish(number, ActionID(action ?? answers.text(.action) ?? ""), input, evidence + documents)
    }
    return try session.record(asking: interview) { session, answers in
      let reason = session.take(answers) ?? despite
      return try session.preview(answered(answers), role: role, note: note, voiding: voids, despite: reason)
    } recording: { session, answers in
      let reason = session.take(answers) ?? despite
      return try record(answered(answers), despite: reason, in: &session)
    }
  }

  private func wish(
    _ number: String, _ action: ActionID, _ input: JSONObject, _ evidence: [Request.Attachment]
  ) -> Request.Wish {
    .advance(number: number, action: action, input: input, evidence: evidence)
  }

  private func record(_ wish: Request.Wish, despite: String?, in session: inout Session) throws -> ExitCode {
    try session.recordAndTell(
      wish, role: role, note: note, voiding: voids, despite: despite, isDryRun: isDryRun)
  }

  /// What the command line says already; an action that the definition does not have is refused as ever.
  private func given(_ script: AdvancingScript, _ session: Session) -> Answers {
    var answers = Answers()
    if let action { answers.give(.action, script.action(called: action, in: session.language) ?? action) }
    if let day = session.options.on { answers.give(.on, day.description) }
    answers.give(input, evidence)
    return answers
  }
}
