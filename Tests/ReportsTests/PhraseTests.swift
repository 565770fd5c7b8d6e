import Reports
import Testing
import WorkflowEngine

@Suite struct PhraseTests {
  @Test func `every phrase is written in its own language`() {
    check(AssessmentPhrase.self)
    check(DutyPhrase.self)
    check(DutyStatus.self)
    check(Party.Kind.self)
    check(RightPhrase.self)
    check(BasisPhrase.self)
    check(CasePhrase.self)
    check(HistoryPhrase.self)
    check(EvidencePhrase.self)
    check(CalendarPhrase.self)
    check(DeadlinePhrase.self)
    check(MonthPhrase.self)
    check(WeekdayPhrase.self)
    check(YearPhrase.self)
    check(SimulationPhrase.self)
  }

  private func check<P: Phrase>(_ type: P.Type) {
    for phrase in P.allCases {
      let wording = phrase.wording
      #expect(wording.en.unicodeScalars.allSatisfy(\.isASCII) && !wording.en.isEmpty, "\(phrase)")
      for text in [wording.ru, wording.kk] {
        let isCyrillic = text.unicodeScalars.allSatisfy {
          (0x400...0x52F).contains($0.value) || " ,.:;-—".unicodeScalars.contains($0)
        }
        #expect(isCyrillic && !text.isEmpty, "\(phrase): \(text)")
      }
      #expect(!wording.ru.contains { "әғқңөұүһі".contains($0) }, "\(phrase)")
    }
  }

  @Test(arguments: [
    (0, "0 дней"), (1, "1 день"), (2, "2 дня"), (4, "4 дня"), (5, "5 дней"), (11, "11 дней"), (12, "12 дней"),
    (14, "14 дней"), (21, "21 день"), (22, "22 дня"), (25, "25 дней"), (101, "101 день"), (111, "111 дней"),
    (-3, "-3 дня"),
  ])
  func `Russian nouns follow their number`(count: Int, text: String) {
    #expect(CountedPhrase.day.text(count, in: .ru) == text)
  }

  @Test func `English and Kazakh nouns follow their number`() {
    #expect(CountedPhrase.duty.text(1, in: .en) == "1 duty")
    #expect(CountedPhrase.duty.text(2, in: .en) == "2 duties")
    #expect(CountedPhrase.workingDay.text(5, in: .kk) == "5 жұмыс күні")
    #expect(CountedPhrase.workingDay.text(3, in: .ru) == "3 рабочих дня")
  }

  @Test func `every counted noun has forms in every language`() {
    for phrase in CountedPhrase.allCases {
      for language in Language.allCases {
        for count in [1, 2, 5] { #expect(!phrase.noun(count, in: language).isEmpty) }
      }
    }
  }

  @Test func `sentences agree with their numbers`() {
    func overdue(_ duties: Int, _ cases: Int, _ language: Language) -> String {
      DutySentence.overdue(duties: duties, cases: cases, asOf: "2024-06-03").text(in: language)
    }
    #expect(overdue(14, 12, .en) == "14 duties overdue in 12 cases, as of 2024-06-03.")
    #expect(overdue(1, 1, .en) == "1 duty overdue in 1 case, as of 2024-06-03.")
    #expect(overdue(14, 12, .ru) == "Просрочено 14 обязанностей по 12 делам, по состоянию на 03.06.2024.")
    #expect(overdue(22, 21, .ru) == "Просрочены 22 обязанности по 21 делу, по состоянию на 03.06.2024.")
    #expect(overdue(1, 1, .ru) == "Просрочена 1 обязанность по 1 делу, по состоянию на 03.06.2024.")
    #expect(overdue(14, 12, .kk) == "03.06.2024 күнгі жағдай бойынша 12 істегі 14 міндеттің мерзімі өткен.")
    #expect(DutySentence.stage("Sent", since: "2024-06-03").text(in: .en) == "In stage “Sent” since 2024-06-03.")
  }

  @Test(arguments: Language.allCases)
  func `every sentence names its days`(language: Language) {
    let sentences: [DutySentence] = [
      .overdue(duties: 2, cases: 1, asOf: "D1"), .overduePart(shown: 1, of: 2, asOf: "D1"), .nothingOverdue(asOf: "D1"),
      .due(duties: 2, cases: 1, from: "D1", until: "D2"), .duePart(shown: 1, of: 2, from: "D1", until: "D2"),
      .nothingDue(from: "D1", until: "D2"), .stage("S", since: "D1"),
    ]
    for sentence in sentences {
      #expect(sentence.text(in: language).contains("D1"))
      #expect(sentence.text(in: language).hasSuffix("."))
    }
  }

  @Test func `days are written as each language writes them`() throws {
    let day = try #require(Day("2024-06-03"))
    #expect(day.words(in: .en) == "3 June 2024")
    #expect(day.words(in: .ru) == "3 июня 2024 г.")
    #expect(day.words(in: .kk) == "2024 жылғы 3 маусым")
    #expect(
      MonthPhrase.allCases.map { $0.afterDay(in: .ru) }.joined(separator: " ")
        == "января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
  }

  @Test func `headers begin with a capital letter`() {
    #expect(DutyPhrase.owedBy.title(in: .kk) == "Кім міндетті")
    #expect(DutyPhrase.due.title(in: .en) == "Due")
  }

  @Test(
    arguments: [
      ("13(4)", false, "art. 13(4)", "п. 4 ст. 13", "13-баптың 4-тармағы"),
      ("91(2)", true, "art. 91(2)", "ч. 2 ст. 91", "91-баптың 2-бөлігі"),
      ("39-3(3-1)", false, "art. 39-3(3-1)", "п. 3-1 ст. 39-3", "39-3-баптың 3-1-тармағы"),
      ("76", true, "art. 76", "ст. 76", "76-бап"), ("90-1", true, "art. 90-1", "ст. 90-1", "90-1-бап"),
      (
        "63-64: received on a day off", true, "art. 63-64: received on a day off", "ст. 63-64: received on a day off",
        "63-64: received on a day off-бап"
      ),
      ("13(4", false, "art. 13(4", "ст. 13(4", "13(4-бап"),
    ])
  func `articles are cited as acts are cited in each language, laws by points and codes by parts`(
    number: String, isCode: Bool, en: String, ru: String, kk: String
  ) {
    let words = BasisPhrase.article(number, isCode: isCode)
    #expect(words?[.en] == en && words?[.ru] == ru && words?[.kk] == kk)
  }

  @Test(arguments: ["", "?"]) func `an article that nobody knows is not cited`(number: String) {
    #expect(BasisPhrase.article(number)?[.ru] == nil)
  }
}
