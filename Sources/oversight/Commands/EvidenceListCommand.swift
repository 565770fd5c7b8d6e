import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `evidence list`: the documents of a case.
struct EvidenceListCommand: Command {
  static let verb = "evidence list"
  static let usage = Usage(
    .evidenceList, synopsis: "NUMBER", audience: .monitoringGroup, access: .reading, positionals: ["NUMBER"],
    examples: ["oversight evidence list REC-2024-000001"], exitCodes: [.notFound])

  private let number: String

  init(_ arguments: inout Arguments) throws(UsageError) { number = try arguments.next("NUMBER") }

  func run(in session: inout Session) throws -> ExitCode {
    let evidence = try session.reader().evidence(of: number)
    session.answer(evidence.json) { evidence.text(session.lines, style: session.terminal.style, session.language) }
    return .ok
  }
}
