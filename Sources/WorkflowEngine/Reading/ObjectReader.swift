package import JSONText

/// Reads the members of a JSON object, saying where and what was expected.
package struct ObjectReader {
  let object: JSONObject
  let pointer: String

  package init(_ object: JSONObject, at pointer: String) {
    self.object = object
    self.pointer = pointer
  }

  /// An error about one member.
  package func error(_ key: String, _ expected: FormatError.Expected) -> FormatError {
    FormatError(place(of: key), expected: expected)
  }

  /// Where a member stands in the document.
  package func place(of key: String) -> String { JSONPointer.append(pointer, key: key) }

  package func string(_ key: String) throws(FormatError) -> String {
    guard case .string(let string) = object[key] else { throw error(key, .string) }
    return string
  }

  package func optionalString(_ key: String) throws(FormatError) -> String? {
    switch object[key] {
    case nil: return nil
    case .string(let string): return string
    default: throw error(key, .string)
    }
  }

  package func integer(_ key: String) throws(FormatError) -> Int {
    guard let integer = object[key]?.integer else { throw error(key, .integer) }
    return integer
  }

  package func flag(_ key: String) throws(FormatError) -> Bool {
    guard let json = object[key] else { return false }
    guard let bool = json.bool else { throw error(key, .boolean) }
    return bool
  }

  package func day(_ key: String) throws(FormatError) -> Day {
    guard let day = Day(try string(key)) else { throw error(key, .date) }
    return day
  }

  package func optionalDay(_ key: String) throws(FormatError) -> Day? {
    guard let text = try optionalString(key) else { return nil }
    guard let day = Day(text) else { throw error(key, .date) }
    return day
  }

  package func object(_ key: String) throws(FormatError) -> JSONObject {
    guard let object = object[key]?.object else { throw error(key, .object) }
    return object
  }

  package func optionalObject(_ key: String) throws(FormatError) -> JSONObject? {
    switch object[key] {
    case nil: return nil
    case .object(let object): return object
    default: throw error(key, .object)
    }
  }

  /// The elements of a list; a missing list is empty.
  package func list<Element>(
    _ key: String, _ read: (JSON, String) throws(FormatError) -> Element
  ) throws(FormatError) -> [Element] {
    guard let json = object[key] else { return [] }
    guard let array = json.array else { throw error(key, .list) }
    guard !array.isEmpty else { return [] }
    let start = JSONPointer.append(pointer, key: key)
    var elements: [Element] = []
    for (index, element) in array.enumerated() {
      elements.append(try read(element, JSONPointer.append(start, index: index)))
    }
    return elements
  }

  /// A list of strings; a missing list is empty.
  package func strings(_ key: String) throws(FormatError) -> [String] {
    guard let json = object[key] else { return [] }
    return try strings(json, under: key)
  }

  /// As `strings`, of a value that stands under `key`.
  func strings(_ json: JSON, under key: String) throws(FormatError) -> [String] {
    guard case .array(let array) = json else { throw error(key, .list) }
    var strings: [String] = []
    strings.reserveCapacity(array.count)
    for place in array.indices {
      guard case .string(let string) = array[place] else {
        let start = JSONPointer.append(pointer, key: key)
        throw FormatError(JSONPointer.append(start, index: place), expected: .string)
      }
      strings.append(string)
    }
    return strings
  }
}
