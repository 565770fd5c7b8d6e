import CaseRecords
import CaseRegistry
import JSONText
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
    let document = try session.document(number)
    _ = try session.state(of: document)
    let list = DocumentList(
      number: document.number, documents: document.history.documents(through: session.options.asOf))
    let registry = try session.registry()
    let directory = try registry.directory(of: document.history.named)
    let (terminal, language) = (session.terminal, session.language)
    session.answer(list.json) {
      list.text(WrappedLines(width: terminal.width), style: terminal.style, language) {
        directory[$0]?.name[language] ?? $0.name
      }
    }
    return .ok
  }
}
