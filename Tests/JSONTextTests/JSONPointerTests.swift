import JSONText
import Testing

@Suite struct JSONPointerTests {
  /// RFC 6901, section 5.
  @Test(
    arguments: [
      ("foo", "/foo"), ("", "/"), ("a/b", "/a~1b"), ("c%d", "/c%d"), ("m~n", "/m~0n"), ("~1", "/~01"), (" ", "/ "),
      ("ключ", "/ключ"),
    ])
  func `a key is escaped`(key: String, pointer: String) {
    #expect(JSONPointer.append("", key: key) == pointer)
  }

  @Test func `steps follow one another`() {
    let stage = JSONPointer.append(JSONPointer.append("", key: "stages"), key: "sent")
    #expect(JSONPointer.append(stage, index: 12) == "/stages/sent/12")
  }
}
