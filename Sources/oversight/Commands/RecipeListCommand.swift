import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `recipe list`: by which recipes tables are taken in.
struct RecipeListCommand: Command {
  static let verb = "recipe list"
  static let usage = Usage(
    .recipeList, audience: .keeper, access: .plain, examples: ["oversight recipe list"])
  static var place: Session.Place { .registryIfAny }

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let (recipes, language) = (try session.recipes(), session.language)
    let own = Set(session.registryIfAny?.catalogue.recipes.keys.map { $0 } ?? [])
    let list = recipes.map { recipe -> JSON in
      [
        "id": .string(recipe.id), "workflow": .string(recipe.workflow.name), "title": .string(recipe.title[language]),
        "shipped": .bool(!own.contains(recipe.id)),
      ]
    }
    session.answer(["recipes": .array(list)]) {
      recipes.map { "\($0.id)  \($0.title[language])" }.joined(separator: "\n")
    }
    return .ok
  }
}
