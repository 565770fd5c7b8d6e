/// Swift source text, block by block.
struct SwiftText {
  private(set) var text = ""
  private var depth = 0

  /// Adds a line at the depth reached; an empty one without spaces.
  mutating func line(_ line: String = "") {
    text += line.isEmpty ? "\n" : String(repeating: "  ", count: depth) + line + "\n"
  }

  /// Adds a comment for the declaration that follows.
  mutating func comment(_ comment: String) {
    line("/// " + comment.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// Adds `head { … }`.
  mutating func block(_ head: String, _ body: (inout SwiftText) -> Void) {
    line(head + " {")
    depth += 1
    body(&self)
    depth -= 1
    line("}")
  }
}
