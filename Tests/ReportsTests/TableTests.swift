@testable import Reports
import TestSupport
import Testing

@Suite struct TableTests {
  @Test func `a table that fits keeps every row on one line`() {
    var table = Table([.fixed("Number"), .fixed("Days", .trailing), .text("Title")])
    table.add(["LTR-2024-000001", "3", "Missing pump"])
    table.add(["LTR-2024-000002", "12", ""])
    #expect(
      table.text() == """
        Number           Days  Title
        ───────────────  ────  ────────────
        LTR-2024-000001     3  Missing pump
        LTR-2024-000002    12
        """)
  }

  @Test func `texts wrap between words and rows are set apart when they do`() {
    var table = Table([.fixed("№"), .text("Название"), .text("Кто", minimum: 10, priority: 1)])
    table.add(["1", "Отсутствующий насос в селе Жетыген", "Акимат района"])
    table.add(["2", "Дорога", "Маслихат"])
    #expect(
      table.text(width: 36) == """
        №  Название            Кто
        ─  ──────────────────  ─────────────
        1  Отсутствующий       Акимат района
           насос в селе
           Жетыген

        2  Дорога              Маслихат
        """)
  }

  @Test func `a column of lower priority gives way first`() {
    var table = Table([.text("A", minimum: 4, priority: 1), .text("B", minimum: 4)])
    table.add(["aaaa aaaa aaaa", "bbbb bbbb bbbb"])
    #expect(table.widths(fitting: 24) == [14, 8])
    #expect(table.widths(fitting: 15) == [9, 4])
    #expect(table.widths(fitting: 9) == nil)
  }

  @Test func `a table too wide for its place becomes blocks of lines that cut no number`() {
    var table = Table([.fixed("Number"), .fixed("Due"), .text("What")])
    table.add(["REC-2026-000123", "2026-01-31", "Answer"])
    table.add(["REC-2026-000124", "2026-02-01", ""])
    #expect(
      table.text(width: 30) == """
        Number: REC-2026-000123
        Due: 2026-01-31
        What: Answer

        Number: REC-2026-000124
        Due: 2026-02-01
        """)
  }

  @Test func `a date in a text is never cut to make a table fit`() {
    var table = Table([.fixed("N"), .text("Text", minimum: 3)])
    table.add(["1", "до 2024-06-03 года"])
    #expect(table.widths(fitting: 14) == [1, 11])
    #expect(table.widths(fitting: 12) == nil)
  }

  @Test func `details stand below their row, indented`() {
    var table = Table([.fixed("N"), .fixed("D")])
    table.add(["1", "x"], details: ["one two three four", ""])
    #expect(table.text(width: 19) == "N  D\n─  ─\n1  x\n    one two three\n      four")
  }

  @Test func `a table without titles has no header and one without rows is nothing`() {
    var table = Table([.fixed(""), .text("")])
    #expect(table.text() == "")
    table.add(["Stage", "Sent"])
    #expect(table.text() == "Stage  Sent")
  }

  @Test func `data cannot break out of its cell`() {
    var table = Table([.fixed("\u{1B}A"), .text("B")])
    table.add(["1\n2", "\u{1B}[2J\u{202E}x"])
    #expect(table.text() == "␛A   B\n───  ─────────────\n1 2  ␛[2J\\u{202E}x")
  }

  @Test func `looks only add to the text`() {
    var table = Table([.fixed("N"), .text("T", minimum: 5)])
    table.add([Table.Cell("1", .bold), Table.Cell("one two three", .red)], details: [Table.Cell("why", .dim)])
    let styled = table.text(width: 12, style: .ansi)
    #expect(styled.contains("\u{1B}[31mone two\u{1B}[0m"))
    var plain = styled
    for code in ["[0m", "[1m", "[2m", "[31m"] {
      plain = plain.split(separator: "\u{1B}\(code)", omittingEmptySubsequences: false).joined()
    }
    #expect(plain == table.text(width: 12))
  }

  @Test(arguments: UInt64(0)..<200)
  func `no line is wider than asked or ends with a space`(seed: UInt64) {
    var random = Seeded(seed)
    let words = ["Акимат", "2024-06-03", "насос", "және", "REC-2026-000123", "a", "ответ", "字字", "Жетыген"]
    var table = Table([.fixed("Номер"), .text("Что", minimum: 6), .fixed("Дней", .trailing), .text("Кто", minimum: 8)])
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      func text() -> Table.Cell {
        let count = Int.random(in: 0...12, using: &random)
        return Table.Cell((0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " "))
      }
      table.add(["REC-2026-000123", text(), "12", text()], details: [text()])
    }
    let width = Int.random(in: 24...100, using: &random)
    for line in table.text(width: width).split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= width)
      #expect(!line.hasSuffix(" "))
    }
  }
}
