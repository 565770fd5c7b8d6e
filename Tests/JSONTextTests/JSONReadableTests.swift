import JSONText
import Testing

@Suite struct JSONReadableTests {
  @Test func `what fits stands on one line, what does not is broken, in the author's order`() throws {
    let json: JSON = [
      "zebra": 1, "apple": ["a": [], "b": [:], "c": ["x", true, nil]],
      "long": ["first": "a text of some length", "second": ["another text", "and one more", "and the last"]],
    ]
    #expect(
      json.readableText(width: 48) == """
        {
          "zebra": 1,
          "apple": {
            "a": [],
            "b": {},
            "c": ["x", true, null]
          },
          "long": {
            "first": "a text of some length",
            "second": [
              "another text",
              "and one more",
              "and the last"
            ]
          }
        }
        """)
    #expect(json["apple"]?.readableText() == #"{ "a": [], "b": {}, "c": ["x", true, null] }"#)
  }

  @Test(arguments: UInt64(0)..<200)
  func `it reads back as it was`(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    let json = random.value()
    for width in [1, 40, 100] { #expect(try JSON(parsing: json.readableText(width: width)) == json) }
  }
}
