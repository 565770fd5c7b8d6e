/// SHA-256 (FIPS 180-4), taking its message in pieces.
public struct SHA256: Sendable {
  private var state = SHA256State()
  /// What was added since the last whole block, in the order of memory; what lies behind it is of no meaning.
  private var rest: Block = (0, 0, 0, 0, 0, 0, 0, 0)
  private var count: UInt64 = 0

  /// 64 bytes.
  private typealias Block = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  /// Begins with an empty message.
  public init() {}

  /// Adds bytes to the message.
  public mutating func update(_ bytes: [UInt8]) {
    // Reading the array where it lies avoids a copy; the pointer does not leave the closure.
    bytes.withUnsafeBytes { update($0) }
  }

  /// Adds bytes to the message.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    let held = Int(count & 63)
    count &+= UInt64(bytes.count)
    if held > 0 {
      offset = min(64 - held, bytes.count)
      keep(bytes, 0..<offset, at: held)
      guard held + offset == 64 else { return }
      addRest()
    }
    let whole = offset + (bytes.count - offset) & ~63
    if whole > offset { state.add(blocks: UnsafeRawBufferPointer(rebasing: bytes[offset..<whole])) }
    keep(bytes, whole..<bytes.count, at: 0)
  }

  /// Copies bytes, no more than there is room for, into `rest`.
  private mutating func keep(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, at place: Int) {
    guard !range.isEmpty else { return }
    // A slice of 64 bytes takes the copy only if it fits; neither pointer leaves the closure.
    withUnsafeMutableBytes(of: &rest) { rest in
      UnsafeMutableRawBufferPointer(rebasing: rest[place...])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  private mutating func addRest() {
    let block = rest
    withUnsafeBytes(of: block) { state.add(blocks: $0) }
  }

  /// The digest of the message so far; then begins an empty message.
  public mutating func finish() -> Digest {
    let held = Int(count & 63)
    clear(from: held + 1, mark: held)
    if held >= 56 {
      addRest()
      rest = (0, 0, 0, 0, 0, 0, 0, 0)
    }
    rest.7 = (count << 3).bigEndian
    addRest()
    let digest = state.digest
    self = SHA256()
    return digest
  }

  /// Ends the message with its one bit, and zeros after it.
  private mutating func clear(from start: Int, mark: Int) {
    withUnsafeMutableBytes(of: &rest) { rest in
      rest[mark] = 0x80
      for place in start..<64 { rest[place] = 0 }
    }
  }

  /// The digest of a whole message.
  public static func digest(of bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}
