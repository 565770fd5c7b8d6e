import JSONText
import Reports
import Testing
import WorkflowEngine

@Suite struct YearChangeReportTests {
  private static let calendar: JSON = [
    "format": "oversight.calendar/1", "id": "kz", "edition": 1, "title": "Test", "weekend": [6, 7],
    "fixed": [["date": "01-01", "title": ["en": "New Year", "ru": "Новый год", "kk": "Жаңа жыл"]]],
    "years": ["2024": ["holidays": [], "movedDaysKnown": false]],
  ]

  private func text(_ parts: JSONObject, _ language: Language) throws -> String {
    var file = parts
    file["format"] = "oversight.calendar-year/1"
    file["calendar"] = "kz"
    let read = CalendarYearFile(
      name: "", bytes: JSON.object(file).canonicalBytes(), calendars: [Self.calendar])
    return YearChangeReport.text(try #require(read.addition), language: language)
  }

  private let moved: JSONObject = [
    "year": 2024, "moved": [["off": "2024-05-08", "worked": "2024-05-04", "act": "A1"]], "acts": ["A1"],
  ]

  @Test func `a year that changed says which days, what they were, and what to do next`() throws {
    #expect(
      try text(moved, .en) == """
        The year 2024 was changed: new edition kz@2.

        +  2024-05-04 Sat  worked instead of 2024-05-08 (A1) (was: weekend)
        –  2024-05-08 Wed  day off instead of 2024-05-04 (A1) (was: working day)

        Duties keep their dates until they are counted anew: run 'oversight calendar
        recompute'.
        """)
    #expect(
      try text(moved, .kk) == """
        2024 жыл өзгертілді: жаңа редакция kz@2.

        +  04.05.2024 сб  08.05.2024 орнына жұмыс күні (A1) (бұрын: демалыс күні)
        –  08.05.2024 ср  04.05.2024 орнына демалыс (A1) (бұрын: жұмыс күні)

        Міндеттердің мерзімі қайта есептелгенше өзгермейді: 'oversight calendar
        recompute' орындаңыз.
        """)
  }

  @Test func `a new year of which little is known says what is missing`() throws {
    #expect(
      try text(["year": 2025], .ru) == """
        Добавлен 2025 год: новая редакция kz@2.

        Ни один день не изменился.

        О 2025 годе известны только праздники с постоянной датой: если есть религиозные
        праздники и выходные за праздники, выпавшие на выходной, добавьте их.

        Акт о переносе выходных дней в 2025 году ещё не известен: сроки в нём остаются
        предварительными.

        Сроки обязанностей не изменятся, пока их не пересчитать: выполните 'oversight
        calendar recompute'.
        """)
  }

  @Test func `a year that says what is known changes nothing`() throws {
    #expect(try text(["year": 2024], .en) == "kz@1 says just that of 2024 already. Nothing was changed.")
  }

  @Test(arguments: Language.allCases)
  func `every sentence about a calendar ends with a full stop and names its edition`(language: Language) throws {
    let edition = try #require(CalendarReference("kz@2"))
    let named: [CalendarSentence] = [
      .added(edition), .known(edition), .yearAdded(2028, in: edition), .yearReplaced(2028, in: edition),
      .yearKnown(2028, in: edition),
    ]
    for sentence in named { #expect(sentence.text(in: language).contains("kz@2")) }
    let others: [CalendarSentence] = [.noDayChanged, .onlyFixedHolidays(2028), .yearProvisional(2028), .recompute]
    for sentence in named + others { #expect(sentence.text(in: language).hasSuffix(".")) }
  }
}
