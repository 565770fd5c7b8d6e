/// A JSON value.
///
/// Integers and other numbers are told apart as they are written: `3` is an integer, `3.0` and `3e0` are doubles.
/// Strings and keys are compared and hashed by code units, so `й` composed and decomposed are two strings.
public enum JSON: Sendable {
  /// The value `null`.
  case null
  /// The value `true` or `false`.
  case bool(Bool)
  /// A number without fraction and exponent, within ±(2⁵³−1).
  case integer(Int)
  /// Any other number; always finite.
  case double(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object.
  case object(JSONObject)
}

extension JSON {
  /// The largest integer that every JSON reader keeps exactly: 2⁵³−1 (RFC 8259, section 6).
  public static let largestInteger = 9_007_199_254_740_991
}

extension JSON {
  /// The string, or nil for any other value.
  public var string: String? { if case .string(let value) = self { value } else { nil } }

  /// The integer, or nil for any other value; a double is never an integer.
  public var integer: Int? { if case .integer(let value) = self { value } else { nil } }

  /// The boolean, or nil for any other value.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The elements of the array, or nil for any other value.
  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }

  /// The object, or nil for any other value.
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// Whether this is `null`.
  public var isNull: Bool { if case .null = self { true } else { false } }

  /// The member of the object with `key`, or nil when there is none or this is no object.
  public subscript(_ key: String) -> JSON? { if case .object(let value) = self { value[key] } else { nil } }
}

extension JSON: ExpressibleByStringLiteral {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
  /// An integer.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSON: ExpressibleByBooleanLiteral {
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral {
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// An object; its keys must be distinct.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(elements.map { JSONObject.Member(key: $0, value: $1) }))
  }
}

extension JSON: ExpressibleByNilLiteral {
  /// The value `null`.
  public init(nilLiteral: ()) { self = .null }
}

extension JSON: Hashable {
  /// Whether both are the same value; strings and keys by code units, objects whatever their order.
  ///
  /// An integer never equals a double.
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.string(let left), .string(let right)): CodeUnits.areEqual(left, right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    case (.null, _), (.bool, _), (.integer, _), (.double, _), (.string, _), (.array, _), (.object, _): false
    }
  }

  /// Hashes the value, strings by code units.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0 as UInt8)
    case .bool(let value):
      hasher.combine(1 as UInt8)
      hasher.combine(value)
    case .integer(let value):
      hasher.combine(2 as UInt8)
      hasher.combine(value)
    case .double(let value):
      hasher.combine(3 as UInt8)
      hasher.combine(value)
    case .string(let value):
      hasher.combine(4 as UInt8)
      hasher.combine(CodeUnits(value))
    case .array(let values):
      hasher.combine(5 as UInt8)
      hasher.combine(values)
    case .object(let value):
      hasher.combine(6 as UInt8)
      hasher.combine(value)
    }
  }
}

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

extension JSON {
  /// The form in which people write definitions: members in their own order, and on one line what fits on it.
  ///
  /// - Parameter width: Columns of a line; only a value that cannot be broken is longer.
  /// - Returns: The text, without a line feed at its end.
  /// - Precondition: Doubles are finite, integers within ±(2⁵³−1).
  public func readableText(width: Int = 100) -> String { readable(width: width, indent: 0, used: 0) }

  private func readable(width: Int, indent: Int, used: Int) -> String {
    let line = onOneLine
    if used + line.unicodeScalars.count <= width { return line }
    let margin = String(repeating: " ", count: indent + 2)
    switch self {
    case .object(let object) where !object.isEmpty:
      let rows = object.members.map { member in
        let key = "\(margin)\(JSON.string(member.key).canonicalText()): "
        // One column is kept for the comma.
        return key + member.value.readable(width: width, indent: indent + 2, used: key.unicodeScalars.count + 1)
      }
      return "{\n\(rows.joined(separator: ",\n"))\n\(margin.dropLast(2))}"
    case .array(let array) where !array.isEmpty:
      let rows = array.map { margin + $0.readable(width: width, indent: indent + 2, used: margin.count + 1) }
      return "[\n\(rows.joined(separator: ",\n"))\n\(margin.dropLast(2))]"
    case .object, .array, .null, .bool, .integer, .double, .string: return line
    }
  }

  private var onOneLine: String {
    switch self {
    case .object(let object) where !object.isEmpty:
      let members = object.members.map { "\(JSON.string($0.key).canonicalText()): \($0.value.onOneLine)" }
      return "{ \(members.joined(separator: ", ")) }"
    case .array(let array): return "[\(array.map(\.onOneLine).joined(separator: ", "))]"
    case .object, .null, .bool, .integer, .double, .string: return canonicalText()
    }
  }
}
