import CaseRecords
package import JSONText

extension StoreBatch {
  /// Puts acts of another list into the one that is here: those that are missing, and those that are described otherwise.
  ///
  /// - Parameters:
  ///   - ids: Which of them; the others stay as they are.
  ///   - other: The other list.
  ///   - at: When it is recorded.
  /// - Returns: The ids of those that were put, sorted; with none nothing happens.
  /// - Throws: `changedDefinition`, `document`, `noDefinition` when the list here cannot be read; `broken` when the
  ///   journal's chain does not hold.
  package mutating func add(acts ids: Set<String>, of other: JSON, at: String) throws(RegistryError) -> [String] {
    _ = try backend.acts()
    let path = RegistryPath.acts
    guard let bytes = try backend.contents(of: path), var list = (try? JSON(parsing: bytes))?.object,
      var acts = list["acts"]?.object
    else { throw .noDefinition(path) }
    var put: [String] = []
    for id in ids.sorted() {
      guard let act = other["acts"]?[id], acts[id] != act else { continue }
      acts[id] = act
      put.append(id)
    }
    guard !put.isEmpty else { return [] }
    let problems = try backend.journal().problems()
    guard problems.isEmpty else { throw .broken(path: RegistryPath.journal, problems) }
    list["acts"] = .object(acts)
    let joined = JSON.object(list).documentBytes()
    try backend.put(joined, at: path)
    try backend.record(.acts(digest: Pins.digest(joined)), at: at, files: [path: joined])
    backend.pinned.forgetWhatMayChange()
    return put
  }
}
