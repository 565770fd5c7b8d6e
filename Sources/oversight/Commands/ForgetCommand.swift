import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `forget`: removes what is said about private people, as a law orders; a tombstone stays.
struct ForgetCommand: Command {
  static let verb = "forget"
  static let usage = Usage(
    .forget, synopsis: "NUMBER NAME --reason TEXT", audience: .secretary, access: .writing,
    positionals: ["NUMBER", "NAME"],
    options: [
      .reason, .seq, .note, .dryRun, .expectRecords,
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
    forgetting = Forgetting(name, in: try arguments.integer(of: .seq, in: 1...1_000_000))
    reason = try arguments.required(.reason)
    note = arguments.value(of: .note)
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let outcome = try session.record(
      .forget(number: number, forgetting, reason: reason), note: note, isDryRun: isDryRun)
    guard let history = outcome.histories.first, let record = history.records.last else { return .ok }
    let (number, language, terminal) = (history.state.number, session.language, session.terminal)
    let (places, traces) = (record.input["records"]?.array ?? [], outcome.traces)
    var json = outcome.json
    json["forgotten"] = ["name": .string(forgetting.name), "records": .array(places)]
    json["elsewhere"] = traces?.json(of: number) ?? .array([])
    session.answer(.object(json)) {
      let list = places.compactMap(\.integer).map(String.init).joined(separator: ", ")
      let verb: HistoryPhrase = isDryRun ? .wouldBeRemovedByLaw : .removedByLaw
      return "\(number)  \(verb.text(in: language)): \(SafeText.make(forgetting.name)) (\(list))"
    }
    if isDryRun { terminal.say(ProgramWords.dryRemoval[language]) }
    for note in Traces.notes(traces, of: number) { terminal.note(note, in: language) }
    return .ok
  }
}
