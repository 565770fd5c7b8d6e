/// Bytes being written.
struct ByteBuffer: ~Copyable {
  private var storage: UnsafeMutableRawBufferPointer
  private var count = 0

  init() {
    // Memory of our own: appending to an array asks on every byte whether the array is shared.
    storage = .allocate(byteCount: 1024, alignment: 8)
  }

  deinit { storage.deallocate() }

  /// All bytes written so far.
  var bytes: [UInt8] { Array(UnsafeRawBufferPointer(rebasing: storage[..<count])) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if storage.count &- count < bytes.count { grow(by: bytes.count) }
    // The room was just made sure of, and the bytes are never those of this buffer.
    UnsafeMutableRawBufferPointer(rebasing: storage[count..<(count &+ bytes.count)]).copyMemory(from: bytes)
    count &+= bytes.count
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    // A static string's bytes live as long as the program.
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a line feed and `number` spaces.
  @inline(__always)
  mutating func append(lineFeedAnd number: Int) {
    if storage.count &- count < number &+ 9 { grow(by: number &+ 9) }
    storage[count] = UInt8(ascii: "\n")
    count &+= 1
    // Eight at a time; up to eight too many are written over later, and there is room for them.
    var place = 0
    while place < number {
      storage.storeBytes(of: 0x2020_2020_2020_2020, toByteOffset: count &+ place, as: UInt64.self)
      place &+= 8
    }
    count &+= number
  }

  /// Appends a short string in quotes.
  @inline(__always)
  mutating func append(quoted text: SmallText) {
    if storage.count &- count < 18 { grow(by: 18) }
    storage[count] = UInt8(ascii: "\"")
    // Sixteen bytes for which there is room; those that are too many are written over.
    storage.storeBytes(of: text.low.littleEndian, toByteOffset: count &+ 1, as: UInt64.self)
    storage.storeBytes(of: text.rest.littleEndian, toByteOffset: count &+ 9, as: UInt64.self)
    storage[count &+ 1 &+ text.count] = UInt8(ascii: "\"")
    count &+= text.count &+ 2
  }

  /// Calls a function with all bytes written so far, where they lie; they must not be kept.
  func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) { body(UnsafeRawBufferPointer(rebasing: storage[..<count])) }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(storage.count * 2, count + more), alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count]))
    storage.deallocate()
    storage = larger
  }
}

extension UnsafeRawBufferPointer {
  /// A run of bytes that a JSON string shows as they are.
  struct PlainRun {
    /// The place after the last byte of the run.
    let end: Int
    /// Whether all bytes of the run are below 0x80.
    let isASCII: Bool
  }

  /// Marks the first quote, backslash or control character among eight bytes; zero when there is none.
  ///
  /// A byte minus one borrows into its highest bit only when it was zero, so the lowest such bit marks the first byte
  /// searched for.
  @inline(__always)
  static func special(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let found = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
    return found & 0x8080_8080_8080_8080
  }

  /// The bytes from `start` up to the first quote, backslash or control character, eight looked at together.
  @inline(__always)
  func plainRun(from start: Int) -> PlainRun {
    let highs: UInt64 = 0x8080_8080_8080_8080
    var offset = start
    var seen: UInt64 = 0
    while offset &+ 8 <= count {
      // An unaligned load of eight bytes that lie within the buffer.
      let word = UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let found = Self.special(in: word)
      guard found == 0 else {
        let bits = found.trailingZeroBitCount & ~7
        seen |= word & ((1 << UInt64(bits)) &- 1)
        return PlainRun(end: offset &+ bits >> 3, isASCII: seen & highs == 0)
      }
      seen |= word
      offset &+= 8
    }
    while offset < count {
      let byte = self[offset]
      guard byte >= 0x20, byte != 0x22, byte != 0x5C else { break }
      seen |= UInt64(byte)
      offset &+= 1
    }
    return PlainRun(end: offset, isASCII: seen & highs == 0)
  }

  /// The length of the UTF-8 sequence at `offset`, or nil where the bytes are none (Unicode, table 3-7).
  func lengthOfScalar(at offset: Int) -> Int? {
    let first = self[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= count, second.contains(self[offset + 1]) else { return nil }
    for byte in self[(offset + 2)..<(offset + length)] where byte & 0xC0 != 0x80 { return nil }
    return length
  }

  /// The place of the first byte in `range` that does not belong to a UTF-8 sequence.
  func firstInvalidUTF8(in range: Range<Int>) -> Int? {
    let part = UnsafeRawBufferPointer(rebasing: self[range])
    var offset = 0
    while offset < part.count {
      guard let length = part.lengthOfScalar(at: offset) else { return range.lowerBound + offset }
      offset += length
    }
    return nil
  }
}
