/// A string that is compared and hashed by its UTF-8 code units.
///
/// Swift's own `==` takes canonically equivalent strings for equal; in a hashed document they are different bytes.
struct CodeUnits: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: CodeUnits, right: CodeUnits) -> Bool { areEqual(left.text, right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    // Hashing the bytes where they lie avoids a copy; the pointer does not leave the closure.
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
}

extension CodeUnits {
  /// Whether two strings have the same code units.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    var (left, right) = (left, right)
    // Comparing the bytes where they lie avoids an iterator; the pointers do not leave the closures.
    return left.withUTF8 { left in right.withUTF8 { right in left.elementsEqual(right) } }
  }
}
