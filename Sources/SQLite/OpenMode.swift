internal import CSQLite

/// How a database is opened.
public enum OpenMode: Hashable, Sendable {
  /// For reading and writing; the file is made when there is none.
  case readWriteCreate
  /// For reading; the file must exist.
  ///
  /// A database in WAL mode needs its `-wal` and `-shm` files or a folder where they can be made.
  case readOnly
  /// For reading a file nobody can change while it is open: no locks are taken and no file is made beside it.
  ///
  /// What a left-over `-wal` file holds is not seen, so check first that there is none.
  case immutable
  /// In memory: empty at first, gone at the end. The path is not looked at.
  case memory

  var flags: Int32 {
    switch self {
    case .readWriteCreate: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    case .readOnly: SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
    case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    case .memory: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
    }
  }

  /// What SQLite is given for `path`, so that every character of it means itself.
  func name(for path: String) -> String {
    // ':memory:', 'file:x' and the empty name mean other things to SQLite; behind './' they are files.
    let file = path.utf8.first == UInt8(ascii: "/") ? path : "./" + path
    return switch self {
    case .readWriteCreate, .readOnly: file
    case .immutable: "file:" + OpenMode.percentEncoded(file) + "?immutable=1"
    case .memory: ":memory:"
    }
  }

  private static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
