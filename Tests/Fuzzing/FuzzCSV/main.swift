import FuzzSupport
import Sheets

/// Rows that were read are written and read again the same, whatever the file was; a text that is harmless stays itself.
///
/// The first byte says what is named, and what is found out.
func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let named = Int(input.byte())
  let source = MemoryBytes(input.rest())
  var choices = TableReader.Choices()
  if named & 1 != 0 { choices.encoding = TextEncoding.allCases[named >> 1 & 3] }
  if named & 8 != 0 { choices.delimiter = CSVDialect.Delimiter.allCases[(named >> 4) % 3] }
  if named & 128 != 0 { choices.headerRow = 1 + named >> 5 & 3 }
  readTable(source, choices)
  guard let dialect = try? CSVDialect(of: source, encoding: choices.encoding, delimiter: choices.delimiter),
    let rows = allRows(source, dialect)
  else { return 0 }
  for form in [CSVForm.data, CSVForm(delimiter: .semicolon, hasMark: true, isLocal: false, isRaw: true)] {
    var writer = CSVWriter(MemoryBytes(), form)
    for row in rows { try? writer.row(row.cells.isEmpty ? [.empty] : row.cells) }
    try? writer.finish()
    // The mark is known by what is read; the delimiter is named, since no row need have one.
    let again = try? CSVDialect(of: writer.sink, encoding: nil, delimiter: form.delimiter)
    guard let again, again.found.encoding == .utf8, !again.hasSeparatorLine else { continue }
    let read = allRows(writer.sink, again)?.map { row in row.cells.map { form.isRaw ? $0 : asRead($0) } }
    mustHold(read == rows.map(\.cells), "what was written is read again: \(rows.map(\.cells)) became \(read ?? [])")
  }
  return 0
}

/// The table in a file with all its rows, which must end.
func readTable(_ source: MemoryBytes, _ choices: TableReader.Choices) {
  guard let table = try? TableReader(source, choices) else { return }
  var last = table.headerRow
  while case let row? = try? table.next() {
    mustHold(row.number > last && row.filled > 0, "rows come in order and are not empty")
    last = row.number
  }
}

/// A cell as whoever takes a table in reads it.
func asRead(_ cell: Cell) -> Cell {
  guard case .text(let text) = cell else { return cell }
  return .text(HarmlessText.read(text))
}

/// The rows of a file; nil where one cannot be read.
func allRows(_ source: MemoryBytes, _ dialect: CSVDialect) -> [SheetRow]? {
  var reader = CSVReader(source, dialect)
  var rows: [SheetRow] = []
  do { while let row = try reader.next() { rows.append(row) } } catch { return nil }
  return rows
}

fuzz(fuzzCSV)
