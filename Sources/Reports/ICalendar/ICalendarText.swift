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
    var result = ScalarBuffer(capacity: text.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        result.append(lineBreak)
      case "\t": result.append(Unicode.Scalar(0x20))
      case "\\", ";", ",":
        result.append(Unicode.Scalar(0x5C))
        result.append(scalar)
      default: if !isLeftOut(scalar) { result.append(scalar) }
      }
      previous = scalar
    }
    return result.text
  }

  /// A content line broken into lines of at most 75 octets, all but the first beginning with a space (3.1).
  ///
  /// Neither a character nor an escape is torn apart, which readers that join lines too late would not survive.
  ///
  /// - Parameter line: Without a line break.
  /// - Returns: The lines joined by CRLF, without one at the end.
  static func folded(_ line: String) -> String {
    guard line.utf8.count > limit else { return line }
    var result = ScalarBuffer(capacity: line.utf8.count / limit * (limit + 3) + limit)
    var length = 0
    var scalars = line.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      // What is escaped stays beside its sign.
      let escaped = scalar == "\\" ? scalars.next() : nil
      let octets = UTF8.width(scalar) + (escaped.map { UTF8.width($0) } ?? 0)
      if length + octets > limit {
        result.append("\(lineEnd) ")
        length = 1
      }
      result.append(scalar)
      if let escaped { result.append(escaped) }
      length += octets
    }
    return result.text
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    // What is no character (U+FFFE) some readers take for the end.
    SafeText.isDangerous(scalar) || scalar.value & 0xFFFE == 0xFFFE
  }
}
