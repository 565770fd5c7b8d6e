import JSONText
import Testing

@Suite struct JSONWritingTests {
  @Test func `the sample of RFC 8785, 3.2.2, comes out as printed there`() throws {
    let value = try JSON(
      parsing: #"""
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
          "literals": [null, true, false]
        }
        """#)
    let expected =
      #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
      + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
    #expect(value.canonicalText() == expected)
  }

  @Test func `keys are sorted as in RFC 8785, 3.2.3`() throws {
    let value = try JSON(
      parsing: #"""
        {"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
         "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"}
        """#)
    let sorted = try #require(JSON(parsing: value.canonicalBytes()).object).members.map { $0.value.string }
    #expect(
      sorted == [
        "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face",
        "Hebrew Letter Dalet With Dagesh",
      ])
  }

  @Test func `only quotes, backslashes and control characters are escaped`() {
    let controls = String(String.UnicodeScalarView((0..<0x20).compactMap { Unicode.Scalar($0) }))
    let expected =
      #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
      + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f""#
    #expect(JSON.string(controls).canonicalText() == expected)
    #expect(JSON.string("\"\\/").canonicalText() == #""\"\\/""#)
    let plain = "\u{7F}\u{80}\u{2028}\u{2029}\u{FEFF}\u{FFFF}😀йи\u{306}"
    #expect(JSON.string(plain).canonicalBytes() == Array("\"\(plain)\"".utf8))
  }

  @Test func `a document has a line for each member and element`() {
    let value: JSON = ["b": [1, "x", []], "a": ["d": [:], "c": [nil, ["k": true]]], "é": .double(2.5)]
    let expected = """
      {
        "a": {
          "c": [
            null,
            {
              "k": true
            }
          ],
          "d": {}
        },
        "b": [
          1,
          "x",
          []
        ],
        "é": 2.5
      }

      """
    #expect(value.documentText() == expected)
  }

  @Test func `a document ends with one line feed`() {
    #expect(JSON.null.documentText() == "null\n")
    #expect(JSON.array([]).documentText() == "[]\n")
    #expect(JSON.object([:]).documentText() == "{}\n")
    #expect(JSON.string("a\n").documentText() == "\"a\\n\"\n")
  }

  @Test func `whole doubles are written as integers and read back as such`() throws {
    #expect(JSON.double(3).canonicalText() == "3")
    #expect(try JSON(parsing: JSON.double(3).canonicalBytes()) == 3)
    #expect(JSON.double(-0.0).canonicalText() == "0")
  }

  @Test(arguments: [0, 1, -1, 9, 10, -10, 1234567890, JSON.largestInteger, -JSON.largestInteger])
  func `an integer is written in decimal`(value: Int) {
    #expect(JSON.integer(value).canonicalText() == String(value))
  }

  @Test func `sorting does not change the value`() {
    let object: JSONObject = ["b": 1, "a": 2]
    _ = JSON.object(object).documentBytes()
    #expect(object.members.map(\.key) == ["b", "a"])
  }

  @Test(arguments: UInt64(0)..<200)
  func `what is written reads back as the same value`(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let value = JSON.object(random.object(depth: 4))
    let canonical = value.canonicalBytes()
    let document = value.documentBytes()
    #expect(try JSON(parsing: canonical) == value)
    #expect(try JSON(parsing: document) == value)
    #expect(try JSON(parsing: document).canonicalBytes() == canonical)
    #expect(try JSON(parsing: canonical).documentBytes() == document)
    #expect(try JSON(parsing: value.canonicalText()) == JSON(parsing: value.documentText()))
    #expect(try JSON(parsing: document).hashValue == value.hashValue)
  }

  @Test(arguments: UInt64(0)..<200)
  func `the order of members does not change the bytes, and is that of UTF-16`(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let object = random.object(depth: 1)
    let canonical = JSON.object(object).canonicalBytes()
    #expect(JSON.object(random.shuffled(object)).canonicalBytes() == canonical)
    let sorted = object.members.map { Array($0.key.utf16) }.sorted { $0.lexicographicallyPrecedes($1) }
    #expect(try JSON(parsing: canonical).object?.members.map { Array($0.key.utf16) } == sorted)
  }

  @Test func `what JSON cannot write is a mistake of the caller`() async {
    await #expect(processExitsWith: .failure) { _ = JSON.double(.infinity).canonicalBytes() }
    await #expect(processExitsWith: .failure) { _ = JSON.double(.nan).canonicalBytes() }
    await #expect(processExitsWith: .failure) { _ = JSON.integer(JSON.largestInteger + 1).documentBytes() }
  }
}
