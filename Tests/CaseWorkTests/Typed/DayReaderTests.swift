import CaseWork
import TestSupport
import Testing
import WorkflowEngine

@Suite struct DayReaderTests {
  private static let reader = DayReader(on: Day("2024-06-03"))

  @Test(arguments: [
    ("2024-06-03", "2024-06-03"), ("2024-6-3", "2024-06-03"), ("2024.06.03", "2024-06-03"),
    ("03.06.2024", "2024-06-03"), ("3.6.24", "2024-06-03"), ("3.06.2024 г.", "2024-06-03"),
    ("03.06.2024г.", "2024-06-03"), ("03 . 06 . 2024", "2024-06-03"), (" 03.06.2024\u{A0}", "2024-06-03"),
    ("3 июня 2024", "2024-06-03"), ("«3» июня 2024 года", "2024-06-03"), ("3 ИЮН. 2024 г.", "2024-06-03"),
    ("3-е июня 2024", nil), ("2024 ж. 3 маусым", "2024-06-03"), ("2024 жылғы 3 маусымда", "2024-06-03"),
    ("2024 жылгы 3 маусым", "2024-06-03"), ("3 маусым 2024 ж.", "2024-06-03"), ("3 June 2024", "2024-06-03"),
    ("June 3rd, 2024", "2024-06-03"), ("1 қыркүйек 2024", "2024-09-01"), ("1 кыркуйек 2024", "2024-09-01"),
    ("9 мая 2024", "2024-05-09"), ("29.02.2024", "2024-02-29"), ("13/06/2024", "2024-06-13"),
    ("05/05/2024", "2024-05-05"), ("today", "2024-06-03"), ("Сегодня", "2024-06-03"), ("бүгін", "2024-06-03"),
    ("бугин", "2024-06-03"), ("yesterday", "2024-06-02"), ("вчера", "2024-06-02"), ("кеше", "2024-06-02"),
    ("ертең", "2024-06-04"), ("завтра", "2024-06-04"), ("03‑06‑2024", nil),
  ])
  func `a day is read as people type it`(text: String, day: String?) throws {
    guard let day else {
      #expect(throws: DayFault.self) { try Self.reader.day(text) }
      return
    }
    #expect(try Self.reader.day(text) == Day(day))
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024 г.", "2024"), ("2024 год", "2024"), ("2024 ж.", "2024"), ("2024-06", "2024-06"),
    ("06.2024", "2024-06"), ("6/2024", "2024-06"), ("июнь 2024", "2024-06"), ("июнь 2024 г.", "2024-06"),
    ("2024 жылғы маусым", "2024-06"), ("May 2024", "2024-05"), ("май 2024", "2024-05"), ("3.6.24", "2024-06-03"),
  ])
  func `a month and a year are read too, and are no day`(text: String, date: String) throws {
    let read = try Self.reader.date(text)
    #expect(read == PartialDate(date))
    if read.day == nil { #expect(throws: DayFault.noDay(text)) { try Self.reader.day(text) } }
  }

  @Test(arguments: [
    ("03/06/2024", ["2024-03-06", "2024-06-03"]), ("03-06-2024", ["2024-03-06", "2024-06-03"]),
    ("3.6.98", ["1998-06-03", "2098-06-03"]), ("3 июня 24", ["2024-06-03"]),
    ("10 июня 24", ["2010-06-24", "2024-06-10"]),
    ("10/11/12", ["2010-11-12", "2012-10-11", "2012-11-10"]),
  ])
  func `what can be read in two ways is read in none`(text: String, days: [String]) throws {
    let days = days.compactMap { Day($0) }
    if days.count == 1 {
      #expect(try Self.reader.day(text) == days[0])
    } else {
      #expect(throws: DayFault.severalDays(text, days)) { try Self.reader.day(text) }
    }
  }

  @Test(arguments: [
    ("31.06.2024", DayFault.noSuchDay("31.06.2024")), ("29.02.2023", .noSuchDay("29.02.2023")),
    ("31 июня 2024", .noSuchDay("31 июня 2024")), ("13.2024", .noSuchDay("13.2024")),
    ("2024-13", .noSuchDay("2024-13")),
    ("3 июня", .noYear("3 июня")), ("03.06", .noYear("03.06")), ("3 маусым", .noYear("3 маусым")),
  ])
  func `a day that is not there, and one without a year, say so`(text: String, fault: DayFault) {
    #expect(throws: fault) { try Self.reader.date(text) }
  }

  @Test(arguments: [
    "", " ", "вторник", "3", "24", "12024", "3.6.2", "3.6.024", "1.2.3.2024", "3..2024", ".06.2024", "3 июня июля 2024",
    "2024 2023 июнь", "3 кварталя 2024", "+3.6.2024", "3:6:2024", "2024-06-03T10:00", "20240603", "٣.٦.٢٠٢٤", "ма 2024",
    "0x3.6.2024", "3.6-2024",
  ])
  func `anything else is no day`(text: String) {
    #expect(throws: DayFault.noDay(text)) { try Self.reader.date(text) }
  }

  @Test func `who knows no clock knows no yesterday`() {
    #expect(throws: DayFault.noDay("вчера")) { try DayReader().day("вчера") }
  }

  /// Every day, in every way in which the program and offices write it, is read as that day.
  @Test(arguments: UInt64(0)..<100)
  func `what is written is read again`(seed: UInt64) throws {
    var random = Seeded(seed)
    let day = try #require(Day(number: Int.random(in: -5_000...60_000, using: &random)))
    let (iso, parts) = (day.description, day.parts)
    let dotted = "\(iso.suffix(2)).\(iso.dropFirst(5).prefix(2)).\(parts.year)"
    for text in [
      iso, dotted, "\(parts.dayOfMonth).\(parts.month).\(parts.year)",
      "\(parts.year)-\(parts.month)-\(parts.dayOfMonth)",
    ] {
      #expect(try Self.reader.day(text) == day, "\(text)")
    }
  }
}
