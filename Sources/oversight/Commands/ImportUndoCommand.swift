import CaseRecords
import CaseRegistry
import CaseWork
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `import undo`: takes back what carrying out a plan has recorded.
struct ImportUndoCommand: Command {
  static let verb = "import undo"
  static let usage = Usage(
    .importUndo, synopsis: "PLAN", audience: .secretary, access: .writing, positionals: ["PLAN"],
    options: [.reason, .dryRun],
    examples: [
      "oversight import undo plan.json --dry-run --as p-sec",
      "oversight import undo plan.json --reason \"wrong register\" --as p-sec",
    ], exitCodes: [.refused, .notFound, .data, .interrupted])

  private let file: String
  private let reason: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("PLAN")
    reason = arguments.value(of: .reason)
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let plan = try session.plan(file)
    let runner = RequestRunner(
      session.registry, now: try session.now(), isDryRun: isDryRun, shipped: Session.shippedTitles)
    let main = session.registry.settings.languages.first ?? session.language
    var undo = ImportUndo(
      plan, runner, by: try session.actor(), reason: reason ?? PlanWords.reason(plan.file)[main])
    let report = try undo.run()
    if !isDryRun { session.remember(report.cases) }
    session.answer(.object(report.json)) { PlanWords.undone(report)[session.language] }
    if isDryRun { session.terminal.say(ProgramWords.dryRun[session.language]) }
    return .ok
  }
}
