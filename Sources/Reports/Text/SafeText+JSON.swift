extension SafeText {
  /// The text of a JSON value with every dangerous character in its strings written as an escape; it reads back the same.
  ///
  /// RFC 8785 escapes the C0 controls only; a terminal obeys C1 and bidirectional controls too.
  ///
  /// White space between values stays: no string can hold a line feed or a tab as it is.
  ///
  /// - Parameter text: JSON.
  /// - Complexity: O(*n*); a text that is safe is returned as it is.
  public static func make(inJSON text: String) -> String {
    guard text.unicodeScalars.contains(where: isDangerous) else { return text }
    var result = ScalarBuffer(capacity: text.utf8.count)
    for scalar in text.unicodeScalars {
      if isDangerous(scalar), scalar != "\n", scalar != "\t", scalar != "\r" {
        for unit in UTF16.encode(scalar) ?? .init() { result.append(escape(unit)) }
      } else {
        result.append(scalar)
      }
    }
    return result.text
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
