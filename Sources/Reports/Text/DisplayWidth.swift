/// How many columns of a terminal a text takes.
public enum DisplayWidth {
  /// The columns of `text`: combining marks take none, East Asian wide characters and emoji two, all others one.
  ///
  /// Control characters count as nothing; make a text safe before measuring it.
  ///
  /// - Complexity: O(*n*)
  public static func of(_ text: String) -> Int { PlainText.columns(of: text[...]) ?? text.reduce(0) { $0 + of($1) } }

  /// The columns of a part of a text.
  public static func of(_ text: Substring) -> Int { PlainText.columns(of: text) ?? text.reduce(0) { $0 + of($1) } }

  /// The columns of one character as a reader sees it, which may be several scalars.
  public static func of(_ character: Character) -> Int {
    var (sum, count, isEmoji) = (0, 0, false)
    for scalar in character.unicodeScalars {
      sum += of(scalar)
      count += 1
      if scalar.value == 0xFE0F, sum > 0 { isEmoji = true }
    }
    // A family joined from four emoji, or a letter with its signs, is drawn no wider than two columns.
    return isEmoji ? 2 : min(sum, count == 1 ? sum : 2)
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0x300: 1
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x370..<0x483, 0x48A..<0x591: 1
    default: isZero(scalar) ? 0 : isWide(scalar.value) ? 2 : 1
    }
  }

  private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
    // Vowels and final consonants of Hangul are drawn into the syllable that a leading consonant began.
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return true }
    // A filler is invisible, but the one for leading consonants takes the room of a syllable.
    if scalar.properties.isDefaultIgnorableCodePoint { return scalar.value != 0x115F }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var (low, high) = (0, wide.count)
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }
}
