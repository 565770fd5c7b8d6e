import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `apply`: commands from a file, all or nothing.
struct ApplyCommand: Command {
  static let verb = "apply"
  static let usage = Usage(
    .apply, synopsis: "FILE", audience: .keeper, access: .writing, positionals: ["FILE"],
    options: [.each, .fromLine, .evidenceFrom, .dryRun],
    examples: ["oversight apply case.jsonl --as p-lead", "oversight apply all.jsonl --each --from-line 5001"],
    exitCodes: [.refused, .notFound, .data, .interrupted])

  private let file: String
  private let keepsEach: Bool
  private let firstLine: Int
  private let folder: Path
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("FILE")
    keepsEach = arguments.has(.each)
    firstLine = try arguments.integer(of: .fromLine, in: 1...Int.max) ?? 1
    folder = arguments.value(of: .evidenceFrom).map { Path($0) } ?? (file == "-" ? "." : Path(file).parent)
    isDryRun = arguments.has(.dryRun)
    if keepsEach, isDryRun { throw .contradiction(OptionSpec.each.name, OptionSpec.dryRun.name, verb: Self.verb) }
  }

  /// What came from standard input is gone.
  var canRunAgain: Bool { file != "-" }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let reader = RequestReader(
      actor: try? session.actor(), on: session.options.on, id: session.options.id, folder: folder,
      days: DayReader(on: try session.today()))
    let progress = ProgressLine(on: session.terminal, in: session.language)
    defer { progress.finish() }
    var run = ApplyRun(
      RequestRunner(registry, now: try session.now(), isDryRun: isDryRun, shipped: Session.shippedTitles), reader,
      lines: try ApplyLines(file == "-" ? nil : Path(file), from: firstLine), progress: progress.show)
    if keepsEach { run.keepingEach() } else { try run.allOrNothing() }
    progress.finish()
    if !isDryRun { session.remember(run.report.cases) }
    for note in run.report.notes { session.note(note) }
    let page = ApplyPage(run.report, session.language)
    session.answer(page.json) { page.text }
    guard let failure = page.failure else { return .ok }
    if session.options.json {
      session.terminal.report(failure, asJSON: true)
    } else {
      for text in page.failureTexts { session.terminal.say(text) }
    }
    return failure.kind.exitCode
  }
}
