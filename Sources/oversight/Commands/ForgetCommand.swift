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
    .forget, synopsis: "NUMBER NAME|--evidence SHA-256 --reason TEXT", audience: .secretary, access: .writing,
    positionals: ["NUMBER", "NAME"],
    options: [
      .removedEvidence, .reason, .seq, .note, .dryRun, .expectRecords,
    ],
    examples: [
      "oversight forget AID-2024-000003 recipient --reason \"Personal Data Act, request of 3 June\" --as p-sec",
      "oversight forget AID-2024-000003 'complaints[3].complainant' --reason \"request of 3 June\" --as p-sec",
      "oversight forget AID-2024-000003 --evidence 9f86d081884c --reason \"request of 3 June\" --as p-sec",
    ], exitCodes: [.refused, .notFound])

  private let number: String
  private let forgetting: Forgetting
  private let reason: String
  private let note: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    let sequence = try arguments.integer(of: .seq, in: 1...1_000_000)
    if let document = arguments.value(of: .removedEvidence) {
      if sequence != nil {
        throw .contradiction(OptionSpec.seq.name, OptionSpec.removedEvidence.name, verb: Self.verb)
      }
      forgetting = Forgetting(document: document)
    } else {
      forgetting = Forgetting(try arguments.next("NAME"), in: sequence)
    }
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
    let document = record.input["evidence"]?.string
    var forgotten: JSONObject = ["name": .string(forgetting.name), "records": .array(places)]
    forgotten["evidence"] = document.map { .string($0) }
    json["forgotten"] = .object(forgotten)
    json["elsewhere"] = traces?.json(of: number) ?? .array([])
    session.answer(.object(json)) {
      let list = places.compactMap(\.integer).map(String.init).joined(separator: ", ")
      let verb: HistoryPhrase = isDryRun ? .wouldBeRemovedByLaw : .removedByLaw
      return "\(number)  \(verb.text(in: language)): \(SafeText.make(document ?? forgetting.name)) (\(list))"
    }
    if isDryRun { terminal.say(ProgramWords.dryRemoval[language]) }
    for note in Traces.notes(traces, of: number) { terminal.note(note, in: language) }
    return .ok
  }
}
