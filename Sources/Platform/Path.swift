/// Where a file or folder is.
///
/// Paths are told apart by their bytes: the composed and the decomposed `й` name different files. Superfluous slashes
/// are dropped; `.` and `..` stay, because only the file system knows what they mean behind a symbolic link.
public struct Path: Sendable {
  /// The path as text; never empty, and without a slash at the end unless it is the root.
  public let text: String

  /// The path written in `text`; the empty text is the working directory.
  public init(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let joined = parts.joined(separator: "/")
    self.text = text.utf8.first == UInt8(ascii: "/") ? "/" + joined : joined.isEmpty ? "." : joined
  }

  private init(normalized text: String) { self.text = text }
}

extension Path {
  /// The path of `name` inside the folder `folder`.
  ///
  /// - Parameter name: A name, or several with slashes between them; never one with a slash in front.
  public static func / (folder: Path, name: String) -> Path {
    precondition(name.utf8.first != UInt8(ascii: "/"), "'\(name)' is not inside a folder")
    if isNormal(name), folder.text != "." {
      return Path(normalized: folder.text == "/" ? "/" + name : folder.text + "/" + name)
    }
    switch folder.text {
    case ".": return Path(name)
    case "/": return Path("/" + name)
    default: return Path(folder.text + "/" + name)
    }
  }

  /// Whether `name` has no slash at its end, nor two in a row.
  private static func isNormal(_ name: String) -> Bool {
    var last = UInt8(ascii: "/")
    for unit in name.utf8 {
      if unit == UInt8(ascii: "/"), last == unit { return false }
      last = unit
    }
    return last != UInt8(ascii: "/")
  }

  /// Whether the path begins at the root.
  public var isAbsolute: Bool { text.utf8.first == UInt8(ascii: "/") }

  /// The names between the slashes.
  public var components: [String] {
    text.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The last name; `/` for the root.
  public var lastComponent: String { components.last ?? "/" }

  /// The folder the path is in, going by the names alone; the root's is the root, and `name`'s is `.`.
  public var parent: Path {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return Path(normalized: ".") }
    return Path(normalized: slash == text.startIndex ? "/" : String(text[..<slash]))
  }

  /// What stands behind the last full stop of the last name: `pdf` for `minutes.pdf`, nil for `.profile` and `a.`.
  public var fileExtension: String? {
    let name = lastComponent.utf8
    guard let stop = name.lastIndex(of: UInt8(ascii: ".")), stop != name.startIndex else { return nil }
    let text = String(Substring(name[name.index(after: stop)...]))
    return text.isEmpty ? nil : text
  }

  /// The path with its `.` and `..` taken out, going by the names alone.
  ///
  /// Behind a symbolic link `..` is another folder than this says. Names in front of which nothing is left stay: `../a`.
  public var simplified: Path {
    var names: [String] = []
    for name in components where name != "." {
      if name != ".." {
        names.append(name)
      } else if let last = names.last, last != ".." {
        names.removeLast()
      } else if !isAbsolute {
        names.append(name)
      }
    }
    return Path((isAbsolute ? "/" : "") + names.joined(separator: "/"))
  }

  /// Whether `name` can only be a file or folder directly inside a folder.
  ///
  /// No slash, no NUL, not empty, not `.` or `..`: so a name that came from somebody else cannot lead elsewhere.
  public static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }
}

extension Path: Hashable {
  /// Whether both are the same bytes.
  public static func == (left: Path, right: Path) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Path: Comparable {
  /// Whether the left bytes come first.
  public static func < (left: Path, right: Path) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
}

extension Path: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The path as text.
  public var description: String { text }
  /// The path written in the literal.
  public init(stringLiteral text: String) { self.init(text) }
}
