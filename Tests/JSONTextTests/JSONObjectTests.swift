import JSONText
import TestSupport
import Testing

@Suite struct JSONObjectTests {
  @Test func `members stay in the order they were added`() {
    var object: JSONObject = ["b": 1, "a": 2]
    object["c"] = 3
    object["b"] = 4
    #expect(object.members.map(\.key) == ["b", "a", "c"])
    #expect(object["b"] == 4)
  }

  @Test func `setting nil removes a member and null keeps it`() {
    var object: JSONObject = ["a": 1, "b": 2]
    object["a"] = nil
    object["b"] = .some(.null)
    object["missing"] = nil
    #expect(object.members.map(\.key) == ["b"])
    #expect(object["b"]?.isNull == true)
    #expect(object["a"] == nil)
  }

  @Test func `the order of members does not matter to equality`() {
    #expect(["a": 1, "b": 2] as JSONObject == ["b": 2, "a": 1])
    #expect(["a": 1, "b": 2] as JSONObject != ["b": 2, "c": 1])
    #expect(["a": 1] as JSONObject != ["a": 2])
    #expect(["a": 1] as JSONObject != ["a": 1, "b": 2])
    #expect((["a": 1, "b": 2] as JSONObject).hashValue == (["b": 2, "a": 1] as JSONObject).hashValue)
  }

  @Test func `an empty object is empty`() {
    #expect(JSONObject().isEmpty)
    #expect(JSONObject([]).count == 0)
    #expect(!(["": nil] as JSONObject).isEmpty)
  }

  @Test(arguments: UInt64(0)..<200)
  func `an object does what a plain list of members does`(seed: UInt64) {
    var random = Seeded(seed)
    var object = JSONObject()
    var model: [(key: String, value: JSON)] = []
    for step in 0..<120 {
      let key = "key \(Int.random(in: 0..<40, using: &random))"
      let value: JSON? = Int.random(in: 0..<3, using: &random) == 0 ? nil : .integer(step)
      let place = model.firstIndex { $0.key == key }
      switch (place, value) {
      case (let place?, let value?): model[place].value = value
      case (let place?, nil): model.remove(at: place)
      case (nil, let value?): model.append((key, value))
      case (nil, nil): break
      }
      object[key] = value
      #expect(object.members.map(\.key) == model.map(\.key))
      #expect(object[key] == value)
    }
    for (key, value) in model { #expect(object[key] == value) }
    #expect(object == JSONObject(object.members.shuffled(using: &random)))
  }

  @Test func `an object of many members finds, changes and removes each of them`() {
    let count = 10_000
    var object = JSONObject()
    for number in 0..<count { object["member \(number)"] = .integer(number) }
    for number in 0..<count where object["member \(number)"] != .integer(number) { Issue.record("lost \(number)") }
    for number in stride(from: 0, to: count, by: 500) { object["member \(number)"] = nil }
    #expect(object.count == 9_980)
    #expect(object["member 500"] == nil)
    for number in 0..<count where number % 500 != 0 && object["member \(number)"] != .integer(number) {
      Issue.record("lost \(number)")
    }
  }

  @Test func `a copy does not change with the original`() {
    var object = JSONObject((0..<20).map { .init(key: "\($0)", value: .integer($0)) })
    let copy = object
    object["3"] = nil
    object.append("new", nil)
    #expect(copy.count == 20)
    #expect(copy["3"] == 3)
    #expect(copy["new"] == nil)
    #expect(object["19"] == 19)
  }

  @Test func `the same key twice is a mistake of the caller`() async {
    await #expect(processExitsWith: .failure) {
      _ = JSONObject([.init(key: "a", value: 1), .init(key: "a", value: 2)])
    }
    await #expect(processExitsWith: .failure) {
      _ = JSONObject((0..<20).map { .init(key: "\($0 % 19)", value: .integer($0)) })
    }
  }
}
