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
    var versions = withOpened(versions, in: batch.view, renewing: false)
    delivery.acts = try addActs(of: versions, &batch)
    var checked = try check(versions, batch.view)
    if !checked.allSatisfy(\.isUsable) {
      // What is opened may have to owe what only its next version owes.
      let renewed = withOpened(versions, in: batch.view, renewing: true)
      delivery.acts += try addActs(of: renewed, &batch)
      let again = try check(renewed, batch.view)
      if again.allSatisfy(\.isUsable) { (versions, checked) = (renewed, again) }
    }
    delivery.findings = checked.flatMap(\.findings)
    guard checked.allSatisfy(\.isUsable) else { throw WorkError.defects(.definition, delivery.findings) }
    for version in versions where try batch.add(workflow: version.bytes, at: at) {
      delivery.workflows.append(version.reference)
    }
    return delivery
  }

  private func addActs(
    of versions: [ShippedDefinitions.Version], _ batch: inout StoreBatch
  ) throws -> [String] {
    let named = versions.reduce(into: Set<String>()) { $0.formUnion($1.acts) }
    return try batch.add(acts: named, of: try JSON(parsing: shipped.acts.bytes), at: at)
  }

  private func check(_ versions: [ShippedDefinitions.Version], _ view: any StoreView) throws -> [DefinitionFile] {
    DefinitionFile.check(versions.map { ("\($0.reference)", $0.bytes) }, in: try view.definitionSurroundings())
  }

  /// These, and the newest of every workflow that they open and of which nothing is here.
  ///
  /// - Parameter renewing: Whether those too of which an earlier shipped version is the newest here.
  private func withOpened(
    _ versions: [ShippedDefinitions.Version], in view: any StoreView, renewing: Bool
  ) -> [ShippedDefinitions.Version] {
    var (all, waiting) = (versions, versions)
    while let version = waiting.popLast() {
      for id in version.opened.sorted().map({ WorkflowID($0) }) {
        guard !all.contains(where: { $0.reference.id == id }), let found = shipped.version(of: id) else { continue }
        if let here = view.newest(id) {
          guard renewing, here.version < found.reference.version,
            shipped.version(here.version, of: id)?.reference == here
          else { continue }
        }
        all.append(found)
        waiting.append(found)
      }
    }
    return all
  }
}
