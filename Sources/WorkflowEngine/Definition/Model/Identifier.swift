/// A name of one kind of thing: a stage's cannot be passed where an action's is wanted.
///
/// Well-formed names are ASCII: a letter, then letters, digits, `_` or `-`. So Swift's comparison of
/// strings by canonical equivalence never matters.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The name as written.
  public let name: String

  /// A name taken as it is; whether it is well formed is checked where it is read.
  public init(_ name: String) { self.name = name }

  /// A name written in code.
  public init(stringLiteral value: String) { name = value }

  /// The name as written.
  public var description: String { name }

  /// By code units.
  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

/// The rules for names in definitions and registries.
public enum Naming {
  /// Whether `name` is a letter followed by letters, digits, `_` or `-`, all ASCII, 64 at most.
  public static func isWellFormed(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, isLetter(first), bytes.count <= 64 else { return false }
    return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }

  /// Whether `name` can stand in a condition: like `isWellFormed`, without `-`.
  public static func isConditionName(_ name: String) -> Bool {
    isWellFormed(name) && !name.utf8.contains(UInt8(ascii: "-"))
  }

  /// Whether `prefix` is `[A-Z][A-Z0-9]{0,7}`: a workflow's prefix, or an office code.
  public static func isPrefix(_ prefix: String) -> Bool {
    let bytes = prefix.utf8
    guard let first = bytes.first, isUpper(first), bytes.count <= 8 else { return false }
    return bytes.allSatisfy { isUpper($0) || isDigit($0) }
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  private static func isLetter(_ byte: UInt8) -> Bool {
    isUpper(byte) || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
  }
}
