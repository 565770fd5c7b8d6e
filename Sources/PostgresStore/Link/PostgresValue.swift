/// A value for a `$n` of a statement.
enum PostgresValue: Hashable, Sendable {
  /// No value.
  case null
  /// A text; a NUL, which the server knows in no text, becomes U+FFFD.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// Bytes.
  case bytes([UInt8])
  /// JSON, or another text, that is there as UTF-8 already.
  case utf8([UInt8])
  /// An array of texts.
  case texts([String?])
  /// An array of whole numbers.
  case integers([Int?])

  /// The text, or nothing for nil.
  static func optional(_ text: String?) -> PostgresValue { text.map { .text($0) } ?? .null }

  /// The bytes that are sent, those of a text ended by a NUL; nil for nothing.
  var sent: [UInt8]? {
    switch self {
    case .null: nil
    case .text(let text): Self.plain(text) + [0]
    case .integer(let number): Array(String(number).utf8) + [0]
    case .bytes(let bytes): bytes
    case .utf8(let bytes): bytes + [0]
    case .texts(let texts): Self.array(texts) + [0]
    case .integers(let numbers):
      Array("{\(numbers.map { $0.map(String.init) ?? "NULL" }.joined(separator: ","))}".utf8) + [0]
    }
  }

  /// Whether the bytes are sent as they are.
  var isBinary: Bool { if case .bytes = self { true } else { false } }

  private static func plain(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return bytes.contains(0) ? Array(text.replacing("\0", with: "\u{FFFD}").utf8) : bytes
  }

  private static func array(_ texts: [String?]) -> [UInt8] {
    var bytes = [UInt8(ascii: "{")]
    for (place, text) in texts.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      guard let text else {
        bytes += Array("NULL".utf8)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in plain(text) {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }
}

/// A statement with the values of its `$1`, `$2` ….
struct PostgresStatement: Hashable, Sendable {
  let sql: String
  let values: [PostgresValue]

  init(_ sql: String, _ values: [PostgresValue] = []) { (self.sql, self.values) = (sql, values) }
}
