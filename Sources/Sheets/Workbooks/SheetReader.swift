/// Reads the rows of one sheet of a workbook.
///
/// A cell that is merged with others below it shows in each of their rows. Rows that have nothing may be left out.
package struct SheetReader: ~Copyable {
  private var xml: XMLReader
  private let book: WorkbookReader
  private var merged: MergedCells
  private var number = 0
  private var isInData = false
  private var value: [UInt8] = []

  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - book: Its workbook.
  package init(_ sheet: WorkbookReader.Sheet, of book: WorkbookReader) throws {
    let merged = try MergedCells(in: sheet, of: book)
    xml = try book.reader(of: sheet.part)
    (self.book, self.merged) = (book, merged)
  }

  /// The next row; nil at the end.
  ///
  /// - Throws: `SheetFault`, and what the source throws.
  package mutating func next() throws -> SheetRow? {
    while true {
      switch (try xml.next(), xml.name) {
      case (.start, "sheetData"): isInData = true
      case (.end, "sheetData"): isInData = false
      case (.start, "row") where isInData: return merged.completed(try row())
      case (.done, _): return nil
      default: break
      }
    }
  }

  private mutating func row() throws -> SheetRow {
    let given = xml.withAttribute("r") { Self.integer($0) } ?? nil
    number = max(number + 1, given ?? 0)
    guard number <= 1_048_576 else { throw SheetFault.tooLong(rows: number) }
    let isHidden =
      xml.withAttribute("hidden") { $0.first == UInt8(ascii: "1") || $0.first == UInt8(ascii: "t") } ?? false
    var cells: [Cell] = []
    cells.reserveCapacity(24)
    while true {
      switch (try xml.next(), xml.name) {
      case (.start, "c"): try cell(&cells)
      case (.start, _): try xml.skip()
      case (.end, "row"):
        while let last = cells.last, last.isEmpty { cells.removeLast() }
        return SheetRow(number: number, cells: cells, isHidden: isHidden)
      case (.done, _): return SheetRow(number: number, cells: cells, isHidden: isHidden)
      default: break
      }
    }
  }

  private enum Kind { case number, shared, text, inline, truth, fault, day }

  private mutating func cell(_ cells: inout [Cell]) throws {
    let place = xml.withAttribute("r") { CellName.read($0)?.column } ?? nil
    let column = place ?? cells.count
    guard column >= cells.count, column < 16_384 else { throw SheetFault.tooWide(row: number) }
    let style = xml.withAttribute("s") { Self.integer($0) } ?? nil
    let kind = xml.withAttribute("t") { Self.kind($0) } ?? .number
    value.removeAll(keepingCapacity: true)
    let hasFormula = try readValue(isInline: kind == .inline, column: column)
    while cells.count < column { cells.append(.empty) }
    cells.append(try made(kind, style: style, hasFormula: hasFormula))
  }

  /// Reads what stands in a cell; whether there is a formula.
  private mutating func readValue(isInline: Bool, column: Int) throws -> Bool {
    var (depth, hasFormula) = (0, false)
    while true {
      switch (try xml.next(), xml.name) {
      case (.start, "v") where !isInline, (.start, "t") where isInline: depth += 1
      case (.end, "v") where !isInline, (.end, "t") where isInline: depth -= 1
      case (.start, "f"):
        hasFormula = true
        try xml.skip()
      case (.start, "rPh"): try xml.skip()
      case (.text, _) where depth > 0:
        try xml.appendText(to: &value)
        guard value.count <= WorkbookReader.Limit.cell else { throw SheetFault.longCell(row: number, column: column) }
      case (.end, "c"), (.done, _): return hasFormula
      default: break
      }
    }
  }

  private func made(_ kind: Kind, style: Int?, hasFormula: Bool) throws -> Cell {
    guard !value.isEmpty else { return hasFormula && kind != .text ? .fault("formula") : .empty }
    switch kind {
    case .shared:
      let number = value.withUnsafeBytes { Self.integer($0) }
      guard let number, let text = try book.texts.text(number) else { throw SheetFault.archive(.damaged) }
      return text.isEmpty ? .empty : .text(text)
    case .text, .inline:
      let bytes = WorkbookReader.unescaped(value)
      guard let text = String(validating: bytes, as: UTF8.self) else { throw SheetFault.notText(.utf8, offset: 0) }
      return .text(text)
    case .truth: return .truth(value.first == UInt8(ascii: "1"))
    case .fault: return .fault(String(decoding: value, as: UTF8.self))
    case .day: return Self.day(String(decoding: value, as: UTF8.self))
    case .number:
      let form = style.flatMap { book.forms.indices.contains($0) ? book.forms[$0] : nil } ?? .plain
      return form.cell(String(decoding: value, as: UTF8.self), since1904: book.countsFrom1904)
    }
  }

  /// A day as ISO 8601 has it, which some programs write.
  private static func day(_ text: String) -> Cell {
    let parts = text.prefix(10).split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let found = SheetDay(checking: year, month, day)
    else { return .text(text) }
    return .day(found)
  }

  private static func kind(_ bytes: UnsafeRawBufferPointer) -> Kind {
    switch XMLName(bytes) {
    case "s": .shared
    case "str": .text
    case "inlineStr": .inline
    case "b": .truth
    case "e": .fault
    case "d": .day
    default: .number
    }
  }

  private static func integer(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard !bytes.isEmpty, bytes.count < 10 else { return nil }
    var value = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte) - 48
    }
    return value
  }
}

/// The cells of a sheet that are one: what stands in the first shows in each row.
private struct MergedCells {
  private struct Area {
    let rows: ClosedRange<Int>
    let column: Int
    var value: Cell = .empty
  }

  private var areas: [Area] = []

  private enum Limit { static let areas = 200_000 }

  /// Finds them before the rows are read, since they are named behind them.
  init(in sheet: WorkbookReader.Sheet, of book: WorkbookReader) throws {
    guard let entry = book.archive[sheet.part] else { throw SheetFault.noPart(sheet.part) }
    var window = ByteWindow(try book.archive.stream(of: entry))
    let mark = Array("mergeCell ".utf8)
    while true {
      let bytes = UnsafeRawBufferPointer(window.buffer)
      var place = window.start
      // What is named stands within so many bytes of the mark.
      let last = window.isAtEnd ? window.end : window.end - 64
      while place < last {
        guard bytes[place] == mark[0] else {
          place += 1
          continue
        }
        let piece = bytes[place..<min(window.end, place + 64)]
        if piece.starts(with: mark), areas.count < Limit.areas { add(piece.dropFirst(mark.count)) }
        place += 1
      }
      window.start = max(window.start, place)
      if window.isAtEnd { break }
      guard try window.fill(limit: 1 << 17) else { break }
    }
    areas.sort { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  private mutating func add(_ piece: Slice<UnsafeRawBufferPointer>) {
    guard let quote = piece.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }) else { return }
    let value = piece[(quote + 1)...].prefix { $0 != 0x22 && $0 != 0x27 }
    let ends = value.split(separator: UInt8(ascii: ":"))
    guard ends.count == 2, let first = CellName.read(UnsafeRawBufferPointer(rebasing: ends[0])),
      let last = CellName.read(UnsafeRawBufferPointer(rebasing: ends[1])), first.row < last.row
    else { return }
    areas.append(Area(rows: first.row...last.row, column: first.column))
  }

  mutating func completed(_ row: SheetRow) -> SheetRow {
    guard let first = areas.first, first.rows.lowerBound <= row.number else { return row }
    areas.removeAll { $0.rows.upperBound < row.number }
    var row = row
    let isEmpty = row.cells.isEmpty
    for place in areas.indices {
      let area = areas[place]
      guard area.rows.lowerBound <= row.number else { break }
      if row.number == area.rows.lowerBound {
        areas[place].value = row[area.column]
      } else if !isEmpty, row[area.column].isEmpty, !area.value.isEmpty {
        while row.cells.count <= area.column { row.cells.append(.empty) }
        row.cells[area.column] = area.value
      }
    }
    return row
  }
}
