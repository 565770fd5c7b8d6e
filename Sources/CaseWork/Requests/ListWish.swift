internal import JSONText
internal import WorkflowEngine

/// What is wanted of a keyed list: elements to take out, to change and to add.
struct ListWish {
  /// The keys to take out.
  private(set) var taken: [JSON] = []
  /// What changes, with the key of the element it is in.
  private(set) var changed: [JSONObject] = []
  /// The elements that are not there yet.
  private(set) var added: [JSON] = []

  /// What the elements of a list are.
  struct Elements {
    let type: FieldType
    let key: RecordField

    init(_ list: FieldType, _ key: RecordField) { (type, self.key) = (list.element ?? list, key) }
  }

  /// As the engine takes it.
  var json: JSON {
    var json = JSONObject()
    if !taken.isEmpty { json["take"] = .array(taken) }
    if !changed.isEmpty { json["change"] = .array(changed.map { .object($0) }) }
    if !added.isEmpty { json["add"] = .array(added) }
    return .object(json)
  }

  /// Takes in one part that was given; elements that are given as JSON are checked by the engine.
  mutating func add(
    _ value: JSON, _ part: GivenName.Part, _ elements: Elements, isTyped: Bool
  ) throws(ValueProblem) {
    switch part {
    case .added: for element in value.array ?? [value] { added += try elements.read(element) }
    case .taken: for key in value.array ?? [value] { taken.append(try elements.readKey(key)) }
    case .element(let text, let member):
      let item = try elements.readKey(.string(text))
      let given = try elements.change(value, of: member, isTyped: isTyped)
      let place = changed.firstIndex { $0[elements.key.name] == item } ?? changed.endIndex
      if place == changed.endIndex { changed.append([elements.key.name: item]) }
      for member in given.members { changed[place][member.key] = member.value }
    case .whole, .language: break
    }
  }
}

extension ListWish.Elements {
  /// Elements as JSON: an object, a list of them, or one member as in `text=No water`.
  fileprivate func read(_ value: JSON) throws(ValueProblem) -> [JSON] {
    guard let text = value.string else { return [value] }
    let start = text.utf8.first { !" \t\n".utf8.contains($0) }
    if start == UInt8(ascii: "{") || start == UInt8(ascii: "[") {
      let json = try parsed(text)
      return json.array ?? [json]
    }
    guard let given = Assignment(text) else { throw .wrongType(expected: type, found: value) }
    return [.object([given.name: try member(given.name, .string(given.value), isTyped: true)])]
  }

  /// A key; one that is typed is read by its type.
  fileprivate func readKey(_ value: JSON) throws(ValueProblem) -> JSON {
    guard let text = value.string else {
      if let problem = key.type.check(value) { throw problem }
      return value
    }
    return try key.type.parse(text: text)
  }

  /// What changes in an element: one member, or those of an object.
  fileprivate func change(_ value: JSON, of name: String?, isTyped: Bool) throws(ValueProblem) -> JSONObject {
    if let name { return [name: try member(name, value, isTyped: isTyped)] }
    let json = if isTyped, let text = value.string { try parsed(text) } else { value }
    guard let object = json.object else { throw .wrongType(expected: type, found: json) }
    return object
  }

  /// The value of a member; an empty text empties it.
  private func member(_ name: String, _ value: JSON, isTyped: Bool) throws(ValueProblem) -> JSON {
    guard let member = type.members.first(where: { $0.name == name }) else {
      throw .unknownMember(name, known: type.members.map(\.name))
    }
    guard isTyped, let text = value.string else { return value }
    if text.isEmpty { return .null }
    do throws(ValueProblem) { return try member.type.parse(text: text) } catch { throw .inMember(name, error) }
  }

  private func parsed(_ text: String) throws(ValueProblem) -> JSON {
    do throws(JSONError) { return try JSON(parsing: text) } catch { throw .notJSON(expected: type, error) }
  }
}

/// What a record gave of a keyed list, which a correction changes.
struct GivenList {
  /// A whole list, or `{"take", "change", "add", "put"}`.
  private(set) var json: JSON
  private let key: RecordField
  /// The list as the case has it.
  private let current: JSON?

  init(_ json: JSON, _ key: RecordField, in current: JSON?) {
    (self.json, self.key, self.current) = (json, key, current)
  }

  /// Changes what was given.
  ///
  /// - Throws: `ValueProblem.noElement` for an element that the record did not give.
  mutating func apply(_ wish: ListWish) throws(ValueProblem) {
    for item in wish.taken { try change(item) { _ in nil } }
    for given in wish.changed {
      guard let item = given[key.name] else { continue }
      try change(item) { element in
        var element = element
        for member in given.members { element[member.key] = member.value }
        return element
      }
    }
    for element in wish.added { try add(element) }
  }

  /// The elements that were given, in whatever way.
  private var elements: [JSON] {
    json.array ?? Self.ways.flatMap { json[$0]?.array ?? [] }
  }

  private static let ways = ["change", "add", "put"]

  private mutating func change(_ item: JSON, _ body: (JSONObject) -> JSONObject?) throws(ValueProblem) {
    guard elements.contains(where: { $0[key.name] == item }) else {
      let known = elements.compactMap { $0[key.name] }.map { $0.string ?? $0.canonicalText() }
      throw .noElement(item.string ?? item.canonicalText(), known: known)
    }
    func changed(_ elements: [JSON], keepsNulls: Bool) -> JSON {
      .array(
        elements.compactMap { element in
          guard element[key.name] == item, let object = element.object else { return element }
          guard let new = body(object) else { return nil }
          return .object(keepsNulls ? new : JSONObject(new.members.filter { !$0.value.isNull }))
        })
    }
    if let array = json.array {
      json = changed(array, keepsNulls: false)
    } else if var object = json.object {
      for way in Self.ways { object[way] = object[way]?.array.map { changed($0, keepsNulls: way != "add") } }
      json = .object(object)
    }
  }

  private mutating func add(_ element: JSON) throws(ValueProblem) {
    let element = key.numbering(element, besides: elements + (current?.array ?? []))
    if let item = element[key.name], elements.contains(where: { $0[key.name] == item }) {
      throw .keyTwice(key.name, item.string ?? item.canonicalText())
    }
    if let array = json.array {
      json = .array(array + [element])
    } else {
      var object = json.object ?? JSONObject()
      object["add"] = .array((object["add"]?.array ?? []) + [element])
      json = .object(object)
    }
  }
}
