import JSONText
import Testing

@Suite struct JSONParsingTests {
  @Test(arguments: AcceptedTexts.values)
  func `a text gives its value`(text: String, value: JSON) throws {
    #expect(try JSON(parsing: text) == value)
    #expect(try JSON(parsing: Array(text.utf8)) == value)
  }

  @Test(arguments: AcceptedTexts.doubles)
  func `a number with fraction or exponent is a double, rounded right`(text: String, bits: UInt64) throws {
    guard case .double(let value) = try JSON(parsing: text) else {
      Issue.record("\(text) is no double")
      return
    }
    #expect(value.bitPattern == bits)
  }

  @Test func `white space may stand around everything`() throws {
    let text = " \t\r\n{ \"a\"\n:\t[ 1 \r\n,          {                 }\t, [ ] ] \n, \"b\" : null } \n"
    #expect(try JSON(parsing: text) == ["a": [1, [:], []], "b": nil])
  }

  @Test func `members keep the order of the text`() throws {
    let object = try JSON(parsing: #"{"b":1,"a":2,"":3,"\u0061b":4}"#).object
    #expect(object?.members.map(\.key) == ["b", "a", "", "ab"])
  }

  @Test(arguments: 0...40)
  func `a string of any length and alignment is read whole`(length: Int) throws {
    for special in ["", "\\\"", "\\u0439", "й", "😀", "\u{7F}"] {
      for place in 0...length {
        let before = String(repeating: "a", count: place)
        let after = String(repeating: "b", count: length - place)
        let shown = ["\\\"": "\"", "\\u0439": "й"][special] ?? special
        let text = "[\"\(before)\(special)\(after)\"]"
        #expect(try JSON(parsing: text) == [.string(before + shown + after)])
      }
    }
  }

  @Test func `nesting is allowed up to the limit`() throws {
    let text = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try JSON(parsing: text).canonicalText() == text)
    #expect(try JSON(parsing: Array("[[{}]]".utf8), limits: JSONLimits(depth: 3)) == [[[:]]])
    let deep = String(repeating: #"{"a":"#, count: 512) + "1" + String(repeating: "}", count: 512)
    #expect(try JSON(parsing: Array(deep.utf8), limits: JSONLimits(depth: 512)).canonicalText() == deep)
  }

  @Test func `siblings do not add to the depth`() throws {
    let text = "[" + Array(repeating: "[[]]", count: 500).joined(separator: ",") + "]"
    #expect(try JSON(parsing: Array(text.utf8), limits: JSONLimits(depth: 3)).array?.count == 500)
  }

  @Test func `an object of many members is read`() throws {
    let members = (0..<50_000).map { "\"member \($0)\":\($0)" }
    let object = try #require(JSON(parsing: "{" + members.joined(separator: ",") + "}").object)
    #expect(object.count == 50_000)
    #expect(object["member 49999"] == 49_999)
    #expect(object["member 50000"] == nil)
  }

  @Test func `members of objects inside one another do not mix`() throws {
    let inner = (0..<30).map { "\"k\($0)\":{\"k0\":\($0),\"x\":[{\"k1\":1}]}" }.joined(separator: ",")
    let object = try #require(JSON(parsing: "{\"k0\":{\(inner)},\"k1\":{\(inner)}}").object)
    #expect(object["k1"]?["k29"]?["k0"] == 29)
    #expect(object["k0"] == object["k1"])
  }
}
