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
    .advance, synopsis: "NUMBER ACTION [FIELD=VALUE…] | ACTION --where FILTER… [FIELD=VALUE…]",
    audience: .monitoringGroup, access: .writing,
    positionals: ["NUMBER", "ACTION", "FIELD=VALUE"],
    options: [
      .evidence, .on, .note, .role, .void, .despite,
      .dryRun, .expectRecords, .noInput, .whereFilter, .yes,
    ],
    examples: [
      "oversight advance REC-2024-000001 confirmReceipt receivedOn=2024-05-21 --on 2024-05-21 --as p-sec",
      "oversight advance sendAgain --where workflow:council-recommendation --where stage:sent --as p-sec",
    ],
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
  /// Which cases, where the action is on all that fit.
  private let question: ListQuestion?
  private let isAgreed: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    question = try arguments.conditions()
    number = question == nil ? try arguments.nextOrAsked("NUMBER") : nil
    action = try arguments.nextOrAsked("ACTION")
    input = try arguments.given().values
    evidence = try arguments.attachments()
    note = arguments.value(of: .note)
    role = arguments.value(of: .role)
    voids = try arguments.voids()
    despite = arguments.value(of: .despite)
    isDryRun = arguments.has(.dryRun)
    isAgreed = arguments.has(.yes)
    if question != nil {
      for other in [OptionSpec.void, .expectRecords] where arguments.has(other) {
        throw .contradiction(OptionSpec.whereFilter.name, other.name, verb: Self.verb)
      }
    }
  }

  func run(in session: inout Session) throws -> ExitCode {
    if let question { return try advanceAll(question, in: &session) }
    guard session.canAsk, !isDryRun else {
      return try record(
        wish(number ?? "", ActionID(action ?? ""), input, evidence), despite: despite, in: &session)
    }
    var named = number
    while true {
      do { return try advance(named, in: &session) } catch is AnotherCase { named = nil }
    }
  }

  /// Asks what happened in a case.
  ///
  /// - Parameter named: The case as it was named; nil asks for it.
  private func advance(_ named: String?, in session: inout Session) throws -> ExitCode {
    let (number, isExact) = try session.caseToAdvance(named)
    let script = try session.advancingScript(number)
    let answers = given(script, of: number, session)
    let interview = Interview(script, given: answers, reading: try session.answerReading())
    func answered(_ answers: Answers) -> Request.Wish {
      let (values, documents) = script.input(answers)
      let input = values.members.reduce(into: input) { $0[$1.key] = $1.value }
      return self.wish(number.id, ActionID(action ?? answers.text(.action) ?? ""), input, evidence + documents)
    }
    func preview(_ session: inout Session, _ answers: Answers) throws -> String {
      let reason = session.take(answers) ?? despite
      return try session.preview(answered(answers), role: role, note: note, voiding: voids, despite: reason)
    }
    return try session.record(asking: interview, for: Self.verb, isShown: !isExact) { session, answers in
      _ = try preview(&session, answers)
    } previewing: { session, answers in
      try preview(&session, answers)
    } recording: { session, answers in
      let reason = session.take(answers) ?? despite
      return try record(answered(answers), despite: reason, in: &session)
    }
  }

  /// Performs the action on all cases that fit, in one commit; until that is agreed to it is only shown.
  private func advanceAll(_ question: ListQuestion, in session: inout Session) throws -> ExitCode {
    let numbers = try session.reader().cases(try session.understood(question)).rows.map(\.number)
    guard !numbers.isEmpty else { throw WorkError.noneFits }
    let wishes = numbers.map { number in
      (part: number.description, wish: wish(number.description, ActionID(action ?? ""), input, evidence))
    }
    let isShownOnly = isDryRun || !isAgreed
    let outcome = try session.record(all: wishes, role: role, note: note, despite: despite, isDryRun: isShownOnly)
    let summary = try session.summary(of: outcome)
    session.answer(.object(outcome.json)) { summary }
    if isShownOnly {
      let words = isDryRun ? ProgramWords.dryRun : ProgramWords.agreeToAll(numbers.count)
      session.terminal.say(words[session.language])
    }
    return .ok
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
  private func given(_ script: AdvancingScript, of number: NamedOption, _ session: Session) -> Answers {
    var answers = Answers()
    answers.put(.number, number.id, shown: number.line(in: session.language))
    if let action { answers.give(.action, script.action(called: action, in: session.language) ?? action) }
    if let day = session.options.on { answers.give(.on, day.description) }
    answers.give(input, evidence)
    return answers
  }
}
