/// SHA-256 (FIPS 180-4), taking its message in pieces.
public struct SHA256: Sendable {
  private var state = SHA256State()
  /// What was added since the last whole block; fewer than 64 bytes.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0

  /// Begins with an empty message.
  public init() {}

  /// Adds bytes to the message.
  public mutating func update(_ bytes: [UInt8]) {
    // Reading the array where it lies avoids a copy; the pointer does not leave the closure.
    bytes.withUnsafeBytes { update($0) }
  }

  /// Adds bytes to the message.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count &+= UInt64(bytes.count)
    var offset = 0
    if !rest.isEmpty {
      offset = min(64 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<offset])
      guard rest.count == 64 else { return }
      rest.withUnsafeBytes { state.add(blocks: $0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = offset + (bytes.count - offset) & ~63
    if whole > offset { state.add(blocks: UnsafeRawBufferPointer(rebasing: bytes[offset..<whole])) }
    rest.append(contentsOf: bytes[whole...])
  }

  /// The digest of the message so far; then begins an empty message.
  public mutating func finish() -> Digest {
    let bits = count << 3
    rest.append(0x80)
    let zeros = (120 - rest.count % 64) % 64
    rest.append(contentsOf: repeatElement(0, count: zeros))
    for shift in stride(from: 56 as UInt64, through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    rest.withUnsafeBytes { state.add(blocks: $0) }
    let digest = state.digest
    self = SHA256()
    return digest
  }

  /// The digest of a whole message.
  public static func digest(of bytes: [UInt8]) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}
