internal import Glibc

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
