/// Text in a picture: escaped, and broken into lines by an estimate of its width.
enum SVGText {
  /// The text between tags or in an attribute: nothing in it is markup, control or a character that XML forbids.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.make(text, lineFeeds: .spaces).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A coordinate with one digit after the point.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }

  /// How wide a text is at most, in usual fonts; wide Cyrillic letters count more.
  static func width(of text: some StringProtocol, size: Double) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * size
  }

  private static func width(of character: Character) -> Double {
    if DisplayWidth.of(character) > 1 { return 1.3 }
    if "ЖШЩЮЪЫФМWMӘ@%—…".contains(character) { return 1.1 }
    if "жшщюыфмъwm".contains(character) { return 0.95 }
    if " il.,:;'|!()[]jtfrіІ-".contains(character) { return 0.42 }
    if !character.isLetter, !character.isNumber { return 0.85 }
    return character.isUppercase ? 0.8 : 0.68
  }

  /// The text in at most `most` lines no wider than `width`; what does not fit ends in `…`.
  static func lines(of text: String, size: Double, width: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(of: $0, size: size, width: width) }) {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if self.width(of: longer, size: size) <= width {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    lines.append(line)
    guard lines.count > most, most > 0 else { return lines }
    var last = lines[most - 1] + "…"
    while self.width(of: last, size: size) > width, last.count > 1 { last = "\(last.dropLast(2))…" }
    return lines.prefix(most - 1) + [last]
  }

  /// A word, cut where it is wider than a line.
  private static func pieces(of word: Substring, size: Double, width: Double) -> [String] {
    var pieces = [""]
    for character in word {
      let longer = (pieces.last ?? "") + String(character)
      if self.width(of: longer, size: size) <= width || longer.count == 1 {
        pieces[pieces.count - 1] = longer
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }
}
