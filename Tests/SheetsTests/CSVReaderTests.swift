import Sheets
import TestSupport
import Testing

/// A table read whole.
func read(
  _ bytes: [UInt8], _ choices: TableReader.Choices = .init()
) throws -> (table: TableReader, rows: [SheetRow]) {
  let table = try TableReader(MemoryBytes(bytes), choices)
  var rows: [SheetRow] = []
  while let row = try table.next() { rows.append(row) }
  return (table, rows)
}

func texts(_ rows: [SheetRow]) -> [[String]] { rows.map { $0.cells.map(\.text) } }

@Suite struct CSVReaderTests {
  static let header = ["№ п/п", "Рекомендация", "Орган", "Код", "Сумма", "Дата"]
  static let kazakh = [
    ["1", "Отремонтировать школу;\nкрышу", "Әлеуметтік басқарма", "00042", "1 250,50", "03.05.2024"],
    ["2", "Қоғамдық кеңес, ұсыным", "Управление", "00043", "10,00", "04.05.2024"],
    ["3", "Открыть данные", "Өңір", "00044", "0,50", "05.05.2024"],
  ]

  @Test(
    arguments: [
      ("bom-semi.csv", TextEncoding.utf8, CSVDialect.Delimiter.semicolon), ("semi.csv", .utf8, .semicolon),
      ("kz1048.csv", .kz1048, .semicolon), ("utf16.txt", .utf16LittleEndian, .tab),
      ("utf16nobom.txt", .utf16BigEndian, .tab), ("sep.csv", .utf8, .semicolon), ("comma.csv", .utf8, .comma),
      ("title.csv", .utf8, .semicolon), ("totals.csv", .utf8, .semicolon), ("empty.csv", .utf8, .semicolon),
      ("nbsp.csv", .utf8, .semicolon), ("cr.csv", .utf8, .semicolon), ("lf.csv", .utf8, .semicolon),
    ])
  func `a table reads the same however an office saved it`(
    name: String, encoding: TextEncoding, delimiter: CSVDialect.Delimiter
  ) throws {
    let (table, rows) = try read(try ProjectFiles.bytes("Fixtures/Sheets/\(name)"))
    #expect(table.header == Self.header)
    let seen = texts(rows).map { $0.map { $0.split(separator: "\u{A0}").joined(separator: " ") } }
    #expect(seen == Self.kazakh)
    guard case .text(let dialect) = table.origin else { return #expect(Bool(false), "a text") }
    #expect(dialect.found.encoding == encoding)
    #expect(dialect.delimiter == delimiter)
  }

  @Test func `a Russian table is not taken for a Kazakh one`() throws {
    let (table, rows) = try read(try ProjectFiles.bytes("Fixtures/Sheets/1251.csv"))
    guard case .text(let dialect) = table.origin else { return #expect(Bool(false), "a text") }
    #expect(dialect.found.encoding == .windows1251)
    #expect(rows[1][1].text == "Общественный совет, ё")
  }

  @Test func `what is left out is named with its row`() throws {
    let title = try read(try ProjectFiles.bytes("Fixtures/Sheets/title.csv")).table
    #expect(title.headerRow == 4)
    #expect(title.left.map(\.row) == [1, 2, 3] && title.left.map(\.why) == [.title, .title, .empty])
    let totals = try read(try ProjectFiles.bytes("Fixtures/Sheets/totals.csv")).table
    #expect(totals.left.map(\.row) == [5] && totals.left.map(\.why) == [.totals])
    #expect(totals.left.first?.text == "Итого: 1261,00")
    let empty = try read(try ProjectFiles.bytes("Fixtures/Sheets/empty.csv")).table
    #expect(empty.left.map(\.row) == [5] && empty.left.first?.last == 6)
  }

  @Test func `numbers of columns, a header said again and a remark below are no rows`() throws {
    let text = """
      Номер;Текст;Орган;Срок
      1;2;3;4
      7;Школа;Акимат;3 дня
      Номер;Текст;Орган;Срок
      8;Всего школ без отопления — две;Акимат;5 дней

      Исполнитель: Серикова А.
      """
    let (table, rows) = try read(Array(text.utf8))
    #expect(rows.map(\.number) == [3, 5])
    #expect(table.left.map(\.why) == [.numbering, .header, .empty, .note])
  }

  @Test func `a header alone is a table of no rows`() throws {
    let (table, rows) = try read(Array("Номер;Текст;Орган\n".utf8))
    #expect(table.header == ["Номер", "Текст", "Орган"] && rows.isEmpty)
  }

  @Test func `known titles decide where the header is`() throws {
    var choices = TableReader.Choices()
    choices.isKnown = { ["ref", "text"].contains($0) }
    let (table, rows) = try read(Array("Что,где,когда\na,b,c\nref,text,other\n1,x,y\n".utf8), choices)
    #expect(table.headerRow == 3 && rows.count == 1)
  }

  @Test func `quotation marks hold what they hold`() throws {
    let (_, rows) = try read(Array("a,b\n\"x \"\"y\"\", z\",\"\"\n\"\"\"\"\"\",2\n\"q\"w,3\nя\"ю,4\n".utf8))
    #expect(texts(rows) == [["x \"y\", z"], ["\"\"", "2"], ["qw", "3"], ["я\"ю", "4"]])
  }

  @Test func `a quotation mark that nothing closes names its row`() {
    #expect(throws: SheetFault.openQuote(row: 3)) { try read(Array("a,b\n1,2\n\"3,4\n5,6\n".utf8)) }
  }

  @Test(arguments: UInt64(0)..<200)
  func `what was written is read`(seed: UInt64) throws {
    var random = Seeded(seed)
    let pieces = ["a", "ә", ",", ";", "\t", "\"", "\n", " ", "=", "'", "-5", "+7 701", "@", "\u{2028}", "😀", "№", "00"]
    let width = random.number(in: 1...6)
    let rows = (0..<random.number(in: 1...20)).map { _ in
      (0..<width).map { _ in (0..<random.number(in: 0...5)).map { _ in random.pick(pieces) }.joined() }
    }
    let form = CSVForm(
      delimiter: random.pick([.comma, .semicolon, .tab]), hasMark: random.number(in: 0...1) == 1, isLocal: false,
      isRaw: false)
    var writer = CSVWriter(MemoryBytes(), form)
    for row in rows { try writer.row(row.map { .text($0) }) }
    try writer.finish()
    let dialect = try CSVDialect(of: writer.sink, delimiter: form.delimiter)
    var reader = CSVReader(writer.sink, dialect)
    var back: [[String]] = []
    while let row = try reader.next() { back.append((0..<width).map { HarmlessText.read(row[$0].text) }) }
    #expect(back == rows)
    // No cell begins as a formula does.
    var again = CSVReader(writer.sink, dialect)
    while let row = try again.next() {
      for cell in row.cells {
        #expect(!["=", "+", "-", "@", "\t", "\r"].contains(cell.text.unicodeScalars.first.map(String.init) ?? ""))
      }
    }
  }

  @Test(arguments: ["=1+1", "'=1+1", "''-3", "'", "'O''Brien", "-5", "@x", "+7 701 000", "plain", "", "\t=x"])
  func `a text that a spreadsheet would run comes back as it was`(text: String) {
    let written = HarmlessText.written(text)
    #expect(HarmlessText.read(written) == text)
    #expect(!"=+-@\t\r\n".unicodeScalars.contains(written.unicodeScalars.first ?? "x"))
  }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], SheetFault.Foreign.xls), (Array("%PDF-1.7".utf8), .pdf),
      (Array("{\\rtf1".utf8), .document), ([], .empty), ([1, 0, 0, 2, 0, 3, 7, 0, 0], .unknown),
    ] as [([UInt8], SheetFault.Foreign)])
  func `what is no table is refused by what it is`(bytes: [UInt8], kind: SheetFault.Foreign) {
    #expect(throws: SheetFault.notATable(kind)) { try TableReader(MemoryBytes(bytes)) }
  }

  @Test(arguments: UInt64(0)..<300)
  func `bytes of any kind are read or refused`(seed: UInt64) throws {
    var random = Seeded(seed)
    let alphabet: [UInt8] = [10, 13, 34, 44, 59, 9, 32, 65, 0xD0, 0xB0, 0xFF, 0x98, 0x9D, 0, 0xC0]
    let bytes = (0..<random.number(in: 1...400)).map { _ in random.pick(alphabet) }
    do { _ = try read(bytes) } catch is SheetFault {}
  }
}
