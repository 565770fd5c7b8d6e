public import JSONText

/// A value of a field, as Swift code gives it.
public protocol TypedValue: Hashable, Sendable {
  /// The value as documents write it.
  var json: JSON { get }
}

extension String: TypedValue {
  /// A text.
  public var json: JSON { .string(self) }
}

extension Int: TypedValue {
  /// A whole number; must lie within ±(2⁵³−1) to be accepted.
  public var json: JSON { .integer(self) }
}

extension Bool: TypedValue {
  /// True or false.
  public var json: JSON { .bool(self) }
}

extension Day: TypedValue {
  /// A date.
  public var json: JSON { .string(description) }
}

extension PartialDate: TypedValue {
  /// A date, perhaps without its day or month.
  public var json: JSON { .string(description) }
}

extension ExactDecimal: TypedValue {
  /// An exact decimal number.
  public var json: JSON { .string(description) }
}

extension Money: TypedValue {}

extension PartyID: TypedValue {
  /// A party's id.
  public var json: JSON { .string(name) }
}

extension CaseNumber: TypedValue {
  /// A case's number.
  public var json: JSON { .string(description) }
}

extension Array: TypedValue where Element: TypedValue {
  /// A list.
  public var json: JSON { .array(map(\.json)) }
}

/// One of the values of a choice.
public protocol TypedChoice: TypedName, TypedValue {}

extension TypedChoice {
  /// The value's name.
  public var json: JSON { .string(rawValue) }
}

extension JSONObject {
  /// The object with a member where there is a value.
  public func with(_ key: String, _ value: (any TypedValue)?) -> JSONObject {
    guard let value else { return self }
    var object = self
    object[key] = value.json
    return object
  }
}
