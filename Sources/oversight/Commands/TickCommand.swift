import CaseRecords
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `tick`: records silence as an event.
struct TickCommand: Command {
  static let verb = "tick"
  static let usage = Usage(
    .tick, synopsis: "[NUMBER…]", audience: .coordinator, access: .writingWithoutActor, positionals: ["NUMBER"],
    options: [.value("--as-of", "DATE")], examples: ["oversight tick"], exitCodes: [.notFound])

  private let numbers: [String]
  private let asOf: Day?

  init(_ arguments: inout Arguments) throws(UsageError) {
    numbers = arguments.rest()
    asOf = try arguments.day(of: "--as-of")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let now = try session.now()
    let day = asOf ?? session.options.on ?? now.day
    let id = session.options.id
    let request = Request(
      id: id, actor: .clock, on: session.options.on, wish: .tick(numbers: numbers, asOf: asOf ?? session.options.on))
    var runner = RequestRunner(registry, now: now, language: session.language)
    let outcome: RequestRunner.Outcome
    if id == nil, numbers.isEmpty, day <= now.day, try registry.casesWithLapses(by: day).isEmpty {
      outcome = RequestRunner.Outcome()
    } else {
      outcome = try registry.write { try runner.run(request) }
    }
    session.remember(outcome.cases)
    let lapsed = outcome.lapses.filter { !$0.isResumption }
    let json: JSONObject = [
      "asOf": .string((outcome.asOf ?? day).description), "count": .integer(lapsed.count),
      "lapsed": .array(lapsed.map(\.json)),
      "resumed": .array(outcome.lapses.filter(\.isResumption).map(\.json)),
    ]
    let (language, terminal) = (session.language, session.terminal)
    try session.answer(registry.listing(json)) {
      guard !outcome.lapses.isEmpty else {
        return DutySentence.nothingLapsed(by: "\(outcome.asOf ?? day)").text(in: language)
      }
      return try outcome.lapses.map { lapse in
        let state = try registry.document(lapse.number).state
        let names = try CaseNames(state, in: registry, language)
        let duty = lapse.duty
        let what = "\(lapse.number)  \(names.what(duty)) — \(names.debtor(duty))"
        if lapse.isResumption {
          let sentence = DutySentence.pauseEnded(due: "\(duty.due)").text(in: language)
          return terminal.wrapped(what) + "\n" + terminal.wrapped(sentence, indent: 2)
        }
        return terminal.wrapped("\(what); \(DutyPhrase.due.text(in: language)) \(duty.due)") + "\n"
          + ([names.title(of: lapse.stage)] + following(lapse, names, language)).map {
            terminal.wrapped("→ \($0)", indent: 2)
          }.joined(separator: "\n")
      }.joined(separator: "\n")
    }
    return .ok
  }

  /// What starts with a lapse: duties and cases.
  private func following(_ lapse: LapseAnswer, _ names: CaseNames, _ language: Language) -> [String] {
    lapse.started.map { duty in
      "\(DutyPhrase.due.text(in: language)) \(duty.due): \(names.what(duty)) — \(names.debtor(duty))"
    } + lapse.opened.map(\.description)
  }
}
