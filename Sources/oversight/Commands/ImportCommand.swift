import CaseRecords
import CaseRegistry
import CaseWork
import Digests
import Disk
import JSONText
import Platform
import Reports
import Sheets
import WorkflowEngine

/// `import`: takes in a table, one case a row, or carries out the plan of doing so.
struct ImportCommand: Command {
  static let verb = "import"
  static let usage = Usage(
    .importTable, synopsis: "[FILE]", audience: .secretary, access: .writing, positionals: ["FILE"],
    options: [
      .recipe, .sheet, .encoding, .delimiter, .headerRow, .dryRun, .plan, .each, .addParties, .reason,
    ],
    examples: [
      "oversight import register-2023.xlsx --dry-run --as p-sec",
      "oversight import register-2023.xlsx --add-parties --as p-sec",
      "oversight import register-2023.xlsx --plan plan.json --as p-sec",
      "oversight import --plan plan.json --as p-sec",
    ],
    exitCodes: [.refused, .notFound, .data, .interrupted])

  /// What is taken in.
  private enum Source {
    case table(String, plan: String?)
    case plan(String)
  }

  private let source: Source
  private let recipe: String?
  private let choices: TableChoices
  private let isDryRun: Bool
  private let keepsEach: Bool
  private let addsParties: Bool
  private let reason: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    let plan = arguments.value(of: .plan)
    if let plan, let file = arguments.nextIfPresent() {
      source = .table(file, plan: plan)
    } else if let plan {
      source = .plan(plan)
      // It says all of it itself.
      for other in Self.ofTables where arguments.has(other) {
        throw .contradiction("\(OptionSpec.plan.name) \(plan)", other.name, verb: Self.verb)
      }
    } else {
      source = .table(try arguments.next("FILE"), plan: nil)
    }
    recipe = arguments.value(of: .recipe)
    choices = try TableChoices(arguments)
    isDryRun = arguments.has(.dryRun)
    keepsEach = arguments.has(.each)
    addsParties = arguments.has(.addParties)
    reason = arguments.value(of: .reason)
  }

  private static let ofTables: [OptionSpec] = [
    .recipe, .sheet, .encoding, .delimiter, .headerRow, .each, .addParties, .reason,
  ]

  /// What came from standard input is gone.
  var canRunAgain: Bool { if case .table("-", _) = source { false } else { true } }

  func run(in session: inout Session) throws -> ExitCode {
    switch source {
    case .plan(let file): try carryOut(file, in: &session)
    case .table(let file, nil): try take(file, in: &session)
    case .table(let file, let plan?): try write(plan, of: file, in: &session)
    }
  }

  private func take(_ file: String, in session: inout Session) throws -> ExitCode {
    var run = try run(file, isDryRun: isDryRun, in: &session)
    return try tell(try run.run(), in: &session)
  }

  /// Tries it and writes what would become of each row; where nothing would be recorded there is nothing to plan.
  private func write(_ plan: String, of file: String, in session: inout Session) throws -> ExitCode {
    var run = try run(file, isDryRun: true, in: &session)
    let report = try run.run()
    guard !report.isRefused else { return try tell(report, in: &session) }
    let digest = file == "-" ? "" : try FileBytes.digest(file)
    try FileSystem().write(try run.plan(ofFile: digest).json.documentBytes(), to: Path(plan))
    let page = ImportPage(report, session.language)
    var json = page.json.object ?? [:]
    json["plan"] = .string(plan)
    session.answer(.object(json)) { page.text + "\n" + PlanWords.written(plan)[session.language] }
    return report.problems.isEmpty ? .ok : .data
  }

  private func carryOut(_ file: String, in session: inout Session) throws -> ExitCode {
    let plan = try session.plan(file)
    let runner = RequestRunner(
      session.registry, now: try session.now(), isDryRun: isDryRun, shipped: Session.shippedTitles)
    var run = ImportRun(
      runner, try session.bound(plan.recipe), plan, by: try session.actor(), language: main(session))
    return try tell(try run.run(), in: &session)
  }

  private func run(_ file: String, isDryRun: Bool, in session: inout Session) throws -> ImportRun {
    let table = try session.table(file, try choices.read())
    let bound = try session.recipe(named: recipe, for: table)
    let runner = RequestRunner(
      session.registry, now: try session.now(), isDryRun: isDryRun, shipped: Session.shippedTitles)
    var wish = ImportRun.Wish(
      actor: try session.actor(), file: file == "-" ? file : Path(file).lastComponent, reason: reason,
      addsParties: addsParties, keepsEach: keepsEach)
    if case .table(_, _?) = source { wish.isPlanned = true }
    return ImportRun(runner, bound, table, wish, language: main(session))
  }

  /// Names that are made known are in the language of the registry.
  private func main(_ session: Session) -> Language { session.registry.settings.languages.first ?? session.language }

  private func tell(_ report: ImportReport, in session: inout Session) throws -> ExitCode {
    if !report.isDryRun, !report.isRefused { session.remember(report.cases) }
    let page = ImportPage(report, session.language)
    session.answer(page.json) { page.text }
    if report.isDryRun { session.terminal.say(ProgramWords.dryRun[session.language]) }
    return report.problems.isEmpty ? .ok : .data
  }
}

extension Session {
  /// A plan from a file.
  ///
  /// - Throws: `FileError`; `WorkError.plan` for what is none.
  func plan(_ file: String) throws -> ImportPlan {
    let bytes = try bytes(ofFile: file)
    guard let json = try? JSON(parsing: bytes) else { throw WorkError.plan(.notAPlan) }
    return try ImportPlan(json)
  }
}
