import CaseRegistry
import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `apply`: commands from a file, all or nothing.
struct ApplyCommand: Command {
  static let verb = "apply"
  static let usage = Usage(
    summary: "carry out commands from a file, all or nothing", synopsis: "FILE", audience: .keeper, access: .writing,
    positionals: [.init("FILE", "one JSON object a line; '-' is standard input")],
    options: [
      .flag("--each", "keep the good lines, report the bad ones"),
      .value("--from-line", "N", "leave out the lines before this one"),
      .value("--evidence-from", "DIR", "the folder that the evidence lies in (default: that of FILE, or this one)"),
      .flag("--dry-run", "show what would happen and keep nothing"),
    ],
    examples: [
      .init("oversight apply case.jsonl --as p-lead", "records every line, or none when one is refused"),
      .init("oversight apply all.jsonl --each --from-line 5001", "goes on where an interrupted one stopped"),
    ],
    exitCodes: [.refused, .notFound, .data, .interrupted])

  private let file: String
  private let keepsEach: Bool
  private let firstLine: Int
  private let folder: Path
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("FILE")
    keepsEach = arguments.has("--each")
    firstLine = try arguments.integer(of: "--from-line", in: 1...Int.max) ?? 1
    folder = arguments.value(of: "--evidence-from").map { Path($0) } ?? (file == "-" ? "." : Path(file).parent)
    isDryRun = arguments.has("--dry-run")
    if keepsEach, isDryRun { throw .contradiction("--each", "--dry-run", verb: Self.verb) }
  }

  /// What came from standard input is gone.
  var canRunAgain: Bool { file != "-" }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let reader = RequestReader(
      actor: try? session.actor(), on: session.options.on, id: session.options.id, folder: folder)
    let progress = ProgressLine(on: session.terminal, in: session.language)
    defer { progress.finish() }
    var run = ApplyRun(
      RequestRunner(registry, now: try session.now(), isDryRun: isDryRun), reader,
      lines: try ApplyLines(file == "-" ? nil : Path(file), from: firstLine), progress: progress.show)
    if keepsEach { run.keepingEach() } else { try run.allOrNothing() }
    progress.finish()
    if !isDryRun { session.remember(run.report.cases) }
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
