import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `merge`: takes over what another registry has.
struct MergeCommand: Command {
  static let verb = "merge"
  static let usage = Usage(
    .merge, synopsis: "OTHER", audience: .keeper, access: .plain, positionals: ["OTHER"], options: [.dryRun],
    examples: ["oversight merge ../aktobe --dry-run", "oversight merge ../aktobe"],
    exitCodes: [.refused, .notFound, .data])

  private let folder: String
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    folder = try arguments.next("OTHER")
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let report = try session.registry.merge(
      Path(folder), isDryRun: isDryRun, at: try session.now().description)
    let page = MergePage(report, isDryRun: isDryRun, session.language)
    session.answer(page.json) { page.text(session.lines) }
    guard let failure = page.failure else { return .ok }
    session.terminal.report(failure, asJSON: session.options.json)
    return failure.kind.exitCode
  }
}
