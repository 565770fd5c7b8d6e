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
