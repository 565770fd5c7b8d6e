/// How rows are written.
package struct CSVForm: Hashable, Sendable {
  /// What stands between two cells.
  package var delimiter: CSVDialect.Delimiter
  /// Whether a mark at the beginning says that it is UTF-8, without which Excel takes it for something else.
  package var hasMark: Bool
  /// Whether decimal commas and days as 03.05.2024 are written, as Excel reads them here.
  package var isLocal: Bool
  /// Whether texts that a spreadsheet would run are left as they are.
  package var isRaw: Bool

  /// UTF-8 with commas, for programs.
  package static let data = CSVForm(delimiter: .comma, hasMark: false, isLocal: false, isRaw: false)
  /// What Excel opens by a double click in Russian and Kazakh.
  package static let excel = CSVForm(delimiter: .semicolon, hasMark: true, isLocal: true, isRaw: false)

  package init(delimiter: CSVDialect.Delimiter, hasMark: Bool, isLocal: Bool, isRaw: Bool) {
    (self.delimiter, self.hasMark, self.isLocal, self.isRaw) = (delimiter, hasMark, isLocal, isRaw)
  }
}

/// Writes rows as a text file; cells that a spreadsheet would run are made harmless, so that reading undoes it.
package struct CSVWriter<Sink: ByteSink> {
  /// Where the rows are written.
  package private(set) var sink: Sink
  private let form: CSVForm
  private var buffer: [UInt8] = []

  /// - Parameters:
  ///   - sink: Where to write.
  ///   - form: How.
  package init(_ sink: Sink, _ form: CSVForm) {
    (self.sink, self.form) = (sink, form)
    if form.hasMark { buffer = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes a row; it ends in CR and LF, as RFC 4180 has it.
  package mutating func row(_ cells: [Cell]) throws {
    for (place, cell) in cells.enumerated() {
      if place > 0 { buffer.append(form.delimiter.byte) }
      add(cell)
    }
    // A row of one empty cell would be an empty line; one with blanks stands in marks already.
    if cells.count == 1, cells[0].text.isEmpty { buffer.append(contentsOf: [0x22, 0x22]) }
    buffer.append(contentsOf: [0x0D, 0x0A])
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Writes what is left.
  package mutating func finish() throws { try flush() }

  private mutating func flush() throws {
    try sink.append(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ cell: Cell) {
    switch cell {
    case .empty: break
    case .text(let text), .link(let text, _): add(text: form.isRaw ? text : HarmlessText.written(text))
    case .number(let digits) where form.isLocal:
      add(text: String(digits.map { $0 == "." ? "," : $0 }))
    case .day(let day, nil) where form.isLocal:
      let iso = day.description
      add(text: "\(iso.suffix(2)).\(iso.dropFirst(5).prefix(2)).\(iso.prefix(4))")
    case .number, .day, .time, .truth, .fault: add(text: cell.text)
    }
  }

  private mutating func add(text: String) {
    var text = text
    text.withUTF8 { bytes in
      let needsMarks = bytes.contains {
        $0 == form.delimiter.byte || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
      let isPadded =
        bytes.first.map { $0 == 0x20 || $0 == 9 } == true || bytes.last.map { $0 == 0x20 || $0 == 9 } == true
      guard needsMarks || isPadded else { return buffer.append(contentsOf: bytes) }
      buffer.append(UInt8(ascii: "\""))
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { buffer.append(byte) }
        buffer.append(byte)
      }
      buffer.append(UInt8(ascii: "\""))
    }
  }
}

/// Texts that a spreadsheet would take for a formula, made harmless by an apostrophe before them, and back.
///
/// An apostrophe that stood before such a text already gets one more, so that nothing is lost either way.
package enum HarmlessText {
  private static func isDangerous(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 10, 13: return true
    default: return false
    }
  }

  /// The text as it is written.
  package static func written(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

  /// The text as it was before it was written.
  package static func read(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && isDangerous(text) ? String(text.unicodeScalars.dropFirst()) : text
  }
}
