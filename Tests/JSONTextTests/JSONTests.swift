import JSONText
import Testing

@Suite struct JSONTests {
  private let composed = "\u{439}"
  private let decomposed = "\u{438}\u{306}"

  @Test func `strings are compared and hashed by code units`() {
    #expect(composed == decomposed, "Swift takes these for one string")
    #expect(JSON.string(composed) != JSON.string(decomposed))
    #expect(Set([JSON.string(composed), JSON.string(decomposed), JSON.string(composed)]).count == 2)
  }

  @Test func `keys are compared by code units`() throws {
    let object: JSONObject = [composed: 1, decomposed: 2]
    #expect(object.count == 2)
    #expect(object[composed] == 1)
    #expect(object[decomposed] == 2)
    #expect(try JSON(parsing: "{\"\(composed)\":1,\"\(decomposed)\":2}") == .object(object))
    #expect(JSON.object([composed: 1]) != JSON.object([decomposed: 1]))
  }

  @Test func `an integer never equals a double or a boolean`() {
    #expect(JSON.integer(3) != .double(3))
    #expect(JSON.integer(1) != .bool(true))
    #expect(JSON.null != .bool(false))
    #expect(JSON.array([]) != .object([:]))
  }

  @Test func `equal values have equal hashes`() {
    let values: [JSON] = [nil, true, false, 1, .double(0.5), "a", [1, "a"], ["a": 1, "b": [nil]], [:], []]
    #expect(Set(values + values).count == values.count)
    #expect(JSON.double(0.0).hashValue == JSON.double(-0.0).hashValue)
  }

  @Test func `literals give the values they look like`() {
    let value: JSON = ["text": "a", "number": -1, "flag": true, "list": [nil, [:]], "none": nil]
    #expect(value.canonicalText() == #"{"flag":true,"list":[null,{}],"none":null,"number":-1,"text":"a"}"#)
  }

  @Test func `each accessor answers for its own kind only`() {
    let values: [JSON] = [nil, true, 7, .double(0.5), "a", [1], ["k": "v"]]
    #expect(values.map(\.isNull) == [true, false, false, false, false, false, false])
    #expect(values.map(\.bool) == [nil, true, nil, nil, nil, nil, nil])
    #expect(values.map(\.integer) == [nil, nil, 7, nil, nil, nil, nil])
    #expect(values.map(\.string) == [nil, nil, nil, nil, "a", nil, nil])
    #expect(values.map { $0.array?.count } == [nil, nil, nil, nil, nil, 1, nil])
    #expect(values.map { $0.object?.count } == [nil, nil, nil, nil, nil, nil, 1])
    #expect(values.map { $0["k"]?.string } == [nil, nil, nil, nil, nil, nil, "v"])
  }
}
