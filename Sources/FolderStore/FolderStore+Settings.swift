public import CaseRegistry
public import CaseRecords
public import Disk
public import Platform

extension FolderStore {
  /// What `registry.json` says, read without opening the registry.
  ///
  /// - Parameter root: The folder.
  /// - Throws: `notFound` where there is no registry, `document`, `file`.
  public static func settings(of root: Path, files: FileSystem = FileSystem()) throws(RegistryError) -> RegistrySettings
  {
    let path = root / RegistryPath.settings
    let bytes = try translate { () throws(FileError) in try files.read(path) }
    guard let bytes else { throw .notFound(root) }
    return try read(bytes, at: path.text)
  }
}
