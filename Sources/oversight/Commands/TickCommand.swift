import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `tick`: records silence as an event.
struct TickCommand: Command {
  static let verb = "tick"
  static let usage = Usage(
    .tick, synopsis: "[NUMBER…]", audience: .coordinator, access: .writingWithoutActor, positionals: ["NUMBER"],
    options: [.asOf], examples: ["oversight tick"], exitCodes: [.notFound])

  private let numbers: [String]
  private let asOf: Day?

  init(_ arguments: inout Arguments) throws(UsageError) {
    numbers = arguments.rest()
    asOf = try arguments.day(of: .asOf)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let now = try session.now()
    let day = asOf ?? session.options.on ?? now.day
    let request = Request(
      id: session.options.id, actor: .clock, on: session.options.on,
      wish: .tick(numbers: numbers, asOf: asOf ?? session.options.on))
    var runner = RequestRunner(session.registry, now: now)
    // Where nothing is to be recorded nobody has to wait for anybody.
    let isIdle = try request.id == nil && numbers.isEmpty && runner.hasNothingDue(by: day)
    let outcome = isIdle ? Outcome() : try runner.record(request)
    session.remember(outcome.cases)
    let lapsed = outcome.lapses.filter { !$0.isResumption }
    let json: JSONObject = [
      "asOf": .string((outcome.asOf ?? day).description), "count": .integer(lapsed.count),
      "lapsed": .array(lapsed.map(\.json)),
      "resumed": .array(outcome.lapses.filter(\.isResumption).map(\.json)),
    ]
    let (language, lines, reader) = (session.language, session.lines, try session.reader())
    try session.answer(reader.listing(json)) {
      guard !outcome.lapses.isEmpty else {
        return DutySentence.nothingLapsed(by: "\(outcome.asOf ?? day)").text(in: language)
      }
      return try outcome.lapses.map { lapse in
        lapse.text(try reader.view(of: session.registry.document(lapse.number).state), lines, language)
      }.joined(separator: "\n")
    }
    return .ok
  }
}
