internal import WorkflowEngine

/// Paths of files as they come into a terminal: typed, drawn there with the mouse, or copied from Windows.
enum TypedFile {
  /// What the text may mean, the likeliest first.
  ///
  /// Quotes around it are taken off, and the signs that a shell puts before blanks; `file://` too; the drives of Windows are
  /// where its subsystem for Linux has them: `C:\Users` is `/mnt/c/Users`.
  static func paths(_ text: String) -> [String] {
    var paths = [text]
    func add(_ path: String?) { if let path, !path.isEmpty, !paths.contains(path) { paths.append(path) } }
    for (first, last) in [("\"", "\""), ("'", "'"), ("«", "»"), ("“", "”")] as [(Character, Character)]
    where text.count > 2 && text.first == first && text.last == last {
      add(TypedText.trimmed(text.dropFirst().dropLast()))
    }
    let bare = paths[paths.count - 1]
    add(mounted(bare))
    if bare.hasPrefix("file://") { add(unescaped(bare.dropFirst(7))) }
    if bare.contains("\\") { add(withoutBackslashes(bare)) }
    return paths
  }

  /// The path of Windows where Linux has it; nil for another.
  private static func mounted(_ path: String) -> String? {
    let signs = Array(path.prefix(3))
    guard signs.count == 3, signs[0].isASCII, signs[0].isLetter, signs[1] == ":", "\\/".contains(signs[2]) else {
      return nil
    }
    return "/mnt/\(signs[0].lowercased())/" + path.dropFirst(3).map { $0 == "\\" ? "/" : String($0) }.joined()
  }

  private static func withoutBackslashes(_ path: String) -> String {
    var (bare, isEscaped) = ("", false)
    for sign in path {
      if sign == "\\", !isEscaped {
        isEscaped = true
      } else {
        bare.append(sign)
        isEscaped = false
      }
    }
    return bare
  }

  /// A path in which bytes are written as in `%20`; nil where they make no text.
  private static func unescaped(_ path: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = path.utf8[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), rest.count > 2,
        let code = UInt8(String(Substring(rest.dropFirst().prefix(2))), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
