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
    .forget, synopsis: "NUMBER NAME|NUMBER --evidence SHA-256|--party ID --reason TEXT", audience: .secretary,
    access: .writing,
    positionals: ["NUMBER", "NAME"],
    options: [
      .removedEvidence, .forgottenParty, .reason, .seq, .note, .dryRun, .expectRecords,
    ],
    examples: [
      "oversight forget AID-2024-000003 recipient --reason \"Personal Data Act, request of 3 June\" --as p-sec",
      "oversight forget AID-2024-000003 'complaints[3].complainant' --reason \"request of 3 June\" --as p-sec",
      "oversight forget AID-2024-000003 --evidence 9f86d081884c --reason \"request of 3 June\" --as p-sec",
      "oversight forget --party p-dana --reason \"request of 3 June\" --as p-sec",
    ], exitCodes: [.refused, .notFound])

  private let wish: Request.Wish
  private let reason: String
  private let note: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    reason = try arguments.required(.reason)
    note = arguments.value(of: .note)
    isDryRun = arguments.has(.dryRun)
    if let party = arguments.value(of: .forgottenParty) {
      for other in [OptionSpec.removedEvidence, .seq, .note] where arguments.value(of: other) != nil {
        throw .contradiction(OptionSpec.forgottenParty.name, other.name, verb: Self.verb)
      }
      wish = .forgetParty(PartyID(party), reason: reason)
      return
    }
    let number = try arguments.next("NUMBER")
    let forgetting: Forgetting
    let sequence = try arguments.integer(of: .seq, in: 1...1_000_000)
    if let document = arguments.value(of: .removedEvidence) {
      if sequence != nil {
        throw .contradiction(OptionSpec.seq.name, OptionSpec.removedEvidence.name, verb: Self.verb)
      }
      forgetting = Forgetting(document: document)
    } else {
      forgetting = Forgetting(try arguments.next("NAME"), in: sequence)
    }
    wish = .forget(number: number, forgetting, reason: reason)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let outcome = try session.record(wish, note: note, isDryRun: isDryRun)
    guard case .forget(_, let forgetting, _) = wish else { return tell(outcome, in: &session) }
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

  /// What was removed of a person.
  private func tell(_ outcome: Outcome, in session: inout Session) -> ExitCode {
    guard case .forgetParty(let id, _) = wish else { return .ok }
    let (language, isDryRun) = (session.language, isDryRun)
    session.answer(["party": .string(id.name), "forgotten": .bool(!isDryRun)]) {
      CaseWords.personForgotten(SafeText.make(id.name), isDryRun: isDryRun)[language]
    }
    for note in outcome.notes { session.note(note) }
    if isDryRun { session.terminal.say(ProgramWords.dryRun[language]) }
    session.terminal.note(CaseWords.notSearched, in: language)
    return .ok
  }
}
