extension FileError: CustomStringConvertible {
  /// What failed and where, whether the file changed, and what to do next.
  public var description: String {
    "\(cause). \(consequence) \(advice)"
  }

  /// What failed, where and why, without a full stop, and without a word about what follows from it.
  var cause: String { "Could not \(action.rawValue) \(path): \(reason)" }

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
