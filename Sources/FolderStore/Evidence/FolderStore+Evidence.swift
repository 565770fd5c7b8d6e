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
  ///   - source: Where it is read from, unless that was gathered before.
  ///   - kind: What it is to the action, such as `minutes`.
  /// - Throws: `file` when it cannot be read or stored; what reading it throws.
  public func store(_ source: EvidenceSource, kind: String) throws(RegistryError) -> Evidence {
    let copy: FileCopy
    if let staged = stagedCopies[source] { copy = staged } else { copy = try storedCopy(of: source) }
    stagedCopies[source] = copy
    return Evidence(kind: kind, sha256: copy.digest.description, name: source.path.lastComponent, size: copy.size)
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
  /// What cannot be copied is left for `store` to refuse; what no transaction stores is dropped with the next.
  public func gather(_ source: EvidenceSource) {
    guard !isReadOnly, gathered[source] == nil, let copy = try? copyAside(source) else { return }
    gathered[source] = copy
  }

  private func copyAside(_ source: EvidenceSource) throws(RegistryError) -> FileCopy {
    let folder = root / Self.databaseFolder
    // Copies that a process left which was stopped in the middle.
    _ = try translate { () throws(FileError) in try files.removeStaleTemporaries(in: folder) }
    // Not the source's name, which may be too long to have anything added.
    let temporary = FileSystem.temporary(for: folder / "evidence-\(RandomSource.hex(bytes: 4))")
    return try files.gather(into: temporary, as: { .file($0) }) { (sink) throws(RegistryError) in
      try source.read(sink)
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
  public func read(
    _ document: Evidence, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(RegistryError) {
    try files.read(document, at: storedPaths(of: document), beneath: root, body)
  }

  /// How large the stored files are whose names promise these bytes.
  public func sizes(ofEvidence sha256: String) -> [Int] { files.sizes(ofEvidence: sha256, beneath: root) }

  /// Where the bytes of a document may be: under its hash, or on their way there.
  private func storedPaths(of document: Evidence) throws(RegistryError) -> [Path] {
    let names = try translate { () throws(FileError) in
      try EvidencePath.names(of: document.sha256, among: evidenceNames(besides: document.sha256))
    }
    let coming = try arrivals().filter { EvidencePath.hash(in: Path($0.path).lastComponent) == document.sha256 }
    return names.map { EvidencePath.path(of: $0) } + coming.map { Path(Self.databaseFolder) / $0.temporary }
  }
}

extension FileSystem {
  /// The stored files beneath a folder whose names promise these bytes.
  func names(ofEvidence sha256: String, beneath root: Path) throws(FileError) -> [String] {
    // A hash that somebody else wrote may be anything.
    guard Digest(hex: sha256) != nil else { return [] }
    return EvidencePath.names(of: sha256, among: try names(in: EvidencePath.folder(of: sha256), beneath: root))
  }

  /// How large they are.
  func sizes(ofEvidence sha256: String, beneath root: Path) -> [Int] {
    let names = (try? names(ofEvidence: sha256, beneath: root)) ?? []
    return names.compactMap { (try? stamp(of: root / EvidencePath.path(of: $0).text))?.size }
  }

  /// Reads a stored document: of several files that promise it the first that is right.
  func read(
    _ document: Evidence, at paths: [Path], beneath root: Path,
    _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(RegistryError) {
    let right =
      paths.count < 2
      ? paths.first : paths.first { (try? digest(of: $0, beneath: root))?.description == document.sha256 }
    guard let path = right ?? paths.first else {
      throw .evidence(document.name, sha256: document.sha256, .missing)
    }
    let read = try translate { () throws(FileError) in try readPieces(of: path, beneath: root, body) }
    guard read?.digest.description == document.sha256 else {
      throw .evidence(document.name, sha256: document.sha256, .altered)
    }
  }
}

extension FolderStore {
  /// A file, read through the door of this folder.
  private func source(_ path: Path, beneath root: Path?) -> EvidenceSource {
    EvidenceSource(path, beneath: root) { [files] (sink) throws(RegistryError) in
      let read = try translate { () throws(FileError) in try files.readPieces(of: path, beneath: root, sink) }
      guard read != nil else { throw .file(.notFound(.copy, root.map { $0 / path.text } ?? path)) }
    }
  }

  /// As `store(_:kind:)`, of a file that is read through the door of this folder.
  func store(evidence path: Path, beneath root: Path? = nil, kind: String) throws(RegistryError) -> Evidence {
    try store(source(path, beneath: root), kind: kind)
  }

  /// As `gather(_:)`, of such a file.
  func gather(evidence path: Path, beneath root: Path? = nil) { gather(source(path, beneath: root)) }
}
