/// The bytes of a text file as UTF-8, whatever its encoding.
///
/// What claims to be UTF-8 is handed on as it is; whoever makes texts of it sees whether it was.
struct DecodedStream: ByteStream {
  private var stream: SourceStream
  private let encoding: TextEncoding
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  /// What the input ended inside of: a byte or two of UTF-16.
  private var held: [UInt8] = []
  private var output: [UInt8] = []
  private var given = 0

  init(_ source: any ByteSource, _ found: FoundEncoding) {
    stream = SourceStream(source, from: found.markLength)
    encoding = found.encoding
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if encoding == .utf8 { return try stream.read(into: buffer) }
    while given == output.count { guard try fill() else { return 0 } }
    let count = min(buffer.count, output.count - given)
    output.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[given..<given + count])) }
    given += count
    return count
  }

  private mutating func fill() throws -> Bool {
    let before = stream.offset
    let count = try input.withUnsafeMutableBytes { try stream.read(into: $0) }
    (output, given) = ([], 0)
    guard count > 0 || !held.isEmpty else { return false }
    switch encoding {
    case .utf8: preconditionFailure("handed on as it is")
    case .windows1251, .kz1048: try decodeBytes(input[..<count], at: before)
    case .utf16LittleEndian, .utf16BigEndian: try decodeUnits(input[..<count], isEnd: count == 0, at: before)
    }
    return true
  }

  private mutating func decodeBytes(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(SheetFault) {
    let table = encoding.upperTable
    output.reserveCapacity(bytes.count * 2)
    for (place, byte) in bytes.enumerated() {
      if byte < 0x80 {
        output.append(byte)
        continue
      }
      let letter = byte >= 0xC0 ? 0x0410 + UInt16(byte - 0xC0) : table[Int(byte) - 0x80]
      // 0x98 is no letter; Windows writes it nowhere.
      guard letter != 0xFFFD else { throw .notText(encoding, offset: offset + place) }
      append(UInt32(letter))
    }
  }

  private mutating func decodeUnits(_ bytes: ArraySlice<UInt8>, isEnd: Bool, at offset: Int) throws(SheetFault) {
    let all = held + bytes
    held = []
    let isLittle = encoding == .utf16LittleEndian
    output.reserveCapacity(all.count * 3 / 2)
    func unit(_ place: Int) -> UInt32 {
      let (first, second) = (UInt32(all[place]), UInt32(all[place + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    var place = 0
    while place + 1 < all.count {
      let first = unit(place)
      guard (0xD800..<0xE000).contains(first) else {
        append(first)
        place += 2
        continue
      }
      guard place + 3 < all.count else { break }
      let second = unit(place + 2)
      guard first < 0xDC00, (0xDC00..<0xE000).contains(second) else {
        throw .notText(encoding, offset: offset + place)
      }
      append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      place += 4
    }
    guard !isEnd || place == all.count else { throw .notText(encoding, offset: offset) }
    held = Array(all[place...])
  }

  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80: output.append(UInt8(scalar))
    case ..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
