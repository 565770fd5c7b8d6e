import JSONText
import Reports
import Testing

@Suite struct JSONErrorTests {
  private func error(_ bytes: [UInt8], limits: JSONLimits = .standard) -> JSONError? {
    do throws(JSONError) {
      _ = try JSON(parsing: bytes, limits: limits)
      return nil
    } catch { return error }
  }

  @Test(arguments: RefusedTexts.all)
  func `a text is refused with place and reason`(text: String, message: String) {
    #expect(error(Array(text.utf8))?.wording.en == message)
  }

  @Test(arguments: RefusedTexts.bytes)
  func `bytes that are not UTF-8 are refused wherever they stand`(bytes: [UInt8], refused: UInt8) {
    let quote = UInt8(ascii: "\"")
    let problem = JSONError.Problem.invalidUTF8(byte: refused)
    let long = Array("\"abcdefghijйklm\\n".utf8)
    #expect(error([quote] + bytes + [quote]) == JSONError(at: TextPosition(line: 1, column: 2), problem))
    #expect(error([quote] + bytes) == JSONError(at: TextPosition(line: 1, column: 2), problem))
    #expect(error(long + bytes + long) == JSONError(at: TextPosition(line: 1, column: 18), problem))
    #expect(error([0x5B] + bytes + [0x5D]) == JSONError(at: TextPosition(line: 1, column: 2), problem))
    #expect(error([0x31] + bytes) == JSONError(at: TextPosition(line: 1, column: 2), problem))
    #expect(error([0x7B, quote] + bytes + [quote, 0x3A, 0x31, 0x7D])?.position.column == 3)
  }

  @Test func `bytes that are not UTF-8 come before a mistake after them`() {
    let message = "line 1, column 2: the byte 0xFF is not valid UTF-8 here"
    #expect(error([0x22, 0xFF, 0x0A])?.wording.en == message)
    #expect(error([0x22, 0xFF, 0x5C, 0x78])?.wording.en == message)
    #expect(error([0x22, 0x5C, 0xFF])?.wording.en == "line 1, column 3: the byte 0xFF is not valid UTF-8 here")
  }

  @Test func `UTF-16 is refused`() {
    #expect(error([0xFF, 0xFE, 0x5B, 0, 0x5D, 0])?.problem == .invalidUTF8(byte: 0xFF))
    #expect(error([0x5B, 0, 0x5D, 0])?.problem == .unexpected("\0", expected: .valueOrEndOfArray))
    #expect(error([0, 0x5B, 0, 0x5D])?.problem == .unexpected("\0", expected: .value))
  }

  @Test(arguments: [("\n", 4, 3), ("\r\n", 4, 3), ("\r", 1, 14)])
  func `lines end with a line feed, alone or after a carriage return`(end: String, line: Int, column: Int) {
    let text = ["[\"й😀\",", "", "1,", "2 x]"].joined(separator: end)
    #expect(error(Array(text.utf8))?.position == TextPosition(line: line, column: column))
  }

  @Test func `columns are counted in scalars`() {
    #expect(error(Array("[\"й😀e\u{301}\" x".utf8))?.position == TextPosition(line: 1, column: 9))
  }

  @Test func `nesting beyond the limit is refused where it begins`() {
    let deep = error(Array(repeating: UInt8(ascii: "["), count: 100_000))
    #expect(deep?.wording.en == "line 1, column 129: more than 128 arrays and objects inside one another")
    let mixed = String(repeating: "[{\"a\":\n", count: 50_000)
    #expect(error(Array(mixed.utf8))?.position == TextPosition(line: 65, column: 1))
    #expect(error(Array("[[[]]]".utf8), limits: JSONLimits(depth: 2))?.problem == .tooDeep(limit: 2))
  }

  @Test func `a text beyond the limit is refused`() throws {
    let limits = JSONLimits(bytes: 4)
    #expect(error(Array("[12]".utf8), limits: limits) == nil)
    #expect(error(Array("[123]".utf8), limits: limits)?.wording.en == "line 1, column 1: more than 4 bytes")
  }

  @Test(arguments: [2, 15, 16, 17, 18, 40, 1000])
  func `a duplicate key is found in an object of any size`(count: Int) {
    for repeated in [0, count / 2, count - 1] {
      let keys = (0..<count).map { "\"key \($0)\": [{}]" } + ["\"key \(repeated)\": 0", "\"last\": x"]
      let problem = error(Array("{\n\(keys.joined(separator: ",\n"))\n}".utf8))
      let first = TextPosition(line: repeated + 2, column: 1)
      let expected = JSONError.Problem.duplicateKey("key \(repeated)", first: first)
      #expect(problem == JSONError(at: TextPosition(line: count + 2, column: 1), expected))
    }
  }

  @Test func `a number that is too long is refused without being copied into the message`() {
    let message = error(Array(repeating: UInt8(ascii: "9"), count: 100_000))?.wording.en
    #expect(message?.contains("9999999999999999999999999999999999999999… is beyond") == true)
  }

  @Test func `positions are ordered as in the text`() {
    let positions = [(1, 1), (1, 9), (2, 1), (2, 2), (10, 1)].map { TextPosition(line: $0.0, column: $0.1) }
    #expect(positions.shuffled().sorted() == positions)
    #expect(TextPosition(line: 3, column: 7).wording.en == "line 3, column 7")
  }

  @Test(arguments: UInt64(0)..<200)
  func `damage is refused at a place in the text, or leaves a text that can be written and read`(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let document = JSON.object(random.object(depth: 3)).documentBytes()
    for _ in 0..<10 {
      let damaged = random.damaged(document)
      if let error = error(damaged) {
        let lines = damaged.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        #expect((1...lines.count).contains(error.position.line))
        #expect((1...(lines[error.position.line - 1].count + 1)).contains(error.position.column))
      } else {
        let value = try JSON(parsing: damaged)
        // A whole double may be written as an integer too large to be read, so only the bytes can be compared.
        if let again = try? JSON(parsing: value.documentBytes()) {
          #expect(again.canonicalBytes() == value.canonicalBytes())
        }
      }
    }
  }
}
