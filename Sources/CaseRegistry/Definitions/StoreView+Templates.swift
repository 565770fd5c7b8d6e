import CaseRecords
import Digests
public import WorkflowEngine

extension StoreView {
  /// The registry's own form of a letter, by the name of its file; nil where there is none.
  ///
  /// - Throws: `noDefinition` when the file is gone, `changedDefinition` when it is not the one that was pinned.
  public func template(_ name: String) throws(RegistryError) -> [UInt8]? {
    guard let digest = catalogue.templates[name] else { return nil }
    let path = RegistryPath.template(name)
    guard let bytes = try contents(of: path) else { throw .noDefinition(path) }
    guard SHA256.digest(of: bytes).description == digest else { throw .changedDefinition(path) }
    return bytes
  }
}

extension StoreBatch {
  /// Puts the registry's own form of a letter in place; one of the same name is replaced.
  ///
  /// - Parameters:
  ///   - bytes: The form.
  ///   - name: The name of its file, such as `cover.ru.docx`.
  ///   - actor: Who puts it there.
  ///   - at: When it is recorded.
  /// - Returns: False when that very form is there already; nothing happens then.
  /// - Throws: `broken` when the journal's chain does not hold; `database`.
  public mutating func add(
    template bytes: [UInt8], called name: String, by actor: PartyID, at: String
  ) throws(RegistryError) -> Bool {
    let digest = SHA256.digest(of: bytes).description
    guard try backend.journal().templates[name] != digest else { return false }
    try backend.checkJournal()
    let path = RegistryPath.template(name)
    try backend.put(bytes, at: path)
    try backend.record(.template(name: name, digest: digest, by: actor), at: at, files: [path: bytes])
    return true
  }
}
