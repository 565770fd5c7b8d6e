public import CaseRecords
public import CaseRegistry
import Disk
public import Platform

extension FolderStore {
  /// Signs a seal with the user's own key.
  ///
  /// - Throws: As `SSHKeygen.sign`.
  public func sign(_ seal: Seal, with key: Path) throws -> [UInt8] {
    guard !isReadOnly else { throw RegistryError.readOnly(root) }
    return try SSHKeygen().sign(seal.bytes, with: key, by: root / Self.databaseFolder)
  }

}

extension StoreView {
  /// The bytes of the lines that a seal was made of: those beside its file, else those of this registry.
  ///
  /// - Parameters:
  ///   - seal: The seal.
  ///   - file: Where its text was read from.
  /// - Returns: Nil when they are in neither place: the nine lines may be all that was kept.
  /// - Throws: `otherLeaves` when their tree has another root, or they do not say what the seal says.
  public func leavesIfAny(of seal: Seal, beside file: Path) throws -> [UInt8]? {
    do { return try leaves(of: seal, beside: file) } catch SealError.missing { return nil }
  }

  /// As `leavesIfAny`, for what cannot be done without them.
  ///
  /// - Throws: `missing`; `otherLeaves`.
  public func leaves(of seal: Seal, beside file: Path) throws -> [UInt8] {
    let beside = file.parent / "\(Self.stem(of: file)).leaves"
    return try leaves(of: seal, kept: try FileSystem().read(beside), at: beside)
  }

  private static func stem(of file: Path) -> String {
    let name = file.lastComponent
    return name.hasSuffix(".seal") ? String(name.dropLast(".seal".count)) : name
  }
}
