package import JSONText
internal import WorkflowEngine

/// A `name=value` as it is typed.
package struct Assignment: Hashable, Sendable {
  /// What stands before the first `=` that is not within the key of an element; not empty.
  package let name: String
  /// What stands after it; may be empty.
  package let value: String

  /// Splits `word`; nil when there is no `=`, or no name before it.
  package init?(_ word: String) {
    // Split by bytes: a combining mark after the sign would otherwise make another character of it.
    guard let first = word.utf8.firstIndex(of: UInt8(ascii: "=")), first > word.startIndex else { return nil }
    var equals = first
    if let (start, end) = ElementName.brackets(in: word), start < first {
      equals = word.utf8[end...].firstIndex(of: UInt8(ascii: "=")) ?? first
    }
    name = String(word[..<equals])
    value = String(word[word.utf8.index(after: equals)...])
  }
}

extension Assignment {
  /// A value was given twice.
  package struct Repeated: Error {
    /// Its name.
    package let name: String
  }

  /// Values by their names, as texts; what is added to a list, or taken out of it, may be given several times and is then a
  /// list of texts.
  ///
  /// - Throws: `Repeated`.
  package static func values(_ assignments: [Assignment]) throws(Repeated) -> JSONObject {
    var values = JSONObject()
    for given in assignments {
      let value = JSON.string(given.value)
      guard let before = values[given.name] else {
        values[given.name] = value
        continue
      }
      switch GivenName(given.name).part {
      case .added, .taken: values[given.name] = .array((before.array ?? [before]) + [value])
      case .whole, .element, .language: throw Repeated(name: given.name)
      }
    }
    return values
  }
}
