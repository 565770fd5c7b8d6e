import CaseRecords
import CaseRegistry
import Digests
import Disk
import JSONText
import Platform
import SQLite
import WorkflowEngine

/// Copies a registry into another folder while others work in it.
///
/// All that is there is copied first; then, under the write lock, once more what has changed meanwhile, so that the copy is
/// of one moment and nobody waits for long. What stands in the other folder is only replaced by what goes on from it.
struct FolderCopy {
  /// What a copy is for.
  enum Kind: String {
    /// The registry as it stood, with its code: where the registry is lost, its copy goes on.
    case backup
    /// For reading: nothing is recorded in it.
    case reading
  }

  let source: FolderStore
  let target: RootedFolder
  private let kind: Kind
  /// Whether there was a copy before, which is brought up to the registry.
  private let isAgain: Bool
  /// What files looked like when they were copied.
  private var copied: [String: FileStamp] = [:]
  /// When folders had last changed before they were looked through.
  private var lookedThrough: [String: Int] = [:]

  /// - Throws: `copy` where the folder is no place for it; `file`.
  init(of source: FolderStore, to path: Path, _ kind: Kind, at: String) throws(RegistryError) {
    (self.source, self.kind) = (source, kind)
    let files = source.files
    if try Self.isInside(path, source) { throw .copy(.inside(path)) }
    try translate { () throws(FileError) in try files.makeFolder(path) }
    target = try translate { () throws(FileError) in try RootedFolder(path, files) }
    isAgain = try Self.isCopy(target, of: source, kind)
    // What an interrupted copy has left.
    FolderStore.removeTemporaries(in: [""], of: target)
    let manifest = CopyManifest(of: source.mark, kind: kind, at: at)
    if isAgain { try checkIsBehind() }
    try translate { [target] () throws(FileError) in try target.write(manifest.bytes, to: CopyManifest.path) }
  }

  /// Copies everything.
  mutating func run() throws(RegistryError) {
    try pass()
    guard !source.isReadOnly else {
      // Nobody can be made to wait: until nothing has changed meanwhile, and not for ever.
      var left = 4
      while try pass() {
        left -= 1
        if left == 0 { throw .copy(.moving(target.root)) }
      }
      try putSettings()
      return try finish()
    }
    var copy = self
    try source.transaction { () throws(RegistryError) in
      try copy.pass()
      try copy.takePending()
      try copy.putSettings()
    }
    self = copy
    try finish()
  }

  /// Puts what is committed and not written into its files yet; under the write lock.
  private mutating func takePending() throws(RegistryError) {
    for path in try source.paths("SELECT path FROM pending")
    where RegistryPath.isWritten(path) && path != RegistryPath.settings {
      guard let bytes = try source.contents(of: path) else { continue }
      try translate { [target] () throws(FileError) in try target.write(bytes, to: path, sync: false) }
    }
    for (path, temporary) in try source.arrivals() {
      try translate { [target, source] () throws(FileError) in
        let own = FileSystem.temporary(for: target.root / "copy")
        let from = Path(FolderStore.databaseFolder) / temporary
        _ = try source.files.gather(from, beneath: source.root, into: own, sync: false)
        try target.rename(own.lastComponent, to: path)
      }
    }
  }

  /// Says what the copy is; the last makes it a registry, so that an interrupted copy is none.
  private func putSettings() throws(RegistryError) {
    guard var bytes = try source.contents(of: RegistryPath.settings) else { throw .notFound(source.root) }
    if kind == .reading {
      var settings = try FolderStore.read(bytes, at: RegistryPath.settings)
      settings.isForReading = true
      bytes = JSON.object(settings.json).documentBytes()
    }
    try translate { [target, bytes] () throws(FileError) in
      try target.write(bytes, to: RegistryPath.settings, sync: false)
    }
  }

  /// Removes what is no longer in the registry, and waits until the disk has all.
  private func finish() throws(RegistryError) {
    try translate { () throws(FileError) in
      for place in [RegistryPath.conflicts, "templates", RegistryPath.recipes] where isAgain {
        try removeGone(in: place)
      }
      // A database that somebody has made in the copy is made anew from the documents.
      if try target.isFolder(DatabaseFile.folder) { try DatabaseFile(in: target).distrust() }
      try target.syncAll()
    }
  }
}

extension FolderCopy {
  /// Removes what a folder of the registry does not hold any more, with all in it.
  private func removeGone(in place: String) throws(FileError) {
    guard try target.isFolder(place) else { return }
    for name in try target.names(in: place) {
      let path = "\(place)/\(name)"
      let isFolder = try target.isFolder(path)
      if isFolder { try removeGone(in: path) }
      if try !source.folder.exists(path) {
        if isFolder { try target.removeFolder(path) } else { try target.remove(path) }
      }
    }
  }

  /// The files at the top of a registry but the first, and its folders: what lies beside them is not the registry's.
  private static let top = [
    RegistryPath.journal, RegistryPath.parties, RegistryPath.acts, RegistryPath.publication,
    GitAttributes.path, ".gitignore",
  ]
  private static let folders = [
    "cases", "workflows", "calendars", RegistryPath.seals, RegistryPath.conflicts, RegistryPath.evidence, "templates",
    RegistryPath.recipes,
  ]

  /// Copies what is not copied as it is now.
  ///
  /// - Returns: Whether anything was.
  @discardableResult
  private mutating func pass() throws(RegistryError) -> Bool {
    let before = copied
    for path in Self.top { try copy(path) }
    for place in Self.folders { try copy(folder: place) }
    return copied != before
  }

  private mutating func copy(folder place: String) throws(RegistryError) {
    let folder = source.folder
    let (isFolder, stamp) = try translate { () throws(FileError) in
      (try folder.isFolder(place), try folder.stamp(of: place))
    }
    guard isFolder, let changed = stamp?.mtimeNanoseconds else { return }
    // A folder says when a file in it was last put in place; within two seconds of that it may say the same again.
    if lookedThrough[place] != changed { try copyFiles(in: place) }
    let isOld = changed / 1_000_000_000 + 2 < Clock.now(offset: .utc).secondsSince1970
    lookedThrough[place] = isOld ? changed : nil
    for name in try names(in: place) where (try? folder.isFolder("\(place)/\(name)")) == true {
      try copy(folder: "\(place)/\(name)")
    }
  }

  private mutating func copyFiles(in place: String) throws(RegistryError) {
    for name in try names(in: place) { try copy("\(place)/\(name)") }
  }

  private func names(in place: String) throws(RegistryError) -> [String] {
    // A folder that cannot be looked into is named when the copy is verified.
    ((try? source.folder.names(in: place)) ?? []).filter {
      !ForeignFile.isForeign($0) && FileSystem.owner(ofTemporary: $0) == nil
    }
  }

  /// Copies a file, unless it is copied as it is now.
  ///
  /// What is no ordinary file or cannot be read is left out: the copy is then as damaged as the registry, which is told when
  /// it is verified.
  private mutating func copy(_ path: String) throws(RegistryError) {
    let identity: FileIdentity?
    let stamp: FileStamp?
    do throws(FileError) {
      (identity, stamp) = (try source.folder.identity(of: path), try source.folder.stamp(of: path))
    } catch { return }
    guard let identity, identity.isFile, let stamp, copied[path] != stamp else { return }
    let temporary = FileSystem.temporary(for: target.root / "copy")
    do throws(FileError) {
      let copy = try source.files.gather(Path(path), beneath: source.root, into: temporary, sync: false)
      copied[path] = stamp
      try put(copy, at: path)
    } catch {
      guard error.path != temporary, !error.path.text.hasPrefix(target.root.text + "/") else { throw .file(error) }
    }
  }

  /// Gives a copy its place, where it is not there already.
  private func put(_ copy: FileCopy, at path: String) throws(FileError) {
    if isAgain, try source.files.digest(of: Path(path), beneath: target.root) == copy.digest {
      _ = try source.files.remove(copy.path)
      return
    }
    try target.rename(copy.path.lastComponent, to: path)
  }
}
