/// The texts of a workbook, which its cells name by number; beyond a size they lie in a temporary file.
struct SharedTexts {
  private var memory: [UInt8] = []
  private var scratch: (any Scratch)?
  private let makeScratch: () throws -> any Scratch
  private let limit: Int
  private var written = 0
  /// Where each block of texts begins.
  private var blocks: [Int] = []
  /// How many there are.
  private(set) var count = 0

  private static let blockSize = 16

  /// - Parameters:
  ///   - limit: How many bytes are held in memory.
  ///   - scratch: Where the rest is kept.
  init(limit: Int = 32 << 20, scratch: @escaping () throws -> any Scratch) {
    (self.limit, makeScratch) = (limit, scratch)
  }

  mutating func add(_ text: [UInt8]) throws {
    if count % Self.blockSize == 0 { blocks.append(written + memory.count) }
    count += 1
    var length = text.count
    while length >= 0x80 {
      memory.append(UInt8(truncatingIfNeeded: length) | 0x80)
      length >>= 7
    }
    memory.append(UInt8(length))
    memory.append(contentsOf: text)
    if written + memory.count > limit, memory.count > 1 << 20 || scratch == nil { try spill() }
  }

  /// Ends the writing.
  mutating func finish() throws { if scratch != nil { try spill() } }

  private mutating func spill() throws {
    var file = try scratch ?? makeScratch()
    try file.append(memory)
    written += memory.count
    memory = []
    scratch = file
  }

  /// A text by its number; nil where there is none.
  func text(_ number: Int) throws -> String? {
    guard (0..<count).contains(number) else { return nil }
    let block = number / Self.blockSize
    let first = blocks[block]
    guard let scratch else { return memory.withUnsafeBytes { Self.text(number % Self.blockSize, in: $0, from: first) } }
    let end = block + 1 < blocks.count ? blocks[block + 1] : written
    return try scratch.bytes(first..<end).withUnsafeBytes { Self.text(number % Self.blockSize, in: $0, from: 0) }
  }

  private static func text(_ place: Int, in bytes: UnsafeRawBufferPointer, from start: Int) -> String? {
    var offset = start
    for step in 0...place {
      var (length, shift) = (0, 0)
      while bytes[offset] >= 0x80 {
        length |= Int(bytes[offset] & 0x7F) << shift
        shift += 7
        offset += 1
      }
      length |= Int(bytes[offset]) << shift
      offset += 1
      if step == place { return bytes.text(offset..<offset + length) }
      offset += length
    }
    return nil
  }
}
