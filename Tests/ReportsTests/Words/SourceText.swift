import Foundation

/// A file under `Sources`, to see what is declared in it.
struct SourceText {
  let lines: [Substring]

  init(_ path: String) throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../Sources").standardized
    lines = try String(contentsOf: root.appending(path: path), encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// The names of the cases of an enum, wherever in the file it is declared.
  ///
  /// - Parameter type: `Outer.Inner` for one that is declared within another, or within its extension.
  func cases(of type: String) -> Set<String> {
    let name = type.split(separator: ".").last ?? ""
    var names: Set<String> = []
    var depth: Int?
    for line in lines {
      let indent = line.prefix { $0 == " " }.count
      let text = line.drop { $0 == " " }
      if let inside = depth {
        if text.hasPrefix("}"), indent == inside {
          depth = nil
        } else if indent == inside + 2, let match = text.firstMatch(of: /^(?:indirect )?case (\w+)/) {
          names.insert(String(match.1))
        }
      } else if let match = text.firstMatch(of: /\benum (\w+)\b.*\{$/), match.1 == name {
        depth = indent
      }
    }
    return names
  }
}
