import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `recipe add`: keeps a recipe in the registry.
struct RecipeAddCommand: Command {
  static let verb = "recipe add"
  static let usage = Usage(
    .recipeAdd, synopsis: "FILE", audience: .keeper, access: .plain, positionals: ["FILE"], options: [.actor],
    examples: ["oversight recipe add register.json --as p-sec"], exitCodes: [.notFound, .data, .busy])

  private let file: String

  init(_ arguments: inout Arguments) throws(UsageError) { file = try arguments.next("FILE") }

  func run(in session: inout Session) throws -> ExitCode {
    let bytes = try session.bytes(ofFile: file)
    let recipe = try Self.recipe(bytes, file)
    let actor = try session.actor()
    let done = try RecipeDesk(session.registry, now: try session.now()).add(bytes, recipe, by: actor)
    var json: JSONObject = [
      "id": .string(recipe.id), "workflow": .string(recipe.workflow.name), "changed": .bool(done.isChanged),
    ]
    if done.isChanged { json["replaced"] = done.before.map { .string($0) } }
    session.answer(.object(json)) {
      RecipeWords.added(recipe.id, before: done.before, isChanged: done.isChanged)[session.language]
    }
    return .ok
  }

  private static func recipe(_ bytes: [UInt8], _ file: String) throws -> Recipe {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch {
      throw RegistryError.document(path: file, .syntax(error))
    }
    do throws(FormatError) { return try Recipe(json.object ?? [:]) } catch {
      throw WorkError.recipe(json["id"]?.string ?? file, [.format(error)])
    }
  }
}
