extension JSON {
  /// The canonical form (RFC 8785): no white space, members sorted by UTF-16 code units, numbers as ECMAScript writes them.
  ///
  /// Whole doubles below 10²¹ come out without fraction and exponent, as the RFC asks: `3.0` becomes `3`, which reads
  /// back as an integer, and those beyond ±(2⁵³−1) are not read back at all.
  ///
  /// - Precondition: Doubles are finite, integers within ±(2⁵³−1).
  /// - Complexity: O(*n*) when the members are sorted already.
  public func canonicalBytes() -> [UInt8] {
    var writer = JSONWriter(isIndented: false)
    writer.write(self)
    return writer.output.bytes
  }

  /// The form documents are kept in: as canonical, but each member and element on a line of its own, indented by two
  /// spaces a level, with a line feed at the end.
  ///
  /// - Precondition: Doubles are finite, integers within ±(2⁵³−1).
  /// - Complexity: O(*n*) when the members are sorted already.
  public func documentBytes() -> [UInt8] {
    var writer = JSONWriter(isIndented: true)
    writer.write(self)
    writer.breakLine()
    return writer.output.bytes
  }

  /// Calls a function with the canonical form where it lies; the bytes must not be kept.
  ///
  /// - Precondition: Doubles are finite, integers within ±(2⁵³−1).
  package func withCanonicalBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    var writer = JSONWriter(isIndented: false)
    writer.write(self)
    writer.output.withBytes(body)
  }

  /// The canonical form as a string.
  public func canonicalText() -> String { String(decoding: canonicalBytes(), as: UTF8.self) }

  /// The document form as a string, with the line feed at its end.
  public func documentText() -> String { String(decoding: documentBytes(), as: UTF8.self) }
}

extension JSONObject {
  /// Calls a function with the object's canonical form where it lies, written as if the object did not have some of its
  /// members; the bytes must not be kept.
  ///
  /// - Parameters:
  ///   - keys: The keys of those members, which need not exist.
  ///   - body: What is done with the bytes.
  /// - Precondition: Doubles are finite, integers within ±(2⁵³−1).
  package func withCanonicalBytes(without keys: [String], _ body: (UnsafeRawBufferPointer) -> Void) {
    var writer = JSONWriter(isIndented: false)
    writer.write(self, without: keys)
    writer.output.withBytes(body)
  }
}
