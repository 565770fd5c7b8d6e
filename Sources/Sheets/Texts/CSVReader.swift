/// Reads the rows of a text file: cells in quotation marks with line breaks in them, rows that end in CR, LF or both.
package struct CSVReader: ~Copyable {
  private var window: ByteWindow
  private let delimiter: UInt8
  private let encoding: TextEncoding
  private var number = 0
  private var isBeforeFirst: Bool
  /// What a cell is made of that is not one piece of the file.
  private var joined: [UInt8] = []

  /// A row with its cells may not be longer; what is has a quotation mark that nothing closes.
  private static let longest = 1 << 25

  /// - Parameters:
  ///   - source: The file.
  ///   - dialect: How it is written.
  package init(_ source: any ByteSource, _ dialect: CSVDialect) {
    window = ByteWindow(DecodedStream(source, dialect.found), size: 1 << 18)
    (delimiter, encoding) = (dialect.delimiter.byte, dialect.found.encoding)
    isBeforeFirst = dialect.hasSeparatorLine
  }

  /// The next row, which may be empty; nil at the end.
  ///
  /// - Throws: `SheetFault.openQuote`, `notText`, and what the source throws.
  package mutating func next() throws -> SheetRow? {
    if isBeforeFirst {
      isBeforeFirst = false
      _ = try record()
    }
    guard let cells = try record() else { return nil }
    number += 1
    return SheetRow(number: number, cells: cells)
  }

  private mutating func record() throws -> [Cell]? {
    while true {
      if window.start == window.end {
        if window.isAtEnd { return nil }
        _ = try window.fill(limit: Self.longest)
        continue
      }
      if let cells = try parse() { return cells }
      guard try window.fill(limit: Self.longest) else { throw SheetFault.openQuote(row: number + 1) }
    }
  }

  /// The record that begins here; nil when not all of it is there yet.
  private mutating func parse() throws -> [Cell]? {
    let bytes = UnsafeRawBufferPointer(window.buffer)
    let end = window.end
    var place = window.start
    var cells: [Cell] = []
    cells.reserveCapacity(24)
    while true {
      if place < end, bytes[place] == UInt8(ascii: "\"") {
        guard let next = try quoted(bytes, place, end, &cells) else { return nil }
        place = next
      } else {
        let first = place
        while place < end, case let byte = bytes[place], byte != delimiter, byte != 0x0A, byte != 0x0D { place += 1 }
        if place == end, !window.isAtEnd { return nil }
        try add(bytes, first..<place, &cells)
      }
      if place < end, bytes[place] == delimiter {
        place += 1
        if place == end, !window.isAtEnd { return nil }
        continue
      }
      // A CR at the very end may have its LF still to come.
      if place < end, bytes[place] == 0x0D {
        if place + 1 == end, !window.isAtEnd { return nil }
        place += place + 1 < end && bytes[place + 1] == 0x0A ? 2 : 1
      } else if place < end {
        place += 1
      }
      window.start = place
      while let last = cells.last, last == .empty { cells.removeLast() }
      return cells
    }
  }

  /// A cell in quotation marks: two inside stand for one, and what follows the last belongs to it too.
  ///
  /// - Returns: Where the delimiter or the end of the row stands; nil when that is not there yet.
  private mutating func quoted(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ cells: inout [Cell]
  ) throws -> Int? {
    var place = start + 1
    var piece = place
    joined.removeAll(keepingCapacity: true)
    while true {
      while place < end, bytes[place] != UInt8(ascii: "\"") { place += 1 }
      guard place + 1 < end || (window.isAtEnd && place < end) else {
        if window.isAtEnd { throw SheetFault.openQuote(row: number + 1) }
        return nil
      }
      if place + 1 < end, bytes[place + 1] == UInt8(ascii: "\"") {
        joined.append(contentsOf: bytes[piece...place])
        place += 2
        piece = place
        continue
      }
      break
    }
    let close = place
    place += 1
    while place < end, case let byte = bytes[place], byte != delimiter, byte != 0x0A, byte != 0x0D { place += 1 }
    if place == end, !window.isAtEnd { return nil }
    if joined.isEmpty, close + 1 == place {
      try add(bytes, piece..<close, &cells)
    } else {
      joined.append(contentsOf: bytes[piece..<close])
      joined.append(contentsOf: bytes[close + 1..<place])
      try joined.withUnsafeBytes { try add($0, 0..<$0.count, &cells) }
    }
    return place
  }

  private func add(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ cells: inout [Cell]) throws {
    guard !range.isEmpty else { return cells.append(.empty) }
    guard cells.count < 16_384 else { throw SheetFault.tooWide(row: number + 1) }
    guard let text = bytes.text(range) else { throw SheetFault.notText(encoding, offset: 0) }
    cells.append(.text(text))
  }
}
