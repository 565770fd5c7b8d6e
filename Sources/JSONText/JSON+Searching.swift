extension JSON {
  /// Whether the value, or one in it, is an object with nothing but a string under `key`.
  ///
  /// - Complexity: O(*n*).
  public func holdsObject(withOnly key: String) -> Bool {
    switch self {
    case .null, .bool, .integer, .double, .string: return false
    case .array(let elements):
      // Looking at the elements where they lie avoids taking hold of each; the pointer does not leave the closure.
      return elements.withUnsafeBufferPointer { elements in
        for place in elements.indices where elements[place].holdsObject(withOnly: key) { return true }
        return false
      }
    case .object(let object): return object.holdsObject(withOnly: key)
    }
  }
}

extension JSONObject {
  /// Whether the object has nothing but a string under `key`, or holds such an object.
  fileprivate func holdsObject(withOnly key: String) -> Bool {
    // As in `JSON.holdsObject(withOnly:)`.
    members.withUnsafeBufferPointer { members in
      if members.count == 1, CodeUnits.areEqual(members[0].key, key), case .string = members[0].value { return true }
      for place in members.indices where members[place].value.holdsObject(withOnly: key) { return true }
      return false
    }
  }
}
