/// Texts that need no closer look: every scalar is printable, takes one column and joins with no other.
///
/// That is ASCII, Latin, Cyrillic, and the signs between words: dashes, quotation marks, arrows, `№`. Nearly every text is
/// one.
enum PlainText {
  /// The columns of `text`; nil where something in it needs a closer look.
  ///
  /// - Complexity: O(*n*), a few instructions a byte.
  static func columns(of text: Substring) -> Int? { columns(of: text.utf8Span.span) }

  private static func columns(of bytes: Span<UInt8>) -> Int? {
    var (columns, index) = (0, 0)
    while index < bytes.count {
      guard let length = length(of: bytes, at: index) else { return nil }
      index += length
      columns += 1
    }
    return columns
  }

  /// The bytes of the plain scalar at `index` of well-formed UTF-8; nil where it is none.
  @inline(__always)
  static func length(of bytes: Span<UInt8>, at index: Int) -> Int? {
    switch bytes[index] {
    case 0x20...0x7E: 1
    // U+00C0 to U+024F, U+0400 to U+047F, U+04C0 to U+04FF.
    case 0xC3...0xC9 where bytes[index] < 0xC9 || bytes[index + 1] < 0x90, 0xD0, 0xD1, 0xD3: 2
    // U+048A to U+04BF; the signs before them join with a letter.
    case 0xD2: bytes[index + 1] >= 0x8A ? 2 : nil
    // U+00A0 to U+00BF, but the soft hyphen.
    case 0xC2: bytes[index + 1] >= 0xA0 && bytes[index + 1] != 0xAD ? 2 : nil
    case 0xE2: isPlainSign(bytes[index + 1], bytes[index + 2]) ? 3 : nil
    default: nil
    }
  }

  /// Whether U+2000 and further, by its last two bytes, is punctuation (U+2010 to U+2027), a letter-like sign, a fraction
  /// or an arrow (U+2100 to U+21FF), or a line of a table (U+2500 to U+257F).
  private static func isPlainSign(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x90...0xA7).contains(third)
    case 0x84...0x87, 0x94, 0x95: true
    default: false
    }
  }
}
