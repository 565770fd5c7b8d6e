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

  /// Appends `number` spaces.
  mutating func append(spaces number: Int) {
    if storage.count &- count < number { grow(by: number) }
    for place in count..<(count &+ number) { storage[place] = UInt8(ascii: " ") }
    count &+= number
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(storage.count * 2, count + more), alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[..<count]))
    storage.deallocate()
    storage = larger
  }
}
