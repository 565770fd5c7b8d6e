extension SafeText {
  /// The last gate before a terminal: lines as they are, and nothing in them that a terminal would obey.
  ///
  /// Data is made safe where it is put into a text, which then also keeps its columns; what was forgotten there is shown
  /// here. Only line feeds pass, and the sequences of `TextStyle`.
  ///
  /// - Parameters:
  ///   - text: Lines for a terminal.
  ///   - style: Whose sequences pass.
  /// - Complexity: O(*n*); some nanoseconds a byte for a text that is safe.
  public static func make(forTerminal text: String, style: TextStyle) -> String {
    var text = text
    let isSafe = text.withUTF8 { isFit($0) }
    return isSafe ? text : fit(text, style)
  }

  /// Whether no byte begins or is anything to look at: a control, or the first of those without a width.
  private static func isFit(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0..<0x20 where byte != UInt8(ascii: "\n"), 0x7F: return false
      // U+0080–009F and 00AD; U+0300–036F has the combining grapheme joiner; U+061C.
      case 0x80...0x9F where previous == 0xC2, 0xAD where previous == 0xC2, 0x8F where previous == 0xCD,
        0x9C where previous == 0xD8:
        return false
      // General punctuation without dashes, quotes and ellipsis: U+200B–200F, 2028–202F and 2060–206F end so.
      case 0x8B...0x8F where previous == 0x80, 0xA8...0xAF where previous == 0x80, 0xA0...0xAF where previous == 0x81:
        return false
      // Rarer blocks; a closer look costs nothing there.
      case 0x80...0x85 where previous == 0xD8, 0xDB...0xDC, 0xE0, 0xE1, 0xE3, 0xEF...0xFF: return false
      default: previous = byte
      }
    }
    return true
  }

  private static func fit(_ text: String, _ style: TextStyle) -> String {
    var result = ""
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      if style == .ansi, let sequence = sequences.first(where: { rest.starts(with: $0.unicodeScalars) }) {
        result += sequence
        rest = rest.dropFirst(sequence.unicodeScalars.count)
        continue
      }
      if scalar == "\n" || !isDangerous(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result.unicodeScalars.append(contentsOf: picture(of: scalar))
      }
      rest = rest.dropFirst()
    }
    return result
  }

  /// The sequences that begin and end an emphasis.
  private static let sequences = ([0] + Emphasis.allCases.compactMap(\.code)).map { "\u{1B}[\($0)m" }
}
