import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import Sheets
import WorkflowEngine

/// `import recipe list`: by which recipes tables are taken in.
struct ImportRecipeListCommand: Command {
  static let verb = "recipe list"
  static let usage = Usage(
    .recipeList, audience: .keeper, access: .plain, examples: ["oversight recipe list"])
  static var place: Session.Place { .anywhere }

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let (recipes, language) = (Session.shippedRecipes(), session.language)
    let list = recipes.map { recipe -> JSON in
      [
        "id": .string(recipe.id), "workflow": .string(recipe.workflow.name), "title": .string(recipe.title[language]),
      ]
    }
    session.answer(["recipes": .array(list)]) {
      recipes.map { "\($0.id)  \($0.title[language])" }.joined(separator: "\n")
    }
    return .ok
  }
}
