internal import CZlib

/// The bytes of an entry of an archive, unpacked piece by piece and checked against what the archive says of them.
final class Inflation: ByteStream {
  private let source: any ByteSource
  private let entry: ZipArchive.Entry
  private var offset: Int
  private var left: Int
  private var given = 0
  private var sum: UInt = 0
  private var stream = czlib_stream()
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  init(_ source: any ByteSource, _ entry: ZipArchive.Entry, from offset: Int) throws(SheetFault) {
    (self.source, self.entry, self.offset, left) = (source, entry, offset, entry.packedSize)
    if entry.isPacked, czlib_start_inflating(&stream) != CZLIB_OK { throw .archive(.damaged) }
  }

  deinit {
    if entry.isPacked { _ = inflateEnd(&stream) }
    input.deallocate()
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try entry.isPacked ? unpack(into: buffer) : copy(into: buffer)
    given += count
    // An entry that is larger than it says is refused before it is handed out.
    guard given <= entry.size else { throw SheetFault.archive(.bomb) }
    sum = UInt(crc32(CUnsignedLong(sum), buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(count)))
    if count == 0, buffer.count > 0 {
      guard given == entry.size else { throw SheetFault.archive(.damaged) }
      guard UInt32(truncatingIfNeeded: sum) == entry.checksum else { throw SheetFault.archive(.checksum) }
    }
    return count
  }

  private func copy(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, left)])
    let count = try wanted.isEmpty ? 0 : source.read(at: offset, into: wanted)
    guard count == wanted.count else { throw SheetFault.archive(.damaged) }
    (offset, left) = (offset + count, left - count)
    return count
  }

  private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let output = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    let size = min(buffer.count, 1 << 30)
    stream.next_out = output
    stream.avail_out = UInt32(size)
    while stream.avail_out == UInt32(size) {
      if stream.avail_in == 0 {
        let wanted = UnsafeMutableRawBufferPointer(rebasing: input[..<min(input.count, left)])
        let count = try wanted.isEmpty ? 0 : source.read(at: offset, into: wanted)
        (offset, left) = (offset + count, left - count)
        stream.next_in = UnsafePointer(input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.avail_in = UInt32(count)
      }
      let had = stream.avail_in
      let code = inflate(&stream, CZLIB_NO_FLUSH)
      if code == CZLIB_STREAM_END { break }
      guard code == CZLIB_OK, had > 0 || stream.avail_out < UInt32(size) else { throw SheetFault.archive(.damaged) }
    }
    return size - Int(stream.avail_out)
  }
}

/// Packs bytes piece by piece.
final class Deflation {
  private var stream = czlib_stream()
  private var output = [UInt8](repeating: 0, count: 1 << 16)
  /// The checksum and size of what was given, and the size of what came of it.
  private(set) var checksum: UInt = 0
  private(set) var size = 0
  private(set) var packedSize = 0

  /// - Parameter level: From 1, fast, to 9, small.
  init(level: Int) {
    let code = czlib_start_deflating(&stream, Int32(level))
    precondition(code == CZLIB_OK, "zlib starts with a level from 1 to 9")
  }

  deinit { _ = deflateEnd(&stream) }

  /// Packs some bytes and hands on what comes out.
  func add(_ bytes: UnsafeRawBufferPointer, _ write: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), !bytes.isEmpty else { return }
    checksum = UInt(crc32(CUnsignedLong(checksum), start, UInt32(bytes.count)))
    size += bytes.count
    stream.next_in = start
    stream.avail_in = UInt32(bytes.count)
    try run(CZLIB_NO_FLUSH, write)
  }

  /// Packs what is left.
  func finish(_ write: (UnsafeRawBufferPointer) throws -> Void) throws { try run(CZLIB_FINISH, write) }

  private func run(_ flush: Int32, _ write: (UnsafeRawBufferPointer) throws -> Void) throws {
    let room = output.count
    var isFull = true
    while isFull {
      let count = output.withUnsafeMutableBufferPointer { output in
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(room)
        _ = deflate(&stream, flush)
        return room - Int(stream.avail_out)
      }
      isFull = count == room
      packedSize += count
      if count > 0 { try output.withUnsafeBytes { try write(UnsafeRawBufferPointer(rebasing: $0[..<count])) } }
    }
  }
}
