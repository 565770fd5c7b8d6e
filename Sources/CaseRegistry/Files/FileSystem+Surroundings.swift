internal import Glibc

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
