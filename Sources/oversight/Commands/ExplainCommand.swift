import CaseRecords
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `explain`: how a date was computed.
struct ExplainCommand: Command {
  static let verb = "explain"
  static let usage = Usage(
    summary: "how a due date was computed, day by day", synopsis: "NUMBER [DUTY]", audience: .coordinator,
    access: .reading,
    positionals: [
      .init("NUMBER", "the case"), .init("DUTY", "the duty, such as answer or answer#2 (default: the one due first)"),
    ],
    examples: [
      .init("oversight explain REC-2024-000001 answer", "the base, the rule, the article and every day counted")
    ],
    exitCodes: [.notFound])

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
    let run = try wanted(in: state)
    let explanation = try DutyExplanation(
      run, of: state, document.history, asOf: try session.asOf(), in: registry, session.language)
    let terminal = session.terminal
    session.answer(explanation.json) { explanation.text(width: terminal.width, style: terminal.style) }
    return .ok
  }

  private func wanted(in state: CaseState) throws(Failure) -> DutyState {
    guard let duty else {
      let owed = state.duties.filter(\.isOwed).min { ($0.due, $0.run) < ($1.due, $1.run) }
      guard let found = owed ?? state.duties.last else {
        throw Failure(.notFound, "\(state.number) has no duty so far.")
      }
      return found
    }
    let found = state.duty(named: duty)
    guard let found else {
      let known = state.duties.map(\.run.description)
      let hint = Spelling.nearest(to: duty, among: known).map { "did you mean '\($0)'?" }
      throw Failure(
        .notFound,
        "\(state.number) has no duty '\(duty)'; "
          + (hint ?? "it has \(known.isEmpty ? "none" : known.joined(separator: ", ")).")
      )
    }
    return found
  }
}
