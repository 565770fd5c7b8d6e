internal import CaseRecords
package import CaseRegistry
internal import Disk
internal import JSONText
package import WorkflowEngine

/// Brings shipped definitions into a registry, with the acts they name and the workflows they open.
package struct DefinitionSupply {
  private let shipped: ShippedDefinitions
  private let at: String

  /// - Parameters:
  ///   - shipped: What comes with the program.
  ///   - at: When it is recorded.
  package init(_ shipped: ShippedDefinitions, at: String) { (self.shipped, self.at) = (shipped, at) }

  /// What was brought in.
  package struct Delivery: Hashable, Sendable {
    /// The definitions that new cases get from now on, or did before: those that are news, by workflow and version.
    package fileprivate(set) var workflows: [WorkflowReference] = []
    /// The acts that were added or are described otherwise than before.
    package fileprivate(set) var acts: [String] = []
    /// What is noted of them.
    package fileprivate(set) var findings: [PlacedDefect] = []
  }

  /// Pins definitions, all or none; what is here already and in use is left as it is.
  ///
  /// - Throws: `WorkError.defects` where they cannot be beside what is here; `RegistryError.taken` for one that is here
  ///   under the same version with another content.
  package func bring(
    _ versions: [ShippedDefinitions.Version], into batch: inout StoreBatch
  ) throws -> Delivery {
    var delivery = Delivery()
    let versions = withMissing(versions, in: batch.view)
    let named = versions.reduce(into: Set<String>()) { $0.formUnion($1.acts) }
    delivery.acts = try batch.add(acts: named, of: try JSON(parsing: shipped.acts.bytes), at: at)
    let checked = DefinitionFile.check(
      versions.map { ("\($0.reference)", $0.bytes) }, in: try batch.view.definitionSurroundings())
    delivery.findings = checked.flatMap(\.findings)
    guard checked.allSatisfy(\.isUsable) else { throw WorkError.defects(.definition, delivery.findings) }
    for version in versions where try batch.add(workflow: version.bytes, at: at) {
      delivery.workflows.append(version.reference)
    }
    return delivery
  }

  /// These, and the newest of every workflow that they open and of which nothing is here.
  private func withMissing(
    _ versions: [ShippedDefinitions.Version], in view: any StoreView
  ) -> [ShippedDefinitions.Version] {
    var (all, waiting) = (versions, versions)
    while let version = waiting.popLast() {
      for id in version.opened.sorted().map({ WorkflowID($0) }) where view.newest(id) == nil {
        guard !all.contains(where: { $0.reference.id == id }), let found = shipped.version(of: id) else { continue }
        all.append(found)
        waiting.append(found)
      }
    }
    return all
  }
}
