import CaseRecords
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `correct`: says what really happened; old and new stay readable.
struct CorrectCommand: Command {
  static let verb = "correct"
  static let usage = Usage(
    .correct, synopsis: "NUMBER SEQ [FIELD=VALUE…] --reason TEXT", audience: .secretary, access: .writing,
    positionals: ["NUMBER", "SEQ", "FIELD=VALUE"],
    options: [
      .value("--reason", "TEXT"), .value("--happened", "DATE"), .value("--title", "TEXT"), .flag("--void"),
      .value("--note", "TEXT"), .flag("--dry-run"), .expectRecords,
    ],
    examples: [
      "oversight correct REC-2024-000001 4 receivedOn=2024-05-23 --reason \"stamp on the letter\" --as p-sec",
      "oversight correct REC-2024-000001 6 --void --reason \"wrong case\" --as p-sec",
    ], exitCodes: [.refused, .notFound])

  private let number: String
  private let amending: Request.Amending
  private let reason: String
  private let note: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    let text = try arguments.next("SEQ")
    guard let sequence = Int(text), sequence > 0 else {
      throw .wrongArgument("SEQ", value: text, expected: Expectation.sequence, verb: Self.verb)
    }
    var amending = Request.Amending(sequence: sequence)
    for given in try arguments.given() {
      if case .text("") = given.value { amending.removed.append(given.name) } else { amending.values.append(given) }
    }
    amending.on = try arguments.day(of: "--happened")
    amending.title = arguments.value(of: "--title")
    amending.isVoid = arguments.has("--void")
    reason = try arguments.required("--reason")
    note = arguments.value(of: "--note")
    isDryRun = arguments.has("--dry-run")
    let hasValues =
      !amending.values.isEmpty || !amending.removed.isEmpty || amending.on != nil || amending.title != nil
    if amending.isVoid, hasValues { throw .contradiction("--void", "FIELD=VALUE", verb: Self.verb) }
    if !amending.isVoid, !hasValues { throw .missingArgument("FIELD=VALUE", verb: Self.verb) }
    self.amending = amending
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let before = try session.document(number).history
    let outcome = try session.record(
      .correct(number: number, amending, reason: reason), note: note, isDryRun: isDryRun)
    let language = session.language
    let summary = try session.options.json ? "" : session.summary(of: outcome)
    guard let after = outcome.histories.first else { return .ok }
    let first = outcome.isRepeated ? after.through(after.records.count - 1) ?? before : before
    let names = try CaseNames(after.state, naming: first.named.union(after.named), in: registry, language)
    let preview = CorrectionPreview(before: first, after: after, names: names)
    var json = outcome.cases.json.object ?? JSONObject()
    json["changes"] = preview.json
    session.answer(.object(json)) {
      let lines = WrappedLines(width: session.terminal.width)
      return ([summary] + preview.texts.map { lines($0, indent: 2) }).joined(separator: "\n")
    }
    if isDryRun { session.terminal.say(ProgramWords.dryRun[session.language]) }
    return .ok
  }
}
