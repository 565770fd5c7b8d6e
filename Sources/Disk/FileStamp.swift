internal import CSyscalls
internal import Glibc
package import Platform

/// What the file system tells about a file without reading it; another stamp means the file may have changed.
public struct FileStamp: Hashable, Sendable {
  /// The size in bytes.
  public let size: Int
  /// When the content was last changed: nanoseconds since 1970-01-01T00:00:00Z.
  public let mtimeNanoseconds: Int
  /// When the content or the entry was last changed, which nobody can set at will.
  public let ctimeNanoseconds: Int
  /// The file's number; another one after a rename put a new file in its place.
  public let inode: Int

  /// A stamp read earlier and stored.
  public init(size: Int, mtimeNanoseconds: Int, ctimeNanoseconds: Int, inode: Int) {
    self.size = size
    self.mtimeNanoseconds = mtimeNanoseconds
    self.ctimeNanoseconds = ctimeNanoseconds
    self.inode = inode
  }

  init(_ status: stat) {
    self.init(
      size: Int(status.st_size), mtimeNanoseconds: FileStamp.nanoseconds(status.st_mtim),
      ctimeNanoseconds: FileStamp.nanoseconds(status.st_ctim), inode: Int(bitPattern: UInt(status.st_ino)))
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    // Wraps beyond the year 2262; a stamp is only compared.
    time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }
}

/// What tells a file from any other that ever stood or will stand in its place: its number, and when it was made.
///
/// Nobody can choose the moment at which the system makes a file, so a copy is never taken for the file it was made of.
package struct FileIdentity: Hashable, Sendable, CustomStringConvertible {
  private let inode: UInt64
  private let bornSeconds: Int64
  private let bornNanoseconds: UInt32
  /// Its size in bytes.
  package let size: Int
  /// Whether it is an ordinary file, and no link.
  package let isFile: Bool

  init(_ identity: oversight_identity) {
    inode = identity.inode
    bornSeconds = identity.born_seconds
    bornNanoseconds = identity.born_nanoseconds
    size = Int(clamping: identity.size)
    isFile = identity.is_file == 1
  }

  /// Number and time of birth; not the size, which changes.
  package var description: String { "\(inode) \(bornSeconds).\(bornNanoseconds)" }
}

/// The permissions of what is made in a folder that its owner shares with a group.
///
/// A folder is shared when its setgid bit is on (`chmod g+rwxs`): what is made in it belongs to the folder's group, and is
/// for the group what the folder is. In all others what is made is for its owner only.
package struct Sharing: Hashable {
  /// The permissions of a new folder.
  package let folder: UInt32
  /// The permissions of a new file.
  package let file: UInt32

  /// - Returns: Nil when the folder is not shared, or not there.
  /// - Throws: `permission`, `io`.
  package init?(of folder: Path, _ files: FileSystem) throws(FileError) {
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
