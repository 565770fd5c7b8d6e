/// A value to bind to a `?`.
public enum SQLiteValue: Hashable, Sendable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int)
  /// A number.
  case real(Double)
  /// A text.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// The text, or NULL for nil.
  public static func optional(_ text: String?) -> SQLiteValue { text.map { .text($0) } ?? .null }

  /// The integer, or NULL for nil.
  public static func optional(_ integer: Int?) -> SQLiteValue { integer.map { .integer($0) } ?? .null }
}

extension SQLiteValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A whole number.
  public init(integerLiteral integer: Int) { self = .integer(integer) }
  /// No value.
  public init(nilLiteral: ()) { self = .null }
}
