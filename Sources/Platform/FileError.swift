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
      .longLine(let action, let path, _, _), .io(let action, let path, _):
      (action, path)
    }
  }
}

/// What was being done to a file or folder; the raw value completes "could not …".
public enum FileAction: String, Hashable, Sendable, CaseIterable {
  /// Reading a file.
  case read
  /// Writing a new file beside the one it is to replace.
  case write
  /// Giving a file its name, in place of another.
  case rename
  /// Waiting until the disk has it.
  case sync = "save to the disk"
  /// Asking for size and times.
  case examine
  /// Reading the names in a folder.
  case list
  /// Making a folder.
  case makeFolder = "make the folder"
  /// Removing a file or folder.
  case remove
  /// Reading a file to copy it.
  case copy
}

extension FileError: CustomStringConvertible {
  /// What failed and where, whether the file changed, and what to do next.
  public var description: String {
    "\(cause). \(consequence) \(advice)"
  }

  /// What failed, where and why, without a full stop, and without a word about what follows from it.
  package var cause: String { "Could not \(action.rawValue) \(path): \(reason)" }

  private var reason: String {
    switch self {
    case .notFound: "there is no such file or folder"
    case .permission: "permission is missing"
    case .readOnly: "the disk can only be read"
    case .noSpace: "the disk is full"
    case .notAFolder: "a file stands where a folder is needed"
    case .isAFolder: "it is a folder"
    case .exists: "it is there already"
    case .notEmpty: "the folder is not empty"
    case .symbolicLink: "it is a symbolic link"
    case .notAFile: "it is neither a file nor a folder"
    case .outside: "the path leads out of its folder"
    case .longLine(_, _, let line, let most): "line \(line) is longer than \(most >> 20) MiB"
    case .interrupted: "somebody asked the program to end"
    case .io(_, _, let reason): reason
    }
  }

  private var consequence: String {
    switch action {
    case .sync: "It is written, but may not survive a loss of power."
    case .read, .write, .rename, .examine, .list, .makeFolder, .remove, .copy: "It was not changed."
    }
  }

  private var advice: String {
    switch self {
    case .notFound: "Check the path."
    case .permission: "Ask its owner for permission, or work as another user."
    case .readOnly: "Work on a copy elsewhere."
    case .noSpace: "Free some space, then try again."
    case .notAFolder, .isAFolder, .exists, .notEmpty: "Move away what stands there, or use another path."
    case .symbolicLink: "Give the path of the file itself."
    case .notAFile: "Give an ordinary file."
    case .outside: "Give a path inside the folder, without '..'."
    case .longLine: "Break the line up, or look whether the file is the right one."
    case .interrupted: "Do it again."
    case .io: "Check the disk, then try again."
    }
  }
}
