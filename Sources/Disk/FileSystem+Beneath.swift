internal import Glibc
public import Platform

/// Files inside a folder that others can write too: no symbolic link on the way to them is followed.
extension FileSystem {
  /// The names in a folder beneath `root`, sorted by code units, without `.` and `..`.
  ///
  /// - Parameters:
  ///   - path: The folder, relative to `root` and without `..`.
  ///   - root: A folder; links on the way to it are followed, those beneath it are not.
  /// - Returns: None when there is no such folder.
  /// - Throws: `symbolicLink`, `notAFolder`, `outside`, `permission`, `io`.
  public func names(in path: Path, beneath root: Path) throws(FileError) -> [String] {
    let names = path.components
    guard !path.isAbsolute, names.allSatisfy(Path.isPlainName) else { throw .outside(.list, path) }
    let folder: OpenFile
    do throws(FileError) { folder = try openFolder(names[...], beneath: root) } catch {
      if case .notFound = error { return [] }
      throw error
    }
    return try FileSystem.names(of: folder, at: root / path.text)
  }

  package static func names(of folder: borrowing OpenFile, at path: Path) throws(FileError) -> [String] {
    // The stream closes its descriptor, which therefore is another one.
    let descriptor = try OpenFile.call(.list, path) { dup(folder.descriptor) }
    guard let stream = fdopendir(descriptor) else {
      let number = errno
      close(descriptor)
      throw FileError(number, .list, path)
    }
    defer { closedir(stream) }
    return try FileSystem.names(from: stream, at: path)
  }

  /// Gives a temporary file its name beneath `root`; folders on the way are made, each for its owner only (0700).
  ///
  /// - Parameters:
  ///   - temporary: The file, on the same disk.
  ///   - path: Its path, relative to `root` and without `..`. A file there is replaced.
  ///   - root: A folder; links on the way to it are followed, those beneath it are not.
  /// - Throws: `symbolicLink`, `notAFolder`, `isAFolder`, `outside`, `permission`, `noSpace`, `io`.
  package func place(_ temporary: Path, at path: Path, beneath root: Path) throws(FileError) {
    let names = path.components
    guard !path.isAbsolute, let last = names.last, names.allSatisfy(Path.isPlainName) else {
      throw .outside(.rename, path)
    }
    var place = root
    var folder = try OpenFile(root, O_RDONLY | O_DIRECTORY, for: .write)
    for name in names.dropLast() {
      place = place / name
      folder = try openOrMake(name, in: folder, at: place)
    }
    let new = root / path.text
    try announce(.rename, new)
    try OpenFile.call(.rename, new) { renameat(AT_FDCWD, temporary.text, folder.descriptor, last) }
    try announce(.sync, place)
    try folder.sync()
  }

  private func openOrMake(
    _ name: String, in folder: borrowing OpenFile, at path: Path
  ) throws(FileError) -> OpenFile {
    do throws(FileError) { return try openFolder(name, in: folder, at: path) } catch {
      guard case .notFound = error else { throw error }
    }
    try announce(.makeFolder, path)
    do throws(FileError) { try OpenFile.call(.makeFolder, path) { mkdirat(folder.descriptor, name, 0o700) } } catch {
      // Another process may have made it in between.
      guard case .exists = error else { throw error }
    }
    try announce(.sync, path.parent)
    try folder.sync()
    let made = try openFolder(name, in: folder, at: path)
    try made.give(toOwnerOf: folder)
    return made
  }

  private func openFolder(
    _ name: String, in folder: borrowing OpenFile, at path: Path
  ) throws(FileError) -> OpenFile {
    // Not 'O_DIRECTORY': with it the system calls a symbolic link a file.
    let next = try OpenFile(
      path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, for: .write, beneath: folder.descriptor, name: name)
    try next.requireFolder()
    return next
  }

  /// Removes a file beneath `root`.
  ///
  /// - Throws: `symbolicLink` for a link on the way, `notFound`, `isAFolder`, `permission`, `io`.
  package func remove(_ path: Path, beneath root: Path) throws(FileError) {
    let names = path.components
    guard !path.isAbsolute, let last = names.last, names.allSatisfy(Path.isPlainName) else {
      throw .outside(.remove, path)
    }
    try announce(.remove, root / path.text)
    let folder = try openFolder(names.dropLast(), beneath: root)
    try OpenFile.call(.remove, root / path.text) { unlinkat(folder.descriptor, last, 0) }
  }
}

extension FileSystem {
  /// Copies a file from beneath `root` to a path where nothing stands, in one step and in little memory.
  ///
  /// - Parameters:
  ///   - source: The file, relative to `root`.
  ///   - destination: The new file, for its owner only (0600); its folder must exist.
  ///   - isRight: Asked about what was copied before it gets its name.
  /// - Returns: The copy; nil, with nothing left, when it is not right.
  /// - Throws: `exists` when something stands there, and as `copy`.
  package func copy(
    _ source: Path, beneath root: Path, toNew destination: Path, if isRight: (FileCopy) -> Bool
  ) throws(FileError) -> FileCopy? {
    guard try !isTaken(destination) else { throw .exists(.write, destination) }
    let temporary = FileSystem.temporary(for: destination.parent / "copy")
    let copy = try gather(source, beneath: root, into: temporary)
    defer { unlink(temporary.text) }
    guard isRight(copy) else { return nil }
    try announce(.rename, destination)
    do throws(FileError) {
      try OpenFile.call(.write, destination) { link(temporary.text, destination.text) }
    } catch {
      switch error {
      case .permission, .io:
        // Some disks know no second names.
        guard try !isTaken(destination) else { throw .exists(.write, destination) }
        try OpenFile.call(.rename, destination) { Glibc.rename(temporary.text, destination.text) }
      default: throw error
      }
    }
    try syncFolder(destination.parent)
    return FileCopy(path: destination, digest: copy.digest, size: copy.size)
  }

  /// Whether anything stands at a path, be it a symbolic link that leads nowhere.
  private func isTaken(_ path: Path) throws(FileError) -> Bool {
    guard !path.text.utf8.contains(0) else { throw .notFound(.write, path) }
    var status = stat()
    do throws(FileError) {
      try OpenFile.call(.examine, path) { fstatat(AT_FDCWD, path.text, &status, AT_SYMLINK_NOFOLLOW) }
      return true
    } catch {
      if case .notFound = error { return false }
      throw error
    }
  }
}
