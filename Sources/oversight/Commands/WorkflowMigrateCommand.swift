import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `workflow migrate`: moves running cases to another version of their workflow.
struct WorkflowMigrateCommand: Command {
  static let verb = "workflow migrate"
  static let usage = Usage(
    .workflowMigrate, synopsis: "FILE [--yes]", audience: .keeper, access: .writing, positionals: ["FILE"],
    options: [.yes],
    examples: [
      "oversight workflow migrate letter-1-to-2.json",
      "oversight workflow migrate letter-1-to-2.json --yes --as p-coord",
    ], exitCodes: [.refused, .data])

  private let file: String
  private let isConfirmed: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("FILE")
    isConfirmed = arguments.has(.yes)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    var versions: [WorkflowID: [Int: PinnedWorkflow]] = [:]
    for reference in try registry.journal().workflows {
      versions[reference.id, default: [:]][reference.version] = try registry.workflow(reference)
    }
    let checked = MigrationFile(name: file, bytes: try session.bytes(ofFile: file)) { versions[$0] }
    guard let migration = checked.migration else { throw WorkError.defects(.migration, checked.findings) }
    let target = migration.to.reference
    if try registry.journal().waitingWorkflows.contains(target) { throw WorkError.waitingWorkflow(target) }
    let runner = RequestRunner(registry, now: try session.now())
    var previews = try runner.previews(of: migration)
    if isConfirmed, !previews.isEmpty || session.options.id != nil {
      let outcome = try session.record(.migrate(migration))
      if outcome.isRepeated, let id = session.options.id {
        previews = try runner.previews(of: migration, recordedAs: id)
      }
    }
    let page = MigrationPage(migration, previews, isConfirmed: isConfirmed, session.language)
    session.answer(page.json) { page.text(session.lines) }
    return .ok
  }
}
