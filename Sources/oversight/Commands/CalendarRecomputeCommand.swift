import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `calendar recompute`: due dates in the newest edition of their calendar.
struct CalendarRecomputeCommand: Command {
  static let verb = "calendar recompute"
  static let usage = Usage(
    .calendarRecompute, synopsis: "[--yes]", audience: .keeper, access: .writing,
    options: [.yes, .calendar],
    examples: ["oversight calendar recompute", "oversight calendar recompute --yes --as p-coord"],
    exitCodes: [.refused, .notFound])

  private let calendar: String?
  private let isConfirmed: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    calendar = arguments.value(of: .calendar)
    isConfirmed = arguments.has(.yes)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let runner = RequestRunner(registry, now: try session.now())
    var found = try runner.recomputations(calendar: calendar)
    if isConfirmed, found.contains(where: { !$0.hasLapsed }) || session.options.id != nil {
      let outcome = try session.record(.recompute(calendar: calendar))
      if outcome.isRepeated, let id = session.options.id {
        found = try runner.recomputations(recordedAs: id, calendar: calendar)
      }
    }
    let moves = found.filter { !$0.hasLapsed }
    let json: JSONObject = [
      "count": .integer(moves.count), "recorded": .bool(isConfirmed), "moves": .array(moves.map(\.json)),
      "lapsed": .array(found.filter(\.hasLapsed).map(\.json)),
    ]
    let (language, lines, reader) = (session.language, session.lines, try session.reader())
    try session.answer(reader.listing(json)) {
      guard !found.isEmpty else { return lines(RecomputeSentence.nothing.text(in: language)) }
      var texts = try found.map { lines($0.text(try reader.view(of: $0.state), language)) }
      for act in Set(found.flatMap(\.acts)).sorted() { texts.append(lines("§ \(act)")) }
      let cases = Set(moves.map(\.state.number)).count
      let sum: RecomputeSentence =
        isConfirmed ? .moved(moves.count, cases: cases) : .wouldMove(moves.count, cases: cases)
      return (texts + ["", lines(sum.text(in: language))]).joined(separator: "\n")
    }
    return .ok
  }
}
