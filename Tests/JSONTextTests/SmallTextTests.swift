import TestSupport
import Testing

@testable import JSONText

@Suite struct SmallTextTests {
  private static func random(_ count: Int, _ seed: inout Seeded) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...0x7F, using: &seed) }
  }

  @Test(arguments: 0...40)
  func `a short string made from its bytes is the one the library makes`(count: Int) {
    var seed = Seeded(UInt64(count))
    for before in 0..<9 {
      let bytes = Self.random(before, &seed) + Self.random(count, &seed) + Self.random(20, &seed)
      let expected = String(decoding: bytes[before..<(before + count)], as: UTF8.self)
      let made = bytes.withUnsafeBytes { SmallText.text(ascii: $0, before..<(before + count)) }
      guard let made else {
        #expect(count > SmallText.mostBytes)
        continue
      }
      #expect(made == expected && made.utf8.elementsEqual(expected.utf8) && made.utf8.count == count)
      #expect(made.hashValue == expected.hashValue)
      #expect(made + "й" == expected + "й" && made.unicodeScalars.elementsEqual(expected.unicodeScalars))
      #expect(SmallText.areEqual(made, expected) == true)
    }
  }

  @Test func `this library keeps short strings as is described`() {
    #expect(SmallText("fifteen letters") != nil && SmallText("sixteen letters!") == nil)
  }

  @Test func `a string is not read beyond the end of the buffer`() {
    let bytes = Array("abcdefghijklmnop".utf8)
    bytes.withUnsafeBytes { bytes in
      #expect(SmallText.text(ascii: bytes, 1..<3) == nil)
      for count in 0...SmallText.mostBytes {
        #expect(SmallText.text(ascii: bytes, 0..<count).map { $0 == "abcdefghijklmnop".prefix(count) } != false)
      }
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `strings are equal exactly when their bytes are`(seed: UInt64) {
    var random = RandomJSON(seed: seed)
    let texts = (0..<12).map { _ in random.text() } + ["", "a", "й", "и\u{306}", "a\0", "a\0\0", "é", "e\u{301}"]
    // The same bytes where they are kept elsewhere.
    let long = texts.map { String(("0123456789abcdef" + $0).utf8.dropFirst(16)) ?? $0 }
    for left in texts + long {
      for right in texts + long {
        let expected = left.utf8.elementsEqual(right.utf8)
        #expect(CodeUnits.areEqual(left, right) == expected)
        #expect([expected, nil].contains(SmallText.areEqual(left, right)))
        #expect(CodeUnits.precedes(left, right) == left.utf16.lexicographicallyPrecedes(right.utf16))
      }
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `what a short string says of itself is true`(seed: UInt64) {
    var random = RandomJSON(seed: seed)
    for text in (0..<20).map({ _ in random.text() }) + ["\"", "\\", "\u{1F}", " ", "\u{7F}", "й\0"] {
      guard let short = SmallText(text) else { continue }
      #expect(short.count == text.utf8.count)
      #expect(short.isASCII == text.utf8.allSatisfy { $0 < 0x80 })
      #expect(short.isPlain == text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C })
    }
  }
}
