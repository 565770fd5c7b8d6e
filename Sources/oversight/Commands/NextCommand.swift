import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `next`: what can happen now.
struct NextCommand: Command {
  static let verb = "next"
  static let usage = Usage(
    .next, synopsis: "NUMBER [ACTION]", audience: .monitoringGroup, access: .reading,
    positionals: ["NUMBER", "ACTION"],
    examples: ["oversight next REC-2024-000001", "oversight next REC-2024-000001 answer"],
    exitCodes: [.refused, .notFound])

  private let number: String

  private let action: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    action = arguments.nextIfPresent()
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, terminal, language) = (try session.reader(), session.terminal, session.language)
    if let action {
      let view = try reader.action(action, of: number)
      session.answer(view.json(in: language)) { view.text(language, width: terminal.width, style: terminal.style) }
      return .ok
    }
    let possible = try reader.possibilities(number)
    session.answer(possible.json(in: language)) {
      possible.text(language, width: terminal.width, style: terminal.style)
    }
    return .ok
  }
}
