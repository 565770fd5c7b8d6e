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
    #expect(interview.next == nil)
    #expect(interview.summary.map(\.question.slot) == [.document("minutes")])
  }

  @Test(arguments: [
    ("y", Decision.yes), ("Да", .yes), ("д", .yes), ("и", .yes), ("иә", .yes), ("n", .no), ("н", .no), ("нет", .no),
    ("ж", .no), ("жоқ", .no), ("2", .again(1)), ("ә", .again(1)),
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
}
