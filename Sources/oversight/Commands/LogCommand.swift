import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `log`: adopts and sends a recommendation to one or several bodies in one commit.
struct LogCommand: Command {
  static let verb = "log"
  static let usage = Usage(
    .log, synopsis: "TEXT --to BODY[=RECEIVED]… [FIELD=VALUE…]", audience: .secretary, access: .writing,
    positionals: ["TEXT", "FIELD=VALUE"],
    options: [
      .addressees, .adopted, .meeting,
      .evidence, .title,
      .workflow, .on, .note, .despite, .dryRun, .noInput,
    ],
    examples: [
      "oversight log \"Publish the menus\" --to b-education=2024-05-21 --to b-prosecutor --adopted 2024-05-17"
        + " --on 2024-05-20 membersTotal=15 membersPresent=11 --evidence minutes=minutes.pdf --as p-sec"
    ], exitCodes: [.refused, .notFound, .interrupted])

  private let log: Request.Logging
  private let note: String?
  private let despite: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    let text = try arguments.nextOrAsked("TEXT")
    let input = try arguments.given().values
    guard !arguments.values(of: .addressees).isEmpty || arguments.asksForMissing else {
      throw .missingOption(OptionSpec.addressees.label, verb: Self.verb)
    }
    var addressees: [Request.Logging.Addressee] = []
    for value in arguments.values(of: .addressees) { addressees.append(try Self.addressee(value, arguments)) }
    log = Request.Logging(
      workflow: arguments.value(of: .workflow).map { WorkflowID($0) } ?? Request.Logging.usualWorkflow,
      text: text ?? "",
      title: arguments.value(of: .title), addressees: addressees, adopted: try arguments.day(of: .adopted),
      input: input, evidence: try arguments.attachments(), meeting: arguments.value(of: .meeting))
    note = arguments.value(of: .note)
    despite = arguments.value(of: .despite)
    isDryRun = arguments.has(.dryRun)
  }

  /// Reads `BODY`, `BODY=RECEIVED` or `BODY=RECEIVED,FIELD=VALUE…`; before a field the day may be left out.
  private static func addressee(
    _ value: String, _ arguments: borrowing Arguments
  ) throws(UsageError) -> Request.Logging.Addressee {
    guard let pair = Assignment(value) else { return Request.Logging.Addressee(value) }
    let parts = pair.value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var addressee = Request.Logging.Addressee(pair.name)
    if !(parts[0].isEmpty && parts.count > 1) {
      addressee.received = try arguments.day(parts[0]) { fault in
        .wrongValue(
          option: OptionSpec.addressees.name, value: value,
          expected: Expectation.date(fault, instead: Expectation.addressee), verb: verb)
      }
    }
    for part in parts.dropFirst() {
      if let field = Assignment(part) {
        addressee.input[field.name] = .string(field.value)
      } else if let last = addressee.input.members.last {
        // A comma inside of a value.
        addressee.input[last.key] = .string((last.value.string ?? "") + "," + part)
      } else {
        throw .wrongValue(option: OptionSpec.addressees.name, value: value, expected: Expectation.addressee, verb: verb)
      }
    }
    return addressee
  }

  func run(in session: inout Session) throws -> ExitCode {
    guard session.canAsk, !isDryRun else {
      return try session.recordAndTell(.log(log), note: note, despite: despite, isDryRun: isDryRun)
    }
    let (log, note, despite) = (try named(in: session), note, despite)
    let script = try session.loggingScript(log.workflow)
    let interview = Interview(script, given: given(session.options), reading: try session.answerReading())
    return try session.record(asking: interview, for: Self.verb) { session, answers in
      let reason = session.take(answers) ?? despite
      let trial = script.trial(answers, over: log, by: try session.asker()?.name)
      _ = try session.preview(.log(trial), note: note, despite: reason)
    } previewing: { session, answers in
      let reason = session.take(answers) ?? despite
      return try session.preview(.log(script.logging(answers, over: log)), note: note, despite: reason)
    } recording: { session, answers in
      let reason = session.take(answers) ?? despite
      return try session.recordAndTell(.log(script.logging(answers, over: log)), note: note, despite: reason)
    }
  }

  /// The same with its workflow by id, whatever it was called.
  private func named(in session: Session) throws -> Request.Logging {
    var log = log
    if session.registry.newest(log.workflow) == nil { log.workflow = try session.names().workflow(log.workflow.name) }
    return log
  }

  /// What the command line says already.
  private func given(_ options: CommonOptions) -> Answers {
    var answers = Answers()
    if !log.text.isEmpty { answers.give(.value("text"), log.text) }
    if let title = log.title { answers.give(.title, title) }
    for (place, addressee) in log.addressees.enumerated() {
      answers.give(.addressee(place), addressee.body)
      if let day = addressee.received { answers.give(.received(place), day.description) }
    }
    if let day = log.adopted { answers.give(.adopted, day.description) }
    if let day = options.on { answers.give(.sent, day.description) }
    answers.give(log.input, log.evidence)
    return answers
  }
}
