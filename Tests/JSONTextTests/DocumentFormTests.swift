import Digests
import JSONText
import Testing

@Suite struct DocumentFormTests {
  @Test(arguments: UInt64(0)..<300)
  func `what is written as a document is known as one`(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let bytes = random.value().documentBytes()
    let read = try JSON.document(parsing: bytes)
    #expect(read.isDocument && read.value.documentBytes() == bytes)
  }

  @Test(arguments: UInt64(0)..<300)
  func `what is known as a document is written with the same bytes`(seed: UInt64) {
    var random = RandomJSON(seed: seed)
    let bytes = random.value().documentBytes()
    for _ in 0..<60 {
      let other = random.damaged(bytes)
      guard let read = try? JSON.document(parsing: other) else { continue }
      #expect(read.isDocument == (read.value.documentBytes() == other))
    }
  }

  @Test(
    arguments: [
      "{\n  \"b\": 1,\n  \"a\": 1\n}\n", "{\n  \"a\":1\n}\n", "{\n  \"a\":  1\n}\n", "{\n \"a\": 1\n}\n",
      "{\n  \"a\" : 1\n}\n", "{\n  \"a\": 1 ,\n  \"b\": 1\n}\n", "{\n  \"a\": 1,  \"b\": 1\n}\n", "{\"a\": 1}\n",
      "{\n  \"a\": 1}\n", "{\n  \"a\": 1\n}", "{\n  \"a\": 1\n}\n\n", " {\n  \"a\": 1\n}\n", "{\n}\n", "[ ]\n",
      "[\n]\n",
      "[\r\n  1\r\n]\r\n", "[\n  -0\n]\n", "[\n  1.0\n]\n", "[\n  1e2\n]\n", "[\n  0.10\n]\n", "[\n  \"\\u0041\"\n]\n",
      "[\n  \"\\/\"\n]\n", "[\n  \"\\u000a\"\n]\n", "{\n  \"\\u0061\": 1\n}\n", "[\n\t1\n]\n", "[\n  1,\n\n  2\n]\n",
      "{\n  \"\u{E000}\": 1,\n  \"😀\": 1\n}\n", "[\n  1\n  ]\n", "[\n  [\n  1\n  ]\n]\n", "[\n  [\n   1\n  ]\n]\n",
    ])
  func `another form is no document`(text: String) throws {
    #expect(try !JSON.document(parsing: Array(text.utf8)).isDocument)
  }

  @Test(
    arguments: [
      "1\n", "\"\\n\"\n", "{}\n", "[]\n", "[\n  0.1,\n  1e+21,\n  0\n]\n", "{\n  \"😀\": 1,\n  \"\u{E000}\": 1\n}\n",
      "{\n  \"\": [],\n  \"a\": {},\n  \"aa\": null\n}\n",
    ])
  func `the form of a document is known`(text: String) throws {
    #expect(try JSON.document(parsing: Array(text.utf8)).isDocument)
  }

  @Test(arguments: UInt64(0)..<200)
  func `the digest is that of the canonical form, with and without members`(seed: UInt64) {
    var random = RandomJSON(seed: seed)
    let value = random.value()
    #expect(value.canonicalDigest() == SHA256.digest(of: value.canonicalBytes()))
    let object = random.object(depth: 3)
    var fewer = object
    let keys = object.members.map(\.key).filter { $0.utf8.count % 2 == 0 } + ["none"]
    for key in keys { fewer[key] = nil }
    #expect(object.canonicalDigest(without: keys) == SHA256.digest(of: JSON.object(fewer).canonicalBytes()))
  }

  @Test(arguments: UInt64(0)..<200)
  func `an object with one member only is found wherever it stands`(seed: UInt64) {
    var random = RandomJSON(seed: seed)
    let value = random.value()
    #expect(!value.holdsObject(withOnly: "commitment"))
    #expect(JSON.array([1, ["a": [value, ["commitment": "c"]]]]).holdsObject(withOnly: "commitment"))
    #expect(!JSON.array([["commitment": 1], ["commitment": "c", "b": value]]).holdsObject(withOnly: "commitment"))
  }
}
