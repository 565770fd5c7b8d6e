import CaseRegistry
import Disk
import Platform
import WorkflowEngine

extension EvidenceSource {
  /// A file that somebody hands in.
  ///
  /// - Parameters:
  ///   - path: The file; not a symbolic link.
  ///   - root: A folder the file must lie in where somebody else has named it: `path` is then relative to it, has no `..`,
  ///     and no folder on the way may be a symbolic link either. Nil takes any ordinary file.
  init(file path: Path, beneath root: Path?) {
    self.init(path, beneath: root) { (sink) throws(RegistryError) in
      // One that does not lie in the folder is refused by whoever reads it, and named as it was given.
      let place = if let root, !path.isAbsolute { root / path.text } else { path }
      var size = 0
      do throws(FileError) {
        let read = try FileSystem().readPieces(of: path, beneath: root) { (piece) throws(FileError) in
          size += piece.count
          try sink(piece)
        }
        guard read != nil else { throw .notFound(.copy, place) }
      } catch { throw .file(error) }
      // Nothing is proved by a file in which nothing is: a photo that was not copied whole, a scan that failed.
      guard size > 0 else { throw .emptyFile(place) }
    }
  }
}

extension CaseStore {
  /// As `gather(_:)`, of a file that somebody hands in.
  func gather(evidence path: Path, beneath root: Path?) { gather(EvidenceSource(file: path, beneath: root)) }
}

extension StoreBatch {
  /// As `store(_:kind:)`, of a file that somebody hands in.
  mutating func store(evidence path: Path, beneath root: Path?, kind: String) throws(RegistryError) -> Evidence {
    try store(EvidenceSource(file: path, beneath: root), kind: kind)
  }
}
