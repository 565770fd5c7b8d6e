import Platform
import WorkflowEngine
import CaseRegistry
import JSONText
import Reports

/// `merge`: takes over what another registry has.
struct MergeCommand: Command {
  static let verb = "merge"
  static let usage = Usage(
    .merge, synopsis: "OTHER", audience: .keeper, access: .plain, positionals: ["OTHER"], options: [.flag("--dry-run")],
    examples: ["oversight merge ../aktobe --dry-run", "oversight merge ../aktobe"],
    exitCodes: [.refused, .notFound, .data])

  private let folder: String
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    folder = try arguments.next("OTHER")
    isDryRun = arguments.has("--dry-run")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let report = try registry.merge(Path(folder), isDryRun: isDryRun, at: try session.now().description)
    let answer = MergeAnswer(report: report, isDryRun: isDryRun, language: session.language)
    let lines = WrappedLines(width: session.terminal.width)
    session.answer(answer.json) { answer.text(lines) }
    guard let failure = answer.failure else { return .ok }
    session.terminal.report(failure, asJSON: session.options.json)
    return failure.exitCode
  }
}
