internal import Glibc

/// The permissions of what is made in a folder that its owner shares with a group.
///
/// A folder is shared when its setgid bit is on (`chmod g+rwxs`): what is made in it belongs to the folder's group, and is
/// for the group what the folder is. In all others what is made is for its owner only.
struct Sharing: Hashable {
  /// The permissions of a new folder.
  let folder: UInt32
  /// The permissions of a new file.
  let file: UInt32

  /// - Returns: Nil when the folder is not shared, or not there.
  /// - Throws: `permission`, `io`.
  init?(of folder: Path, _ files: FileSystem) throws(FileError) {
    guard let status = try files.status(of: folder) else { return nil }
    self.init(ofFolder: status)
  }

  /// - Returns: Nil when the folder is not shared.
  init?(ofFolder status: stat) {
    let mode = status.st_mode
    guard mode & S_ISGID != 0 else { return nil }
    // Never for everybody, and never less for the owner.
    self.folder = S_ISGID | 0o700 | mode & 0o070
    file = 0o600 | mode & 0o060
  }
}
