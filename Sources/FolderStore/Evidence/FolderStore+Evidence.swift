public import CaseRegistry
import Digests
import Disk
import JSONText
public import Platform
public import WorkflowEngine

extension FolderStore {
  /// Stores a document once, under the SHA-256 of its bytes; bytes that are here already are not kept twice.
  ///
  /// What a transaction that fails has stored is removed with it.
  ///
  /// - Parameters:
  ///   - path: The file; not a symbolic link.
  ///   - root: A folder the file must lie in where somebody else has named it: `path` is then relative to it, has no `..`,
  ///     and no folder on the way may be a symbolic link either. Nil takes any ordinary file.
  ///   - kind: What it is to the action, such as `minutes`.
  /// - Throws: `file` when it cannot be read or stored.
  public func store(
    evidence path: Path, beneath root: Path? = nil, kind: String
  ) throws(RegistryError) -> Evidence {
    let source = EvidenceSource(path: path, root: root)
    let copy: FileCopy
    if let staged = stagedCopies[source] { copy = staged } else { copy = try storedCopy(of: source) }
    stagedCopies[source] = copy
    return Evidence(kind: kind, sha256: copy.digest.description, name: path.lastComponent, size: copy.size)
  }

  private func storedCopy(of source: EvidenceSource) throws(RegistryError) -> FileCopy {
    let copy: FileCopy
    if let gathered = gathered[source] { copy = gathered } else { copy = try copyAside(source) }
    gathered[source] = nil
    do throws(RegistryError) { try stage(copy, from: source.path) } catch {
      _ = try? files.remove(copy.path)
      throw error
    }
    return copy
  }

  /// Sees to it that a copy gets its place once the transaction is committed; until then no file stands there that no
  /// record names.
  ///
  /// - Parameter source: Where it was copied from, for the ending of its name.
  func stage(_ copy: FileCopy, from source: Path) throws(RegistryError) {
    let hash = copy.digest.description
    let known = try translate { () throws(FileError) in
      try EvidencePath.names(of: hash, among: evidenceNames(besides: hash))
    }
    for name in known {
      let stored = try? files.digest(of: EvidencePath.path(of: name), beneath: root)
      if stored == copy.digest { return try translate { () throws(FileError) in _ = try files.remove(copy.path) } }
    }
    // A stored file that is not what its name says is replaced by the right one.
    let path = EvidencePath.path(of: known.first ?? EvidencePath.name(of: hash, source)).text
    guard stagedEvidence[copy.digest] == nil else {
      return try translate { () throws(FileError) in _ = try files.remove(copy.path) }
    }
    stagedEvidence[copy.digest] = StagedEvidence(path: path, copy: copy.path)
  }

  /// The names in the folder of the documents whose SHA-256 begins with the same digits.
  func evidenceNames(besides hash: String) throws(FileError) -> [String] {
    // A hash that somebody else wrote may be anything.
    guard Digest(hex: hash) != nil else { return [] }
    return try files.names(in: EvidencePath.folder(of: hash), beneath: root)
  }

  /// Copies a document beside the store before a transaction needs it, so that a large one does not keep others waiting.
  ///
  /// What cannot be copied is left for `store` to refuse; what no transaction stores is removed by `write`.
  ///
  /// - Parameter root: A folder the file must lie in, as in `store`.
  public func gather(evidence path: Path, beneath root: Path? = nil) {
    let source = EvidenceSource(path: path, root: root)
    guard !isReadOnly, gathered[source] == nil, let copy = try? copyAside(source) else { return }
    gathered[source] = copy
  }

  private func copyAside(_ source: EvidenceSource) throws(RegistryError) -> FileCopy {
    try translate { () throws(FileError) in
      let folder = root / Self.databaseFolder
      // Copies that a process left which was stopped in the middle.
      try files.removeStaleTemporaries(in: folder)
      // Not the source's name, which may be too long to have anything added.
      let temporary = FileSystem.temporary(for: folder / "evidence-\(RandomSource.hex(bytes: 4))")
      return try files.gather(source.path, beneath: source.root, into: temporary)
    }
  }

  /// Forgets the documents that were copied for a transaction and not stored by it.
  func dropGathered() {
    // What cannot be removed now is a stale temporary file to the next who stores something.
    for copy in gathered.values { _ = try? files.remove(copy.path) }
    gathered = [:]
  }

  /// Removes the documents that a failed transaction, or the last commands of one, have stored; no record names them.
  ///
  /// - Parameter kept: What is to stay.
  func dropStagedEvidence(besides kept: [Digest: StagedEvidence] = [:]) {
    // What cannot be removed now is a stale temporary file to the next who opens the registry.
    for (hash, staged) in stagedEvidence where kept[hash] != staged { _ = try? files.remove(staged.copy) }
    stagedEvidence = kept
  }

  /// Copies a stored document to a path where nothing stands yet.
  ///
  /// - Throws: `evidence` when it is gone or not what was stored; nothing is left then. `file`: `exists`, `permission`, …
  public func copyOut(_ document: Evidence, to destination: Path) throws(RegistryError) {
    let paths = try storedPaths(of: document)
    for path in paths {
      let copy = try translate { () throws(FileError) in
        try files.copy(path, beneath: root, toNew: destination) {
          $0.digest.description == document.sha256
        }
      }
      if copy != nil { return }
    }
    throw .evidence(document.name, sha256: document.sha256, paths.isEmpty ? .missing : .altered)
  }

  /// Reads a stored document piece by piece.
  ///
  /// - Parameter body: Given each piece in order; the memory is only good meanwhile.
  /// - Throws: `evidence` when it is gone, or turns out not to be what was stored after `body` was given all of it.
  public func read(_ document: Evidence, _ body: (UnsafeRawBufferPointer) -> Void) throws(RegistryError) {
    guard let path = try storedPaths(of: document).first else {
      throw .evidence(document.name, sha256: document.sha256, .missing)
    }
    let read = try translate { () throws(FileError) in
      try files.readPieces(of: path, beneath: root) { (piece) throws(FileError) in body(piece) }
    }
    guard read?.digest.description == document.sha256 else {
      throw .evidence(document.name, sha256: document.sha256, .altered)
    }
  }

  /// Where the bytes of a document may be: under its hash, or on their way there.
  private func storedPaths(of document: Evidence) throws(RegistryError) -> [Path] {
    let names = try translate { () throws(FileError) in
      try EvidencePath.names(of: document.sha256, among: evidenceNames(besides: document.sha256))
    }
    let coming = try arrivals().filter { EvidencePath.hash(in: Path($0.path).lastComponent) == document.sha256 }
    return names.map { EvidencePath.path(of: $0) } + coming.map { Path(Self.databaseFolder) / $0.temporary }
  }
}

/// Where a document is read from: the same path beneath another folder is another file.
struct EvidenceSource: Hashable {
  let path: Path
  let root: Path?
}
