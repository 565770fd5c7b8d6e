import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import JSONText
import Platform
import Reports
import WorkflowEngine
import Workflows

extension Session {
  /// What comes with the program.
  static func shippedDefinitions() -> ShippedDefinitions {
    ShippedDefinitions(
      workflows: (Shipped.workflows + Shipped.earlierWorkflows).map { FoundingFile(name: $0.name, bytes: $0.bytes) },
      migrations: Shipped.migrations.map { FoundingFile(name: $0.name, bytes: $0.bytes) },
      acts: FoundingFile(name: "acts", bytes: Shipped.acts.bytes))
  }

  /// The versions of the registry that a name means: `letter@2` one, `letter` all.
  ///
  /// - Throws: `WorkError.noName` for a workflow that is not here, `RegistryError.noDefinition` for a version that is not.
  func versions(named name: String) throws -> [WorkflowReference] {
    let known = registry.catalogue.workflows
    if let found = known.first(where: { $0.description == name }) { return [found] }
    if name.contains("@") { throw RegistryError.noDefinition(name) }
    let id = try names().workflow(name)
    return known.filter { $0.id == id }
  }
}
