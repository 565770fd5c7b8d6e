/// A text broken into lines between words.
public enum WrappedText {
  private static let space = UInt8(ascii: " ")

  /// The lines of `text`, none wider than `width` columns.
  ///
  /// Line feeds in `text` start a new line. Words break only at spaces: never at a hyphen, so numbers, dates and
  /// ids stay whole, and never inside `828 000 000.00` or `№ 5`. Only a word wider than a line is cut.
  ///
  /// - Parameters:
  ///   - text: Made safe already.
  ///   - width: Columns; at least 1.
  /// - Returns: At least one line, without spaces at its ends.
  public static func lines(of text: String, width: Int) -> [String] {
    if let lines = PlainWords.lines(of: text, width: max(1, width)) { return lines }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph(String($0), max(1, width))
    }
  }

  /// The lines of `text` with `indent` spaces before the first and `hanging` more before the others.
  ///
  /// - Parameters:
  ///   - text: Made safe already.
  ///   - width: Columns, the indent included.
  ///   - indent: Spaces before every line.
  ///   - hanging: Further spaces before all lines but the first.
  public static func lines(of text: String, width: Int, indent: Int, hanging: Int = 0) -> [String] {
    let lines = lines(of: text, width: width - indent - hanging)
    return lines.enumerated().map { number, line in
      line.isEmpty ? "" : String(repeating: " ", count: indent + (number == 0 ? 0 : hanging)) + line
    }
  }

  /// The pieces of a tidy text between which a line may break.
  static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    for bytes in text.utf8.split(separator: space) {
      let piece = Substring(bytes)
      if let last = words.last, belongTogether(last, piece) {
        words[words.count - 1] = text[last.startIndex..<piece.endIndex]
      } else {
        words.append(piece)
      }
    }
    return words
  }

  /// Whether `word` must not be cut where a narrower column would do: it holds a digit.
  static func isAtomic(_ word: Substring) -> Bool {
    word.utf8.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  static func paragraph(_ text: String, _ width: Int) -> [String] {
    guard isTidy(text) else {
      return paragraph(text.utf8.split(separator: space).map { Substring($0) }.joined(separator: " "), width)
    }
    if DisplayWidth.of(text) <= width { return [text] }
    var lines: [String] = []
    var (line, used) = (text.prefix(0), 0)
    for word in words(of: text).flatMap({ fitting($0, width) }) {
      let wordWidth = DisplayWidth.of(word)
      if !line.isEmpty, used + 1 + wordWidth <= width {
        // Words stand beside each other in the text too.
        line = text[line.startIndex..<word.endIndex]
        used += 1 + wordWidth
        continue
      }
      if !line.isEmpty { lines.append(String(line)) }
      var pieces = wordWidth <= width ? [word] : cut(word, width)
      line = pieces.removeLast()
      used = DisplayWidth.of(line)
      lines += pieces.map(String.init)
    }
    return lines + [String(line)]
  }

  /// Whether no space stands at an end or beside another.
  private static func isTidy(_ text: String) -> Bool {
    var previous = space
    for byte in text.utf8 {
      if byte == space, previous == space { return false }
      previous = byte
    }
    return previous != space || text.isEmpty
  }

  /// A word, or its pieces where even a line of its own would not hold words that belong together.
  private static func fitting(_ word: Substring, _ width: Int) -> [Substring] {
    DisplayWidth.of(word) <= width ? [word] : word.split(separator: " ")
  }

  private static func cut(_ word: Substring, _ width: Int) -> [Substring] {
    var pieces: [Substring] = []
    var (start, used) = (word.startIndex, 0)
    for index in word.indices {
      let columns = DisplayWidth.of(word[index])
      if used + columns > width, start < index {
        pieces.append(word[start..<index])
        (start, used) = (index, 0)
      }
      used += columns
    }
    return pieces + [word[start...]]
  }

  private static func belongTogether(_ left: Substring, _ right: Substring) -> Bool {
    // A word that begins with a letter of ASCII or Cyrillic, as nearly all do, needs no closer look.
    switch right.utf8.first ?? 0 {
    case UInt8(ascii: "A")...UInt8(ascii: "z"), 0xD0...0xD3: return false
    default: break
    }
    switch right {
    case "—", "–", "·", "→": return true
    default: break
    }
    guard right.first?.isWholeNumber == true else { return false }
    if left.hasSuffix("№") || left.hasSuffix("ст.") || left.hasSuffix("art.") { return true }
    if left.hasSuffix("п.") || left.hasSuffix("ч.") { return true }
    // A group of three digits after a digit continues a number: 828 000 000.00
    let digits = right.prefix(while: \.isWholeNumber)
    let rest = right.dropFirst(digits.count)
    return left.last?.isWholeNumber == true && digits.count == 3 && (rest.isEmpty || ".,;)".contains(rest.first ?? "."))
  }
}

/// Lines of text that came from people, made safe and wrapped.
package struct WrappedLines {
  /// Columns to fit into.
  package let width: Int

  /// Lines of so many columns.
  package init(width: Int) { self.width = width }

  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: Any data.
  ///   - indent: How far in it stands.
  ///   - hanging: How much further in lines after the first stand.
  package func callAsFunction(_ text: String, indent: Int = 0, hanging: Int = 2) -> String {
    WrappedText.lines(of: SafeText.make(text, lineFeeds: .spaces), width: width, indent: indent, hanging: hanging)
      .joined(separator: "\n")
  }
}
