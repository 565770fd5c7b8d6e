import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `correct`: says what really happened; old and new stay readable.
struct CorrectCommand: Command {
  static let verb = "correct"
  static let usage = Usage(
    .correct, synopsis: "NUMBER SEQ [FIELD=VALUE…] --reason TEXT", audience: .secretary, access: .writing,
    positionals: ["NUMBER", "SEQ", "FIELD=VALUE"],
    options: [
      .reason, .happened, .title, .void, .despite,
      .note, .dryRun, .expectRecords,
    ],
    examples: [
      "oversight correct REC-2024-000001 4 receivedOn=2024-05-23 --reason \"stamp on the letter\" --as p-sec",
      "oversight correct REC-2024-000001 6 --void --reason \"wrong case\" --as p-sec",
      "oversight correct REC-2024-000001 6 --void 4 5 --reason \"wrong case\" --dry-run --as p-sec",
    ], exitCodes: [.refused, .notFound])

  private let number: String
  private let amendment: Amendment
  private let reason: String
  private let voids: Set<Int>
  private let despite: String?
  private let note: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    let text = try arguments.next("SEQ")
    guard let sequence = Int(text), sequence > 0 else {
      throw .wrongArgument("SEQ", value: text, expected: Expectation.sequence, verb: Self.verb)
    }
    let values = try arguments.given().values.members.map { given in
      JSONObject.Member(key: given.key, value: given.value == "" ? .null : given.value)
    }
    amendment = Amendment(
      of: sequence, values: JSONObject(values), on: try arguments.day(of: .happened),
      title: arguments.value(of: .title),
      isVoid: arguments.has(.void) && values.isEmpty && arguments.value(of: .happened) == nil
        && arguments.value(of: .title) == nil)
    voids = try arguments.voids()
    despite = arguments.value(of: .despite)
    if arguments.has(.void), !amendment.isVoid, voids.isEmpty {
      throw .contradiction(OptionSpec.void.name, "FIELD=VALUE", verb: Self.verb)
    }
    reason = try arguments.required(.reason)
    note = arguments.value(of: .note)
    isDryRun = arguments.has(.dryRun)
    if !amendment.isWhole { throw .missingArgument("FIELD=VALUE", verb: Self.verb) }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let outcome = try session.record(
      .correct(number: number, amendment, reason: reason), note: note, voiding: voids, despite: despite,
      isDryRun: isDryRun)
    guard let correction = try session.reader().correction(outcome, amendment) else { return .ok }
    let summary = try session.summary(of: outcome)
    var json = outcome.json
    json["changes"] = correction.json
    let (language, lines) = (session.language, session.lines)
    session.answer(.object(json)) {
      ([summary] + correction.texts(language).map { lines($0, indent: 2) }).joined(separator: "\n")
    }
    if isDryRun { session.terminal.say(ProgramWords.dryRun[language]) }
    return .ok
  }
}
