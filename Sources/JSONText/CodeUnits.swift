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
  @inline(__always)
  static func areEqual(_ left: String, _ right: String) -> Bool {
    if let answer = SmallText.areEqual(left, right) { return answer }
    return left.utf8.count == right.utf8.count && haveSameBytes(left, right)
  }

  @inline(never)
  private static func haveSameBytes(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    // Comparing the bytes where they lie avoids an iterator; the pointers do not leave the closures.
    return left.withUTF8 { left in
      right.withUTF8 { right in UnsafeRawBufferPointer(left).holdsSame(as: UnsafeRawBufferPointer(right)) }
    }
  }

  /// Whether a string has these code units.
  static func areEqual(_ left: String, _ right: UnsafeRawBufferPointer) -> Bool {
    var left = left
    // As above.
    return left.withUTF8 { UnsafeRawBufferPointer($0).holdsSame(as: right) }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the same bytes stand here as in `other`.
  @inline(__always)
  fileprivate func holdsSame(as other: Self) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while place &+ 8 <= count {
      // Two unaligned loads within both.
      let word = loadUnaligned(fromByteOffset: place, as: UInt64.self)
      guard word == other.loadUnaligned(fromByteOffset: place, as: UInt64.self) else { return false }
      place &+= 8
    }
    while place < count {
      guard self[place] == other[place] else { return false }
      place &+= 1
    }
    return true
  }
}
