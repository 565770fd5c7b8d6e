import CaseWork
import Testing
import WorkflowEngine

@Suite struct InterviewTests {
  private static let today = Day("2024-07-10") ?? Day(clamping: 0)
  private static let reading = AnswerReading(.ru, today: today) { $0 == "minutes.txt" }
  private static let bodies = [
    NamedOption("b-edu", titles: [LocalizedText([.ru: "Управление образования", .en: "Department of Education"])]),
    NamedOption("b-health", titles: [LocalizedText([.ru: "Управление здравоохранения", .en: "Department of Health"])]),
    NamedOption("b-city", titles: [LocalizedText([.ru: "Акимат города Актобе", .kk: "Ақтөбе қаласының әкімдігі"])]),
  ]

  /// Asks for a body and a file, and for a remark that may be left out.
  private struct Sample: Script {
    func questions(after answers: Answers) -> [Question] {
      [
        Question(.addressee(0), LocalizedText("To whom"), .choice(InterviewTests.bodies, Question.Listing(shown: 2))),
        Question(.document("minutes"), LocalizedText("Minutes"), .file),
        Question(.on, LocalizedText("On"), .day, isRequired: false, usual: Question.Usual("2024-07-10")),
        Question(.title, LocalizedText("Title"), .text, isRequired: false),
      ]
    }
  }

  private static func choice(_ text: String) throws(AnswerFault) -> String? {
    var interview = Interview(Sample(), reading: reading)
    try interview.answer(text)
    return interview.answers.text(.addressee(0))
  }

  @Test(
    arguments: [
      ("1", "b-edu"), ("2", "b-health"), ("b-city", "b-city"), ("Управление образования", "b-edu"),
      ("акимат", "b-city"),
      ("ақтөбе", "b-city"), ("здрав", "b-health"), ("department of h", "b-health"), ("pglhfd", nil), ("fRB", "b-city"),
      ("ә", "b-city"), ("\"", "b-edu"),
    ] as [(String, String?)])
  func `one of several is found by number, id, name, beginning and the keys of another layout`(
    typed: String, id: String?
  ) throws {
    if let id {
      #expect(try Self.choice(typed) == id)
    } else {
      #expect(throws: AnswerFault.self) { try Self.choice(typed) }
    }
  }

  @Test func `what fits several or none is told with what was perhaps meant`() {
    #expect(throws: AnswerFault.several([Self.bodies[0], Self.bodies[1]])) { try Self.choice("управление") }
    #expect(throws: AnswerFault.noNumber(most: 2)) { try Self.choice("3") }
    #expect(throws: AnswerFault.noNumber(most: 2)) { try Self.choice("0") }
    #expect(throws: AnswerFault.needed) { try Self.choice("  ") }
    #expect(throws: AnswerFault.needed) { try Self.choice("") }
  }

  @Test func `questions follow one another, and an empty line is the usual answer or none`() throws {
    var interview = Interview(Sample(), reading: Self.reading)
    #expect(interview.next?.slot == .addressee(0))
    try interview.answer("1")
    #expect(throws: AnswerFault.noFile("other.txt")) { try interview.answer("other.txt") }
    #expect(interview.next?.slot == .document("minutes"), "a line that is no answer changes nothing")
    try interview.answer("minutes.txt")
    try interview.answer("")
    try interview.answer("")
    #expect(interview.next == nil)
    #expect(interview.answers.text(.on) == "2024-07-10")
    #expect(interview.answers.text(.title) == nil)
    #expect(interview.summary.map(\.question.slot) == [.addressee(0), .document("minutes"), .on])
    let isAskedAgain = interview.reopen([.on, .despite])
    #expect(isAskedAgain)
    #expect(interview.next?.slot == .on)
    #expect(interview.next?.usual == nil, "what did not hold is not offered again")
    #expect(throws: AnswerFault.noDay(.noDay("soon"))) { try interview.answer("soon") }
    try interview.answer("вчера")
    #expect(interview.answers.text(.on) == "2024-07-09", "days are read as people type them")
  }

  @Test func `whoever has begun on the command line is asked only for what is missing`() throws {
    var given = Answers()
    given.give(.addressee(0), "b-edu")
    var interview = Interview(Sample(), given: given, reading: Self.reading)
    #expect(interview.next?.slot == .document("minutes"))
    try interview.answer("minutes.txt")
    #expect(interview.next?.slot == .on, "on which day is always asked")
    try interview.answer("вчера")
    #expect(interview.next == nil)
    #expect(interview.summary.map(\.isAsked) == [false, true, true], "the summary shows what was given, too")
    #expect(interview.summary.first?.shown == "Управление образования")
  }

  @Test(arguments: [
    ("y", Decision.yes), ("Да", .yes), ("д", .yes), ("и", .yes), ("иә", .yes), ("n", .no), ("н", .no), ("нет", .no),
    ("ж", .no), ("жоқ", .no), ("2", .again(1)), ("ә", .again(1)), ("lf", .yes), ("ytn", .no), ("+", .more),
    ("добавить", .more),
  ])
  func `yes and no are understood under every layout`(typed: String, decision: Decision) throws {
    #expect(try Decision(typed, lines: 3) == decision)
  }

  @Test(arguments: ["", "4", "0", "maybe", "-1"])
  func `what is neither is asked again`(typed: String) {
    #expect(throws: AnswerFault.noDecision(lines: 3)) { try Decision(typed, lines: 3) }
  }

  @Test(arguments: [
    ("Управление образования", "b-upravlenie-obrazovaniia"), ("Қоғамдық кеңес", "b-kogamdyk-kenes"),
    ("Department of Health, Aktobe", "b-department-of-health"),
  ])
  func `an id is made of the name`(name: String, id: String) throws {
    let script = PartyScript(
      kinds: [NamedOption("council", titles: [LocalizedText("council")])], roles: [], bodies: [], taken: ["b-x"],
      languages: [.ru]
    ) { LocalizedText("\($0)") }
    var interview = Interview(script, reading: Self.reading)
    try interview.answer("1")
    try interview.answer(name)
    #expect(interview.next?.usual?.value == id)
  }

  /// One question by itself, answered.
  private static func answer(
    _ text: String, to form: Question.Form, isFile: @escaping @Sendable (String) -> Bool = { _ in false }
  ) throws -> String? {
    let question = Question(.folder, LocalizedText("?"), form)
    var interview = Interview(OneQuestion(question), reading: AnswerReading(.ru, today: today, isFile: isFile))
    try interview.answer(text)
    return interview.answers.text(.folder)
  }

  private static let cases = [
    "REC-AKT-2024-000003", "REC-AKT-2024-000001", "REC-AKT-2024-000002", "MTG-AKT-2024-000012",
  ].map { NamedOption($0, titles: [LocalizedText("Школа № \($0.suffix(1))")]) }

  @Test(arguments: [
    ("3", "REC-AKT-2024-000002"), ("000003", "REC-AKT-2024-000003"), ("03", "REC-AKT-2024-000003"),
    ("012", "MTG-AKT-2024-000012"), ("АКТ-2024-3", "REC-AKT-2024-000003"), ("rec 2", "REC-AKT-2024-000002"),
    ("mtg-2024-12", "MTG-AKT-2024-000012"), ("школа № 1", "REC-AKT-2024-000001"),
  ])
  func `a place in the list has one or two digits, a number of a case more, a zero or letters`(
    typed: String, id: String
  ) throws {
    let listing = Question.Listing(shown: 3, areCases: true)
    #expect(try Self.answer(typed, to: .choice(Self.cases, listing)) == id)
    #expect(throws: AnswerFault.noCase("999")) { try Self.answer("999", to: .choice(Self.cases, listing)) }
  }

  @Test(arguments: [
    ("29 июня", "2024-06-29"), ("29 қараша", "2023-11-29"), ("29.02", "2024-02-29"), ("10.07.", "2024-07-10"),
    ("30,06,2024", "2024-06-30"), ("29ю06ю2024", "2024-06-29"), ("11 июля", "2023-07-11"),
  ])
  func `a day without a year is the last one, and the key of the point is a point`(typed: String, day: String) throws {
    #expect(try Self.answer(typed, to: .day) == day)
  }

  @Test(
    arguments: [("АКТ", "AKT"), ("акт", "AKT"), ("akt2", "AKT2"), ("ФРН", nil), ("ЖШ", nil)] as [(String, String?)])
  func `a code in letters that look like Latin ones is these`(typed: String, code: String?) throws {
    guard let code else {
      #expect(throws: AnswerFault.noPrefix(isForeign: true)) { try Self.answer(typed, to: .prefix) }
      return
    }
    #expect(try Self.answer(typed, to: .prefix) == code)
  }

  @Test(arguments: [
    ("\"../протокол 5.docx\"", "../протокол 5.docx"), ("C:\\Users\\а б.pdf", "/mnt/c/Users/а б.pdf"),
    ("'C:\\p.pdf'", "/mnt/c/p.pdf"), ("/home/п\\ 5.txt", "/home/п 5.txt"),
    ("file:///home/%D0%BF%205.txt", "/home/п 5.txt"),
  ])
  func `a path is understood as it comes into a terminal`(typed: String, path: String) throws {
    #expect(try Self.answer(typed, to: .file) { $0 == path } == path)
  }

  @Test func `languages are called by their names`() throws {
    #expect(try Self.answer("рус, каз", to: .languages) == "ru,kk")
    #expect(try Self.answer("Қазақша;eng", to: .languages) == "kk,en")
    #expect(throws: AnswerFault.noLanguages) { try Self.answer("рус, суахили", to: .languages) }
  }

  @Test func `numbers stay what they are, what is changed is offered, and a dash empties it`() throws {
    let script = PartyScript(
      kinds: [NamedOption("council", titles: [LocalizedText("council")])], roles: [], bodies: [], taken: [],
      languages: [.ru]
    ) { LocalizedText("\($0)") }
    var interview = Interview(script, reading: Self.reading)
    for line in ["1", "Совет", "", "1", "Актобе", "2", "Ким"] { try interview.answer(line) }
    guard case .choice(let options, let listing)? = interview.next?.form else {
      Issue.record("more is asked")
      return
    }
    #expect(options.map(\.id).firstIndex(of: Question.Slot.detail(.post).code) == 2)
    #expect(listing.hidden == [Question.Slot.detail(.region).code, Question.Slot.detail(.head).code])
    #expect(throws: AnswerFault.help) { try interview.answer("?") }
    // What was told is changed by its number.
    try interview.answer("1")
    #expect(interview.next?.usual?.value == "Актобе")
    try interview.answer("")
    try interview.answer("")
    #expect(interview.next == nil)
    let before = interview.summary.map(\.question.slot)
    interview.revise(.detail(.region))
    #expect(interview.next?.usual?.value == "Актобе")
    try interview.answer("Хромтау")
    #expect(interview.summary.map(\.question.slot) == before, "lines keep their places")
    interview.revise(.detail(.region))
    try interview.answer("-")
    #expect(interview.next == nil)
    #expect(interview.answers.text(.detail(.head)) == "Ким")
    #expect(interview.summary.map(\.question.slot) == before.filter { $0 != .detail(.region) })
    let hasMore = interview.askForMore()
    #expect(hasMore)
    #expect(
      interview.draft(of: "party add")?.line
        == "oversight party add b-sovet --kind council --name ru=Совет --head Ким")
    interview.revise(.detail(.head))
    try interview.answer("Ким\nО'Нил")
    #expect(interview.draft(of: "party add")?.line.hasSuffix(#"--head $'Ким\nО\'Нил'"#) == true)
  }
}
