public import CaseRecords
import Digests
import JSONText
public import WorkflowEngine

extension StoreView {
  /// What the office publishes, and which cases it withholds; nothing where nothing was said.
  ///
  /// - Throws: `noDefinition` when the file is gone, `changedDefinition` when it is not the one that was pinned, `document`.
  public func publication() throws(RegistryError) -> Publication {
    var publication = Publication()
    if let digest = catalogue.publication {
      let path = RegistryPath.publication
      guard let bytes = try contents(of: path) else { throw .noDefinition(path) }
      publication = try Publication(try part(path, bytes, digest: digest), path: path)
    }
    for withholding in catalogue.withholdings.values where !withholding.isReleased {
      publication.withheld[withholding.number] = .some(withholding.publicReason)
    }
    return publication
  }
}

extension Publication {
  fileprivate init(_ json: JSON, path: String) throws(RegistryError) {
    do throws(FormatError) { try self.init(json) } catch { throw .document(path: path, .format(error)) }
  }
}

extension StoreBatch {
  /// Says what the office publishes from now on.
  ///
  /// - Parameters:
  ///   - publication: What is published; the cases it withholds are not part of it.
  ///   - actor: Who says so.
  ///   - at: When it is recorded.
  /// - Returns: False when that is so already; nothing happens then.
  /// - Throws: `broken` when the journal's chain does not hold; `database`.
  public mutating func set(
    _ publication: Publication, by actor: PartyID, at: String
  ) throws(RegistryError) -> Bool {
    let bytes = publication.json.documentBytes()
    let digest = Pins.digest(bytes)
    guard try backend.journal().publication != digest else { return false }
    try backend.checkJournal()
    try backend.put(bytes, at: RegistryPath.publication)
    try backend.record(.publication(digest: digest, by: actor), at: at, files: [RegistryPath.publication: bytes])
    return true
  }

  /// Withholds a case from the public register, or lets it go.
  ///
  /// - Throws: `broken` when the journal's chain does not hold; `database`.
  public mutating func add(_ withholding: Withholding, at: String) throws(RegistryError) {
    try backend.checkJournal()
    try backend.record(.withheld(withholding), at: at, files: [:])
  }
}
