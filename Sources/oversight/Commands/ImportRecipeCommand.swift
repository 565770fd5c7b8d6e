import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import Sheets
import WorkflowEngine

/// `import recipe`: drafts a recipe from a table's header and values.
struct ImportRecipeCommand: Command {
  static let verb = "import recipe"
  static let usage = Usage(
    .importRecipe, synopsis: "FILE", audience: .keeper, access: .plain, positionals: ["FILE"],
    options: [.workflow, .sheet, .encoding, .delimiter, .headerRow],
    examples: ["oversight import recipe register-2023.csv --workflow council-recommendation > register.json"],
    exitCodes: [.notFound, .data])

  private let file: String
  private let workflow: String?
  private let choices: TableChoices

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("FILE")
    workflow = arguments.value(of: .workflow)
    choices = try TableChoices(arguments)
  }

  var canRunAgain: Bool { file != "-" }

  func run(in session: inout Session) throws -> ExitCode {
    let table = try session.table(file, try choices.read())
    let base = try session.base(of: table, workflow)
    let names = try session.names()
    let draft = try RecipeDraft(id(base), on: base, table) { (try? names.party($0)) != nil }
    let language = session.language
    let doubts = draft.doubts.map { doubt -> JSON in
      var json: JSONObject = ["column": .string(doubt.title), "why": .string(RecipeWords.doubt(doubt)[language])]
      json["cell"] = doubt.place.map { .string(CellName.cell(row: table.headerRow, column: $0)) }
      return .object(json)
    }
    let recipe = JSON.object(draft.recipe.json)
    session.answer(["recipe": recipe, "unsure": .array(doubts)]) {
      String(decoding: recipe.documentBytes(), as: UTF8.self)
    }
    guard !session.options.json else { return .ok }
    if draft.doubts.isEmpty { session.terminal.say(RecipeWords.sure[language]) }
    for doubt in draft.doubts { session.terminal.say(SafeText.make(RecipeWords.doubt(doubt)[language])) }
    return .ok
  }

  /// It is called as the file is, as far as a recipe can be; another name can be written in.
  private func id(_ base: BoundRecipe) -> String {
    let name = Path(file).lastComponent.prefix { $0 != "." }.lowercased()
    let isPlain =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      }
    return isPlain ? name : "\(base.recipe.workflow.name)-own"
  }
}

extension Session {
  /// What a draft begins with: the recipe of a workflow that was named, else the one that knows most of the columns.
  fileprivate func base(of table: TableReader, _ workflow: String?) throws -> BoundRecipe {
    if let workflow { return try recipe(forWorkflow: workflow) }
    func count(_ recipe: Recipe) -> Int {
      Set(table.header.compactMap { $0.isEmpty ? nil : recipe.column(titled: $0)?.name }).count
    }
    let all = try recipes().map { (recipe: $0, count: count($0)) }
    guard let best = all.max(by: { $0.count < $1.count }), best.count > 1 else {
      throw Failure(.invalid, TableWords.noRecipe(table.header, all.map(\.recipe.id))[language])
    }
    return try bound(best.recipe)
  }
}
