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
    isFit(text.utf8Span.span, style) ? text : fit(text, style)
  }

  /// Whether there is nothing to look at: plain characters, line feeds, and the sequences of the style.
  private static func isFit(_ bytes: Span<UInt8>, _ style: TextStyle) -> Bool {
    var index = 0
    while index < bytes.count {
      if let length = PlainText.length(of: bytes, at: index) {
        index += length
      } else if bytes[index] == UInt8(ascii: "\n") {
        index += 1
      } else if style == .ansi, let length = sequenceLength(bytes, at: index) {
        index += length
      } else {
        return false
      }
    }
    return true
  }

  /// The bytes of a sequence that begins or ends an emphasis; nil where there is none.
  private static func sequenceLength(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    sequences.first { sequence in
      let known = sequence.utf8
      return index + known.count <= bytes.count && zip(known, index...).allSatisfy { $0 == bytes[$1] }
    }?.utf8.count
  }

  private static func fit(_ text: String, _ style: TextStyle) -> String {
    var result = ScalarBuffer(capacity: text.utf8.count)
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      if style == .ansi, let sequence = sequences.first(where: { rest.starts(with: $0.unicodeScalars) }) {
        result.append(sequence)
        rest = rest.dropFirst(sequence.unicodeScalars.count)
        continue
      }
      if scalar == "\n" || !isDangerous(scalar) {
        result.append(scalar)
      } else {
        result.append(String(picture(of: scalar)))
      }
      rest = rest.dropFirst()
    }
    return result.text
  }

  /// The sequences that begin and end an emphasis.
  private static let sequences = ([0] + Emphasis.allCases.compactMap(\.code)).map { "\u{1B}[\($0)m" }
}
