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
