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
import Workflows

extension Session {
  /// The recipes that come with the program.
  static func shippedRecipes() -> [Recipe] {
    Shipped.recipes.compactMap { file in
      (try? JSON(parsing: file.bytes))?.object.flatMap { try? Recipe($0) }
    }
  }

  /// The recipes there are: those of the registry, and those that come with the program and are not called so here.
  func recipes() throws -> [Recipe] {
    let own = try registryIfAny?.recipes().map { (id, json) throws in
      do throws(FormatError) { return try Recipe(json.object ?? [:]) } catch {
        throw WorkError.recipe(id, [.format(error)])
      }
    }
    let shipped = Self.shippedRecipes().filter { recipe in own?.contains { $0.id == recipe.id } != true }
    return (own ?? []) + shipped
  }

  /// The recipe of a workflow, with the definition that new cases of it get here; outside a registry the newest shipped.
  ///
  /// - Parameter name: The workflow, by its id or title.
  func recipe(forWorkflow name: String) throws -> BoundRecipe {
    guard let registry = registryIfAny else { return try recipe(for: try draft(name).workflow) }
    let id = try names().workflow(name)
    guard let reference = registry.newest(id) else {
      throw WorkError.noWorkflow(id, Hint(for: id.name, among: registry.workflowIDs.map(\.name)))
    }
    return try recipe(for: try registry.workflow(reference).workflow)
  }

  /// The recipe of a definition: the one with its name, else a shipped one, else one that opens its cases.
  func recipe(for workflow: Workflow) throws -> BoundRecipe {
    let fitting = try recipes().filter { $0.workflow == workflow.id }
    let usual = fitting.first { $0.id == workflow.id.name } ?? fitting.last
    return BoundRecipe(usual ?? Recipe(opening: workflow, texts: TableWords.generic), workflow)
  }

  /// The recipe that a table needs: the one that was named, else the one that knows most of its columns.
  ///
  /// - Throws: `Failure` of the kind `invalid` where none fits, `usage` where none is called so.
  func recipe(named name: String?, for table: TableReader) throws -> BoundRecipe {
    let recipes = try self.recipes()
    let known = recipes.map(\.id)
    if let name {
      if let recipe = recipes.first(where: { $0.id == name }) { return try bound(recipe) }
      do { return try self.recipe(forWorkflow: name) } catch is WorkError {
        throw Failure(.usage, TableWords.unknownRecipe(name, known)[language])
      }
    }
    let fitting = recipes.compactMap { recipe in
      ImportRun.fit(recipe, table.header, table.names).map { (recipe: recipe, count: $0) }
    }
    // Of those that know as many the registry's own comes first.
    if let best = fitting.max(by: { $0.count < $1.count }) { return try bound(best.recipe) }
    for id in registry.workflowIDs where !recipes.contains(where: { $0.workflow == id }) {
      let generic = try self.recipe(forWorkflow: id.name)
      // What few titles tell is not guessed.
      if (table.names?.isEmpty == false || table.header.contains("workflow")),
        ImportRun.fit(generic.recipe, table.header, table.names) ?? 0 >= generic.recipe.columns.count / 2
      {
        return generic
      }
    }
    throw Failure(.invalid, TableWords.noRecipe(table.header, known)[language])
  }

  /// A recipe with the definition that new cases get here.
  func bound(_ recipe: Recipe) throws -> BoundRecipe {
    guard let reference = registry.newest(recipe.workflow) else {
      throw WorkError.noWorkflow(
        recipe.workflow, Hint(for: recipe.workflow.name, among: registry.workflowIDs.map(\.name)))
    }
    return BoundRecipe(recipe, try registry.workflow(reference).workflow)
  }

  /// Opens a table as it was asked for; titles that a recipe knows tell where its header is.
  func table(_ file: String, _ choices: TableReader.Choices) throws -> TableReader {
    var choices = choices
    let recipes = try self.recipes()
    choices.isKnown = { title in recipes.contains { $0.column(titled: title) != nil } }
    return try TableReader(try FileBytes.source(file), choices) { try FileSpace.scratch() }
  }

  /// Writes a table into a file of the kind that its name says, and answers.
  ///
  /// - Parameter withheld: The cases that are not for whoever sees it.
  func write(
    _ tables: [TableOutput.Table], _ out: TableWish, cases: Int? = nil, withheld: WithheldCount? = nil
  ) throws -> ExitCode {
    let rows = try write(tables, out)
    var json: JSONObject = [
      "file": .string(out.file), "rows": .integer(rows), "languages": [.string(language.rawValue)],
    ]
    json["cases"] = cases.map { .integer($0) }
    let isTold = out.viewer != .office ? withheld : nil
    json["withheld"] = isTold?.json
    answer(.object(json)) {
      let text = TableWords.written(out.file, rows: rows)[language]
      guard let isTold, isTold.all > 0 else { return text }
      return text + " " + TableWords.withheld(isTold.all)[language]
    }
    return .ok
  }

  /// Writes a letter or a form into a file; one that somebody may have changed is replaced only where that is said.
  func write(_ bytes: [UInt8], toFile file: String, isForced: Bool) throws {
    if !isForced { try KeptFile.check(Path(file), toHave: bytes) }
    try FileSystem().write(bytes, to: Path(file))
  }

  /// Writes a table into a file of the kind that its name says; one for people, which somebody may have changed, is replaced
  /// only where that is said, and one for programs as programs expect it.
  ///
  /// - Returns: How many rows there are.
  func write(_ tables: [TableOutput.Table], _ out: TableWish) throws -> Int {
    var rows = 0
    let counted = tables.map { table in
      TableOutput.Table(table.plan) { write in
        try table.rows { cells in
          rows += 1
          try write(cells)
        }
      }
    }
    let path = Path(out.file)
    if out.isForPeople || out.form.hasMark, !out.isForced { try KeptFile.check(path) }
    switch out.format {
    case .xlsx: try TableOutput.workbook(counted, to: path)
    case .csv: try TableOutput.text(counted[0], out.form, to: path)
    case .jsonl: try TableOutput.lines(counted[0], to: path)
    }
    return rows
  }
}

/// Which file a table goes into, and how.
struct TableWish: Hashable {
  let file: String
  let format: TableOutput.Format
  let form: CSVForm
  /// For whom it is.
  let viewer: Viewer
  /// Whether it replaces whatever is there.
  let isForced: Bool
  /// Whether people read it: titles stand above the columns, and choices by their titles.
  var isForPeople: Bool { format == .xlsx }

  /// The options of verbs that write a table.
  static let specs: [OptionSpec] = [.out, .force, .forProgram, .raw, .shownTo]
}

extension Arguments {
  /// Where a table is to go; nil where nobody asked for a file.
  ///
  /// - Parameter viewerNeedsFile: Whether it is only asked of a table for whom it is.
  func tableWish(viewerNeedsFile: Bool = true) throws(UsageError) -> TableWish? {
    guard let file = value(of: .out) else {
      for option in [OptionSpec.force, .forProgram, .raw] + (viewerNeedsFile ? [.shownTo] : []) where has(option) {
        throw .missingOption(OptionSpec.out.name, verb: verb)
      }
      return nil
    }
    // How many there are is no table.
    if knows(.count), has(.count) { throw .contradiction(OptionSpec.count.name, OptionSpec.out.name, verb: verb) }
    guard let format = TableOutput.Format(of: file) else {
      throw .wrongValue(option: OptionSpec.out.name, value: file, expected: Expectation.tableFile, verb: verb)
    }
    var form = CSVForm.data
    if let program = value(of: .forProgram) {
      guard program == "excel" else {
        throw .wrongValue(
          option: OptionSpec.forProgram.name, value: program, expected: Expectation.oneOf(["excel"]), verb: verb)
      }
      form = .excel
    }
    form.isRaw = has(.raw)
    return TableWish(
      file: file, format: format, form: form, viewer: try choice(of: .shownTo) ?? .office, isForced: has(.force))
  }
}
