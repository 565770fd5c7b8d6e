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

/// The two words of a string that keeps its bytes in itself: up to fifteen, and their number.
///
/// That is how the standard library keeps short strings on processors with 64 bits: the bytes in the order of memory, all
/// behind them zero, and in the last byte what sort of string it is, above the number of bytes. Two such strings have the
/// same bytes exactly when they have the same words, so that nothing needs to be read from anywhere. Without this parsing
/// takes 29 % more instructions, writing 69 to 81 %, and whole commands 4 % (`list`) to 7 % (`verify`).
///
/// A library that keeps them in another way is noticed when the program starts: then no string is taken for a short one.
struct SmallText {
  let low: UInt64
  let high: UInt64

  /// Words that are those of a string whatever they say.
  @inline(__always)
  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }
}

#if _pointerBitWidth(_64) && _endian(little)
  extension SmallText {
    private static let isSmall: UInt64 = 0x2000_0000_0000_0000
    private static let isASCII: UInt64 = 0x4000_0000_0000_0000
    private static let isImmortal: UInt64 = 0x8000_0000_0000_0000

    /// How many bytes a string can have in itself.
    static let mostBytes = 15

    /// Whether short strings lie as is said above: those of every length do, and a longer one is told from them.
    private static let isKnown: Bool = {
      guard MemoryLayout<String>.size == 16, MemoryLayout<String>.stride == 16 else { return false }
      for count in 0...16 {
        for letter in [UInt8(ascii: "a"), 0xD3] {
          let bytes = (0..<count).map { $0 % 2 == 0 ? letter : letter < 0x80 ? letter + UInt8($0) : 0x99 }
          guard letter < 0x80 || count % 2 == 0 else { continue }
          let words = unsafeBitCast(String(decoding: bytes, as: UTF8.self), to: (UInt64, UInt64).self)
          guard (words.1 & isSmall != 0) == (count <= mostBytes) else { return false }
          guard count <= mostBytes else { continue }
          var expected = [UInt64](repeating: 0, count: 2)
          for (place, byte) in bytes.enumerated() { expected[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8) }
          expected[1] |= isImmortal | isSmall | UInt64(count) << 56
          if letter < 0x80 || count == 0 { expected[1] |= isASCII }
          guard words == (expected[0], expected[1]) else { return false }
        }
      }
      return true
    }()

    /// The words of a string; nil when it keeps its bytes elsewhere.
    @inline(__always)
    init?(_ text: String) {
      guard Self.isKnown else { return nil }
      // A string is two words, as was checked.
      let words = unsafeBitCast(text, to: (UInt64, UInt64).self)
      guard words.1 & Self.isSmall != 0 else { return nil }
      self.init(low: words.0, high: words.1)
    }

    /// The number of bytes.
    @inline(__always)
    var count: Int { Int(truncatingIfNeeded: high >> 56 & 15) }

    /// Whether all bytes are below 0x80.
    @inline(__always)
    var isASCII: Bool { high & Self.isASCII != 0 }

    /// The bytes behind the eighth.
    @inline(__always)
    var rest: UInt64 { high & 0x00FF_FFFF_FFFF_FFFF }

    /// Whether a JSON string shows all bytes as they are: there is no quote, backslash or control character among them.
    @inline(__always)
    var isPlain: Bool {
      let spaces: UInt64 = 0x2020_2020_2020_2020
      // Behind the bytes are zeros, which must not be taken for control characters. A shift by 64 and more gives zero.
      let first = low | spaces << UInt64(truncatingIfNeeded: 8 &* count)
      let second = rest | spaces << UInt64(truncatingIfNeeded: 8 &* max(0, count &- 8))
      return UnsafeRawBufferPointer.special(in: first) | UnsafeRawBufferPointer.special(in: second) == 0
    }

    /// A string of ASCII characters that lie in a row; nil when it would be too long for itself, or cannot be read in
    /// two steps of eight bytes.
    @inline(__always)
    static func text(ascii bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String? {
      let count = range.count
      guard isKnown, count <= mostBytes, range.lowerBound &+ 16 <= bytes.count else { return nil }
      // Two unaligned loads that lie within the buffer; what does not belong to the string is cut off.
      var low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
      var high: UInt64 = 0
      if count <= 8 {
        // A shift by 64 gives zero.
        low &= ~(~0 << UInt64(truncatingIfNeeded: 8 &* count))
      } else {
        high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: range.lowerBound &+ 8, as: UInt64.self))
        high &= (1 &<< UInt64(truncatingIfNeeded: 8 &* (count &- 8))) &- 1
      }
      high |= isImmortal | isASCII | isSmall | UInt64(truncatingIfNeeded: count) &<< 56
      return unsafeBitCast((low, high), to: String.self)
    }

    /// Whether two strings have the same words, and so the same bytes; nil when they must be read.
    @inline(__always)
    static func areEqual(_ left: String, _ right: String) -> Bool? {
      guard isKnown else { return nil }
      let left = unsafeBitCast(left, to: (UInt64, UInt64).self)
      let right = unsafeBitCast(right, to: (UInt64, UInt64).self)
      if left == right { return true }
      return left.1 & right.1 & isSmall != 0 ? false : nil
    }
  }
#else
  extension SmallText {
    /// No string is known to keep its bytes in itself.
    static let mostBytes = 0
    init?(_ text: String) { return nil }
    var count: Int { 0 }
    var isASCII: Bool { false }
    var rest: UInt64 { 0 }
    var isPlain: Bool { false }
    static func text(ascii bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String? { nil }
    static func areEqual(_ left: String, _ right: String) -> Bool? { nil }
  }
#endif
