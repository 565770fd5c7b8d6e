import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `correct`: says what really happened; old and new stay readable.
struct CorrectCommand: Command {
  static let verb = "correct"
  static let usage = Usage(
    summary: "correct a record; old and new stay readable", synopsis: "NUMBER SEQ [FIELD=VALUE…] --reason TEXT",
    audience: .secretary, access: .writing,
    positionals: [
      .init("NUMBER", "the case"), .init("SEQ", "the record, by its number in 'oversight show NUMBER --history'"),
      .init("FIELD=VALUE", "the right value; FIELD= alone removes one"),
    ],
    options: [
      .value("--reason", "TEXT", "why; always required"), .value("--happened", "DATE", "the day it really happened"),
      .value("--title", "TEXT", "the right title, of record 1"),
      .flag("--void", "the record shall not count at all; only the last one that counts"),
      .value("--note", "TEXT", "a remark"), .flag("--dry-run", "show what would follow and keep nothing"),
      .expectRecords,
    ],
    examples: [
      .init(
        "oversight correct REC-2024-000001 4 receivedOn=2024-05-23 --reason \"stamp on the letter\" --as p-sec",
        "the due date follows; a lapse that rested on the mistake does not count any more"),
      .init(
        "oversight correct REC-2024-000001 6 --void --reason \"wrong case\" --as p-sec",
        "as if it had not been recorded"),
    ], exitCodes: [.refused, .notFound])

  private let number: String
  private let amendment: Amendment
  private let reason: String
  private let note: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    let text = try arguments.next("SEQ")
    guard let sequence = Int(text), sequence > 0 else {
      throw .wrongArgument("SEQ", value: text, expected: "the number of a record, such as 4", verb: Self.verb)
    }
    let values = try arguments.given().members.map { given in
      JSONObject.Member(key: given.key, value: given.value == "" ? .null : given.value)
    }
    amendment = Amendment(
      of: sequence, values: JSONObject(values), on: try arguments.day(of: "--happened"),
      title: arguments.value(of: "--title"), isVoid: arguments.has("--void"))
    reason = try arguments.required("--reason")
    note = arguments.value(of: "--note")
    isDryRun = arguments.has("--dry-run")
    guard !amendment.isWhole else { return }
    throw amendment.isVoid
      ? UsageError.contradiction("--void", "FIELD=VALUE", verb: Self.verb)
      : UsageError.missingArgument("FIELD=VALUE", verb: Self.verb)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let outcome = try session.record(
      .correct(number: number, amendment, reason: reason), note: note, isDryRun: isDryRun)
    guard let correction = try session.reader().correction(outcome) else { return .ok }
    let summary = try session.summary(of: outcome)
    var json = outcome.cases.json.object ?? JSONObject()
    json["changes"] = correction.json
    let (language, lines) = (session.language, session.lines)
    session.answer(.object(json)) {
      ([summary] + correction.texts(language).map { lines($0, indent: 2) }).joined(separator: "\n")
    }
    if isDryRun { session.terminal.say(OutcomePage.dryRun()[language]) }
    return .ok
  }
}
