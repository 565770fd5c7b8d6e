import Testing

@testable import Reports

@Suite struct SafeTextTerminalTests {
  @Test(arguments: [
    "REC-2024-000001  Ауыл әкімі — “жауап” … № 5", "┌──┐\n│ 5 │\n└──┘", "→ ⏎ ␛ 😀 漢字 é e\u{301}", "",
  ])
  func `what is safe passes as it is`(text: String) {
    #expect(SafeText.make(forTerminal: text, style: .plain) == text)
    #expect(SafeText.make(forTerminal: text, style: .ansi) == text)
  }

  @Test func `every character that a terminal obeys or hides is shown, whatever stands beside it`() {
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value), SafeText.isDangerous(scalar), scalar != "\n" else { continue }
      let text = SafeText.make(forTerminal: "й\(scalar)–", style: .ansi)
      #expect(!text.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
    }
  }

  @Test func `only our own emphasis passes, and only where it is used`() {
    let text = "\u{1B}[1mbold\u{1B}[0m \u{1B}[5mblink\u{1B}]0;title\u{7}"
    #expect(
      SafeText.make(forTerminal: text, style: .ansi) == "\u{1B}[1mbold\u{1B}[0m ␛[5mblink␛]0;title␇")
    #expect(SafeText.make(forTerminal: text, style: .plain) == "␛[1mbold␛[0m ␛[5mblink␛]0;title␇")
  }

  @Test func `white space between values of JSON stays`() {
    #expect(SafeText.make(inJSON: "{\n\t\"a\": \"\u{202E}\u{9B}\"\r\n}") == "{\n\t\"a\": \"\\u202e\\u009b\"\r\n}")
  }
}
