public import CaseRegistry
public import Disk
import Glibc
public import Platform
public import WorkflowEngine

extension FileSystem {
  /// The folder for files of a moment: `TMPDIR`, or `/tmp`.
  public static var temporaryFolder: Path {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return Path(named.isEmpty ? "/tmp" : named)
  }

  /// Copies a document of evidence of a store to a path where nothing stands yet.
  ///
  /// - Throws: `evidence` when it is gone or not what was stored; nothing is left then. `file`: `exists`, `permission`, …
  public func copy(
    _ document: Evidence, of store: any StoreContents, toNew destination: Path
  ) throws(RegistryError) {
    let temporary = FileSystem.temporary(for: destination)
    let copy = try gather(into: temporary, as: { RegistryError.file($0) }) { (sink) throws(RegistryError) in
      try store.read(document, sink)
    }
    do throws(FileError) {
      // Nothing is replaced: whoever else makes the file meanwhile keeps it.
      if try exists(destination) { throw .exists(.copy, destination) }
      try makeFile(destination)
      try rename(copy.path, to: destination)
    } catch {
      _ = try? remove(copy.path)
      throw .file(error)
    }
  }
}
