import TestSupport
import Testing

@testable import Digests

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and of NIST's validation suite.
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func `an example of the standard gives its digest`(message: String, digest: String) {
    #expect(SHA256.digest(of: Array(message.utf8)).description == digest)
  }

  @Test func `a million times the letter a gives its digest`() {
    var hash = SHA256()
    for _ in 0..<1000 { hash.update(Array(repeating: UInt8(ascii: "a"), count: 1000)) }
    #expect(hash.finish().description == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `messages of every length around the block borders are padded right`() {
    // The digest of the digests of 0, 1, 2 … 299 bytes, each byte its place modulo 251.
    let message = (0..<300).map { UInt8($0 % 251) }
    var all = SHA256()
    for length in 0..<300 { all.update(SHA256.digest(of: Array(message[..<length])).bytes) }
    #expect(all.finish().description == "fa70b867db0a30acb7218d62945db0df52eb393808b30675ea9aac6b058a9a9d")
  }

  @Test(arguments: UInt64(0)..<200)
  func `a message in pieces gives the digest of the whole`(seed: UInt64) {
    var random = Seeded(seed)
    let message = (0..<Int.random(in: 0...1000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    var hash = SHA256()
    var rest = message[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(Int.random(in: 0...150, using: &random)))
      rest = rest.dropFirst(piece.count)
      if Bool.random(using: &random) {
        hash.update(piece)
      } else {
        piece.withUnsafeBytes { hash.update($0) }
      }
    }
    #expect(hash.finish() == SHA256.digest(of: message))
  }

  @Test(arguments: UInt64(0)..<100)
  func `the processor's own instructions give what any processor would`(seed: UInt64) {
    var random = Seeded(seed)
    let blocks = (0..<(64 * Int.random(in: 0...9, using: &random))).map { _ in UInt8.random(in: 0...255, using: &random)
    }
    var (own, any) = (SHA256State(), SHA256State())
    for _ in 0..<2 {
      blocks.withUnsafeBytes { own.add(blocks: $0) }
      blocks.withUnsafeBytes { any.addPortably($0) }
      #expect(own.digest == any.digest)
    }
  }

  @Test func `after finishing a new message begins`() {
    var hash = SHA256()
    hash.update(Array("abc".utf8))
    let first = hash.finish()
    hash.update(Array("abc".utf8))
    #expect(hash.finish() == first)
    #expect(hash.finish() == SHA256.digest(of: []))
  }

  @Test func `a copy goes its own way`() {
    var hash = SHA256()
    hash.update(Array("ab".utf8))
    var copy = hash
    hash.update(Array("c".utf8))
    #expect(hash.finish() == SHA256.digest(of: Array("abc".utf8)))
    #expect(copy.finish() == SHA256.digest(of: Array("ab".utf8)))
  }
}
