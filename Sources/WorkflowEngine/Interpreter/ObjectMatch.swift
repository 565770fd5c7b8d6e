import JSONText

/// Compares the members of an object with what should stand there, one after the other.
///
/// A value that is absent asks for no member; one member too many shows in the end, since all are counted.
struct ObjectMatch {
  private let object: JSONObject
  private var found = 0
  private(set) var isRight = true

  init(_ object: JSONObject) { self.object = object }

  /// Whether all was right, and nothing else stands in the object but some members that nobody asked about.
  func isWhole(besides others: Int = 0) -> Bool { isRight && found + others == object.count }

  /// Whether a member has a value for which `isRight` says so.
  mutating func member(_ key: String, _ isRight: (JSON) -> Bool) {
    guard self.isRight else { return }
    guard let value = object[key] else { return self.isRight = false }
    found += 1
    self.isRight = isRight(value)
  }

  mutating func string(_ key: String, _ text: String?) {
    guard let text else { return }
    // JSON compares by code units, strings do not.
    member(key) { $0 == .string(text) }
  }

  mutating func integer(_ key: String, _ number: Int) { member(key) { $0 == .integer(number) } }

  /// A flag, which is only written when it is true.
  mutating func flag(_ key: String, _ isSet: Bool) {
    if isSet { member(key) { $0 == .bool(true) } }
  }

  mutating func day(_ key: String, _ day: Day?) {
    guard let day else { return }
    // A day has one text only.
    member(key) { $0.string.flatMap { Day($0) } == day }
  }

  mutating func object(_ key: String, _ isRight: (JSONObject) -> Bool) {
    member(key) { $0.object.map(isRight) ?? false }
  }

  mutating func list<Element>(_ key: String, _ elements: [Element], _ isRight: (Element, JSON) -> Bool) {
    member(key) { json in
      guard let array = json.array, array.count == elements.count else { return false }
      for place in elements.indices where !isRight(elements[place], array[place]) { return false }
      return true
    }
  }
}
