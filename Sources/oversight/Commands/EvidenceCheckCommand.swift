import CaseRegistry
import CaseWork
import Reports
import WorkflowEngine

/// `evidence check`: whether every document is the one that was stored.
struct EvidenceCheckCommand: Command {
  static let verb = "evidence check"
  static let usage = Usage(
    summary: "read every document and compare it with its SHA-256", synopsis: "[NUMBER…]", audience: .keeper,
    access: .plain, positionals: [.init("NUMBER", "only the documents of these cases")],
    examples: [.init("oversight evidence check", "finds what is missing or altered, and files that no record names")],
    exitCodes: [.notFound, .data])

  private let numbers: [String]

  init(_ arguments: inout Arguments) throws(UsageError) { numbers = arguments.rest() }

  func run(in session: inout Session) throws -> ExitCode {
    let cases = try numbers.map { try CaseNumber(typed: $0) }
    let report = try session.registry.checkEvidence(of: cases)
    session.answer(report.json) { report.text(session.lines, session.language) }
    return report.isSound ? .ok : .data
  }
}
