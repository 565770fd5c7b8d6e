import CaseWork
import JSONText
import Testing
import WorkflowEngine
import Workflows

@testable import oversight

@Suite struct ShippedRecipeTests {
  @Test(arguments: Shipped.recipes.map(\.name))
  func `a recipe speaks of what its workflow has`(name: String) throws {
    let file = try #require(Shipped.recipes.first { $0.name == name })
    let recipe = try Recipe(try #require(try JSON(parsing: file.bytes).object))
    #expect(recipe.id == name)
    let workflow = try #require(Self.workflows[recipe.workflow.name])
    for pair in recipe.opening.fields { #expect(workflow.fields.contains(pair.name), "\(pair.name)") }
    for pair in recipe.opening.parties { #expect(workflow.roles.contains(RoleID(pair.name)), "\(pair.name)") }
    for way in recipe.steps.flatMap(\.actions) {
      let action = try #require(workflow.actions[way.action], "\(way.action)")
      for pair in way.input { #expect(action.input(pair.name) != nil, "\(way.action): \(pair.name)") }
    }
    // What the opening asks for is in the table, and every column says what it is in three languages.
    let given = Set(recipe.opening.fields.map(\.name))
    for field in workflow.fields.keys where workflow.fields[field]?.isRequired == true {
      #expect(given.contains(field), "\(field)")
    }
    for column in recipe.columns {
      #expect(column.title.byLanguage.count == 3 && column.meaning.byLanguage.count == 3, "\(column.name)")
    }
    #expect(recipe.columns.allSatisfy { recipe.column(titled: $0.title[.kk])?.name == $0.name })
    #expect(recipe.columns.allSatisfy { recipe.column(titled: $0.title[.ru])?.name == $0.name })
  }

  /// The newest shipped definitions, checked together, since they open each other.
  private static let workflows: [String: Workflow] = {
    var defects: [Defect] = []
    let acts = (try? JSON(parsing: Shipped.acts.bytes)).map { Acts($0, defects: &defects) } ?? Acts()
    let checked = DefinitionFile.check(
      Shipped.workflows.map { ($0.name, $0.bytes) },
      in: DefinitionSurroundings(acts: acts, calendars: Shipped.calendars.map(\.name), languages: Language.allCases))
    return checked.reduce(into: [:]) { all, file in if let workflow = file.workflow { all[workflow.id.name] = workflow }
    }
  }()
}
