import CaseRecords
import CaseRegistry
import Digests
import Disk
import Platform
import WorkflowEngine

extension FolderCopy {
  /// Whether a folder lies in a registry, or is it.
  static func isInside(_ path: Path, _ source: FolderStore) throws(RegistryError) -> Bool {
    try translate { () throws(FileError) in
      let own = try source.folder.identity(of: "")
      var folder = try source.files.absolute(path)
      while true {
        // One that is not there yet lies in the nearest that is.
        if try source.files.isFolder(folder), try RootedFolder(folder, source.files).identity(of: "") == own {
          return true
        }
        if folder.parent == folder { return false }
        folder = folder.parent
      }
    }
  }

  /// Whether there is a copy of this registry already; false in an empty folder.
  ///
  /// - Throws: `copy` where there is anything else.
  static func isCopy(_ target: RootedFolder, of source: FolderStore, _ kind: Kind) throws(RegistryError) -> Bool {
    let (bytes, names) = try translate { () throws(FileError) in
      (try target.read(CopyManifest.path), try target.names(in: ""))
    }
    guard let bytes else {
      let others = names.filter { !ForeignFile.isForeign($0) && FileSystem.owner(ofTemporary: $0) == nil }
      if others.isEmpty { return false }
      throw .copy(.notEmpty(target.root))
    }
    guard let manifest = CopyManifest(bytes), manifest.of == source.mark, manifest.kind == kind else {
      throw .copy(.other(target.root))
    }
    return true
  }

  /// Makes sure that nothing in the copy would be lost: the registry has all of it, or goes on from it.
  ///
  /// Nothing is replaced before.
  ///
  /// - Throws: `copy(.ahead)` with the first file of which that is not so.
  func checkIsBehind() throws(RegistryError) {
    try finishCommits()
    // As it is now: others may have gone on since this one was opened.
    try source.loadJournal()
    if let bytes = try read(RegistryPath.journal) {
      guard let old = try? Journal(bytes), case let own = try source.journal(), old.entries.count <= own.entries.count,
        zip(old.entries, own.entries).allSatisfy({ $0.hash == $1.hash })
      else { throw ahead(RegistryPath.journal) }
    }
    for place in ["workflows", "calendars", RegistryPath.seals, "cases", RegistryPath.evidence] { try check(place) }
  }

  /// Lets whoever has worked in the copy finish what was committed there.
  private func finishCommits() throws(RegistryError) {
    guard try translate({ [target] () throws(FileError) in try target.exists(DatabaseFile.path) }) else { return }
    _ = try FolderStore.open(target.root, files: source.files)
  }

  private func ahead(_ path: String) -> RegistryError { .copy(.ahead(target.whole(path))) }

  private func read(_ path: String) throws(RegistryError) -> [UInt8]? {
    try translate { [target] () throws(FileError) in try target.read(path) }
  }

  private func check(_ place: String) throws(RegistryError) {
    guard try translate({ [target] () throws(FileError) in try target.isFolder(place) }) else { return }
    for name in try translate({ [target] () throws(FileError) in try target.names(in: place) }) {
      let path = "\(place)/\(name)"
      if try translate({ [target] () throws(FileError) in try target.isFolder(path) }) {
        try check(path)
      } else if !ForeignFile.isForeign(name), FileSystem.owner(ofTemporary: name) == nil {
        try check(file: path)
      }
    }
  }

  private func check(file path: String) throws(RegistryError) {
    if path.hasPrefix(RegistryPath.evidence) { return try check(evidence: path) }
    let (old, new) = (try read(path), try source.contents(of: path))
    if old == new { return }
    // A definition or a seal that is pinned never changes; one that is gone stays in the copy.
    guard path.hasPrefix("cases/") else {
      if new == nil { return }
      throw ahead(path)
    }
    // Somebody's notes beside the documents are nobody's records.
    guard let old, RegistryPath.number(ofDocument: path) != nil else { return }
    guard let new, let before = try? CaseDocument(old), let now = try? CaseDocument(new) else { throw ahead(path) }
    let count = before.sealed.count
    if now.sealed.count >= count, count == 0 || now.sealed[count - 1].hash == before.sealed[count - 1].hash { return }
    // Somebody has decided that another history counts.
    let journal = try source.journal()
    guard journal.acceptances[now.number] != nil || journal.settlements.contains(where: { $0.number == now.number })
    else { throw ahead(path) }
  }

  /// A document that is right in the copy is not replaced by one that is not.
  private func check(evidence path: String) throws(RegistryError) {
    let name = Path(path).lastComponent
    let (old, new) = try translate { [target, source] () throws(FileError) in
      (
        try source.files.digest(of: Path(path), beneath: target.root),
        try source.files.digest(of: Path(path), beneath: source.root)
      )
    }
    guard let new, old != new, EvidencePath.hash(in: name) != new.description else { return }
    throw ahead(path)
  }
}
