import JSONText

/// What is given of keyed lists with an action: a whole list, or elements to put and keys to take.
///
/// `{"put": [{…}], "take": [KEY]}` changes a list and leaves the rest of it alone. An element that is put over one with its
/// key changes the members it has and empties those that are null; one without its integer key gets the next free number.
struct KeyedLists {
  /// What was given, with the keys that were left out: what the record says.
  let given: JSONObject
  /// What was given, with every keyed list as it is then: what conditions and checks look at.
  let whole: JSONObject
  /// What is put and taken, by field.
  let changes: [String: [ListChange]]
  /// What is wrong with it.
  let problems: [Refusal.Reason]

  init(_ input: JSONObject, _ inputs: [Input], _ fields: JSONObject) {
    guard inputs.contains(where: { $0.definition.type.key != nil }) else {
      (given, whole, changes, problems) = (input, input, [:], [])
      return
    }
    var (given, whole) = (input, input)
    var changes: [String: [ListChange]] = [:]
    var problems: [Refusal.Reason] = []
    for known in inputs {
      guard let key = known.definition.type.key, let value = input[known.name] else { continue }
      let current = known.field.flatMap { fields[$0]?.array } ?? []
      var edit = ListEdit(key, current)
      do throws(ValueProblem) {
        given[known.name] = try edit.read(value, as: known.definition.type)
        whole[known.name] = .array(edit.list)
        if let field = known.field { changes[field] = edit.changes }
      } catch {
        problems.append(error.isOfType ? .wrongType(known.name, error) : .outOfLimits(known.name, error))
        whole[known.name] = .array(current)
      }
    }
    (self.given, self.whole, self.changes, self.problems) = (given, whole, changes, problems)
  }

  /// A list as it is given at an opening, with the keys that were left out.
  static func numbered(_ fields: JSONObject, _ inputs: [Input]) -> JSONObject {
    var fields = fields
    for known in inputs {
      if let value = fields[known.name] { fields[known.name] = numbered(value, as: known.definition.type) }
    }
    return fields
  }

  /// A list with the keys that its elements lack; anything else as it is, for the check of values to tell.
  static func numbered(_ value: JSON, as type: FieldType) -> JSON {
    guard let key = type.key, value.array != nil else { return value }
    var edit = ListEdit(key, [])
    return (try? edit.read(value, as: type)) ?? value
  }
}

/// A keyed list that is being changed.
private struct ListEdit {
  let key: RecordField
  /// The list before.
  let before: [JSON]
  /// The list so far.
  var list: [JSON]
  private(set) var changes: [ListChange] = []

  init(_ key: RecordField, _ list: [JSON]) {
    self.key = key
    before = list
    self.list = list
  }

  /// Takes in what was given; says it again with the keys that were left out.
  mutating func read(_ value: JSON, as type: FieldType) throws(ValueProblem) -> JSON {
    if let elements = value.array { return .array(try replace(with: elements)) }
    guard let object = value.object, object.members.allSatisfy({ ["put", "take"].contains($0.key) }), !object.isEmpty,
      object.members.allSatisfy({ $0.value.array != nil })
    else { throw .wrongType(expected: type, found: value) }
    var given = JSONObject()
    if let keys = object["take"]?.array {
      for item in keys { try take(item) }
      given["take"] = .array(keys)
    }
    if let elements = object["put"]?.array {
      var numbered: [JSON] = []
      for (index, element) in elements.enumerated() { numbered.append(try put(element, index)) }
      given["put"] = .array(numbered)
    }
    return .object(given)
  }

  /// The whole list is given: what is not in it is taken out.
  private mutating func replace(with elements: [JSON]) throws(ValueProblem) -> [JSON] {
    var numbered: [JSON] = []
    for (index, element) in elements.enumerated() {
      let element = numbering(element, besides: elements + numbered)
      if let item = element[key.name], numbered.contains(where: { $0[key.name] == item }) {
        throw .inElement(index, .keyTwice(key.name, item.string ?? item.canonicalText()))
      }
      numbered.append(element)
    }
    for old in before {
      guard let item = old[key.name], !numbered.contains(where: { $0[key.name] == item }) else { continue }
      change(.take(item))
    }
    for element in numbered {
      guard let object = element.object else { throw .wrongType(expected: .record([key]), found: element) }
      if !before.contains(element) { change(.put(object)) }
    }
    return numbered
  }

  private mutating func take(_ item: JSON) throws(ValueProblem) {
    guard list.contains(where: { $0[key.name] == item }) else {
      let known = list.compactMap { $0[key.name] }.map { $0.string ?? $0.canonicalText() }
      throw .unknownChoice(item.string ?? item.canonicalText(), known: known)
    }
    change(.take(item))
  }

  private mutating func put(_ element: JSON, _ index: Int) throws(ValueProblem) -> JSON {
    guard let given = numbering(element, besides: []).object else {
      throw .inElement(index, .wrongType(expected: .record([key]), found: element))
    }
    guard let item = given[key.name] else { throw .inElement(index, .missingMember(key.name)) }
    var merged = list.first { $0[key.name] == item }?.object ?? JSONObject()
    merged.put(given)
    change(.put(merged))
    return .object(given)
  }

  /// The element with its key: the next free number where an integer was left out.
  private func numbering(_ element: JSON, besides others: [JSON]) -> JSON {
    guard case .integer = key.type, var object = element.object, object[key.name] == nil else { return element }
    let taken = Set((before + list + others).compactMap { $0[key.name]?.integer })
    let next = max(taken.max() ?? 0, 0)
    // Behind the largest number that JSON has there is none: then the first that is free.
    let free = next < JSON.largestInteger ? next + 1 : (1...).first { !taken.contains($0) }
    object[key.name] = free.map { .integer($0) }
    return .object(object)
  }

  private mutating func change(_ kind: ListChange.Kind) {
    let change = ListChange(key: key.name, kind: kind)
    changes.append(change)
    list = change.applied(to: list)
  }
}
