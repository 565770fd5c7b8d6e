package import JSONText

/// What is given of keyed lists with an action: a whole list, or what changes in it.
///
/// `{"take": [KEY], "change": [{…}], "add": [{…}], "put": [{…}]}` is done in this order and leaves the rest of the list
/// alone. `change` is of an element that is there: its members that are given are changed, and those that are null emptied.
/// `add` is of one that is not there; without its integer key it gets the next free number. `put` is either of the two.
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
        whole[known.name] = .array(edit.list.map(\.withoutForgotten))
        if let field = known.field { changes[field] = edit.changes }
      } catch {
        problems.append(error.isOfType ? .wrongType(known.name, error) : .outOfLimits(known.name, error))
        whole[known.name] = .array(current)
      }
    }
    (self.given, self.whole, self.changes, self.problems) = (given, whole, changes, problems)
  }

  /// Lists as they are given at an opening, whole and with the keys that were left out.
  ///
  /// Adds what is wrong where only elements are given; a wrong list is told by the check of values.
  static func numbered(
    _ fields: JSONObject, _ inputs: [Input], _ problems: inout [Refusal.Reason]
  ) -> JSONObject {
    var fields = fields
    for known in inputs {
      guard let key = known.definition.type.key, let value = fields[known.name] else { continue }
      var edit = ListEdit(key, [])
      do throws(ValueProblem) {
        _ = try edit.read(value, as: known.definition.type)
        fields[known.name] = .array(edit.list)
      } catch {
        guard value.array == nil, value.object != nil else { continue }
        problems.append(error.isOfType ? .wrongType(known.name, error) : .outOfLimits(known.name, error))
        fields[known.name] = []
      }
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

extension JSON {
  /// An element without the members that were removed by law: nothing stands there any more that could be wrong.
  fileprivate var withoutForgotten: JSON {
    object.map { .object(JSONObject($0.members.filter { !$0.value.isForgotten })) } ?? self
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
    guard let object = value.object, !object.isEmpty,
      object.members.allSatisfy({ Self.ways.contains($0.key) && $0.value.array != nil })
    else { throw .wrongType(expected: type, found: value) }
    var given = JSONObject()
    if let keys = object["take"]?.array {
      for item in keys { try take(item) }
      given["take"] = .array(keys)
    }
    for way in ["change", "add", "put"] {
      guard let elements = object[way]?.array else { continue }
      var numbered: [JSON] = []
      for (index, element) in elements.enumerated() {
        let element = way == "change" ? element : numbering(element, besides: [])
        if way != "put", let item = element[key.name] { try check(item, isThere: way == "change", index) }
        numbered.append(try put(element, index))
      }
      given[way] = .array(numbered)
    }
    return .object(given)
  }

  /// In which ways a list can be changed.
  private static let ways = ["take", "change", "add", "put"]

  /// What is changed must be there, and what is added not.
  private func check(_ item: JSON, isThere: Bool, _ index: Int) throws(ValueProblem) {
    if isThere { return try checkIsThere(item) }
    if list.contains(where: { $0[key.name] == item }) { throw .inElement(index, .keyTwice(key.name, Self.text(item))) }
  }

  private func checkIsThere(_ item: JSON) throws(ValueProblem) {
    guard !list.contains(where: { $0[key.name] == item }) else { return }
    throw .noElement(Self.text(item), known: list.compactMap { $0[key.name] }.map(Self.text))
  }

  private static func text(_ item: JSON) -> String { item.string ?? item.canonicalText() }

  /// The whole list is given: what is not in it is taken out.
  private mutating func replace(with elements: [JSON]) throws(ValueProblem) -> [JSON] {
    var numbered: [JSON] = []
    for (index, element) in elements.enumerated() {
      let element = numbering(element, besides: elements + numbered)
      if let item = element[key.name], numbered.contains(where: { $0[key.name] == item }) {
        throw .inElement(index, .keyTwice(key.name, Self.text(item)))
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
    try checkIsThere(item)
    change(.take(item))
  }

  private mutating func put(_ element: JSON, _ index: Int) throws(ValueProblem) -> JSON {
    guard let given = element.object else {
      throw .inElement(index, .wrongType(expected: .record([key]), found: element))
    }
    guard let item = given[key.name] else { throw .inElement(index, .missingMember(key.name)) }
    var merged = list.first { $0[key.name] == item }?.object ?? JSONObject()
    for member in merged.members where member.value.isForgotten { merged[member.key] = nil }
    merged.put(given)
    change(.put(merged))
    return .object(given)
  }

  private func numbering(_ element: JSON, besides others: [JSON]) -> JSON {
    key.numbering(element, besides: before + list + others)
  }

  private mutating func change(_ kind: ListChange.Kind) {
    let change = ListChange(key: key.name, kind: kind)
    changes.append(change)
    list = change.applied(to: list)
  }
}

extension RecordField {
  /// An element of a list of which this is the key, with it: the next free number where an integer was left out.
  ///
  /// - Parameter others: The elements, there or not there any more, whose numbers are not given again.
  package func numbering(_ element: JSON, besides others: [JSON]) -> JSON {
    guard case .integer = type, var object = element.object, object[name] == nil else { return element }
    let taken = Set(others.compactMap { $0[name]?.integer })
    let next = max(taken.max() ?? 0, 0)
    // Behind the largest number that JSON has there is none: then the first that is free.
    let free = next < JSON.largestInteger ? next + 1 : (1...).first { !taken.contains($0) }
    object[name] = free.map { .integer($0) }
    return .object(object)
  }
}
