import CaseWork
import Reports

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
    let explanation = try session.reader().explanation(of: duty, in: number)
    let (page, terminal) = (ExplanationPage(explanation, session.language), session.terminal)
    session.answer(page.json) { page.text(width: terminal.width, style: terminal.style) }
    return .ok
  }
}
