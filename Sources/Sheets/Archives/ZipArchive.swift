/// A ZIP archive, as office files are one: its entries, believed only where all that is said of them agrees.
///
/// Nothing is unpacked before it is asked for, and then piece by piece. Refused are archives with something before or behind
/// them, entries that share bytes or a name, names that lead elsewhere, passwords, and what would grow beyond all measure.
package struct ZipArchive {
  /// One file in the archive.
  package struct Entry: Hashable, Sendable {
    /// Its name, with `/` between folders.
    package let name: String
    /// How many bytes it has unpacked, and in the archive.
    package let size: Int
    let packedSize: Int
    let checksum: UInt32
    let isPacked: Bool
    let offset: Int
    /// Whether it is written as `ZipWriter` writes entries, which no office program does.
    let isOurs: Bool
  }

  let source: any ByteSource
  /// The files, in the order of the archive's directory; folders are left out.
  package let entries: [Entry]
  private let places: [String: Int]

  /// What an archive may be at most: offices stay far below it.
  enum Limit {
    static let entries = 20_000
    static let directory = 8 << 20
    /// Deflate makes one byte of up to 1,032; tables reach 60. Small ones do no harm.
    static let ratio = 400
    static let harmless = 64 << 20
    static let size = 16 << 30
  }

  /// Reads the directory of an archive.
  ///
  /// - Throws: `SheetFault.archive`.
  package init(_ source: any ByteSource) throws {
    self.source = source
    let end = try ZipEnd(in: source)
    var cursor = ZipCursor(try source.bytes(end.directory))
    var entries: [Entry] = []
    for _ in 0..<end.count { if let entry = try Self.entry(&cursor) { entries.append(entry) } }
    guard cursor.isAtEnd else { throw SheetFault.archive(.damaged) }
    try Self.check(entries, before: end.directory.lowerBound, in: source)
    self.entries = entries
    places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.name.lowercased(), $0) })
  }

  /// Whether it is as this program wrote it: an office program that saves it leaves its own marks.
  package var isAsWritten: Bool { entries.allSatisfy(\.isOurs) }

  /// An entry by its name, in which upper and lower case are the same.
  package subscript(name: String) -> Entry? { places[name.lowercased()].map { entries[$0] } }

  /// All bytes of an entry.
  ///
  /// - Parameter limit: More than so many is refused.
  /// - Throws: `SheetFault.archive`.
  package func bytes(of entry: Entry, limit: Int) throws -> [UInt8] {
    guard entry.size <= limit else { throw SheetFault.archive(.bomb) }
    let stream = try self.stream(of: entry)
    return try [UInt8](unsafeUninitializedCapacity: entry.size + 1) { buffer, filled in
      while case let count = try stream.read(
        into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])), count > 0
      {
        filled += count
      }
    }
  }

  func stream(of entry: Entry) throws -> Inflation {
    // The local header is read again: the two lengths in it say where the bytes begin.
    let local = ZipCursor(try source.bytes(entry.offset..<entry.offset + 30))
    let begin = entry.offset + 30 + Int(try local.short(at: 26)) + Int(try local.short(at: 28))
    return try Inflation(source, entry, from: begin)
  }

  private static func entry(_ cursor: inout ZipCursor) throws(SheetFault) -> Entry? {
    let fields = try cursor.take(46)
    guard fields.long(at: 0) == 0x0201_4B50 else { throw .archive(.damaged) }
    let (flags, method) = (fields.short(at: 8), fields.short(at: 10))
    let nameBytes = try cursor.take(Int(fields.short(at: 28)))
    let extra = try cursor.take(Int(fields.short(at: 30)))
    _ = try cursor.take(Int(fields.short(at: 32)))
    guard flags & 1 == 0, flags & 0x2040 == 0 else { throw .archive(.encrypted) }
    guard method == 0 || method == 8 else { throw .archive(.method) }
    guard fields.short(at: 34) == 0 else { throw .archive(.spread) }
    var sizes = [Int(fields.long(at: 24)), Int(fields.long(at: 20)), Int(fields.long(at: 42))]
    try widen(&sizes, by: extra)
    guard let name = String(validating: nameBytes, as: UTF8.self), isHarmless(name) else { throw .archive(.path) }
    guard sizes.allSatisfy({ $0 >= 0 && $0 <= Limit.size }) else { throw .archive(.bomb) }
    guard sizes[0] <= Limit.harmless || sizes[0] / Limit.ratio <= sizes[1] else { throw .archive(.bomb) }
    guard method == 8 || sizes[0] == sizes[1] else { throw .archive(.damaged) }
    if name.utf8.last == UInt8(ascii: "/") { return nil }
    return Entry(
      name: name, size: sizes[0], packedSize: sizes[1], checksum: fields.long(at: 16), isPacked: method == 8,
      offset: sizes[2],
      isOurs: fields.short(at: 4) == ZipForm.madeBy && flags == ZipForm.flags && fields.short(at: 12) == 0
        && fields.short(at: 14) == ZipForm.day)
  }

  /// Sizes beyond four gigabytes stand in an extra field, those of them that are said to.
  private static func widen(_ sizes: inout [Int], by extra: ArraySlice<UInt8>) throws(SheetFault) {
    guard sizes.contains(0xFFFF_FFFF) else { return }
    var rest = extra
    while rest.count >= 4 {
      let (kind, length) = (rest.short(at: 0), Int(rest.short(at: 2)))
      guard rest.count >= 4 + length else { throw .archive(.damaged) }
      var field = rest.dropFirst(4).prefix(length)
      rest = rest.dropFirst(4 + length)
      guard kind == 1 else { continue }
      for place in sizes.indices where sizes[place] == 0xFFFF_FFFF {
        guard field.count >= 8, let size = Int(exactly: field.wide(at: 0)) else { throw .archive(.damaged) }
        sizes[place] = size
        field = field.dropFirst(8)
      }
    }
  }

  private static func isHarmless(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let folders = parts.last == "" ? parts.dropLast() : parts[...]
    return !folders.isEmpty && folders.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && !name.utf8.contains { $0 < 32 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") }
  }

  /// Each entry has bytes of its own, and says of itself what the directory says of it.
  private static func check(_ entries: [Entry], before directory: Int, in source: any ByteSource) throws {
    guard Set(entries.map { $0.name.lowercased() }).count == entries.count else { throw SheetFault.archive(.twice) }
    var free = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      guard entry.offset >= free else { throw SheetFault.archive(.overlapping) }
      guard entry.offset + 30 <= directory else { throw SheetFault.archive(.damaged) }
      let head = try source.bytes(entry.offset..<entry.offset + 30)
      guard head.count == 30, head[...].long(at: 0) == 0x0403_4B50 else { throw SheetFault.archive(.damaged) }
      let length = Int(head[...].short(at: 26))
      let name = try source.bytes(entry.offset + 30..<entry.offset + 30 + length)
      guard name.elementsEqual(entry.name.utf8) else { throw SheetFault.archive(.damaged) }
      free = entry.offset + 30 + length + Int(head[...].short(at: 28)) + entry.packedSize
    }
    guard free <= directory else { throw SheetFault.archive(.overlapping) }
  }
}

/// Where the directory of an archive stands, as its end says.
private struct ZipEnd {
  let directory: Range<Int>
  let count: Int

  init(in source: any ByteSource) throws {
    let size = source.count
    let tailStart = max(0, size - 65_557)
    let tail = try source.bytes(tailStart..<size)
    guard let place = Self.last(in: tail) else { throw SheetFault.archive(.noEnd) }
    let end = tail[place...]
    guard end.short(at: 4) == 0 || end.short(at: 4) == 0xFFFF else { throw SheetFault.archive(.spread) }
    var (count, length, offset) = (Int(end.short(at: 10)), Int(end.long(at: 12)), Int(end.long(at: 16)))
    var behind = tailStart + place
    if count == 0xFFFF || length == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      guard place >= 20, tail[(place - 20)...].long(at: 0) == 0x0706_4B50 else { throw SheetFault.archive(.damaged) }
      guard let wide = Int(exactly: tail[(place - 20)...].wide(at: 8)), wide >= 0, wide <= size - 56 else {
        throw SheetFault.archive(.damaged)
      }
      let record = try source.bytes(wide..<wide + 56)[...]
      guard record.long(at: 0) == 0x0606_4B50, let many = Int(exactly: record.wide(at: 32)),
        let long = Int(exactly: record.wide(at: 40)), let far = Int(exactly: record.wide(at: 48))
      else { throw SheetFault.archive(.damaged) }
      (count, length, offset, behind) = (many, long, far, wide)
    }
    guard length <= ZipArchive.Limit.directory, count <= ZipArchive.Limit.entries else {
      throw SheetFault.archive(.bomb)
    }
    // Nothing stands between the directory and the end, and nothing before the first entry: no archive in an archive.
    guard offset >= 0, offset <= behind, offset + length == behind else { throw SheetFault.archive(.noEnd) }
    self.count = count
    directory = offset..<offset + length
  }

  /// The place of the last end whose remark reaches to the end of the file.
  private static func last(in tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    for place in stride(from: tail.count - 22, through: 0, by: -1)
    where tail[place] == 0x50 && tail[place...].long(at: 0) == 0x0605_4B50 {
      if place + 22 + Int(tail[place...].short(at: 20)) == tail.count { return place }
    }
    return nil
  }
}

/// Reads what stands one after the other.
struct ZipCursor {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ count: Int) throws(SheetFault) -> ArraySlice<UInt8> {
    guard rest.count >= count else { throw .archive(.damaged) }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  func short(at place: Int) throws(SheetFault) -> UInt16 {
    guard rest.count >= place + 2 else { throw .archive(.damaged) }
    return rest.short(at: place)
  }
}

extension ArraySlice<UInt8> {
  /// Numbers as archives write them, the lowest byte first, counted from the beginning of these bytes.
  func short(at place: Int) -> UInt16 { UInt16(self[startIndex + place]) | UInt16(self[startIndex + place + 1]) << 8 }
  func long(at place: Int) -> UInt32 { UInt32(short(at: place)) | UInt32(short(at: place + 2)) << 16 }
  func wide(at place: Int) -> UInt64 { UInt64(long(at: place)) | UInt64(long(at: place + 4)) << 32 }
}
