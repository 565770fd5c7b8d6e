@testable import Reports
import TestSupport
import Testing

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("", 5, [""]), ("  a   b  ", 5, ["a b"]), ("a\nb", 5, ["a", "b"]),
    ("REC-2026-000123 x", 8, ["REC-2026", "-000123", "x"]), ("до 2024-06-03 срок", 13, ["до 2024-06-03", "срок"]),
    ("сумма 828 000 000.00 тенге", 14, ["сумма", "828 000 000.00", "тенге"]),
    ("по ст. 13(4) закона", 9, ["по", "ст. 13(4)", "закона"]), ("раз — два", 5, ["раз —", "два"]),
    ("по п. 4 ст. 13 закона", 9, ["по п. 4", "ст. 13", "закона"]), ("это ч. 2 ст. 91", 6, ["это", "ч. 2", "ст. 91"]),
    ("abcdefghij k", 4, ["abcd", "efgh", "ij k"]), ("字字字", 4, ["字字", "字"]), ("字", 1, ["字"]),
    ("  \u{301}b", 4, ["\u{301}b"]), (" ", 3, [""]),
  ])
  func `lines break between words and never inside numbers`(text: String, width: Int, lines: [String]) {
    #expect(WrappedText.lines(of: text, width: width) == lines)
  }

  @Test(arguments: UInt64(0)..<200)
  func `no line is too wide and no letter is lost`(seed: UInt64) {
    var random = Seeded(seed)
    let letters = ["a", "ы", "қ", "1", "-", " ", " ", "字", "№", "—", "\u{301}"]
    let text = (0..<120).map { _ in letters.randomElement(using: &random) ?? "a" }.joined()
    let width = Int.random(in: 2...40, using: &random)
    let lines = WrappedText.lines(of: text, width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width && !$0.hasPrefix(" ") && !$0.hasSuffix(" ") })
    #expect(lines.joined().unicodeScalars.filter { $0 != " " } == text.unicodeScalars.filter { $0 != " " })
  }

  @Test(arguments: UInt64(0)..<400)
  func `plain texts are broken as all others are`(seed: UInt64) {
    var random = Seeded(seed)
    let words = [
      "a", "слово", "қала", "1", "828", "000", "000.00", "12,", "№", "ст.", "art.", "13(4)", "—", "–", "·", "→", "→x",
      "«а»", "²", "Ⅳ", "5²", "é", "123)", "1234", "…", "½",
    ]
    let text = (0..<Int.random(in: 0..<14, using: &random)).map { _ in words.randomElement(using: &random) ?? "a" }
      .joined(separator: " ")
    for width in [1, 3, 8, 13, 30, 76] {
      guard let lines = PlainWords.lines(of: text, width: width) else { continue }
      #expect(lines == WrappedText.paragraph(text, width), "\(text)")
    }
  }

  @Test func `an indent leaves empty lines empty`() {
    #expect(WrappedText.lines(of: "a b\n\nc", width: 5, indent: 2, hanging: 2) == ["  a", "    b", "", "    c"])
  }
}
