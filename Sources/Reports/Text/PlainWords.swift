/// The words of a plain text, walked in one pass over its bytes; what `WrappedText` says of lines holds here too.
struct PlainWords {
  private let bytes: [UInt8]
  private let width: Int
  /// The lines so far, as ranges of bytes.
  private var lines: [Range<Int>] = []
  private var line = 0..<0
  private var used = 0

  /// The lines of `text`; nil where it needs a closer look: it is not plain, a space stands at an end or beside another,
  /// or something is wider than a line.
  static func lines(of text: String, width: Int) -> [String]? {
    var words = PlainWords(bytes: Array(text.utf8), width: width)
    return words.ranges()?.map { String(decoding: words.bytes[$0], as: UTF8.self) }
  }

  private init(bytes: [UInt8], width: Int) {
    self.bytes = bytes
    self.width = width
  }

  private mutating func ranges() -> [Range<Int>]? {
    if bytes.isEmpty { return [0..<0] }
    // What stays together and is not on a line yet, with its columns; and the word that is being read.
    var (group, columns) = (0..<0, 0)
    var (start, wordColumns, index) = (0, 0, 0)
    while true {
      if index == bytes.count || bytes[index] == UInt8(ascii: " ") {
        guard start < index, let isJoined = isJoined(start..<index, to: group) else { return nil }
        if isJoined {
          columns += 1 + wordColumns
        } else {
          guard place(group, columns) else { return nil }
          columns = wordColumns
        }
        group = (isJoined ? group.lowerBound : start)..<index
        if index == bytes.count { break }
        index += 1
        (start, wordColumns) = (index, 0)
      } else {
        guard let length = PlainText.length(of: bytes.span, at: index) else { return nil }
        index += length
        wordColumns += 1
      }
    }
    guard place(group, columns) else { return nil }
    return lines + [line]
  }

  /// Puts what stays together on this line or the next; false where it is wider than a line.
  private mutating func place(_ group: Range<Int>, _ columns: Int) -> Bool {
    if columns > width { return false }
    if line.isEmpty {
      (line, used) = (group, columns)
    } else if used + 1 + columns <= width {
      (line, used) = (line.lowerBound..<group.upperBound, used + 1 + columns)
    } else {
      lines.append(line)
      (line, used) = (group, columns)
    }
    return true
  }

  /// Whether no line may break before `word`; nil where that needs a closer look.
  private func isJoined(_ word: Range<Int>, to group: Range<Int>) -> Bool? {
    switch bytes[word.lowerBound] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): isNumberJoined(word, to: group)
    // Superscripts and Roman numbers, which are whole numbers too.
    case 0xC2 where bytes[word.lowerBound + 1] != 0xB7, 0xE2 where bytes[word.lowerBound + 1] == 0x85: nil
    case 0xC2, 0xE2: !group.isEmpty && isDash(word)
    default: false
    }
  }

  /// Whether it is one of `—`, `–`, `·` and `→`.
  private func isDash(_ word: Range<Int>) -> Bool {
    ends(word, with: [0xE2, 0x80, 0x94]) && word.count == 3 || ends(word, with: [0xE2, 0x80, 0x93]) && word.count == 3
      || ends(word, with: [0xC2, 0xB7]) && word.count == 2 || ends(word, with: [0xE2, 0x86, 0x92]) && word.count == 3
  }

  private func isNumberJoined(_ word: Range<Int>, to group: Range<Int>) -> Bool? {
    if group.isEmpty { return false }
    var end = word.lowerBound
    while end < word.upperBound, isDigit(bytes[end]) { end += 1 }
    if end < word.upperBound, bytes[end] >= 0x80 { return nil }
    // № 5, ст. 13, art. 13.
    if ends(group, with: [0xE2, 0x84, 0x96]) || ends(group, with: [0xD1, 0x81, 0xD1, 0x82, 0x2E])
      || ends(group, with: [0x61, 0x72, 0x74, 0x2E])
    {
      return true
    }
    // п. 4, ч. 2.
    if group.count == 3, ends(group, with: [0xD0, 0xBF, 0x2E]) || ends(group, with: [0xD1, 0x87, 0x2E]) {
      return true
    }
    // A group of three digits after a digit continues a number: 828 000 000.00
    let last = bytes[group.upperBound - 1]
    // Letters are no digits; what else is not ASCII may be one.
    if last >= 0x80 { return (0xC3...0xD3).contains(bytes[group.upperBound - 2]) ? false : nil }
    guard isDigit(last), end - word.lowerBound == 3 else { return false }
    return end == word.upperBound || [0x2E, 0x2C, 0x3B, 0x29].contains(bytes[end])
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private func ends(_ range: Range<Int>, with tail: [UInt8]) -> Bool {
    guard range.count >= tail.count else { return false }
    for (place, byte) in tail.enumerated() where bytes[range.upperBound - tail.count + place] != byte { return false }
    return true
  }
}
