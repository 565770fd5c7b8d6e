import JSONText
import Testing

@Suite struct SourceMapTests {
  private static let text = """
    {
      "a": [1, {"b/c": true}],
      "й": {"~": null, "": 2},\r
      "last": "😀" }
    """

  @Test(
    arguments: [
      ("", 1, 1), ("/a", 2, 8), ("/a/0", 2, 9), ("/a/1", 2, 12), ("/a/1/b~1c", 2, 20), ("/й", 3, 8), ("/й/~0", 3, 14),
      ("/й/", 3, 24), ("/last", 4, 11),
    ])
  func `every value is found by its pointer`(pointer: String, line: Int, column: Int) throws {
    let (value, map) = try JSON.located(parsing: Array(Self.text.utf8))
    #expect(value == (try JSON(parsing: Self.text)))
    #expect(map.position(of: pointer) == TextPosition(line: line, column: column))
    #expect(map.nearest(to: pointer) == TextPosition(line: line, column: column))
  }

  @Test(
    arguments: [
      ("", nil), ("/a", TextPosition(line: 2, column: 3)), ("/a/0", nil),
      ("/a/1/b~1c", TextPosition(line: 2, column: 13)),
      ("/й/~0", TextPosition(line: 3, column: 9)), ("/last", TextPosition(line: 4, column: 3)), ("/none", nil),
    ])
  func `the key of a member is found by the pointer of its value`(pointer: String, position: TextPosition?) throws {
    #expect(try JSON.located(parsing: Array(Self.text.utf8)).1.keyPosition(of: pointer) == position)
  }

  @Test(
    arguments: [
      ("/a/2", 2, 8), ("/a/1/b~1c/x/y", 2, 20), ("/none/of/these", 1, 1), ("none", 1, 1), ("/a/1/b/c", 2, 12),
      ("/и\u{306}", 1, 1),
    ])
  func `what is missing is shown at the nearest value around it`(pointer: String, line: Int, column: Int) throws {
    let map = try JSON.located(parsing: Array(Self.text.utf8)).1
    #expect(map.position(of: pointer) == nil)
    #expect(map.nearest(to: pointer) == TextPosition(line: line, column: column))
  }

  @Test func `a text that is refused is refused alike`() {
    let bytes = Array("[1,\n2,]".utf8)
    let expected = JSONError(at: TextPosition(line: 2, column: 2), .trailingComma)
    #expect(throws: expected) { try JSON.located(parsing: bytes) }
    #expect(throws: expected) { try JSON(parsing: bytes) }
  }

  @Test(arguments: UInt64(0)..<200)
  func `the text at the position of a value begins with that value`(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let bytes = JSON.object(random.object(depth: 3)).documentBytes()
    let (value, map) = try JSON.located(parsing: bytes)
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false)
    func check(_ value: JSON, _ pointer: String) {
      guard let position = map.position(of: pointer) else {
        Issue.record("\(pointer) is missing")
        return
      }
      let rest = String(String.UnicodeScalarView(lines[position.line - 1].dropFirst(position.column - 1)))
      switch value {
      case .array(let elements):
        #expect(rest.utf8.first == UInt8(ascii: "["))
        for (index, element) in elements.enumerated() { check(element, JSONPointer.append(pointer, index: index)) }
      case .object(let object):
        #expect(rest.utf8.first == UInt8(ascii: "{"))
        for member in object.members { check(member.value, JSONPointer.append(pointer, key: member.key)) }
      case .null, .bool, .integer, .double, .string: #expect(rest.utf8.starts(with: value.canonicalBytes()))
      }
    }
    check(value, "")
  }
}
