import CaseRecords
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `forget`: removes what is said about private people, as a law orders; a tombstone stays.
struct ForgetCommand: Command {
  static let verb = "forget"
  static let usage = Usage(
    .forget, synopsis: "NUMBER NAME --reason TEXT", audience: .secretary, access: .writing,
    positionals: ["NUMBER", "NAME"],
    options: [
      .value("--reason", "TEXT"), .value("--seq", "N"), .value("--note", "TEXT"), .flag("--dry-run"), .expectRecords,
    ],
    examples: [
      "oversight forget AID-2024-000003 recipient --reason \"Personal Data Act, request of 3 June\" --as p-sec"
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
    if isDryRun { session.terminal.say(ProgramWords.dryRemoval[session.language]) }
    sayWhereElse(traces, of: before.number, session.terminal, session.language)
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

  private func sayWhereElse(
    _ traces: Traces, of number: CaseNumber, _ terminal: Terminal, _ language: Language
  ) {
    let twins = traces.twins.flatMap { twin in
      twin.names.map { CaseWords.sameElsewhere("\(twin.number)", name: SafeText.make($0)) }
    }
    let titles = traces.titles.map { CaseWords.saidInTitle("\($0)") }
    let duties = traces.duties.map { CaseWords.dayStays(duty: "\($0)", of: "\(number)") }
    for text in twins + titles + duties + [CaseWords.notSearched] { terminal.note(text, in: language) }
  }
}
