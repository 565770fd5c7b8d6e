import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import JSONText
import Platform
import Reports
import Sheets
import WorkflowEngine

/// `import`: takes in a table, one case a row.
struct ImportCommand: Command {
  static let verb = "import"
  static let usage = Usage(
    .importTable, synopsis: "FILE", audience: .secretary, access: .writing, positionals: ["FILE"],
    options: [
      .recipe, .sheet, .encoding, .delimiter, .headerRow, .dryRun, .each, .addParties, .reason,
    ],
    examples: [
      "oversight import register-2023.xlsx --dry-run --as p-sec",
      "oversight import register-2023.xlsx --add-parties --as p-sec",
    ],
    exitCodes: [.refused, .notFound, .data, .interrupted])

  private let file: String
  private let recipe: String?
  private let choices: TableChoices
  private let isDryRun: Bool
  private let keepsEach: Bool
  private let addsParties: Bool
  private let reason: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("FILE")
    recipe = arguments.value(of: .recipe)
    choices = try TableChoices(arguments)
    isDryRun = arguments.has(.dryRun)
    keepsEach = arguments.has(.each)
    addsParties = arguments.has(.addParties)
    reason = arguments.value(of: .reason)
  }

  /// What came from standard input is gone.
  var canRunAgain: Bool { file != "-" }

  func run(in session: inout Session) throws -> ExitCode {
    let table = try session.table(file, try choices.read())
    let bound = try session.recipe(named: recipe, for: table)
    let runner = RequestRunner(
      session.registry, now: try session.now(), isDryRun: isDryRun, shipped: Session.shippedTitles)
    let main = session.registry.settings.languages.first ?? session.language
    let wish = ImportRun.Wish(
      actor: try session.actor(), file: file == "-" ? file : Path(file).lastComponent, reason: reason,
      addsParties: addsParties, keepsEach: keepsEach)
    var run = ImportRun(runner, bound, table, wish, language: main)
    let report = try run.run()
    if !isDryRun, !report.isRefused { session.remember(report.cases) }
    let page = ImportPage(report, session.language)
    session.answer(page.json) { page.text }
    if isDryRun { session.terminal.say(ProgramWords.dryRun[session.language]) }
    return report.problems.isEmpty ? .ok : .data
  }
}
