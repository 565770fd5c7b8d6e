import JSONText

/// A type that lists the members of its JSON once: what is written follows from the list, and what is compared.
protocol Listing {
  /// Hands the members on, one after the other; what is absent is none.
  func list(_ members: inout some MemberList)
}

extension Listing {
  /// The members as they are written.
  var written: JSONObject {
    var writing = MemberWriting()
    list(&writing)
    return writing.object
  }
}

/// What is done with the members of an object: they are written, or looked for in what stands there.
protocol MemberList {
  /// A member with a value that is made where it is needed.
  mutating func member(_ key: String, _ value: @autoclosure () -> JSON)
  /// A member that is an object.
  mutating func object(_ key: String, _ value: some Listing)
  /// A member that is an array of texts.
  mutating func texts<Element>(_ key: String, _ elements: [Element], _ text: (Element) -> String)
  /// A member that is an array of objects.
  mutating func objects<Element>(_ key: String, _ elements: [Element], _ list: (Element, inout Self) -> Void)
}

extension MemberList {
  mutating func text(_ key: String, _ text: String?) {
    if let text { member(key, .string(text)) }
  }

  mutating func day(_ key: String, _ day: Day?) {
    if let day { member(key, .string(day.description)) }
  }

  /// A flag, which is only there when it is true.
  mutating func flag(_ key: String, _ isSet: Bool) {
    if isSet { member(key, true) }
  }
}

/// Writes members in their order.
struct MemberWriting: MemberList {
  private(set) var object = JSONObject()

  mutating func member(_ key: String, _ value: @autoclosure () -> JSON) { object[key] = value() }

  mutating func object(_ key: String, _ value: some Listing) { object[key] = .object(value.written) }

  mutating func texts<Element>(_ key: String, _ elements: [Element], _ text: (Element) -> String) {
    object[key] = .array(elements.map { .string(text($0)) })
  }

  mutating func objects<Element>(_ key: String, _ elements: [Element], _ list: (Element, inout Self) -> Void) {
    object[key] = .array(
      elements.map { element in
        var writing = MemberWriting()
        list(element, &writing)
        return .object(writing.object)
      })
  }
}

/// Looks for members in an object, in whatever order they stand there; one too many shows in the end, since all are counted.
struct MemberMatch: MemberList {
  private let json: JSONObject
  private var found = 0
  private var isRight = true

  init(_ json: JSONObject) { self.json = json }

  /// Whether all was right, and nothing else stands in the object but some members that nobody asked about.
  func isWhole(besides others: Int = 0) -> Bool { isRight && found + others == json.count }

  // JSON compares by code units, strings do not.
  mutating func member(_ key: String, _ value: @autoclosure () -> JSON) { look(key) { $0 == value() } }

  mutating func object(_ key: String, _ value: some Listing) {
    look(key) { $0.object.map { Self.isSaid(by: $0, value.list) } ?? false }
  }

  mutating func texts<Element>(_ key: String, _ elements: [Element], _ text: (Element) -> String) {
    array(key, elements) { $1 == .string(text($0)) }
  }

  mutating func objects<Element>(_ key: String, _ elements: [Element], _ list: (Element, inout Self) -> Void) {
    array(key, elements) { element, json in
      json.object.map { Self.isSaid(by: $0) { list(element, &$0) } } ?? false
    }
  }

  private static func isSaid(by json: JSONObject, _ list: (inout Self) -> Void) -> Bool {
    var match = MemberMatch(json)
    list(&match)
    return match.isWhole()
  }

  private mutating func look(_ key: String, _ isRight: (JSON) -> Bool) {
    guard self.isRight else { return }
    guard let value = json[key] else { return self.isRight = false }
    found += 1
    self.isRight = isRight(value)
  }

  private mutating func array<Element>(_ key: String, _ elements: [Element], _ isRight: (Element, JSON) -> Bool) {
    look(key) { json in
      guard let array = json.array, array.count == elements.count else { return false }
      for place in elements.indices where !isRight(elements[place], array[place]) { return false }
      return true
    }
  }
}
