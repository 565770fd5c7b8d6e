internal import CSyscalls
internal import Glibc
package import Platform

/// The folder of a registry: each file in it is reached by its path within, over no symbolic link.
///
/// Whoever sent the folder may have put a link anywhere in it; the way to the folder itself is the user's own. Paths are
/// plain names with slashes between them; any other is `outside`.
package final class RootedFolder: Sendable {
  /// Where the folder is.
  package let root: Path
  /// The door through which it was opened.
  package let files: FileSystem
  private let folder: OpenFile

  /// - Throws: `notFound`, `notAFolder`, `permission`, `io`.
  package init(_ root: Path, _ files: FileSystem) throws(FileError) {
    self.root = root
    self.files = files
    folder = try OpenFile(root, O_RDONLY | O_DIRECTORY, for: .examine)
  }

  /// The path with the folder in front, for messages.
  package func whole(_ path: String) -> Path { path.isEmpty ? root : root / path }
}

extension RootedFolder {
  /// Reads a whole file.
  ///
  /// - Returns: Its bytes, or nil when there is none.
  /// - Throws: `symbolicLink`, `notAFile`, `isAFolder`, `permission`, `outside`, `io` also for more than 1 GiB.
  package func read(_ path: String) throws(FileError) -> [UInt8]? {
    try files.announceReading(.read, whole(path))
    let file: OpenFile
    do throws(FileError) { file = try open(path, O_RDONLY | O_NONBLOCK, for: .read) } catch {
      if case .notFound = error { return nil }
      throw error
    }
    try file.requireOrdinaryFile()
    return try file.readAll()
  }

  /// Size, times and number of what stands at a path, of a link itself; nil when nothing does.
  ///
  /// - Throws: `permission`, `notAFolder`, `io`.
  package func stamp(of path: String) throws(FileError) -> FileStamp? { try status(of: path).map { FileStamp($0) } }

  /// Whether a folder stands at a path, and not a link to one.
  package func isFolder(_ path: String) throws(FileError) -> Bool {
    try status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Whether anything stands at a path, be it a link that leads nowhere.
  package func exists(_ path: String) throws(FileError) -> Bool { try status(of: path) != nil }

  private func status(of path: String) throws(FileError) -> stat? {
    try files.announceReading(.examine, whole(path))
    guard !path.utf8.contains(0) else { return nil }
    do throws(FileError) {
      // A link on the way would be followed to where nothing may stand; so what lies deeper is asked through its folder.
      if path.utf8.contains(UInt8(ascii: "/")) {
        return try open(path, OVERSIGHT_PATH_ONLY, for: .examine).status()
      }
      var status = stat()
      try OpenFile.call(.examine, whole(path)) {
        fstatat(folder.descriptor, path.isEmpty ? "." : path, &status, AT_SYMLINK_NOFOLLOW)
      }
      return status
    } catch {
      if case .notFound = error { return nil }
      throw error
    }
  }

  /// The names in a folder, sorted by code units; none when there is no such folder.
  ///
  /// - Throws: `symbolicLink`, `notAFolder`, `permission`, `io`.
  package func names(in path: String) throws(FileError) -> [String] {
    try files.announceReading(.list, whole(path))
    let listed: OpenFile
    do throws(FileError) { listed = try open(path, O_RDONLY | O_NONBLOCK, for: .list) } catch {
      if case .notFound = error { return [] }
      throw error
    }
    try listed.requireFolder()
    return try FileSystem.names(of: listed, at: whole(path))
  }

  /// What tells the file at a path from any other that ever stood there; nil when none does.
  package func identity(of path: String) throws(FileError) -> FileIdentity? {
    try files.announceReading(.examine, whole(path))
    var identity = oversight_identity()
    do throws(FileError) {
      try OpenFile.call(.examine, whole(path)) {
        oversight_identity(folder.descriptor, path.isEmpty ? "." : path, &identity)
      }
      return FileIdentity(identity)
    } catch {
      if case .notFound = error { return nil }
      throw error
    }
  }
}

extension RootedFolder {
  /// Puts a file in place, in one step: `.NAME.tmp-PID` is written beside it and renamed.
  ///
  /// Folders on the way are made. A new file is for its owner only (0600), unless its folder is shared (see `Sharing`); the
  /// permissions of a file that was there are kept. What the superuser writes belongs to the owner of the folder.
  ///
  /// - Parameter sync: Whether to wait until the disk has the file and its name. Without, call `syncFile` and `syncFolder`.
  /// - Throws: `symbolicLink` for one on the way, `noSpace`, `permission`, `readOnly`, `isAFolder`, `io`. The file is then
  ///   what it was, unless the error is one of syncing.
  package func write(_ bytes: [UInt8], to path: String, sync: Bool = true) throws(FileError) {
    let (parent, name) = try Self.split(path, .write)
    let folder = try openOrMake(parent)
    let temporary = FileSystem.temporaryName(for: name)
    try files.announce(.write, whole(path))
    do throws(FileError) {
      try create(temporary, for: name, in: folder, with: bytes, sync: sync)
      try files.announce(.rename, whole(path))
      try OpenFile.call(.rename, whole(path)) { renameat(folder.descriptor, temporary, folder.descriptor, name) }
    } catch {
      // What cannot be removed is found by the next who tidies.
      unlinkat(folder.descriptor, temporary, 0)
      throw error
    }
    if sync {
      try files.announce(.sync, whole(parent))
      try folder.sync()
    }
  }

  private func create(
    _ temporary: String, for name: String, in folder: borrowing OpenFile, with bytes: [UInt8], sync: Bool
  ) throws(FileError) {
    unlinkat(folder.descriptor, temporary, 0)
    let file = try OpenFile(
      folder.path / temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write, beneath: folder.descriptor,
      name: temporary)
    let shared = Sharing(ofFolder: try folder.status())
    if let mode = permissions(of: name, in: folder) ?? shared?.file { try file.setPermissions(mode) }
    try file.give(toOwnerOf: folder)
    // Typed throws do not pass through the array's own closure.
    var failure: FileError?
    bytes.withUnsafeBytes { buffer in
      do throws(FileError) { try file.write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
    guard sync else { return }
    try files.announce(.sync, folder.path / temporary)
    try file.sync()
  }

  /// The permissions of the ordinary file that is to be replaced; nil where there is none.
  private func permissions(of name: String, in folder: borrowing OpenFile) -> UInt32? {
    var status = stat()
    guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return status.st_mode & 0o777
  }

  /// Makes an empty file where there is none, with the permissions that `write` gives a new one.
  package func makeFile(_ path: String) throws(FileError) {
    guard try !exists(path) else { return }
    let (parent, name) = try Self.split(path, .write)
    let folder = try openOrMake(parent)
    try files.announce(.write, whole(path))
    do throws(FileError) {
      let file = try OpenFile(
        whole(path), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write, beneath: folder.descriptor, name: name)
      if let shared = Sharing(ofFolder: try folder.status()) { try file.setPermissions(shared.file) }
      try file.give(toOwnerOf: folder)
    } catch {
      // Another process may have made it in between.
      guard case .exists = error else { throw error }
    }
  }

  /// Makes a folder and those it is in; one that is there stays as it is.
  ///
  /// - Throws: `symbolicLink` or `notAFolder` when something else stands in the way, `permission`, `noSpace`, `io`.
  package func makeFolder(_ path: String) throws(FileError) { _ = try openOrMake(path) }

  private func openOrMake(_ path: String) throws(FileError) -> OpenFile {
    do throws(FileError) {
      let found = try open(path, O_RDONLY | O_NONBLOCK, for: .write)
      try found.requireFolder()
      return found
    } catch {
      guard case .notFound = error, !path.isEmpty else { throw error }
    }
    let (parent, name) = try Self.split(path, .makeFolder)
    let above = try openOrMake(parent)
    try files.announce(.makeFolder, whole(path))
    do throws(FileError) {
      try OpenFile.call(.makeFolder, whole(path)) { mkdirat(above.descriptor, name, 0o700) }
    } catch {
      // Another process may have made it in between.
      guard case .exists = error else { throw error }
    }
    let made = try open(path, O_RDONLY | O_NONBLOCK, for: .write)
    try made.requireFolder()
    if let shared = Sharing(ofFolder: try above.status()) { try made.setPermissions(shared.folder) }
    try made.give(toOwnerOf: above)
    try files.announce(.sync, whole(parent))
    try above.sync()
    return made
  }

  /// Gives what stands at a path another one, within the folder; a link is moved, not what it leads to.
  ///
  /// - Throws: `notFound`, `isAFolder`, `symbolicLink` for one on the way, `permission`, `io`.
  package func rename(_ path: String, to new: String) throws(FileError) {
    let (oldParent, oldName) = try Self.split(path, .rename)
    let (newParent, newName) = try Self.split(new, .rename)
    try files.announce(.rename, whole(new))
    let from = try open(oldParent, O_RDONLY | O_NONBLOCK, for: .rename)
    let to = try openOrMake(newParent)
    try OpenFile.call(.rename, whole(new)) { renameat(from.descriptor, oldName, to.descriptor, newName) }
  }

  /// Removes a file, or a link but not what it leads to.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: `isAFolder`, `symbolicLink` for one on the way, `permission`, `io`.
  @discardableResult
  package func remove(_ path: String) throws(FileError) -> Bool { try remove(path, flags: 0) }

  /// Removes an empty folder; whether there was one.
  @discardableResult
  package func removeFolder(_ path: String) throws(FileError) -> Bool { try remove(path, flags: AT_REMOVEDIR) }

  private func remove(_ path: String, flags: Int32) throws(FileError) -> Bool {
    let (parent, name) = try Self.split(path, .remove)
    try files.announce(.remove, whole(path))
    do throws(FileError) {
      let folder = try open(parent, O_RDONLY | O_NONBLOCK, for: .remove)
      try OpenFile.call(.remove, whole(path)) { unlinkat(folder.descriptor, name, flags) }
    } catch {
      if case .notFound = error { return false }
      throw error
    }
    return true
  }

  /// Waits until the disk has the content of a file.
  package func syncFile(_ path: String) throws(FileError) {
    try files.announce(.sync, whole(path))
    try open(path, O_RDONLY | O_NONBLOCK, for: .sync).sync()
  }

  /// Waits until the disk has the names in a folder.
  package func syncFolder(_ path: String) throws(FileError) { try syncFile(path) }

  /// Waits until the disk has all that was written in the folder, and whatever else it was given meanwhile.
  package func syncAll() throws(FileError) {
    try files.announce(.sync, root)
    try folder.syncWholeFileSystem()
  }

  /// Holds a lock on a folder, which other processes that ask for it wait for; it goes with the value.
  ///
  /// - Returns: Nil where another process holds it.
  package func lock(_ path: String) throws(FileError) -> OpenFile? {
    let held = try open(path, O_RDONLY | O_NONBLOCK, for: .examine)
    while flock(held.descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return nil }
      guard errno == EINTR else { throw FileError(errno, .examine, whole(path)) }
    }
    return held
  }
}

extension RootedFolder {
  /// Opens what stands at a path, over no symbolic link.
  private func open(_ path: String, _ flags: Int32, for action: FileAction) throws(FileError) -> OpenFile {
    guard path.isEmpty || Path.isPlain(path) else { throw .outside(action, whole(path)) }
    return try OpenFile(
      beneath: folder.descriptor, path.isEmpty ? "." : path, flags | O_NOFOLLOW, for: action, at: whole(path))
  }

  /// The folder and the name of a file.
  private static func split(_ path: String, _ action: FileAction) throws(FileError) -> (folder: String, name: String) {
    guard Path.isPlain(path) else { throw .outside(action, Path(path)) }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }
}

extension Path {
  /// Whether `path` is made of plain names with one slash between each two, so that it cannot lead out of a folder.
  package static func isPlain(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      isPlainName(String(Substring($0)))
    }
  }
}
