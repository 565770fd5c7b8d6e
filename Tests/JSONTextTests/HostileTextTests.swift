import JSONText
import Testing

/// Texts made to exhaust whoever reads them, or to come out otherwise than they went in.
@Suite struct HostileTextTests {
  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `a text of nothing but openings is refused and not followed down`(opening: String) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: String(repeating: opening, count: 1_000_000)) }
    #expect(error?.problem == .tooDeep(limit: 128))
  }

  @Test func `a long string and a long number are read in one pass`() throws {
    let text = String(repeating: "й\\n", count: 2_000_000)
    #expect(try JSON(parsing: "\"\(text)\"").string?.unicodeScalars.count == 4_000_000)
    #expect(throws: JSONError.self) { try JSON(parsing: String(repeating: "9", count: 4_000_000)) }
    #expect(try JSON(parsing: "0." + String(repeating: "0", count: 4_000_000) + "1") == .double(0))
  }

  @Test func `a text larger than the limit is refused unread`() {
    let error = #expect(throws: JSONError.self) {
      try JSON(parsing: Array("[1,2]".utf8), limits: JSONLimits(bytes: 4))
    }
    #expect(error?.problem == .tooLong(limit: 4))
  }

  /// With a pointer kept for each value these 300 KB of text would need 20 GB of memory.
  @Test func `places cost no more for values under a long key`() throws {
    let key = String(repeating: "k", count: 200_000)
    let text = "{\"\(key)\": [\(Array(repeating: "1", count: 100_000).joined(separator: ","))]}"
    let (_, map) = try JSON.located(parsing: Array(text.utf8))
    #expect(map.position(of: "/\(key)/99999") == TextPosition(line: 1, column: 400_005))
  }

  @Test(arguments: [
    "9007199254740991", "-9007199254740991", "9007199254740991.0", "9007199254740990.5", "1e21", "-1e21",
  ])
  func `what is read can be written and read again`(text: String) throws {
    let written = try JSON(parsing: text).canonicalBytes()
    #expect(try JSON(parsing: written).canonicalBytes() == written)
  }

  @Test func `a NUL is kept in a string and refused outside of one`() throws {
    #expect(try JSON(parsing: "\"a\\u0000b\"").string == "a\0b")
    #expect(throws: JSONError.self) { try JSON(parsing: "\"a\0b\"") }
    #expect(throws: JSONError.self) { try JSON(parsing: "1\0") }
  }
}
