import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `workflow upgrade`: the newest shipped versions, and running cases moved to them.
struct WorkflowUpgradeCommand: Command {
  static let verb = "workflow upgrade"
  static let usage = Usage(
    .workflowUpgrade, synopsis: "[ID…]", audience: .keeper, access: .writing, positionals: ["ID"],
    options: [.dryRun],
    examples: [
      "oversight workflow upgrade --dry-run --as p-coord", "oversight workflow upgrade public-hearing --as p-coord",
    ],
    exitCodes: [.refused, .notFound, .data])

  private let ids: [String]
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    ids = arguments.rest()
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let upgrade = Upgrade(try ids.map { try session.names().workflow($0) }, from: Session.shippedDefinitions())
    let outcome = try session.record(.upgrade(upgrade), isDryRun: isDryRun)
    let page = UpgradePage(outcome.upgrade ?? UpgradeReport(), isDryRun: isDryRun, session.language)
    session.answer(page.json) { page.text(session.lines) }
    if isDryRun { session.terminal.say(ProgramWords.dryRun[session.language]) }
    return .ok
  }
}
