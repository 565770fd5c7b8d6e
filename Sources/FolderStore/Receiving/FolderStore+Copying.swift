import CaseRegistry
import Disk
import Platform

extension FileSystem {
  /// Copies the database of another registry, with its log, into a folder, and removes the copy afterwards.
  ///
  /// - Parameters:
  ///   - other: The folder of the other registry, in which nothing is written.
  ///   - folder: Where the copy is made, such as the folder of a database of this program.
  ///   - body: Given the path of the copy.
  /// - Throws: What `body` throws; `file` when it cannot be copied.
  func withCopy<Value>(
    of other: RootedFolder, in folder: Path, _ body: (Path) throws(RegistryError) -> Value
  ) throws(RegistryError) -> Value {
    let copy = FileSystem.temporary(for: folder / "other-\(RandomSource.hex(bytes: 4))")
    // A log is found by the name of its database, with which its own begins.
    let files = [("", copy), ("-wal", Path(copy.text + "-wal")), ("-shm", Path(copy.text + "-shm"))]
    defer { for (_, path) in files { _ = try? remove(path) } }
    try translate { () throws(FileError) in
      for (ending, path) in files.prefix(2) {
        _ = try gather(Path(DatabaseFile.path + ending), beneath: other.root, into: path, sync: false)
      }
    }
    return try body(copy)
  }
}
