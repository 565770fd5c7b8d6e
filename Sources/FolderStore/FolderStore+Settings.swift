public import CaseRegistry
public import CaseRecords
public import Disk
import JSONText
public import Platform
import SQLite
import WorkflowEngine

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

  /// Reads again what `registry.json` says: another process may have given the registry another code.
  func rereadSettings() throws(RegistryError) {
    guard let bytes = try contents(of: RegistryPath.settings) else { throw .notFound(root) }
    settings = try Self.read(bytes, at: RegistryPath.settings)
  }

  /// Becomes a registry of other settings, in the commit under way.
  public func become(_ settings: RegistrySettings) throws(RegistryError) {
    try rewrite(JSON.object(settings.json).documentBytes(), at: RegistryPath.settings)
    self.settings = settings
    allotter = nil
    try asking { () throws(SQLiteError) in try database.execute("DELETE FROM counters") }
    for number in try paths("SELECT number FROM main.cases UNION SELECT number FROM expected").compactMap({
      CaseNumber($0)
    }) {
      try count(number)
    }
  }
}
