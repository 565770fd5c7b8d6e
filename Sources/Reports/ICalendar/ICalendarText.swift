/// How texts are written in a calendar file (RFC 5545).
enum ICalendarText {
  /// What ends a content line.
  static let lineEnd = "\r\n"
  /// The most octets of a line, its end not counted (3.1).
  static let limit = 75

  /// A value of the type TEXT (3.3.11), safe for whoever reads it.
  ///
  /// Control characters have no place in it and are left out, and so is everything else that a terminal would be shown a
  /// code for: what turns the line around, has no width or is a tag; a tab becomes a space.
  ///
  /// - Parameters:
  ///   - text: Any data.
  ///   - lineBreak: What becomes of a line break, whatever it is made of: `\n` as the RFC writes it, or a space.
  static func escaped(_ text: String, lineBreak: String = "\\n") -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        result.append(contentsOf: lineBreak.unicodeScalars)
      case "\t": result.append(" ")
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      default: if !isLeftOut(scalar) { result.append(scalar) }
      }
      previous = scalar
    }
    return String(result)
  }

  /// A content line broken into lines of at most 75 octets, all but the first beginning with a space (3.1).
  ///
  /// Neither a character nor an escape is torn apart, which readers that join lines too late would not survive.
  ///
  /// - Parameter line: Without a line break.
  /// - Returns: The lines joined by CRLF, without one at the end.
  static func folded(_ line: String) -> String {
    guard line.utf8.count > limit else { return line }
    var result = String.UnicodeScalarView()
    var length = 0
    var scalars = line.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      var unit = [scalar]
      if scalar == "\\", let escaped = scalars.popFirst() { unit.append(escaped) }
      let octets = unit.reduce(0) { $0 + UTF8.width($1) }
      if length + octets > limit {
        result.append(contentsOf: "\(lineEnd) ".unicodeScalars)
        length = 1
      }
      result.append(contentsOf: unit)
      length += octets
    }
    return String(result)
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    // What is no character (U+FFFE) some readers take for the end.
    SafeText.isDangerous(scalar) || scalar.value & 0xFFFE == 0xFFFE
  }
}
