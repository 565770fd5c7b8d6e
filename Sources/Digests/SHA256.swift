internal import CDigests

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

/// The eight words SHA-256 carries from block to block (FIPS 180-4, section 6.2).
struct SHA256State {
  private var a: UInt32 = 0x6a09_e667
  private var b: UInt32 = 0xbb67_ae85
  private var c: UInt32 = 0x3c6e_f372
  private var d: UInt32 = 0xa54f_f53a
  private var e: UInt32 = 0x510e_527f
  private var f: UInt32 = 0x9b05_688c
  private var g: UInt32 = 0x1f83_d9ab
  private var h: UInt32 = 0x5be0_cd19

  /// The words as a digest.
  var digest: Digest {
    Digest((Self.pair(a, b), Self.pair(c, d), Self.pair(e, f), Self.pair(g, h)))
  }

  /// Adds whole blocks of 64 bytes, with the processor's own instructions where it has them.
  mutating func add(blocks: UnsafeRawBufferPointer) {
    precondition(blocks.count % 64 == 0)
    if Self.isFast { addFast(blocks) } else { addPortably(blocks) }
  }

  /// Whether the processor has instructions for SHA-256.
  static let isFast = oversight_sha256_is_fast() != 0

  /// Adds whole blocks by the processor's instructions, which must be there.
  private mutating func addFast(_ blocks: UnsafeRawBufferPointer) {
    var words = (a, b, c, d, e, f, g, h)
    // Eight words in a row and whole blocks, as the function in C asks; neither pointer is kept.
    withUnsafeMutableBytes(of: &words) { words in
      guard let start = words.assumingMemoryBound(to: UInt32.self).baseAddress else { return }
      oversight_sha256_add(start, blocks.baseAddress, blocks.count / 64)
    }
    (a, b, c, d, e, f, g, h) = words
  }

  /// Adds whole blocks as any processor can.
  mutating func addPortably(_ blocks: UnsafeRawBufferPointer) {
    // A schedule on the stack and constants by pointer: a bounds check a round would cost half of the speed.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      Self.constants.withUnsafeBufferPointer { constants in
        for start in stride(from: 0, to: blocks.count, by: 64) {
          Self.expand(blocks, from: start, into: schedule, constants)
          add(schedule)
        }
      }
    }
  }

  /// Fills the schedule, each word with the constant of its round added.
  @inline(__always)
  private static func expand(
    _ blocks: UnsafeRawBufferPointer, from start: Int, into schedule: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>
  ) {
    for place in 0..<16 {
      // Four bytes of a whole block; they need not be aligned.
      let word = blocks.loadUnaligned(fromByteOffset: start &+ place &* 4, as: UInt32.self)
      schedule[place] = UInt32(bigEndian: word)
    }
    for place in 16..<64 {
      let early = schedule[place &- 15]
      let late = schedule[place &- 2]
      let first = turn(early, 7) ^ turn(early, 18) ^ (early &>> 3)
      let second = turn(late, 17) ^ turn(late, 19) ^ (late &>> 10)
      schedule[place] = schedule[place &- 16] &+ first &+ schedule[place &- 7] &+ second
    }
    for place in 0..<64 { schedule[place] = schedule[place] &+ constants[place] }
  }

  /// The 64 rounds, eight at a time so that the words need not move from name to name.
  @inline(__always)
  private mutating func add(_ schedule: UnsafeMutableBufferPointer<UInt32>) {
    var next = self
    var place = 0
    while place < 64 {
      Self.round(next.a, next.b, next.c, &next.d, next.e, next.f, next.g, &next.h, schedule[place])
      Self.round(next.h, next.a, next.b, &next.c, next.d, next.e, next.f, &next.g, schedule[place &+ 1])
      Self.round(next.g, next.h, next.a, &next.b, next.c, next.d, next.e, &next.f, schedule[place &+ 2])
      Self.round(next.f, next.g, next.h, &next.a, next.b, next.c, next.d, &next.e, schedule[place &+ 3])
      Self.round(next.e, next.f, next.g, &next.h, next.a, next.b, next.c, &next.d, schedule[place &+ 4])
      Self.round(next.d, next.e, next.f, &next.g, next.h, next.a, next.b, &next.c, schedule[place &+ 5])
      Self.round(next.c, next.d, next.e, &next.f, next.g, next.h, next.a, &next.b, schedule[place &+ 6])
      Self.round(next.b, next.c, next.d, &next.e, next.f, next.g, next.h, &next.a, schedule[place &+ 7])
      place &+= 8
    }
    a &+= next.a
    b &+= next.b
    c &+= next.c
    d &+= next.d
    e &+= next.e
    f &+= next.f
    g &+= next.g
    h &+= next.h
  }
}

extension SHA256State {
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    let choice = g ^ (e & (f ^ g))
    let majority = (a & b) | (c & (a | b))
    let mixed = h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ choice &+ word
    d = d &+ mixed
    h = mixed &+ (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ majority
  }

  @inline(__always)
  private static func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 { word &>> bits | word &<< (32 &- bits) }

  private static func pair(_ high: UInt32, _ low: UInt32) -> UInt64 { UInt64(high) << 32 | UInt64(low) }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
