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

extension JSONError: CustomStringConvertible {
  /// A sentence without full stop, as in `line 3, column 7: duplicate key 'a', first at line 2, column 3`.
  public var description: String { "\(position): \(problem)" }
}

extension JSONError.Problem: CustomStringConvertible {
  /// What is wrong, without the place.
  public var description: String {
    switch self {
    case .empty: "there is no JSON value"
    case .byteOrderMark: "the text starts with a byte order mark; save it as UTF-8 without one"
    case .unexpectedEnd(let expected): "the text ends where \(expected) should follow"
    case .unexpected(let scalar, let expected): "found \(Self.quoted(scalar)) instead of \(expected)"
    case .trailingComma: "a comma without anything after it; remove it"
    case .comment: "JSON has no comments; remove it"
    case .invalidUTF8(let byte): "the byte 0x\(Self.hex(UInt32(byte), digits: 2)) is not valid UTF-8 here"
    case .controlCharacter(let byte):
      "a string holds a raw control character; write \\u\(Self.hex(UInt32(byte), digits: 4))"
    case .badEscape(let scalar): "\(Self.quoted(scalar)) cannot follow a backslash"
    case .badUnicodeEscape: "\\u needs four hexadecimal digits"
    case .loneSurrogate(let unit):
      "\\u\(Self.hex(UInt32(unit), digits: 4)) is half of a surrogate pair without the other half"
    case .leadingZero: "a number cannot start with 0 followed by a digit"
    case .integerOutOfRange(let text):
      "the integer \(Self.shortened(text)) is beyond ±9007199254740991; write it as a string"
    case .numberOutOfRange(let text): "the number \(Self.shortened(text)) is too large"
    case .duplicateKey(let key, let first): "duplicate key '\(key)', first at \(first)"
    case .tooDeep(let limit): "more than \(limit) arrays and objects inside one another"
    case .tooLong(let limit): "more than \(limit) bytes"
    }
  }

  private static func quoted(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .nonspacingMark, .spacingMark, .enclosingMark:
      "U+\(hex(scalar.value, digits: 4))"
    default: scalar == "'" ? "\"'\"" : "'\(scalar)'"
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 40 ? text : text.prefix(40) + "…"
  }
}

extension JSONError.Expectation: CustomStringConvertible {
  /// A noun with its article, as in `a value`.
  public var description: String {
    switch self {
    case .value: "a value"
    case .valueOrEndOfArray: "a value or ']'"
    case .key: "a key in double quotes"
    case .keyOrEndOfObject: "a key in double quotes or '}'"
    case .colon: "':'"
    case .commaOrEndOfArray: "',' or ']'"
    case .commaOrEndOfObject: "',' or '}'"
    case .digit: "a digit"
    case .endOfString: "the quote that ends the string"
    case .word(let word): "'\(word)'"
    case .endOfText: "the end of the text"
    }
  }
}
