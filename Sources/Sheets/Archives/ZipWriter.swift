/// Writes a ZIP archive as every office program takes it: sizes in front of each entry, one fixed day, nothing of Zip64.
///
/// The same entries give the same bytes.
package struct ZipWriter<Sink: ByteSink> {
  /// Where the archive is written.
  package private(set) var sink: Sink
  private var entries: [Written] = []
  private var packing: Deflation?

  private struct Written {
    let name: [UInt8]
    let offset: Int
    var checksum: UInt32 = 0
    var size = 0
    var packedSize = 0
  }

  /// - Parameter sink: Where to write; what is written already is no part of the archive, so it must be empty.
  package init(_ sink: Sink) { self.sink = sink }

  /// Writes a whole entry.
  package mutating func add(_ name: String, _ bytes: [UInt8], level: Int = 6) throws {
    try begin(name, level: level)
    try bytes.withUnsafeBytes { try write($0) }
    try end()
  }

  /// Begins an entry; what is written goes into it until it ends.
  package mutating func begin(_ name: String, level: Int = 6) throws {
    precondition(packing == nil, "an entry ends before another begins")
    packing = Deflation(level: level)
    try start(name)
  }

  /// Writes into the entry that was begun.
  package mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
    try packing?.add(bytes) { try sink.append($0) }
  }

  /// Ends the entry that was begun.
  package mutating func end() throws {
    guard let done = packing else { preconditionFailure("an entry was begun") }
    try done.finish { try sink.append($0) }
    packing = nil
    try close(checksum: UInt32(truncatingIfNeeded: done.checksum), size: done.size, packedSize: done.packedSize)
  }

  /// Adds an entry whose bytes are packed already.
  mutating func add(_ name: String, packed source: some ByteSource, as done: Deflation) throws {
    try start(name)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while case let count = try source.read(at: offset, into: buffer), count > 0 {
      try sink.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      offset += count
    }
    try close(checksum: UInt32(truncatingIfNeeded: done.checksum), size: done.size, packedSize: done.packedSize)
  }

  /// Writes the directory; nothing can be added any more.
  package mutating func finish() throws {
    let begin = sink.count
    for entry in entries { try sink.append(directoryHead(entry) + entry.name) }
    let length = sink.count - begin
    var end = LittleEndian()
    end.long(0x0605_4B50)
    end.short(0, 0, entries.count, entries.count)
    end.long(length, begin)
    end.short(0)
    try sink.append(end.bytes)
  }

  private mutating func start(_ name: String) throws {
    let entry = Written(name: Array(name.utf8), offset: sink.count)
    entries.append(entry)
    try sink.append(localHead(entry) + entry.name)
  }

  private mutating func close(checksum: UInt32, size: Int, packedSize: Int) throws {
    guard size < 0xFFFF_FFFF, sink.count < 0xFFFF_FFFF else { throw SheetFault.archive(.bomb) }
    let last = entries.count - 1
    (entries[last].checksum, entries[last].size, entries[last].packedSize) = (checksum, size, packedSize)
    try sink.overwrite(localHead(entries[last]), at: entries[last].offset)
  }

  private func localHead(_ entry: Written) -> [UInt8] {
    var head = LittleEndian()
    head.long(0x0403_4B50)
    head.common(entry.checksum, entry.packedSize, entry.size, name: entry.name.count)
    return head.bytes
  }

  private func directoryHead(_ entry: Written) -> [UInt8] {
    var head = LittleEndian()
    head.long(0x0201_4B50)
    head.short(Int(ZipForm.madeBy))
    head.common(entry.checksum, entry.packedSize, entry.size, name: entry.name.count)
    head.short(0, 0, 0)
    head.long(0o100644 << 16, entry.offset)
    return head.bytes
  }
}

/// What stands in every entry that is written here.
enum ZipForm {
  /// Made on Unix, so that the attributes are understood, after version 2.0.
  static let madeBy: UInt16 = 3 << 8 | 20
  /// Names are UTF-8.
  static let flags: UInt16 = 0x0800
  /// 1 January 1980.
  static let day: UInt16 = 0x0021
}

/// Numbers written with the lowest byte first.
private struct LittleEndian {
  var bytes: [UInt8] = []

  mutating func short(_ values: Int...) {
    for value in values { for shift in [0, 8] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) } }
  }

  mutating func long(_ values: Int...) {
    for value in values { for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) } }
  }

  /// What stands in both heads of an entry: version 2.0, names in UTF-8, deflated, 1 January 1980.
  mutating func common(_ checksum: UInt32, _ packedSize: Int, _ size: Int, name: Int) {
    short(20, Int(ZipForm.flags), 8, 0, Int(ZipForm.day))
    long(Int(checksum), packedSize, size)
    short(name, 0)
  }
}
