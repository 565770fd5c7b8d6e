import CaseRegistry
import Disk
import Platform

extension FolderStore {
  /// Copies the database of another registry, with its log, into this one's folder, and removes the copy afterwards.
  ///
  /// - Parameters:
  ///   - other: The folder of the other registry, in which nothing is written.
  ///   - body: Given the path of the copy.
  /// - Throws: What `body` throws; `file` when it cannot be copied, `readOnly` when nothing can be written here.
  func withCopy<Value>(
    of other: RootedFolder, _ body: (Path) throws(RegistryError) -> Value
  ) throws(RegistryError) -> Value {
    if let obstacle { throw obstacle }
    let copy = FileSystem.temporary(for: root / Self.databaseFolder / "other-\(RandomSource.hex(bytes: 4))")
    // A log is found by the name of its database, with which its own begins.
    let files = [("", copy), ("-wal", Path(copy.text + "-wal")), ("-shm", Path(copy.text + "-shm"))]
    defer { for (_, path) in files { _ = try? self.files.remove(path) } }
    try translate { () throws(FileError) in
      for (ending, path) in files.prefix(2) {
        _ = try self.files.gather(Path(DatabaseFile.path + ending), beneath: other.root, into: path, sync: false)
      }
    }
    return try body(copy)
  }
}
