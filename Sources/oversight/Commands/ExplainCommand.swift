import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
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
    let explanation = try session.reader().explanation(of: duty, in: number)
    let (page, terminal) = (ExplanationPage(explanation, session.language), session.terminal)
    session.answer(page.json) { page.text(width: terminal.width, style: terminal.style) }
    return .ok
  }
}
