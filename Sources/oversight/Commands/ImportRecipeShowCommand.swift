import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import Sheets
import WorkflowEngine
import Workflows

/// `recipe show`: a recipe as it is written.
struct ImportRecipeShowCommand: Command {
  static let verb = "recipe show"
  static let usage = Usage(
    .recipeShow, synopsis: "ID", audience: .keeper, access: .plain, positionals: ["ID"],
    examples: ["oversight recipe show council-recommendation"], exitCodes: [.notFound])
  static var place: Session.Place { .anywhere }

  private let id: String

  init(_ arguments: inout Arguments) throws(UsageError) { id = try arguments.next("ID") }

  func run(in session: inout Session) throws -> ExitCode {
    let known = Shipped.recipes.map(\.name)
    guard let file = Shipped.recipes.first(where: { $0.name == id }) else {
      throw Failure(.notFound, TableWords.unknownRecipe(id, known)[session.language])
    }
    let json = try JSON(parsing: file.bytes)
    session.answer(json) { String(decoding: file.bytes, as: UTF8.self) }
    return .ok
  }
}
