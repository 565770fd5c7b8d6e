@testable import Reports
import TestSupport
import Testing

@Suite struct ICalendarTextTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("a\nb", "a\\nb"), ("a\r\nb\rc", "a\\nb\\nc"),
    ("a\u{85}b\u{2028}c\u{2029}d", "a\\nb\\nc\\nd"), ("a\tb", "a b"), ("a\u{0}\u{1B}[2J\u{7F}\u{9B}b", "a[2Jb"),
    ("a\u{202E}b\u{2066}c\u{FEFF}d", "abcd"), ("«Жетыген», 13(4)", "«Жетыген»\\, 13(4)"), ("a:b\"c", "a:b\"c"),
    ("\\n", "\\\\n"), ("👩👩👧❤️", "👩👩👧❤️"),
  ])
  func `a text is escaped and cannot end its line`(text: String, escaped: String) {
    #expect(ICalendarText.escaped(text) == escaped)
  }

  @Test(arguments: [
    0xAD, 0x61C, 0x180E, 0x200B, 0x200D, 0x200E, 0x2060, 0x202E, 0x2069, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041, 0xE0100,
    0xFFFE, 0x1FFFF, 0x7F, 0x9B,
  ])
  func `nothing that cannot be seen is carried into a calendar`(code: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(code))
    #expect(ICalendarText.escaped("a\(String(Character(scalar)))b") == "ab")
  }

  @Test func `a summary has no line breaks at all`() {
    #expect(ICalendarText.escaped("a\r\nb\nc", lineBreak: " ") == "a b c")
  }

  @Test(arguments: [(75, 1), (76, 2), (149, 2), (150, 3)])
  func `a line is broken after 75 octets, its end not counted`(octets: Int, lines: Int) {
    let folded = ICalendarText.folded(String(repeating: "a", count: octets))
    #expect(folded.utf8.count == octets + (lines - 1) * 3)
    #expect(folded.utf8.split(separator: 13).count == lines)
  }

  @Test(arguments: UInt64(0)..<300)
  func `unfolding gives the line back, and nothing is torn apart`(seed: UInt64) {
    var random = Seeded(seed)
    let alphabet = Array("aё—👍\u{301}\\;, \n\t:\u{1F1F0}\u{0}ұ\"".unicodeScalars)
    for _ in 0..<20 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...400, using: &random) {
        text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      let line = "SUMMARY:" + ICalendarText.escaped(String(text))
      let folded = ICalendarText.folded(line)
      #expect(Array(unfolded(folded).utf8) == Array(line.utf8))
      for part in parts(folded) {
        #expect(part.count <= 75)
        #expect(String(validating: part, as: UTF8.self) != nil, "a character is torn apart")
        #expect(part.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2), "an escape is torn apart")
      }
    }
  }

  /// The line as a reader of RFC 5545, 3.1, joins it: octets first.
  private func unfolded(_ folded: String) -> String {
    let parts = parts(folded)
    return String(decoding: parts.prefix(1).joined() + parts.dropFirst().flatMap { $0.dropFirst() }, as: UTF8.self)
  }

  /// The lines between CR LF pairs.
  private func parts(_ folded: String) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    for byte in folded.utf8 {
      if byte == 10, parts[parts.count - 1].last == 13 {
        parts[parts.count - 1].removeLast()
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    return parts
  }

  @Test func `a text of megabytes is folded and made safe in one pass`() {
    let text = String(repeating: "Көше;\n\u{1b}", count: 200_000)
    let folded = ICalendarText.folded(ICalendarText.escaped(text))
    #expect(folded.replacing("\r\n ", with: "") == String(repeating: "Көше\\;\\n", count: 200_000))
    #expect(folded.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(SafeText.make(text) == String(repeating: "Көше;⏎␛", count: 200_000))
    #expect(SafeText.make("a\r\nb\rc\r") == "a⏎b␍c␍")
  }
}
