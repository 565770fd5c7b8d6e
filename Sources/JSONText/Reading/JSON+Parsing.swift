extension JSON {
  /// Reads one JSON text (RFC 8259), refusing whatever two readers could understand differently.
  ///
  /// Refused beyond the grammar: duplicate keys, integers beyond ±(2⁵³−1) also when written as `1e17` or with a fraction
  /// (their canonical text would be such an integer; from 10²¹ on it is not), numbers too large for a double, surrogates
  /// without their partner, invalid UTF-8, a byte order mark, nesting or size beyond `limits`.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - limits: How deep and how long the text may be.
  /// - Throws: `JSONError`, with the position of the first thing wrong.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(parsing bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
    self = try JSON.parsed(bytes, limits, isComparing: false).value
  }

  /// Reads one JSON text, as `init(parsing:limits:)` does, and looks whether it is in the form of a document.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - limits: How deep and how long the text may be.
  /// - Returns: The value, and whether `documentBytes()` writes it with these very bytes.
  /// - Throws: `JSONError`, with the position of the first thing wrong.
  public static func document(
    parsing bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) -> (value: JSON, isDocument: Bool) {
    try parsed(bytes, limits, isComparing: true)
  }

  private static func parsed(
    _ bytes: [UInt8], _ limits: JSONLimits, isComparing: Bool
  ) throws(JSONError) -> (value: JSON, isDocument: Bool) {
    // Reading through a pointer avoids a bounds check a byte; it does not leave the closure.
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      let input = UnsafeRawBufferPointer(buffer)
      var parser = JSONParser(input, limits: limits, isComparing: isComparing)
      do throws(JSONParser.Fault) {
        let value = try parser.text()
        return (value, parser.isDocument)
      } catch { throw JSONError(error, in: input) }
    }
  }

  /// Reads one JSON text, as `init(parsing:limits:)` does.
  ///
  /// - Throws: `JSONError`, with the position of the first thing wrong.
  public init(parsing text: String) throws(JSONError) { try self.init(parsing: Array(text.utf8)) }

  /// Reads one JSON text and notes where each value stands in it.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - limits: How deep and how long the text may be.
  /// - Returns: The value, and where it and all the values in it stand.
  /// - Throws: `JSONError`, with the position of the first thing wrong.
  public static func located(
    parsing bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) -> (JSON, SourceMap) {
    // As in `init(parsing:limits:)`.
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      let input = UnsafeRawBufferPointer(buffer)
      var parser = JSONParser(input, limits: limits, isMarking: true)
      do throws(JSONParser.Fault) {
        let value = try parser.text()
        return (value, SourceMap(of: value, parser.marks, in: input))
      } catch { throw JSONError(error, in: input) }
    }
  }
}

extension JSONError {
  fileprivate init(_ fault: JSONParser.Fault, in input: UnsafeRawBufferPointer) {
    var finder = PositionFinder(input)
    self.init(at: finder.position(at: fault.offset), fault.problem)
  }
}

/// How large a JSON text may be.
public struct JSONLimits: Hashable, Sendable {
  /// How many arrays and objects may stand inside one another.
  public let depth: Int
  /// How many bytes the text may have.
  public let bytes: Int

  /// Limits for a text.
  ///
  /// - Parameters:
  ///   - depth: From 1 to 512, so that no text can exhaust the stack.
  ///   - bytes: At least 1.
  public init(depth: Int = 128, bytes: Int = 64 << 20) {
    precondition((1...512).contains(depth), "a depth is from 1 to 512")
    precondition(bytes > 0, "a text needs at least one byte")
    self.depth = depth
    self.bytes = bytes
  }

  /// 128 levels and 64 MiB.
  public static let standard = JSONLimits()
}
