import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine
import Workflows

/// `recipe show`: a recipe as it is written.
struct RecipeShowCommand: Command {
  static let verb = "recipe show"
  static let usage = Usage(
    .recipeShow, synopsis: "ID", audience: .keeper, access: .plain, positionals: ["ID"],
    examples: ["oversight recipe show council-recommendation"], exitCodes: [.notFound])
  static var place: Session.Place { .registryIfAny }

  private let id: String

  init(_ arguments: inout Arguments) throws(UsageError) { id = try arguments.next("ID") }

  func run(in session: inout Session) throws -> ExitCode {
    if let own = try session.registryIfAny?.recipes().first(where: { $0.id == id }) {
      session.answer(own.json) { String(decoding: own.json.documentBytes(), as: UTF8.self) }
      return .ok
    }
    guard let file = Shipped.recipes.first(where: { $0.name == id }) else {
      let known = try session.recipes().map(\.id)
      throw Failure(.notFound, TableWords.unknownRecipe(id, known)[session.language])
    }
    let json = try JSON(parsing: file.bytes)
    session.answer(json) { String(decoding: file.bytes, as: UTF8.self) }
    return .ok
  }
}
