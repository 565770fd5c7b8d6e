import CaseWork
import Reports

/// `evidence list`: the documents of a case.
struct EvidenceListCommand: Command {
  static let verb = "evidence list"
  static let usage = Usage(
    summary: "the documents of a case: origin, visibility, redacted copies", synopsis: "NUMBER",
    audience: .monitoringGroup, access: .reading, positionals: [.init("NUMBER", "the case")],
    examples: [.init("oversight evidence list REC-2024-000001", "every document with the first digits of its SHA-256")],
    exitCodes: [.notFound])

  private let number: String

  init(_ arguments: inout Arguments) throws(UsageError) { number = try arguments.next("NUMBER") }

  func run(in session: inout Session) throws -> ExitCode {
    let evidence = try session.reader().evidence(of: number)
    session.answer(evidence.json) { evidence.text(session.lines, style: session.terminal.style, session.language) }
    return .ok
  }
}
