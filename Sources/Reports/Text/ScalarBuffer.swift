/// A text that is put together scalar by scalar, in a time that grows with its length.
///
/// A string's own view of its scalars is copied whole by many ways of adding to it, so that a long text would take minutes.
struct ScalarBuffer {
  private var bytes: [UInt8] = []

  /// An empty text.
  ///
  /// - Parameter capacity: How many bytes are expected.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return bytes.append(UInt8(truncatingIfNeeded: scalar.value)) }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
