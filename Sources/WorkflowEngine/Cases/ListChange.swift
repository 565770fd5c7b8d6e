public import JSONText

/// One change of a keyed list: an element put in the place of the one with its key, or behind all others; or one taken out.
///
/// The key's name stands in it, so that folding needs no definition.
public struct ListChange: Hashable, Sendable {
  /// What is done.
  public enum Kind: Hashable, Sendable {
    /// This element is there from now on, whole.
    case put(JSONObject)
    /// The element with this key is there no more.
    case take(JSON)
  }

  /// The member by which elements are told apart.
  public let key: String
  /// What is done.
  public let kind: Kind

  /// The key of the element it is about; nil for an element without one, which no checked record has.
  public var item: JSON? {
    switch kind {
    case .put(let element): element[key]
    case .take(let key): key
    }
  }
}

extension ListChange {
  /// The list after the change.
  func applied(to list: [JSON]) -> [JSON] {
    let place = item.flatMap { item in list.firstIndex { $0[key] == item } }
    var list = list
    switch (kind, place) {
    case (.put(let element), let place?): list[place] = .object(element)
    case (.put(let element), nil): list.append(.object(element))
    case (.take, let place?): list.remove(at: place)
    case (.take, nil): break
    }
    return list
  }

  /// As records write it.
  package var json: JSON {
    switch kind {
    case .put(let element): ["key": .string(key), "put": .object(element)]
    case .take(let item): ["key": .string(key), "take": item]
    }
  }

  init(_ json: JSON, at pointer: String) throws(FormatError) {
    let form = FormatError.Expected.form("{\"key\": name, \"put\": {…}} | {\"key\": name, \"take\": key}")
    guard let key = json["key"]?.string else { throw FormatError(pointer, expected: form) }
    self.key = key
    switch (json["put"]?.object, json["take"]) {
    case (let element?, nil): kind = .put(element)
    case (nil, let item?): kind = .take(item)
    default: throw FormatError(pointer, expected: form)
    }
  }
}

extension JSONObject {
  /// Puts and takes elements of keyed lists, by field.
  mutating func change(_ lists: [String: [ListChange]]) {
    for (field, changes) in lists.sorted(by: { $0.key < $1.key }) {
      self[field] = .array(changes.reduce(self[field]?.array ?? []) { $1.applied(to: $0) })
    }
  }
}
