/// Makes data safe to print: nothing in it can move the cursor, hide itself or turn the line around.
///
/// Control characters, bidirectional controls and characters without a width are shown instead of obeyed, so that what a
/// case says and what a terminal shows are the same.
public enum SafeText {
  /// What becomes of a line feed (also after a carriage return).
  public enum LineFeeds: Hashable, Sendable {
    /// Shown as `⏎`.
    case shown
    /// Replaced by a space, for cells of a table.
    case spaces
    /// Kept: the text is printed on several lines.
    case kept
  }

  /// `text` with every dangerous character shown: `␛` for an escape, `\u{202E}` for a right-to-left override.
  ///
  /// - Parameters:
  ///   - text: Any data.
  ///   - lineFeeds: What becomes of a line feed.
  /// - Complexity: O(*n*); a text that is safe is returned as it is.
  public static func make(_ text: String, lineFeeds: LineFeeds = .shown) -> String {
    PlainText.columns(of: text[...]) != nil ? text : shown(text, lineFeeds)
  }

  /// Whether `scalar` must not reach a terminal.
  ///
  /// The two variation selectors for text and emoji pass: they only choose between two pictures.
  static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value == 0xFE0E || scalar.value == 0xFE0F { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func shown(_ text: String, _ lineFeeds: LineFeeds) -> String {
    var result = ScalarBuffer(capacity: text.utf8.count)
    // A carriage return is part of the line end if a line feed follows.
    var isReturnOpen = false
    for scalar in text.unicodeScalars {
      if isReturnOpen, scalar != "\n" { result.append(String(picture(of: "\r"))) }
      isReturnOpen = scalar == "\r"
      if scalar == "\n" {
        result.append(replacement(lineFeeds))
      } else if isDangerous(scalar) {
        if !isReturnOpen { result.append(String(picture(of: scalar))) }
      } else {
        result.append(scalar)
      }
    }
    if isReturnOpen { result.append(String(picture(of: "\r"))) }
    return result.text
  }

  private static func replacement(_ lineFeeds: LineFeeds) -> Unicode.Scalar {
    switch lineFeeds {
    case .shown: "⏎"
    case .spaces: " "
    case .kept: "\n"
    }
  }

  /// The control picture of a C0 control or DEL, else the code as Swift writes it.
  static func picture(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar.value {
    case 0..<0x20: String.UnicodeScalarView([Unicode.Scalar(UInt16(0x2400 + scalar.value))].compactMap(\.self))
    case 0x7F: "␡".unicodeScalars
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
    }
  }
}
