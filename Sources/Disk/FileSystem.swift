internal import Glibc
public import Platform

/// The one door to the file system.
///
/// Whatever replaces a file does so in one step: readers see the old bytes or the new, also after a crash.
public struct FileSystem: Sendable {
  private let watch: (@Sendable (FileAction, Path) throws(FileError) -> Void)?
  private let watchReading: (@Sendable (FileAction, Path) throws(FileError) -> Void)?
  /// Whether folders say that they can be written, where they can.
  package let canWrite: Bool

  /// The file system.
  public init() {
    watch = nil
    watchReading = nil
    canWrite = true
  }

  /// The file system as somebody meets it who may write nowhere; permissions alone do not stop the superuser.
  package static var readOnly: FileSystem { FileSystem(readOnly: ()) }

  private init(readOnly: Void) {
    watch = { (action, path) throws(FileError) in throw .readOnly(action, path) }
    watchReading = nil
    canWrite = false
  }

  /// The file system, which asks `watch` before each step that changes it.
  ///
  /// - Parameters:
  ///   - watch: Told what is about to be done; what it throws is thrown in its place. Tests stop it anywhere.
  ///   - reading: Told likewise before each step that only looks.
  public init(
    watchedBy watch: @escaping @Sendable (FileAction, Path) throws(FileError) -> Void,
    reading: (@Sendable (FileAction, Path) throws(FileError) -> Void)? = nil
  ) {
    self.watch = watch
    watchReading = reading
    canWrite = true
  }

  package func announce(_ action: FileAction, _ path: Path) throws(FileError) {
    if let watch { try watch(action, path) }
  }

  package func announceReading(_ action: FileAction, _ path: Path) throws(FileError) {
    if let watchReading { try watchReading(action, path) }
  }
}

extension FileSystem {
  package static let reading = O_RDONLY

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: The file; a symbolic link is followed.
  ///   - pipes: Whether a pipe or a terminal will do: where a user names what to read. Without, one that was put in the
  ///     place of a file is refused and not waited for.
  /// - Returns: Its bytes, or nil when there is none.
  /// - Throws: `permission`, `isAFolder`, `notAFolder` when a file stands in the place of a folder, `notAFile`, `io` also
  ///   for more than 1 GiB.
  public func read(_ path: Path, pipes: Bool = false) throws(FileError) -> [UInt8]? {
    let file: OpenFile
    do throws(FileError) { file = try OpenFile(path, O_RDONLY | (pipes ? 0 : O_NONBLOCK), for: .read) } catch {
      if case .notFound = error { return nil }
      throw error
    }
    if !pipes { try file.requireOrdinaryFile() }
    return try file.readAll()
  }

  /// Reads a whole file that must be one: no symbolic link, and no pipe that would keep its reader waiting.
  ///
  /// - Returns: Its bytes, or nil when there is none.
  /// - Throws: `symbolicLink`, `notAFile`, and what `read` throws.
  public func readOrdinaryFile(_ path: Path) throws(FileError) -> [UInt8]? {
    let file: OpenFile
    do throws(FileError) { file = try OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, for: .read) } catch {
      if case .notFound = error { return nil }
      throw error
    }
    try file.requireOrdinaryFile()
    return try file.readAll()
  }

  /// Size, times and number of a file or folder, symbolic links followed.
  ///
  /// - Returns: Nil when there is none.
  /// - Throws: `permission`, `notAFolder`, `symbolicLink` for a circle of links, `io`.
  public func stamp(of path: Path) throws(FileError) -> FileStamp? {
    try status(of: path).map { FileStamp($0) }
  }

  /// Whether there is something at `path`; a symbolic link that leads nowhere is nothing.
  ///
  /// - Throws: `permission` when a folder on the way may not be searched, `io`.
  public func exists(_ path: Path) throws(FileError) -> Bool { try status(of: path) != nil }

  /// Whether there is a folder at `path`, symbolic links followed.
  ///
  /// - Throws: `permission` when a folder on the way may not be searched, `io`.
  public func isFolder(_ path: Path) throws(FileError) -> Bool {
    try status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// The names in a folder, sorted by code units, without `.` and `..`.
  ///
  /// Names that are not UTF-8 are shown with U+FFFD, so that they are seen; they cannot be opened by that name.
  ///
  /// - Throws: `notFound`, `notAFolder`, `permission`, `io`.
  public func names(in folder: Path) throws(FileError) -> [String] {
    guard !folder.text.utf8.contains(0) else { throw .notFound(.list, folder) }
    guard let stream = opendir(folder.text) else { throw FileError(errno, .list, folder) }
    defer { closedir(stream) }
    return try FileSystem.names(from: stream, at: folder)
  }

  package static func names(from stream: OpaquePointer, at folder: Path) throws(FileError) -> [String] {
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw FileError(errno, .list, folder) }
    return names.sorted { precedes($0, $1) }
  }

  /// Whether the bytes of `left` come first.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    // Comparing the bytes where they lie; the pointers do not leave the closures.
    return left.withUTF8 { left in
      right.withUTF8 { right in
        guard let start = left.baseAddress, let other = right.baseAddress else { return left.count < right.count }
        let order = memcmp(start, other, min(left.count, right.count))
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }

  func status(of path: Path) throws(FileError) -> stat? {
    guard !path.text.utf8.contains(0) else { return nil }
    var status = stat()
    do throws(FileError) {
      try OpenFile.call(.examine, path) { fstatat(AT_FDCWD, path.text, &status, 0) }
      return status
    } catch {
      if case .notFound = error { return nil }
      throw error
    }
  }
}

extension FileSystem {
  /// The folder relative paths begin at.
  ///
  /// - Throws: `notFound` when it was removed, `permission`.
  public func workingDirectory() throws(FileError) -> Path {
    guard let text = getcwd(nil, 0) else { throw FileError(errno, .examine, ".") }
    defer { free(text) }
    return Path(String(cString: text))
  }

  /// The path from the root, without `.` and `..`, going by the names alone; nothing need be there.
  ///
  /// - Throws: `notFound` when the path is relative and the working directory was removed.
  public func absolute(_ path: Path) throws(FileError) -> Path {
    path.isAbsolute ? path.simplified : (try workingDirectory() / path.text).simplified
  }

  /// The path of what is there, from the root and over all symbolic links.
  ///
  /// - Throws: `notFound`, `permission`, `symbolicLink` for a circle of links, `io`.
  public func resolved(_ path: Path) throws(FileError) -> Path {
    guard !path.text.utf8.contains(0) else { throw .notFound(.examine, path) }
    guard let text = realpath(path.text, nil) else { throw FileError(errno, .examine, path) }
    defer { free(text) }
    return Path(String(cString: text))
  }

  /// Whether files can be made and renamed in a folder.
  ///
  /// Asks the system about the permissions of the user the program works for, and about a disk mounted for reading only.
  /// The permission bits do not bind the superuser, so for that user a folder of mode 0500 can be written: it can.
  ///
  /// - Returns: False also when there is no such folder.
  public func isWritable(_ folder: Path) -> Bool {
    canWrite && !folder.text.utf8.contains(0) && faccessat(AT_FDCWD, folder.text + "/", W_OK | X_OK, AT_EACCESS) == 0
  }

  /// Whether a file or folder lies on a file system of another machine, where SQLite's log in shared memory is unsafe.
  ///
  /// Goes by the table of mounts in `/proc`; where there is none, or the path is not there, the answer is no.
  ///
  /// - Throws: `permission`, `notAFolder`, `io`.
  public func isNetworkFileSystem(_ path: Path) throws(FileError) -> Bool {
    guard let status = try status(of: path), let table = try read("/proc/self/mountinfo") else { return false }
    let mounts = MountTable(String(decoding: table, as: UTF8.self))
    return mounts.kind(ofDevice: MountTable.name(ofDevice: UInt64(status.st_dev))).map(MountTable.isNetwork) ?? false
  }
}

extension FileSystem {
  /// Reads what the program was given to read, to its end.
  ///
  /// - Throws: `isAFolder`, `io` also for more than 1 GiB.
  public func readStandardInput() throws(FileError) -> [UInt8] {
    try OpenFile(standardInput: .standardInput).readAll()
  }
}

extension Path {
  /// What standard input is called in messages.
  package static let standardInput = Path("standard input")
}
