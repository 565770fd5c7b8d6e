@testable import Reports
import TestSupport
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("Жетыген — «насос» № 5", "Жетыген — «насос» № 5"), ("\u{1B}[31mred", "␛[31mred"),
    ("a\u{7F}b", "a␡b"), ("a\tb\0", "a␉b␀"), ("a\u{9B}31m", "a\\u{9B}31m"), ("a\u{202E}b", "a\\u{202E}b"),
    ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"), ("\u{200E}\u{200F}", "\\u{200E}\\u{200F}"),
    ("\u{200B}\u{FEFF}\u{200D}", "\\u{200B}\\u{FEFF}\\u{200D}"), ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"),
    ("a\nb\r\nc\rd", "a⏎b⏎c␍d"), ("soft\u{AD}hyphen", "soft\\u{AD}hyphen"), ("\u{E0041}", "\\u{E0041}"),
    ("\u{3164}", "\\u{3164}"), ("❤\u{FE0F} 👍🏽", "❤\u{FE0F} 👍🏽"), ("и\u{306}", "и\u{306}"), ("", ""),
  ])
  func `what could deceive a reader is shown instead of obeyed`(text: String, shown: String) {
    #expect(Array(SafeText.make(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func `line feeds become a sign, a space, or stay`() {
    #expect(SafeText.make("a\r\nb\nc", lineFeeds: .shown) == "a⏎b⏎c")
    #expect(SafeText.make("a\r\nb\nc", lineFeeds: .spaces) == "a b c")
    #expect(SafeText.make("a\r\nb\nc", lineFeeds: .kept) == "a\nb\nc")
  }

  @Test func `a text that needs no closer look holds nothing dangerous`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), PlainText.columns(of: Substring(String(scalar))) != nil else {
        continue
      }
      #expect(!SafeText.isDangerous(scalar), "U+\(String(value, radix: 16))")
    }
  }

  @Test func `every control and format character of Unicode is made visible`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar != "\n" else { continue }
      let isHidden: Bool
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: isHidden = true
      default: isHidden = false
      }
      guard isHidden else { continue }
      let shown = SafeText.make("a\(Character(scalar))b").unicodeScalars
      #expect(!shown.contains(scalar), "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `a safe text holds nothing dangerous and making it safe again changes nothing`(seed: UInt64) {
    var random = Seeded(seed)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<50 {
      let ceiling: UInt32 = [0x100, 0x2100, 0x10FFFF].randomElement(using: &random) ?? 0x100
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<ceiling, using: &random)) { scalars.append(scalar) }
    }
    let safe = SafeText.make(String(scalars))
    #expect(!safe.unicodeScalars.contains(where: SafeText.isDangerous))
    #expect(Array(SafeText.make(safe).unicodeScalars) == Array(safe.unicodeScalars))
  }
}
