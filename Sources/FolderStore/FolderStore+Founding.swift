public import CaseRegistry
public import CaseRecords
import Digests
public import Disk
import JSONText
public import Platform
import SQLite
import WorkflowEngine

extension FolderStore {
  /// Looks whether a folder has no registry yet.
  ///
  /// - Throws: `exists` when there is one; `file`.
  public static func checkFree(_ root: Path, files: FileSystem = FileSystem()) throws {
    if try translate({ () throws(FileError) in try files.exists(root / RegistryPath.settings) }) {
      throw RegistryError.exists(root)
    }
  }

  /// Makes a registry.
  ///
  /// - Parameters:
  ///   - root: A folder; made when it is not there.
  ///   - settings: Offset, office code, languages.
  ///   - workflows: The definitions to pin, already checked.
  ///   - calendars: The calendars to add, already checked.
  ///   - acts: The acts that definitions name.
  ///   - at: When it is made.
  /// - Throws: `exists` when there is a registry already; `file`, `database`.
  public static func found(
    _ root: Path, settings: RegistrySettings, workflows: [FoundingFile], calendars: [FoundingFile],
    acts: FoundingFile, at: String, files: FileSystem = FileSystem()
  ) throws -> FolderStore {
    try translate { () throws(FileError) in try files.makeFolder(root) }
    try checkFree(root, files: files)
    if try translate({ () throws(FileError) in try files.isNetworkFileSystem(root) }) {
      throw RegistryError.network(root)
    }
    let foundation = try Foundation(settings: settings, workflows: workflows, calendars: calendars, acts: acts, at: at)
    let folder = try translate { () throws(FileError) in try RootedFolder(root, files) }
    // What an interrupted beginning has left; there is no registry yet in which anybody could be writing.
    removeTemporaries(in: ["", "workflows", "calendars"], of: folder)
    try translate { () throws(FileError) in
      for name in ["cases", "workflows", "calendars"] { try folder.makeFolder(name) }
      try folder.write(GitAttributes.bytes, to: GitAttributes.path)
      // The last makes it a registry: an interrupted beginning leaves none.
      for part in foundation.parts { try folder.write(part.bytes, to: part.path) }
    }
    return try open(root, files: files)
  }
}
