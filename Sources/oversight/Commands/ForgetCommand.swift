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
    let traces = try registry.traces(of: forgetting.name, in: before)
    let outcome = try session.record(
      .forget(number: number, forgetting, reason: reason), note: note, isDryRun: isDryRun)
    guard let record = outcome.histories.first?.records.last else { return .ok }
    let places = record.input["records"]?.array ?? []
    var json = outcome.cases.json.object ?? JSONObject()
    json["forgotten"] = ["name": .string(forgetting.name), "records": .array(places)]
    json["elsewhere"] = .array((traces.cases.map(\.description) + traces.files).map { .string($0) })
    session.answer(.object(json)) {
      let list = places.compactMap(\.integer).map(String.init).joined(separator: ", ")
      let verb: HistoryPhrase = isDryRun ? .wouldBeRemovedByLaw : .removedByLaw
      return "\(before.number)  \(verb.text(in: session.language)): "
        + "\(SafeText.make(forgetting.name)) (\(list))"
    }
    if isDryRun { session.terminal.say("This was a dry run: nothing was removed.") }
    sayWhereElse(traces, session.terminal)
    return .ok
  }

  private func sayWhereElse(_ traces: (cases: [CaseNumber], files: [String]), _ terminal: Terminal) {
    for number in traces.cases {
      terminal.say("note: \(number) says the same about somebody; look there too.")
    }
    for file in traces.files {
      terminal.say("note: an earlier copy of the document is kept in \(file); remove it by hand.")
    }
    terminal.say(
      "note: titles, reasons, evidence, copies, git histories and backups are not searched; see the page on recovery.")
  }
}
