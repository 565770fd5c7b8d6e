import Sheets
import TestSupport
import Testing

@Suite struct WorkbookTests {
  @Test(arguments: ["openpyxl.xlsx", "openpyxl-1904.xlsx"])
  func `days, texts and merged cells are read as a reader sees them`(name: String) throws {
    let (table, rows) = try read(try ProjectFiles.bytes("Fixtures/Sheets/\(name)"))
    #expect(table.origin == .sheet("Реестр", of: ["Реестр", "Второй"], hidden: []))
    #expect(table.headerRow == 3 && table.header == CSVReaderTests.header)
    #expect(
      texts(rows) == [
        ["1", "Отремонтировать школу;\nкрышу", "Әлеуметтік басқарма", "00042", "1250.5", "2024-05-03"],
        ["2", "Қоғамдық кеңес, ұсыным", "Әлеуметтік басқарма", "00043", "10", "2024-05-04"],
        ["3", "Открыть данные", "Өңір", "00044", "0.5", "2024-05-05"],
      ])
    #expect(rows[0][5] == .day(SheetDay(year: 2024, month: 5, day: 3)))
    #expect(rows.map(\.isHidden) == [false, true, false] && table.hidden == 1)
    #expect(table.left.map(\.why) == [.title, .empty, .totals])
  }

  @Test func `rich texts, zeros that are shown, times and errors are read`() throws {
    let (_, rows) = try read(try ProjectFiles.bytes("Fixtures/Sheets/xlsxwriter.xlsx"))
    #expect(
      rows[0].cells == [
        .number("1"), .text("Отремонтировать школу;\nкрышу"), .text("Жирный и обычный"), .number("00042"),
        .number("0.3"), .day(SheetDay(year: 2024, month: 5, day: 3), time: SheetTime(minutes: 870)),
      ])
    #expect(rows[0][5].text == "2024-05-03 14:30")
    #expect(rows[3].cells == [.truth(true), .fault("#DIV/0!")])
  }

  @Test func `another sheet is read by its name, and one that is not there is refused with those that are`() throws {
    let bytes = try ProjectFiles.bytes("Fixtures/Sheets/openpyxl.xlsx")
    var choices = TableReader.Choices()
    choices.sheet = "второй"
    #expect(try read(bytes, choices).table.header == ["a", "b"])
    choices.sheet = "Третий"
    #expect(throws: SheetFault.noSheet("Третий", known: ["Реестр", "Второй"])) { try read(bytes, choices) }
  }

  // Worked out by openpyxl 3.1.5, `from_excel`.
  @Test(
    arguments: [
      (1, "1900-01-01"), (31, "1900-01-31"), (59, "1900-02-28"), (61, "1900-03-01"), (366, "1900-12-31"),
      (36526, "2000-01-01"), (45415, "2024-05-03"), (45421, "2024-05-09"), (401_769, "3000-01-01"),
      (2_958_465, "9999-12-31"),
    ])
  func `days are counted as Excel counts them`(serial: Int, day: String) throws {
    let found = try #require(SheetDay(serial: serial, since1904: false))
    #expect(found.description == day)
    if serial > 60 { #expect(found.serial == serial) }
  }

  @Test(arguments: [(1, "1904-01-02"), (366, "1905-01-01"), (43953, "2024-05-03")])
  func `days are counted from 1904 where the workbook says so`(serial: Int, day: String) {
    #expect(SheetDay(serial: serial, since1904: true)?.description == day)
  }

  @Test func `the 29 February of 1900 never was`() { #expect(SheetDay(serial: 60, since1904: false) == nil) }

  static let columns = [
    SheetPlan.Column(title: "Номер", name: "ref"), .init(title: "Текст", name: "text", kind: .long, width: 60),
    .init(title: "Получено", name: "receivedOn", kind: .day), .init(title: "Сумма", name: "sum", kind: .sum),
    .init(title: "Позиция", name: "position", choices: "Lists!$A$1:$A$2"),
  ]

  static func written(_ rows: [[Cell]], hasNames: Bool = true) throws -> [UInt8] {
    let plan = SheetPlan(
      name: "Данные/2024: [проект] очень длинное имя листа", columns: columns, hasNames: hasNames, emptyRows: 100)
    var writer = try WorkbookWriter(
      MemoryBytes(), space: MemoryBytes(), sheets: [plan, SheetPlan(name: "Lists", columns: [], isHidden: true)])
    try writer.beginSheet()
    for row in rows { try writer.row(row) }
    try writer.endSheet()
    try writer.beginSheet()
    try writer.row([.text("Принята")])
    try writer.row([.text("Отклонена")])
    try writer.endSheet()
    return try writer.finish().bytes
  }

  @Test func `what was written is read, with the hidden names`() throws {
    let rows: [[Cell]] = [
      [.text("007"), .text("=1+1"), .day(SheetDay(year: 2024, month: 5, day: 3)), .number("828000000.50"), .empty],
      [.text("_x000D_"), .text(" a\r\nb\u{1} "), .empty, .number("-5"), .text("Қ & <ә> \"ғ\"")],
      [.link("REC-1", to: "#Lists!A1"), .link("сайт", to: "https://gov.kz/?a=1&b=2")],
    ]
    let bytes = try Self.written(rows)
    let (table, back) = try read(bytes)
    #expect(
      table.origin
        == .sheet(
          "Данные 2024   проект  очень дли", of: ["Данные 2024   проект  очень дли", "Lists"], hidden: ["Lists"]))
    #expect(table.header == Self.columns.map(\.title) && table.names == Self.columns.map(\.name))
    #expect(table.left.map(\.why) == [.names])
    #expect(
      back[0].cells == [
        .text("007"), .text("=1+1"), .day(SheetDay(year: 2024, month: 5, day: 3)), .number("828000000.5"),
      ])
    #expect(back[1].cells == [.text("_x000D_"), .text(" a\nb\u{1} "), .empty, .number("-5"), .text("Қ & <ә> \"ғ\"")])
    #expect(texts(back)[2] == ["REC-1", "сайт"])
    #expect(try Self.written(rows) == bytes)
  }

  @Test func `names that sorting has moved among the rows are left out`() throws {
    var choices = TableReader.Choices()
    choices.isKnown = { ["ref", "text", "receivedOn"].contains($0) }
    let rows = ["Номер;Текст;Получено", "1;Крыша;03.05.2024", "ref;text;receivedOn", "2;Двор;04.05.2024"]
    let (table, back) = try read(Array(rows.joined(separator: "\n").utf8), Self.headed(choices))
    #expect(back.map(\.number) == [2, 4] && table.left.map(\.why) == [.names])
  }

  private static func headed(_ choices: TableReader.Choices) -> TableReader.Choices {
    var choices = choices
    choices.headerRow = 1
    return choices
  }

  @Test func `what does not fit is an error and never cut`() {
    let long = String(repeating: "ә", count: 32_768)
    #expect(throws: SheetFault.longCell(row: 3, column: 1)) { try Self.written([[.empty, .text(long)]]) }
  }

  @Test(arguments: UInt64(0)..<60)
  func `tables of any cells come back`(seed: UInt64) throws {
    var random = Seeded(seed)
    let pieces = ["a", "ә", "&", "<", "_x0041_", "]]>", "\n", " ", "=", "\u{B}", "😀", "\u{FFFE}", "й", "й"]
    let rows: [[Cell]] = (0..<random.number(in: 1...40)).map { _ in
      (0..<5).map { _ in
        switch random.number(in: 0...3) {
        case 0: .text("t" + (0..<random.number(in: 0...8)).map { _ in random.pick(pieces) }.joined())
        case 1: .number(String(random.number(in: -1_000_000...1_000_000)))
        case 2: SheetDay(serial: random.number(in: 61...100_000), since1904: false).map { .day($0) } ?? .empty
        default: .empty
        }
      }
    }
    let kinds = rows.filter { row in row.contains { $0 != .empty } }
    let (_, back) = try read(try Self.written(rows))
    // Numbers in the column of sums are numbers all the same, days in any column are days.
    #expect(back.map { row in (0..<5).map { row[$0] } } == kinds)
  }

  @Test(arguments: UInt64(0)..<150)
  func `a damaged workbook is read or refused`(seed: UInt64) throws {
    var random = Seeded(seed)
    var bytes = try ProjectFiles.bytes("Fixtures/Sheets/\(random.pick(["openpyxl.xlsx", "xlsxwriter.xlsx"]))")
    for _ in 0..<random.number(in: 1...4) {
      bytes[random.number(in: 0...bytes.count - 1)] = UInt8(random.number(in: 0...255))
    }
    do { _ = try read(bytes) } catch is SheetFault {}
  }

  @Test func `texts beyond memory are kept in a file and found again`() throws {
    let rows: [[Cell]] = (0..<3000).map {
      [.text("текст номер \($0) с длинным хвостом, которого больше нигде нет, \($0)")]
    }
    let bytes = try Self.written(rows)
    let (_, back) = try read(bytes)
    #expect(back.count == 3000 && back[2999][0].text == rows[2999][0].text)
  }

  @Test func `a day that never was is no day, also where the workbook calls it one`() {
    #expect(SheetDay(checking: 2024, 2, 29) == SheetDay(year: 2024, month: 2, day: 29))
    for (year, month, day) in [(2023, 2, 29), (2024, 13, 1), (2024, 4, 31), (0, 1, 1), (10_000, 1, 1), (2024, 1, 0)] {
      #expect(SheetDay(checking: year, month, day) == nil)
    }
  }
}
