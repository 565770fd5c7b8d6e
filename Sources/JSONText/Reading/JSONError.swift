/// Why a text is not JSON that can be accepted, and where.
public struct JSONError: Swift.Error, Hashable, Sendable {
  /// Where the first thing wrong stands.
  public let position: TextPosition
  /// What is wrong.
  public let problem: Problem

  /// An error at a position.
  public init(at position: TextPosition, _ problem: Problem) {
    self.position = position
    self.problem = problem
  }
}

extension JSONError {
  /// What can be wrong with a JSON text.
  public enum Problem: Hashable, Sendable {
    /// There is nothing, or only white space.
    case empty
    /// The text starts with a byte order mark.
    case byteOrderMark
    /// The text ends where something had to follow.
    case unexpectedEnd(expected: Expectation)
    /// A character stands where something else had to be.
    case unexpected(Unicode.Scalar, expected: Expectation)
    /// A comma is followed by the end of its array or object.
    case trailingComma
    /// A comment begins.
    case comment
    /// The bytes are not UTF-8.
    case invalidUTF8(byte: UInt8)
    /// A string holds a control character that is not escaped.
    case controlCharacter(UInt8)
    /// A backslash is followed by something it cannot escape.
    case badEscape(Unicode.Scalar)
    /// `\u` is not followed by four hexadecimal digits.
    case badUnicodeEscape
    /// An escaped surrogate lacks its partner.
    case loneSurrogate(UInt16)
    /// A number starts with a zero that does not count.
    case leadingZero
    /// An integer lies beyond ±(2⁵³−1).
    case integerOutOfRange(String)
    /// A number is too large for a double.
    case numberOutOfRange(String)
    /// An object has a key twice.
    case duplicateKey(String, first: TextPosition)
    /// Arrays and objects stand too deep inside one another.
    case tooDeep(limit: Int)
    /// The text has too many bytes.
    case tooLong(limit: Int)
  }

  /// What the grammar asks for at a place.
  public enum Expectation: Hashable, Sendable {
    /// A value.
    case value
    /// A value or the end of the array.
    case valueOrEndOfArray
    /// A key in quotes.
    case key
    /// A key in quotes or the end of the object.
    case keyOrEndOfObject
    /// The colon after a key.
    case colon
    /// A comma or the end of the array.
    case commaOrEndOfArray
    /// A comma or the end of the object.
    case commaOrEndOfObject
    /// A digit of a number.
    case digit
    /// The quote that ends a string.
    case endOfString
    /// A word: `true`, `false` or `null`.
    case word(String)
    /// Nothing more.
    case endOfText
  }
}
