public import Platform
import WorkflowEngine
internal import Glibc

extension FileSystem {
  /// Puts a file in place, in one step: `.NAME.tmp-PID` is written beside it, synced, and renamed.
  ///
  /// A new file is for its owner only (0600), unless its folder is shared (see `Sharing`); the permissions of a file that
  /// was there are kept. Where a symbolic link stood, the file replaces the link.
  ///
  /// - Parameters:
  ///   - bytes: The whole content.
  ///   - path: The file; its folder must exist.
  ///   - sync: Whether to wait until the disk has the file and its name. Without, call `syncFile` and `syncFolder` later;
  ///     until then a loss of power may leave the old file, or an empty one.
  /// - Throws: `noSpace`, `permission`, `readOnly`, `notFound` when there is no folder, `isAFolder`, `io`. The file is
  ///   then what it was, unless the error is one of syncing.
  public func write(_ bytes: [UInt8], to path: Path, sync: Bool = true) throws(FileError) {
    let temporary = FileSystem.temporary(for: path)
    do throws(FileError) {
      try create(temporary, with: bytes, sync: sync, permissions: try permissions(ofFile: path))
      try rename(temporary, to: path)
    } catch {
      // What cannot be removed is found by 'removeStaleTemporaries'.
      unlink(temporary.text)
      throw error
    }
    if sync { try syncFolder(path.parent) }
  }

  /// Waits until the disk has the content of a file.
  ///
  /// - Throws: `notFound`, `permission`, `io`.
  public func syncFile(_ path: Path) throws(FileError) {
    try announce(.sync, path)
    try OpenFile(path, O_RDONLY, for: .sync).sync()
  }

  /// Waits until the disk has the names in a folder: files made, renamed and removed there.
  ///
  /// - Throws: `notFound`, `notAFolder`, `permission`, `io`.
  public func syncFolder(_ path: Path) throws(FileError) {
    try announce(.sync, path)
    try OpenFile(path, O_RDONLY | O_DIRECTORY, for: .sync).sync()
  }

  /// Waits until the disk has the content and the names of many files at once, and whatever else it was given meanwhile.
  ///
  /// - Parameter folder: A folder on the file system in question.
  /// - Throws: `notFound`, `permission`, `io`.
  public func syncAll(around folder: Path) throws(FileError) {
    try announce(.sync, folder)
    try OpenFile(folder, O_RDONLY | O_DIRECTORY, for: .sync).syncWholeFileSystem()
  }

  /// Gives a file another path, replacing what file is there.
  ///
  /// - Throws: `notFound`, `isAFolder`, `permission`, `io` also for a path on another disk.
  public func rename(_ path: Path, to new: Path) throws(FileError) {
    try announce(.rename, new)
    guard !path.text.utf8.contains(0) else { throw .notFound(.rename, path) }
    guard !new.text.utf8.contains(0) else { throw .notFound(.rename, new) }
    try OpenFile.call(.rename, new) { Glibc.rename(path.text, new.text) }
  }

  /// Removes a file, or a symbolic link but not what it leads to.
  ///
  /// - Returns: Whether there was one.
  /// - Throws: `isAFolder`, `permission`, `io`.
  @discardableResult
  public func remove(_ path: Path) throws(FileError) -> Bool {
    try announce(.remove, path)
    guard !path.text.utf8.contains(0) else { return false }
    do throws(FileError) { try OpenFile.call(.remove, path) { unlink(path.text) } } catch {
      if case .notFound = error { return false }
      throw error
    }
    return true
  }

  /// Removes an empty folder.
  ///
  /// - Throws: `notEmpty`, `notFound`, `notAFolder`, `permission`, `io`.
  public func removeFolder(_ path: Path) throws(FileError) {
    try announce(.remove, path)
    guard !path.text.utf8.contains(0) else { throw .notFound(.remove, path) }
    try OpenFile.call(.remove, path) { rmdir(path.text) }
  }

  /// Makes a folder and the folders it is in, and waits until the disk has them.
  ///
  /// Each is for its owner only (0700), unless the folder it is in is shared (see `Sharing`).
  ///
  /// A folder that is there stays as it is.
  ///
  /// - Throws: `notAFolder` or `exists` when a file stands in the way, `permission`, `readOnly`, `noSpace`, `io`.
  public func makeFolder(_ path: Path) throws(FileError) {
    guard try !isFolder(path) else { return }
    if path.parent != path { try makeFolder(path.parent) }
    try announce(.makeFolder, path)
    do throws(FileError) { try OpenFile.call(.makeFolder, path) { mkdir(path.text, 0o700) } } catch {
      // Another process may have made it in between.
      guard case .exists = error, try isFolder(path) else { throw error }
    }
    try share(folder: path)
    try syncFolder(path.parent)
  }

  /// Removes the temporary files that processes which no longer run have left in a folder.
  ///
  /// - Returns: The names of what was removed.
  /// - Throws: `notFound`, `notAFolder`, `permission`, `io`.
  @discardableResult
  public func removeStaleTemporaries(in folder: Path) throws(FileError) -> [String] {
    var removed: [String] = []
    for name in try names(in: folder) {
      guard let owner = FileSystem.owner(ofTemporary: name) else { continue }
      let made = try stamp(of: folder / name)?.mtimeNanoseconds
      if isRunning(owner, since: made) { continue }
      if try remove(folder / name) { removed.append(name) }
    }
    return removed
  }
}

extension FileSystem {
  /// The path of the new file while it is written, in the same folder so that renaming is one step.
  package static func temporary(for path: Path) -> Path {
    path.parent / temporaryName(for: path.lastComponent)
  }

  /// The name of a new file while it is written.
  package static func temporaryName(for name: String) -> String { ".\(name).tmp-\(getpid())" }

  /// The number of the process that writes a temporary file of this name; nil for other names.
  package static func owner(ofTemporary name: String) -> Int32? {
    let bytes = Array(name.utf8)
    guard bytes.first == UInt8(ascii: "."), let dash = bytes.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    // At least one byte of a name between the full stop in front and '.tmp'.
    guard dash > 5, bytes[..<dash].suffix(4).elementsEqual(".tmp".utf8), bytes.count - dash <= 10 else { return nil }
    return Digits.number(bytes[(dash + 1)...]).flatMap { $0 > 0 ? Int32($0) : nil }
  }

  /// Whether a process runs that can have made a file: one of its number that has begun before the file was changed.
  ///
  /// After a restart another process may have the same number. Where it cannot be known, the answer is yes.
  ///
  /// - Parameter made: When the file was last changed: nanoseconds since 1970.
  package func isRunning(_ process: Int32, since made: Int?) -> Bool {
    // Signal 0 only asks. A process of another user answers EPERM and so is running.
    guard kill(process, 0) == 0 || errno != ESRCH else { return false }
    guard let made, let begun = beginning(of: process) else { return true }
    return begun <= made / 1_000_000_000 + 1
  }

  /// When a process began, in seconds since 1970, as `/proc` tells it (proc(5)); nil where it does not.
  private func beginning(of process: Int32) -> Int? {
    // A name between brackets may hold anything, so the fields count from behind the last of them.
    guard let status = try? read(Path("/proc/\(process)/stat")), let end = status.lastIndex(of: UInt8(ascii: ")")),
      let system = try? read(Path("/proc/stat"))
    else { return nil }
    let fields = status[(end + 1)...].split(separator: UInt8(ascii: " "))
    let line = system.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "btime ".utf8) }
    let ticksPerSecond = sysconf(Int32(_SC_CLK_TCK))
    guard fields.count > 19, let ticks = Digits.number(fields[19]), ticksPerSecond > 0,
      let line, let boot = Digits.number(line.dropFirst("btime ".utf8.count))
    else { return nil }
    return boot + ticks / ticksPerSecond
  }

  package func create(
    _ temporary: Path, with bytes: [UInt8], sync: Bool, permissions: UInt32? = nil
  ) throws(FileError) {
    let file = try createEmpty(temporary)
    if let permissions { try file.setPermissions(permissions) }
    // Typed throws do not pass through the array's own closure.
    var failure: FileError?
    bytes.withUnsafeBytes { buffer in
      do throws(FileError) { try file.write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
    if sync {
      try announce(.sync, temporary)
      try file.sync()
    }
  }

  /// Makes a file that was not there; what an earlier process of the same number left is removed.
  package func createEmpty(_ temporary: Path) throws(FileError) -> OpenFile {
    try announce(.write, temporary)
    unlink(temporary.text)
    let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write)
    if let shared = try Sharing(of: temporary.parent, self) { try file.setPermissions(shared.file) }
    try file.give(toOwnerOf: OpenFile(temporary.parent, O_RDONLY | O_DIRECTORY, for: .write))
    return file
  }

  /// Makes an empty file where there is none, with the permissions that `write` gives a new one.
  ///
  /// - Throws: `permission`, `readOnly`, `noSpace`, `notFound` when there is no folder, `io`.
  package func makeFile(_ path: Path) throws(FileError) {
    guard try !exists(path) else { return }
    try announce(.write, path)
    do throws(FileError) {
      let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, for: .write)
      if let shared = try Sharing(of: path.parent, self) { try file.setPermissions(shared.file) }
    } catch {
      // Another process may have made it in between.
      guard case .exists = error else { throw error }
    }
  }

  /// The permissions of the ordinary file at `path`; nil where there is none.
  private func permissions(ofFile path: Path) throws(FileError) -> UInt32? {
    guard !path.text.utf8.contains(0) else { return nil }
    var status = stat()
    // A symbolic link is replaced, so what it leads to says nothing.
    guard lstat(path.text, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_mode & 0o777
  }

  private func share(folder: Path) throws(FileError) {
    guard let shared = try Sharing(of: folder.parent, self) else { return }
    try OpenFile.call(.makeFolder, folder) { chmod(folder.text, shared.folder) }
  }
}
