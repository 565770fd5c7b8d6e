import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `evidence check`: whether every document is the one that was stored.
struct EvidenceCheckCommand: Command {
  static let verb = "evidence check"
  static let usage = Usage(
    .evidenceCheck, synopsis: "[NUMBER…]", audience: .keeper, access: .plain, positionals: ["NUMBER"],
    examples: ["oversight evidence check"], exitCodes: [.notFound, .data])

  private let numbers: [String]

  init(_ arguments: inout Arguments) throws(UsageError) { numbers = arguments.rest() }

  func run(in session: inout Session) throws -> ExitCode {
    let cases = try numbers.map { try CaseNumber(typed: $0) }
    let report = try session.registry.checkEvidence(of: cases)
    session.answer(report.json(in: session.language)) { report.text(session.lines, session.language) }
    return report.isSound ? .ok : .data
  }
}
