import CaseRecords
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `forget`: removes what is said about private people, as a law orders; a tombstone stays.
struct ForgetCommand: Command {
  static let verb = "forget"
  static let usage = Usage(
    summary: "remove personal data as a law orders; a tombstone stays", synopsis: "NUMBER NAME --reason TEXT",
    audience: .secretary, access: .writing,
    positionals: [
      .init("NUMBER", "the case"), .init("NAME", "a field or input marked personal, or 'note'"),
    ],
    options: [
      .value("--reason", "TEXT", "which law or order, without the data itself; always required"),
      .value("--seq", "N", "only from this record; without, wherever it stands in the case"),
      .value("--note", "TEXT", "a remark"), .flag("--dry-run", "show what would be removed and keep everything"),
      .expectRecords,
    ],
    examples: [
      .init(
        "oversight forget AID-2024-000003 recipient --reason \"Personal Data Act, request of 3 June\" --as p-sec",
        "the name is gone for good, and the chain still verifies")
    ], exitCodes: [.refused, .notFound])

  private let number: String
  private let forgetting: Forgetting
  private let reason: String
  private let note: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    let name = try arguments.next("NAME")
    forgetting = Forgetting(name, in: try arguments.integer(of: "--seq", in: 1...1_000_000))
    reason = try arguments.required("--reason")
    note = arguments.value(of: "--note")
    isDryRun = arguments.has("--dry-run")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let before = try session.document(number)
    let traces = try registry.traces(of: forgetting, in: before)
    let outcome = try session.record(
      .forget(number: number, forgetting, reason: reason), note: note, isDryRun: isDryRun)
    guard let record = outcome.histories.first?.records.last else { return .ok }
    let places = record.input["records"]?.array ?? []
    var json = outcome.cases.json.object ?? JSONObject()
    json["forgotten"] = ["name": .string(forgetting.name), "records": .array(places)]
    json["elsewhere"] = .array(Self.json(traces, of: before.number))
    session.answer(.object(json)) {
      let list = places.compactMap(\.integer).map(String.init).joined(separator: ", ")
      let verb: HistoryPhrase = isDryRun ? .wouldBeRemovedByLaw : .removedByLaw
      return "\(before.number)  \(verb.text(in: session.language)): "
        + "\(SafeText.make(forgetting.name)) (\(list))"
    }
    if isDryRun { session.terminal.say("This was a dry run: nothing was removed.") }
    sayWhereElse(traces, of: before.number, session.terminal)
    return .ok
  }

  /// What this command does not remove: by case, and what of it stands there.
  private static func json(_ traces: Traces, of number: CaseNumber) -> [JSON] {
    traces.twins.map { twin in
      [
        "number": .string(twin.number.description), "what": "value",
        "names": .array(twin.names.map { .string($0) }),
      ]
    }
      + traces.titles.map { ["number": .string($0.description), "what": "title"] }
      + traces.duties.map { ["number": .string(number.description), "what": "day", "duty": .string($0.name)] }
  }

  private func sayWhereElse(_ traces: Traces, of number: CaseNumber, _ terminal: Terminal) {
    for twin in traces.twins {
      for name in twin.names {
        terminal.say(
          "note: \(twin.number) holds the same; remove it there too: oversight forget \(twin.number) "
            + "\(SafeText.make(name)) --reason …")
      }
    }
    for title in traces.titles {
      terminal.say("note: the title of \(title) says it too, and titles cannot be removed: keep names out of them.")
    }
    for duty in traces.duties {
      terminal.say(
        "note: the day stays as the one from which the duty '\(duty)' of \(number) is counted; "
          + "'oversight correct' can say another day, but the first stays in the chain.")
    }
    terminal.say(
      "note: reasons, evidence, git histories, backups and other offices' copies are not searched; an office that merges "
        + "with this one forgets it too.")
  }
}
