/// How much the look of a text may say: nothing, or what ANSI terminals can show.
///
/// Look is only ever an addition; what a text means must be readable without it.
public enum TextStyle: Hashable, Sendable {
  /// Nothing but the text.
  case plain
  /// Bold, dim and red by escape sequences (ECMA-48, SGR).
  case ansi

  /// `text` with `emphasis`, if this style can show it.
  public func apply(_ emphasis: Emphasis, to text: String) -> String {
    guard self == .ansi, let code = emphasis.code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// `text` in bold.
  public func bold(_ text: String) -> String { apply(.bold, to: text) }
  /// `text` dimmed.
  public func dim(_ text: String) -> String { apply(.dim, to: text) }
  /// `text` in red.
  public func red(_ text: String) -> String { apply(.red, to: text) }
}
