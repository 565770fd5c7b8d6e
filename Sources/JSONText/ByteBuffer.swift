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

  /// The SHA-256 of all bytes written so far.
  var digest: Digest {
    var hash = SHA256()
    // The bytes where they lie; they are not kept.
    hash.update(UnsafeRawBufferPointer(rebasing: storage[..<count]))
    return hash.finish()
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(storage.count * 2, count + more), alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count]))
    storage.deallocate()
    storage = larger
  }
}
