import CaseRecords
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `explain`: how a date was computed.
struct ExplainCommand: Command {
  static let verb = "explain"
  static let usage = Usage(
    .explain, synopsis: "NUMBER [DUTY]", audience: .coordinator, access: .reading, positionals: ["NUMBER", "DUTY"],
    examples: ["oversight explain REC-2024-000001 answer"], exitCodes: [.notFound])

  private let number: String
  private let duty: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    duty = arguments.nextIfPresent()
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let document = try session.document(number)
    let state = try session.state(of: document)
    let run = try wanted(in: state, session.language)
    let explanation = try DutyExplanation(
      run, of: state, document.history, asOf: try session.asOf(), in: registry, session.language)
    let terminal = session.terminal
    session.answer(explanation.json) { explanation.text(width: terminal.width, style: terminal.style) }
    return .ok
  }

  private func wanted(in state: CaseState, _ language: Language) throws(Failure) -> DutyState {
    guard let duty else {
      let owed = state.duties.filter(\.isOwed).min { ($0.due, $0.run) < ($1.due, $1.run) }
      guard let found = owed ?? state.duties.last else {
        throw Failure(.notFound, CaseWords.noDutySoFar("\(state.number)")[language])
      }
      return found
    }
    let found = state.duty(named: duty)
    guard let found else {
      let known = state.duties.map(\.run.description)
      let nearest = Spelling.nearest(to: duty, among: known)
      throw Failure(
        .notFound, CaseWords.noDuty(duty, in: "\(state.number)", nearest: nearest, known: known)[language])
    }
    return found
  }
}
