/// Reads a table as offices keep them: the rows below the header, without what is no row of the table.
///
/// Rows come one after the other; memory does not grow with them.
package final class TableReader {
  /// How to read it, as far as whoever asks says.
  package struct Choices {
    /// How its letters are written.
    package var encoding: TextEncoding?
    /// What stands between cells.
    package var delimiter: CSVDialect.Delimiter?
    /// Which sheet.
    package var sheet: String?
    /// Where the titles stand, from 1.
    package var headerRow: Int?
    /// Whether a title is known: a row with several of them is the header.
    package var isKnown: (String) -> Bool = { _ in false }

    package init() {}
  }

  /// What the table comes from.
  package enum Origin: Hashable, Sendable {
    case text(CSVDialect)
    /// A sheet, and all sheets there are.
    case sheet(String, of: [String], hidden: [String])
  }

  /// A row that is no row of the table.
  package struct LeftOut: Hashable, Sendable {
    /// Its number, and that of the last like it.
    package let row: Int
    package var last: Int
    package let why: Reason
    /// What stands in it.
    package let text: String

    /// Why a row is left out.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
      /// It stands above the header.
      case title
      /// Names for programs, under the titles.
      case names
      /// The columns counted: 1 2 3.
      case numbering
      /// The header once more.
      case header
      /// A heading across the table.
      case heading
      case totals
      /// A remark under the table.
      case note
      case empty
    }
  }

  /// Where it comes from, and how it is read.
  package let origin: Origin
  /// Where the titles stand, from 1.
  package private(set) var headerRow = 0
  /// The titles; one that is missing is empty.
  package private(set) var header: [String] = []
  /// The names for programs that stand under the titles.
  package private(set) var names: [String]?
  /// What was left out so far.
  package private(set) var left: [LeftOut] = []
  /// How many rows were handed out, and how many of them do not show.
  package private(set) var count = 0
  package private(set) var hidden = 0

  private let rows: any RowStream
  private let isKnown: (String) -> Bool
  private var waiting: ArraySlice<SheetRow> = []
  private var emptyFrom: Int?
  private var lastNumber = 0
  private var isAfterNumbering = false

  /// - Parameters:
  ///   - source: The file.
  ///   - choices: What is not to be found out.
  ///   - scratch: Makes a temporary file for texts that are too many for memory.
  /// - Throws: `SheetFault`, and what the source throws.
  package init(
    _ source: any ByteSource, _ choices: Choices = Choices(),
    scratch: @escaping () throws -> any Scratch = { MemoryBytes() }
  ) throws {
    isKnown = choices.isKnown
    if try Self.isArchive(source) {
      let book = try WorkbookReader(source, scratch: scratch)
      let sheet = try book.sheet(named: choices.sheet)
      rows = SheetRows(try SheetReader(sheet, of: book))
      origin = .sheet(sheet.name, of: book.sheets.map(\.name), hidden: book.sheets.filter(\.isHidden).map(\.name))
    } else {
      let dialect = try CSVDialect(of: source, encoding: choices.encoding, delimiter: choices.delimiter)
      rows = CSVRows(CSVReader(source, dialect))
      origin = .text(dialect)
    }
    try findHeader(choices)
  }

  /// Whether a row has the names for programs: sorting a sheet moves them among the rows.
  private func isOfNames(_ row: SheetRow) -> Bool {
    guard row.filled >= 3 else { return false }
    let texts = row.cells.map { Self.title($0.text) }.filter { !$0.isEmpty }
    return texts.allSatisfy(Self.isName) && texts.filter(isKnown).count >= 3
  }

  /// Whether it is an archive; what is neither that nor text is refused by what it is.
  private static func isArchive(_ source: any ByteSource) throws -> Bool {
    let start = try source.bytes(0..<8)
    if start.isEmpty { throw SheetFault.notATable(.empty) }
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return true }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let mark: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
      let directory = try source.bytes(0..<min(source.count, 1 << 20))
      throw SheetFault.notATable(contains(directory, mark) ? .encrypted : .xls)
    }
    if start.starts(with: "%PDF".utf8) { throw SheetFault.notATable(.pdf) }
    if start.starts(with: "{\\rtf".utf8) { throw SheetFault.notATable(.document) }
    return false
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...bytes.count - part.count).contains { bytes[$0] == part[0] && bytes[$0...].starts(with: part) }
  }

  /// The next row of the table; nil at the end.
  ///
  /// - Throws: `SheetFault`, and what the source throws.
  package func next() throws -> SheetRow? {
    while let row = try nextRow() {
      if row.filled == 0 {
        emptyFrom = emptyFrom ?? row.number
        lastNumber = row.number
        continue
      }
      let followsEmpty = emptyFrom != nil || row.number > lastNumber + 1
      closeEmpty(before: row.number)
      lastNumber = row.number
      if isOfNames(row) {
        leave(row, .names)
        continue
      }
      if let why = RowKind.reason(to: row, leaveOutOf: header, followsEmpty: followsEmpty) {
        leave(row, why)
        continue
      }
      count += 1
      if row.isHidden { hidden += 1 }
      return row
    }
    closeEmpty(before: lastNumber + 1)
    return nil
  }

  private func nextRow() throws -> SheetRow? {
    if let row = waiting.popFirst() { return row }
    return try rows.next()
  }

  private func leave(_ row: SheetRow, _ why: LeftOut.Reason) {
    let text = row.cells.filter { !$0.isEmpty }.prefix(4).map(\.text).joined(separator: " ")
    left.append(LeftOut(row: row.number, last: row.number, why: why, text: String(text.prefix(120))))
  }

  /// Notes the empty rows before a row, those too that the file does not name.
  private func closeEmpty(before number: Int) {
    let first = emptyFrom ?? (lastNumber + 1)
    emptyFrom = nil
    if first < number { left.append(LeftOut(row: first, last: number - 1, why: .empty, text: "")) }
  }
}

extension TableReader {
  private static let looked = 60

  private func findHeader(_ choices: Choices) throws {
    var first: [SheetRow] = []
    let enough = max(Self.looked, choices.headerRow ?? 0)
    while first.count < enough, let row = try rows.next() { first.append(row) }
    let place: Int?
    if let row = choices.headerRow {
      place = first.firstIndex { $0.number == row && $0.filled > 0 }
    } else {
      place = HeaderSearch(first, choices.isKnown).place
    }
    guard let place else { throw SheetFault.noHeader(row: choices.headerRow) }
    for row in first[..<place] {
      if row.filled == 0 {
        emptyFrom = emptyFrom ?? row.number
      } else {
        closeEmpty(before: row.number)
        leave(row, .title)
      }
      lastNumber = row.number
    }
    closeEmpty(before: first[place].number)
    headerRow = first[place].number
    lastNumber = headerRow
    header = first[place].cells.map { Self.title($0.text) }
    waiting = first[(place + 1)...]
    takeNames(choices.isKnown)
  }

  /// The row under the titles may have names for programs, which nobody sees.
  private func takeNames(_ isKnown: (String) -> Bool) {
    guard let row = waiting.first, row.filled >= 1 else { return }
    let texts = row.cells.map { Self.title($0.text) }
    let isOfNames = texts.allSatisfy { $0.isEmpty || Self.isName($0) }
    let known = texts.filter { !$0.isEmpty && isKnown($0) }.count
    let isAlready = header.filter { !$0.isEmpty }.allSatisfy(Self.isName)
    guard isOfNames, !isAlready, row.isHidden ? row.filled * 2 >= header.count : known >= 2 else { return }
    names = texts
    leave(row, .names)
    lastNumber = row.number
    waiting = waiting.dropFirst()
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x5F
    }
  }

  /// A title on one line, without what only divides its words.
  package static func title(_ text: String) -> String {
    let visible = String.UnicodeScalarView(
      text.unicodeScalars.filter { ![0xAD, 0x200B, 0x200D, 0xFEFF].contains($0.value) })
    return String(visible).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// What a row under the header is, by how it looks.
enum RowKind {
  /// Why a row is no row of the table; nil when it is one.
  static func reason(
    to row: SheetRow, leaveOutOf header: [String], followsEmpty: Bool
  ) -> TableReader.LeftOut.Reason? {
    let filled = row.filled
    let width = header.reduce(0) { $1.isEmpty ? $0 : $0 + 1 }
    if width > 1, filled > 1, isNumbering(row, filled) { return .numbering }
    if filled > 1, isHeader(row, header) { return .header }
    if isTotals(row, filled: filled, of: width) { return .totals }
    // A remark under the table: who made it, on which day.
    if followsEmpty, width >= 4, filled == 1, !row[0].isEmpty { return .note }
    return nil
  }

  private static func isNumbering(_ row: SheetRow, _ filled: Int) -> Bool {
    var expected = 1
    for cell in row.cells where !cell.isEmpty {
      let text = cell.text
      guard text.utf8.count <= 6, trimmed(text) == String(expected) else { return false }
      expected += 1
    }
    return filled >= 3
  }

  private static func isHeader(_ row: SheetRow, _ header: [String]) -> Bool {
    guard row.cells.count <= header.count else { return false }
    return row.cells.indices.allSatisfy { column in
      guard !row[column].isEmpty else { return true }
      let text = row[column].text
      // Most texts are told from a title by how long they are.
      return abs(text.utf8.count - header[column].utf8.count) <= 16 && TableReader.title(text) == header[column]
    }
  }

  private static let words: Set<String> = [
    "итого", "всего", "жиыны", "барлығы", "жиынтығы", "total", "totals", "итог",
  ]

  /// A row whose first text is a word for totals and which has nothing else but numbers.
  private static func isTotals(_ row: SheetRow, filled: Int, of width: Int) -> Bool {
    guard let first = row.cells.first(where: { !$0.isEmpty }), case .text(let text) = first else { return false }
    let start = text.drop { $0.isWhitespace }.prefix { $0.isLetter }.prefix(12)
    guard words.contains(start.lowercased()) else { return false }
    let others = row.cells.drop(while: \.isEmpty).dropFirst().filter { !$0.isEmpty }
    return others.allSatisfy { isNumber($0) || isWorkedOut($0) } && (filled > 1 || width > 1)
  }

  private static func isWorkedOut(_ cell: Cell) -> Bool { if case .fault = cell { true } else { false } }

  static func isNumber(_ cell: Cell) -> Bool {
    switch cell {
    case .number: true
    case .text(let text): isNumber(text)
    case .empty, .day, .time, .truth, .fault, .link: false
    }
  }

  static func isNumber(_ text: String) -> Bool {
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 48...57: hasDigit = true
      case 0x20, 0xA0, 0x202F, 0x2E, 0x2C, 0x2D, 0x2B, 0x25, 0x2212: break
      default: return false
      }
    }
    return hasDigit
  }

  private static func trimmed(_ text: String) -> Substring {
    text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace && $0 != "." }
  }
}

/// Which of the first rows has the titles.
private struct HeaderSearch {
  let place: Int?

  init(_ rows: [SheetRow], _ isKnown: (String) -> Bool) {
    // Titles that are known decide, the more of them the better.
    let known = rows.map { row in row.cells.filter { !$0.isEmpty && isKnown(TableReader.title($0.text)) }.count }
    if let most = known.max(), most >= 2, let first = known.firstIndex(of: most) {
      // Where names for programs stand under titles, the titles are the row above.
      let above = first > 0 ? rows[first - 1] : nil
      let isOfNames = rows[first].isHidden && above.map { $0.filled >= rows[first].filled - 1 } == true
      place = isOfNames ? first - 1 : first
      return
    }
    let widths = rows.map(\.filled)
    let width = Self.usual(widths)
    place = rows.indices.first { row in
      widths[row] * 10 >= width * 6 && (widths[row] > 1 || width == 1) && Self.looksLikeTitles(rows[row])
    }
  }

  /// How many cells most rows have, of those that have several.
  private static func usual(_ widths: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for width in widths where width > 1 { counts[width, default: 0] += 1 }
    // A row of titles with nothing under it is a table too.
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? widths.max() ?? 0
  }

  /// Texts that are no numbers and no days, each another.
  private static func looksLikeTitles(_ row: SheetRow) -> Bool {
    var seen: Set<String> = []
    for cell in row.cells where !cell.isEmpty {
      guard case .text(let text) = cell, !RowKind.isNumber(text) || text.contains("№") else { return false }
      seen.insert(TableReader.title(text))
    }
    return !seen.isEmpty && seen.count == row.filled
  }
}

/// Rows that come one after the other, whatever from.
protocol RowStream: AnyObject {
  func next() throws -> SheetRow?
}

private final class CSVRows: RowStream {
  private var reader: CSVReader

  init(_ reader: consuming CSVReader) { self.reader = reader }

  func next() throws -> SheetRow? { try reader.next() }
}

private final class SheetRows: RowStream {
  private var reader: SheetReader

  init(_ reader: consuming SheetReader) { self.reader = reader }

  func next() throws -> SheetRow? { try reader.next() }
}
