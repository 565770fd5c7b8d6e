internal import Glibc

/// Why the file system did not do something.
public enum FileError: Error, Hashable, Sendable {
  /// There is no such file or folder.
  case notFound(FileAction, Path)
  /// The permissions forbid it.
  case permission(FileAction, Path)
  /// The disk is mounted for reading only.
  case readOnly(FileAction, Path)
  /// The disk, or the user's share of it, is full.
  case noSpace(FileAction, Path)
  /// A file stands where a folder is needed.
  case notAFolder(FileAction, Path)
  /// A folder stands where a file is needed.
  case isAFolder(FileAction, Path)
  /// Something is there already.
  case exists(FileAction, Path)
  /// The folder still holds something.
  case notEmpty(FileAction, Path)
  /// A symbolic link stands where only the thing itself will do.
  case symbolicLink(FileAction, Path)
  /// It is neither a file nor a folder: a device, a pipe, a socket.
  case notAFile(FileAction, Path)
  /// The path leads out of the folder it must stay in.
  case outside(FileAction, Path)
  /// It has more bytes than are read into memory.
  case tooLarge(FileAction, Path, most: Int)
  /// A line of it, counted from 1, has more bytes than are read into memory.
  case longLine(FileAction, Path, line: Int, most: Int)
  /// Somebody asked the program to end.
  case interrupted(FileAction, Path)
  /// Anything else, in the system's words.
  case io(FileAction, Path, reason: String)
}

extension FileError {
  /// The error an `errno` stands for.
  package init(_ number: Int32, _ action: FileAction, _ path: Path) {
    self =
      switch number {
      case ENOENT: .notFound(action, path)
      case EACCES, EPERM: .permission(action, path)
      case EROFS: .readOnly(action, path)
      case ENOSPC, EDQUOT: .noSpace(action, path)
      case ENOTDIR: .notAFolder(action, path)
      case EISDIR: .isAFolder(action, path)
      case EEXIST: .exists(action, path)
      case ENOTEMPTY: .notEmpty(action, path)
      case ELOOP: .symbolicLink(action, path)
      case ENXIO: .notAFile(action, path)
      case EINTR: .interrupted(action, path)
      default: .io(action, path, reason: String(cString: strerror(number)))
      }
  }

  /// What was being done.
  public var action: FileAction { parts.action }

  /// To which file or folder.
  public var path: Path { parts.path }

  private var parts: (action: FileAction, path: Path) {
    switch self {
    case .notFound(let action, let path), .permission(let action, let path), .readOnly(let action, let path),
      .noSpace(let action, let path), .notAFolder(let action, let path), .isAFolder(let action, let path),
      .exists(let action, let path), .notEmpty(let action, let path), .symbolicLink(let action, let path),
      .notAFile(let action, let path), .outside(let action, let path), .interrupted(let action, let path),
      .tooLarge(let action, let path, _), .longLine(let action, let path, _, _), .io(let action, let path, _):
      (action, path)
    }
  }
}

/// What was being done to a file or folder.
public enum FileAction: Hashable, Sendable, CaseIterable {
  /// Reading a file.
  case read
  /// Writing a new file beside the one it is to replace.
  case write
  /// Giving a file its name, in place of another.
  case rename
  /// Waiting until the disk has it.
  case sync
  /// Asking for size and times.
  case examine
  /// Reading the names in a folder.
  case list
  /// Making a folder.
  case makeFolder
  /// Removing a file or folder.
  case remove
  /// Reading a file to copy it.
  case copy
}
