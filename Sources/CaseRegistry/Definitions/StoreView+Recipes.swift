import CaseRecords
import Digests
public import JSONText
public import WorkflowEngine

extension StoreView {
  /// The recipes that were added here, by their ids, as their authors wrote them.
  ///
  /// - Throws: `noDefinition` when the file of one is gone, `changedDefinition` when it is not the one that was pinned,
  ///   `document`.
  public func recipes() throws(RegistryError) -> [(id: String, json: JSON)] {
    try catalogue.recipes.sorted { $0.key < $1.key }.map { (id, digest) throws(RegistryError) in
      let path = RegistryPath.recipe(id)
      guard let bytes = try contents(of: path) else { throw .noDefinition(path) }
      return (id, try part(path, bytes, digest: digest))
    }
  }
}

extension StoreBatch {
  /// Adds a recipe that has been checked, or puts it in the place of the one with its id.
  ///
  /// - Parameters:
  ///   - id: Its id.
  ///   - bytes: Its file.
  ///   - actor: Who adds it.
  ///   - at: When it is recorded.
  /// - Returns: False when it is here already; nothing happens then.
  /// - Throws: `broken` when the journal's chain does not hold; `database`.
  public mutating func add(
    recipe id: String, _ bytes: [UInt8], by actor: PartyID, at: String
  ) throws(RegistryError) -> Bool {
    let digest = Pins.digest(bytes)
    guard try backend.journal().recipes[id] != digest else { return false }
    try backend.checkJournal()
    let path = RegistryPath.recipe(id)
    try backend.put(bytes, at: path)
    try backend.record(.recipe(id, digest: digest, by: actor), at: at, files: [path: bytes])
    return true
  }
}
