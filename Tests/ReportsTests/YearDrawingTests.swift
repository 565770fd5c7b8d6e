import Foundation
import JSONText
import Reports
import TestSupport
import Testing
import WorkflowEngine

@Suite struct YearDrawingTests {
  let kz: WorkingCalendar

  init() throws {
    var defects: [Defect] = []
    let json = try JSON(parsing: ProjectFiles.bytes("Workflows/Calendars/kz.json"))
    kz = try #require(WorkingCalendar(json, defects: &defects))
  }

  private func golden(_ name: String) throws -> String {
    try ProjectFiles.text("Fixtures/Golden/\(name).txt")
  }

  @Test(arguments: Language.allCases)
  func `a year stands in three columns with signs, legend and reasons`(language: Language) throws {
    let text = YearDrawing(kz, year: 2024, language).text()
    #expect(try text + "\n" == golden("calendar-2024-\(language)"))
  }

  @Test(arguments: Language.allCases)
  func `a provisional year says so, in two columns where there is less room`(language: Language) throws {
    let text = YearDrawing(kz, year: 2027, language).text(width: 60)
    #expect(try text + "\n" == golden("calendar-2027-\(language)"))
  }

  @Test(arguments: Language.allCases)
  func `every width is kept to, and no line ends in a space`(language: Language) {
    for (year, width) in zip([1, 2006, 2013, 2020, 2026, 2028, 9999], [40, 45, 46, 70, 71, 80, 120]) {
      let text = YearDrawing(kz, year: year, language).text(width: width)
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
        #expect(!line.hasSuffix(" "), "\(line)")
      }
    }
  }

  @Test func `the months stand three, two or one beside the other`() {
    for (width, line) in [
      (71, "January                  February                 March"),
      (70, "January                  February"), (46, "January                  February"), (45, "January"),
    ] {
      let lines = YearDrawing(kz, year: 2024, .en).text(width: width).split(separator: "\n")
      #expect(lines.first { $0.hasPrefix("January") }.map(String.init) == line)
    }
  }

  @Test func `an unknown year shows the week and the holidays on fixed dates`() {
    let text = YearDrawing(kz, year: 2030, .en).text()
    #expect(text.contains("\n*  2030-03-22 Fri  Nauryz Meiramy\n"))
    #expect(text.hasSuffix("shown are weekends and\nholidays on fixed dates"))
  }

  @Test func `looks only add to what the signs say`() {
    let styled = YearDrawing(kz, year: 2024, .en).text(style: .ansi)
    #expect(styled.contains("\u{1B}[2m 8-\u{1B}[0m") && styled.contains("\u{1B}[1m 4+\u{1B}[0m"))
    var plain = styled
    for code in ["\u{1B}[0m", "\u{1B}[1m", "\u{1B}[2m"] { plain = plain.replacingOccurrences(of: code, with: "") }
    let lines = plain.components(separatedBy: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    #expect(lines.joined(separator: "\n") == YearDrawing(kz, year: 2024, .en).text())
  }

  @Test func `every kind of day has a sign of its own`() throws {
    let days = [
      ("2024-05-01", DayMark.holiday), ("2024-03-25", .observed), ("2024-05-08", .movedOff), ("2024-05-04", .worked),
      ("2027-05-16", .estimated),
    ]
    for (day, mark) in days { #expect(DayMark(kz.facts(about: try #require(Day(day)))) == mark) }
    for day in ["2024-06-03", "2024-06-08"] { #expect(DayMark(kz.facts(about: try #require(Day(day)))) == nil) }
    #expect(Set(DayMark.allCases.map(\.meaning)).count == 5)
  }
}
