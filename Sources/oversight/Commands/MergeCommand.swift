import WorkflowEngine
import CaseRegistry
import JSONText
import Reports

/// `merge`: takes over what another registry has.
struct MergeCommand: Command {
  static let verb = "merge"
  static let usage = Usage(
    summary: "take over what another registry has and this one has not", synopsis: "OTHER", audience: .keeper,
    access: .plain,
    positionals: [.init("OTHER", "the folder of the other registry; it is only read")],
    options: [.flag("--dry-run", "show what would be taken and keep nothing")],
    examples: [
      .init("oversight merge ../aktobe --dry-run", "what the other office has, and where both went on differently"),
      .init("oversight merge ../aktobe", "takes all of it over but what only people can decide"),
    ],
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
