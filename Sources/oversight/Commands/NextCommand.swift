import CaseWork
import Reports

/// `next`: what can happen now.
struct NextCommand: Command {
  static let verb = "next"
  static let usage = Usage(
    summary: "what can happen now, by whom, and what is missing", synopsis: "NUMBER", audience: .monitoringGroup,
    access: .reading, positionals: [.init("NUMBER", "the case")],
    examples: [.init("oversight next REC-2024-000001", "the actions that its stage allows")], exitCodes: [.notFound])

  private let number: String

  init(_ arguments: inout Arguments) throws(UsageError) { number = try arguments.next("NUMBER") }

  func run(in session: inout Session) throws -> ExitCode {
    let (possible, terminal, language) = (
      try session.reader().possibilities(number), session.terminal, session.language
    )
    session.answer(possible.json(in: language)) {
      possible.text(language, width: terminal.width, style: terminal.style)
    }
    return .ok
  }
}
