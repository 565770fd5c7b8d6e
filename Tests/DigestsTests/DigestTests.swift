import Digests
import JSONText
import Testing

@Suite struct DigestTests {
  private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func `a digest reads back from its hexadecimal form`() throws {
    let digest = try #require(Digest(hex: abc))
    #expect(digest == SHA256.digest(of: Array("abc".utf8)))
    #expect(digest.description == abc)
    #expect(digest.bytes.prefix(4) == [0xBA, 0x78, 0x16, 0xBF])
    #expect(digest.bytes.count == 32)
    #expect(digest != .zero)
    #expect(Set([digest, .zero, digest]).count == 2)
  }

  @Test func `anything but 64 lower-case digits is no digest`() {
    for text in [
      "", "ba", abc + "0", String(abc.dropLast()), abc.uppercased(), "g" + abc.dropFirst(), "é" + abc.dropFirst(2),
    ] {
      #expect(Digest(hex: text) == nil)
    }
  }

  @Test func `zero is 64 zeros`() {
    #expect(Digest.zero.description == String(repeating: "0", count: 64))
    #expect(Digest(hex: String(repeating: "0", count: 64)) == .zero)
  }
}
