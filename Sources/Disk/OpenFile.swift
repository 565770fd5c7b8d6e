internal import CSyscalls
internal import Glibc
package import Platform

/// A file descriptor; closed when the value goes.
package struct OpenFile: ~Copyable, Sendable {
  package let descriptor: Int32
  package let path: Path
  package let action: FileAction

  /// Opens a file or folder; `O_CLOEXEC` is always on.
  package init(
    _ path: Path, _ flags: Int32, for action: FileAction, beneath folder: Int32 = AT_FDCWD, name: String? = nil
  ) throws(FileError) {
    let text = name ?? path.text
    guard !text.utf8.contains(0) else { throw .notFound(action, path) }
    descriptor = try OpenFile.call(action, path) { openat(folder, text, flags | O_CLOEXEC, 0o600 as mode_t) }
    self.path = path
    self.action = action
  }

  /// What the program was given to read; another descriptor of it, which can be closed.
  ///
  /// Not opened by the name `/dev/stdin`: who works for another user may read what was handed on, and not open it anew.
  package init(standardInput path: Path) throws(FileError) {
    descriptor = try OpenFile.call(.read, path) { fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) }
    self.path = path
    action = .read
  }

  /// Opens a file or folder beneath another over no symbolic link; `O_CLOEXEC` is always on.
  ///
  /// - Parameters:
  ///   - folder: The descriptor of the folder it lies in.
  ///   - name: Plain names with slashes between them, or `.`.
  ///   - path: What to call it in messages.
  package init(
    beneath folder: Int32, _ name: String, _ flags: Int32, for action: FileAction, at path: Path
  ) throws(FileError) {
    self.path = path
    self.action = action
    do throws(FileError) {
      descriptor = try OpenFile.call(action, path) {
        oversight_open_beneath(folder, name, flags | O_CLOEXEC, 0o600)
      }
    } catch {
      // A kernel without the call, or a sandbox that forbids it: from folder to folder, which tells the true error.
      descriptor = try OpenFile.walk(from: folder, name, flags, for: action, at: path, instead: error)
    }
  }

  private static func walk(
    from folder: Int32, _ name: String, _ flags: Int32, for action: FileAction, at path: Path, instead error: FileError
  ) throws(FileError) -> Int32 {
    switch error {
    case .permission, .io: break
    default: throw error
    }
    let names = name.split(separator: "/").map(String.init)
    var current = try call(action, path) { openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    for (place, name) in names.enumerated() {
      let isLast = place == names.count - 1
      let parent = current
      defer { close(parent) }
      current = try call(action, path) {
        openat(parent, name, (isLast ? flags : O_RDONLY | O_NONBLOCK) | O_NOFOLLOW | O_CLOEXEC, 0o600 as mode_t)
      }
    }
    return current
  }

  deinit { close(descriptor) }

  /// Calls the system again as long as a signal interrupts it.
  ///
  /// - Parameter isWaiting: Whether it may wait for somebody, and so must stop when the program is asked to end.
  @discardableResult
  package static func call<Number: FixedWidthInteger & SignedInteger>(
    _ action: FileAction, _ path: Path, isWaiting: Bool = false, _ body: () -> Number
  ) throws(FileError) -> Number {
    while true {
      let answer = body()
      if answer >= 0 { return answer }
      let number = errno
      guard number == EINTR, !(isWaiting && Interruption.isAsked) else { throw FileError(number, action, path) }
    }
  }

  func status() throws(FileError) -> stat {
    var status = stat()
    try OpenFile.call(action, path) { fstat(descriptor, &status) }
    return status
  }

  /// Reads up to `buffer.count` bytes; 0 at the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    try OpenFile.call(action, path) { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      done += try OpenFile.call(action, path) { Glibc.write(descriptor, rest.baseAddress, rest.count) }
    }
  }

  package func sync() throws(FileError) {
    try OpenFile.call(.sync, path) { fsync(descriptor) }
  }

  /// The size of an ordinary file; nil for anything else that can be read.
  package func sizeOfOrdinaryFile() throws(FileError) -> Int? {
    let status = try status()
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isAFolder(action, path) }
    return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Waits until the disk has everything on the file system that the file lies on.
  package func syncWholeFileSystem() throws(FileError) {
    try OpenFile.call(.sync, path) { syncfs(descriptor) }
  }

  package func setPermissions(_ permissions: UInt32) throws(FileError) {
    try OpenFile.call(action, path) { fchmod(descriptor, permissions) }
  }

  /// Gives what the superuser has made to whom the folder belongs that it is in; for all others it is so already.
  package func give(toOwnerOf folder: borrowing OpenFile) throws(FileError) {
    guard geteuid() == 0 else { return }
    let (own, owner) = (try status(), try folder.status())
    guard own.st_uid != owner.st_uid || own.st_gid != owner.st_gid else { return }
    // Where the file system knows no owners there is nothing to give.
    _ = fchown(descriptor, owner.st_uid, owner.st_gid)
  }

  /// Refuses all but folders.
  package func requireFolder() throws(FileError) {
    guard try status().st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(action, path) }
  }

  /// Refuses all but ordinary files.
  package func requireOrdinaryFile() throws(FileError) {
    switch try status().st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .isAFolder(action, path)
    default: throw .notAFile(action, path)
    }
  }

  /// More is not read into memory: some devices never end.
  private static let mostBytes = 1 << 30

  /// Reads the file to its end.
  package func readAll() throws(FileError) -> [UInt8] {
    let status = try status()
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .isAFolder(action, path) }
    // One more than expected, so that the end shows without growing. Files under /proc say they are empty.
    guard status.st_size <= Self.mostBytes else { throw .tooLarge(action, path, most: Self.mostBytes) }
    var room = max(Int(status.st_size) + 1, 4096)
    var bytes: [UInt8] = []
    while true {
      let more = try readFull(room)
      if bytes.isEmpty { bytes = more } else { bytes += more }
      if more.count < room { return bytes }
      guard bytes.count <= Self.mostBytes else { throw .tooLarge(action, path, most: Self.mostBytes) }
      room = bytes.count
    }
  }

  /// Reads up to `room` bytes, as many as there are now; none at the end.
  package func readPiece(of room: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      do throws(FileError) {
        filled = try OpenFile.call(action, path, isWaiting: true) {
          Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return piece
  }

  /// Reads `room` bytes, or fewer when the file ends before.
  private func readFull(_ room: Int) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      do throws(FileError) {
        while filled < room {
          let count = try read(
            into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled...])))
          if count == 0 { break }
          filled += count
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return piece
  }
}
