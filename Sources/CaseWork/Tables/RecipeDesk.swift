internal import CaseRecords
package import CaseRegistry
internal import JSONText
package import WorkflowEngine

/// Why a recipe cannot be used.
package enum RecipeFault: Hashable, Sendable {
  /// It is no recipe, or not as one should be.
  case format(FormatError)
  /// Its id is no name of a file.
  case id(String)
  /// Its workflow has no such field, role, action, or input of an action.
  case noField(String)
  case noRole(String)
  case noAction(String)
  case noInput(String, of: String)
  /// The opening needs a field for which no column stands.
  case missingField(String)
  /// A column is there twice.
  case twice(String)
}

/// Keeps recipes in a registry.
package struct RecipeDesk {
  private let store: any CaseStore
  private let now: Timestamp

  /// - Parameters:
  ///   - store: Where they are kept.
  ///   - now: The moment of recording.
  package init(_ store: any CaseStore, now: Timestamp) { (self.store, self.now) = (store, now) }

  /// Adds a recipe, or puts it in the place of the one with its id.
  ///
  /// - Returns: The digest of the one before, and whether anything has changed.
  /// - Throws: `WorkError.recipe` with all that is wrong, `noWorkflow`, `noParty`; `RegistryError`. Nothing has happened then.
  package func add(
    _ bytes: [UInt8], _ recipe: Recipe, by actor: PartyID
  ) throws -> (before: String?, isChanged: Bool) {
    try store.write { batch in
      guard try batch.view.party(actor) != nil else { throw WorkError.noParty(actor, isMember: false) }
      guard let reference = batch.view.newest(recipe.workflow) else {
        throw WorkError.noWorkflow(
          recipe.workflow, Hint(for: recipe.workflow.name, among: batch.view.workflowIDs.map(\.name)))
      }
      let faults = recipe.faults(try batch.view.workflow(reference).workflow)
      guard faults.isEmpty else { throw WorkError.recipe(recipe.id, faults) }
      let before = batch.view.catalogue.recipes[recipe.id]
      return (before, try batch.add(recipe: recipe.id, bytes, by: actor, at: now.description))
    }
  }
}

extension Recipe {
  /// What it names that a workflow has not, and what the workflow needs that it does not name.
  func faults(_ workflow: Workflow) -> [RecipeFault] {
    var faults: [RecipeFault] = RegistryPath.isNameOfRecipe(id) ? [] : [.id(id)]
    for pair in opening.fields where !workflow.fields.contains(pair.name) { faults.append(.noField(pair.name)) }
    for pair in opening.parties where !workflow.roles.contains(RoleID(pair.name)) { faults.append(.noRole(pair.name)) }
    for way in steps.flatMap(\.actions) {
      guard let action = workflow.actions[way.action] else {
        faults.append(.noAction(way.action.name))
        continue
      }
      for pair in way.input where action.input(pair.name) == nil {
        faults.append(.noInput(pair.name, of: way.action.name))
      }
    }
    let given = Set(opening.fields.map(\.name))
    for name in workflow.fields.keys where workflow.fields[name]?.isRequired == true && !given.contains(name) {
      faults.append(.missingField(name))
    }
    for (place, column) in columns.enumerated() where columns[..<place].contains(where: { $0.name == column.name }) {
      faults.append(.twice(column.name))
    }
    return faults
  }
}
