internal import CSyscalls

/// What tells a file from any other that ever stood or will stand in its place: its number, and when it was made.
///
/// Nobody can choose the moment at which the system makes a file, so a copy is never taken for the file it was made of.
struct FileIdentity: Hashable, Sendable, CustomStringConvertible {
  private let inode: UInt64
  private let bornSeconds: Int64
  private let bornNanoseconds: UInt32
  /// Its size in bytes.
  let size: Int
  /// Whether it is an ordinary file, and no link.
  let isFile: Bool

  init(_ identity: oversight_identity) {
    inode = identity.inode
    bornSeconds = identity.born_seconds
    bornNanoseconds = identity.born_nanoseconds
    size = Int(clamping: identity.size)
    isFile = identity.is_file == 1
  }

  /// Number and time of birth; not the size, which changes.
  var description: String { "\(inode) \(bornSeconds).\(bornNanoseconds)" }
}
