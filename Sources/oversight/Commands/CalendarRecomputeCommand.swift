import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `calendar recompute`: due dates in the newest edition of their calendar.
struct CalendarRecomputeCommand: Command {
  static let verb = "calendar recompute"
  static let usage = Usage(
    .calendarRecompute, synopsis: "[--yes]", audience: .keeper, access: .writing,
    options: [.flag("--yes"), .value("--calendar", "ID")],
    examples: ["oversight calendar recompute", "oversight calendar recompute --yes --as p-coord"],
    exitCodes: [.refused, .notFound])

  private let calendar: String?
  private let isConfirmed: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    calendar = arguments.value(of: "--calendar")
    isConfirmed = arguments.has("--yes")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let runner = RequestRunner(registry, now: try session.now(), language: session.language)
    var found = try runner.recounts(calendar: calendar)
    if isConfirmed, found.contains(where: { !$0.hasLapsed }) || session.options.id != nil {
      let outcome = try session.record(.recompute(calendar: calendar))
      if outcome.isRepeated, let id = session.options.id {
        found = try runner.recounts(recordedAs: id, calendar: calendar)
      }
    }
    let moves = found.filter { !$0.hasLapsed }
    let json: JSONObject = [
      "count": .integer(moves.count), "recorded": .bool(isConfirmed), "moves": .array(moves.map(\.json)),
      "lapsed": .array(found.filter(\.hasLapsed).map(\.json)),
    ]
    let (language, lines) = (session.language, WrappedLines(width: session.terminal.width))
    try session.answer(registry.listing(json)) {
      guard !found.isEmpty else { return lines(RecountSentence.nothing.text(in: language)) }
      var texts = try found.map { recount in
        let names = try CaseNames(recount.state, in: registry, language)
        return lines(
          "\(recount.state.number)  \(recount.line.text(in: language)): \(names.what(recount.old)) — "
            + names.debtor(recount.old))
      }
      for act in Set(found.flatMap(\.acts)).sorted() { texts.append(lines("§ \(act)")) }
      let cases = Set(moves.map(\.state.number)).count
      let sum: RecountSentence = isConfirmed ? .moved(moves.count, cases: cases) : .wouldMove(moves.count, cases: cases)
      return (texts + ["", lines(sum.text(in: language))]).joined(separator: "\n")
    }
    return .ok
  }
}

extension Recount {
  fileprivate var line: RecountSentence {
    if hasLapsed { return .lapsed(due: "\(old.due)", new: "\(new.due)") }
    return isSettled ? .settled("\(old.due)") : .move(from: "\(old.due)", to: "\(new.due)")
  }
}
