import Disk
import Platform

/// What tells git that every byte of a registry counts, so that it never gives files other line ends.
enum GitAttributes {
  static let path = ".gitattributes"
  static let bytes = Array("* -text\n".utf8)

  /// Puts it into a registry of an earlier edition; one that somebody has written is theirs.
  ///
  /// What cannot be written now is tried again with the next commit: nothing that was recorded depends on it.
  static func putIfMissing(in folder: RootedFolder) {
    guard let isThere = try? folder.exists(path), !isThere else { return }
    try? folder.write(bytes, to: path)
  }
}
