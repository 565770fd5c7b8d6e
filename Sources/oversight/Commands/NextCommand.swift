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
    .next, synopsis: "NUMBER", audience: .monitoringGroup, access: .reading, positionals: ["NUMBER"],
    examples: ["oversight next REC-2024-000001"], exitCodes: [.notFound])

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
