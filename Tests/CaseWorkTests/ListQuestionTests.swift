import CaseRegistry
import FolderStore
import CaseWork
import Testing
import WorkflowEngine

@Suite struct ListQuestionTests {
  private func question(_ word: String) throws -> ListQuestion {
    var question = ListQuestion()
    try question.add(word)
    return question
  }

  @Test(arguments: [
    ("stage:sent", [IndexFilter(.stage, .equal, "sent")]),
    ("due.before:2024-06-03", [IndexFilter(.due, .before, "2024-06-03")]),
    ("due.by:2024-06", [IndexFilter(.due, .by, "2024-06-30")]),
    ("opened.after:2024", [IndexFilter(.opened, .after, "2024-12-31")]),
    ("due.from:03.2024", [IndexFilter(.due, .after, "2024-02-29")]),
    ("due.by:3.6.24", [IndexFilter(.due, .by, "2024-06-03")]),
    ("due:2024-02", [IndexFilter(.due, .after, "2024-01-31"), IndexFilter(.due, .by, "2024-02-29")]),
    ("parent.none:", [IndexFilter(.parent, .none, "")]), ("due.none:", [IndexFilter(.due, .none, "")]),
    ("title:a:b", [IndexFilter(.title, .equal, "a:b")]),
  ])
  func `a word with a key is a condition`(word: String, filters: [IndexFilter]) throws {
    let question = try question(word)
    #expect(question.filters == filters && question.words.isEmpty)
  }

  @Test(arguments: ["насос", "Жетыген:насос", "12:30", "a.b"])
  func `any other word is searched for`(word: String) throws {
    let question = try question(word)
    #expect(question.words == [word] && question.filters.isEmpty)
  }

  @Test(arguments: [
    ("mine:", IndexFilter(.mine, .equal, "")), ("mine.others:", IndexFilter(.mine, .equal, "").of("others")),
    ("field.kind:x", IndexFilter(.field, .equal, "x").of("kind")),
    ("field.a2.none:", IndexFilter(.field, .none, "").of("a2")),
    ("owedBy.role:x", IndexFilter(.owedBy, .equal, "x")), ("owedBy:x", IndexFilter(.debtor, .equal, "x")),
    ("did.after:2024", IndexFilter(.did, .after, "2024-12-31")), ("did:x", IndexFilter(.did, .equal, "x")),
    ("quiet:60d", IndexFilter(.quiet, .equal, "60d")),
  ])
  func `keys with parts of their own are understood`(word: String, filter: IndexFilter) throws {
    #expect(try question(word).filters == [filter])
  }

  private static let plainKeys = IndexFilter.Key.allCases.filter {
    ![.mine, .field, .owedBy, .kind, .region, .batch, .quiet].contains($0)
  }

  @Test(arguments: plainKeys)
  func `every key is known by its name`(key: IndexFilter.Key) throws {
    let value = [.due, .since, .opened, .deadline, .touched, .recorded].contains(key) ? "2024" : "x"
    #expect(try question("\(key.rawValue):\(value)").filters.allSatisfy { $0.key == key })
    #expect(try question("\(key.rawValue).none:").filters == [IndexFilter(key, .none, "")])
  }

  @Test func `a question as of a day asks for no rows where only their number is wanted`() throws {
    var question = try question("stage:sent")
    question.limit = 5
    let day = try #require(Day("2024-06-03"))
    #expect(question.request(asOf: day).limit == 5 && question.request(asOf: day).asOf == day)
    question.countsOnly = true
    #expect(question.request(asOf: day).limit == 0)
  }

  @Test(arguments: [
    (":x", FilterError.missingKey(":x")), (".by:2024", .missingKey(".by:")),
    ("staeg:x", .unknownKey("staeg", nearest: "stage")), ("Stage:x", .unknownKey("Stage", nearest: "stage")),
    ("zzzzzz:x", .unknownKey("zzzzzz", nearest: nil)), ("due.:2024", .missingRelation("due")),
    ("due.befor:2024", .unknownRelation("befor", key: "due", nearest: "before")),
    ("due.zzzzzz:2024", .unknownRelation("zzzzzz", key: "due", nearest: nil)),
    ("stage.before:2024", .notADateKey("stage", relation: "before")), ("stage:", .missingValue("stage")),
    ("due.by:", .missingValue("due.by")), ("parent.none:x", .needlessValue("parent.none", value: "x")),
    ("due:2024-13", .notADate("due", .noSuchDay("2024-13"))),
    ("due.by:2024-02-30", .notADate("due.by", .noSuchDay("2024-02-30"))),
    ("due.by:tomorrow", .notADate("due.by", .noDay("tomorrow"))), ("parent.none", .missingColon("parent.none")),
  ])
  func `a condition that cannot be is refused`(word: String, error: FilterError) {
    #expect(throws: error) { try question(word) }
  }

  @Test(arguments: [
    ("2024-06-03", "2024-06-03", "2024-06-03"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024", "2024-01-01", "2024-12-31"), ("9999-12", "9999-12-01", "9999-12-31"), ("0001", "0001-01-01", "0001-12-31"),
  ])
  func `a date stands for all its days`(text: String, first: String, last: String) throws {
    let days = try DayReader().days(text)
    #expect(days.lowerBound == Day(first))
    #expect(days.upperBound == Day(last))
  }

  @Test(arguments: [
    "", "24", "20240", "2024-", "2024-00", "2024-06-", "2024-06-31", "2024-W1", "２０２４", "2024-06-03-01",
  ])
  func `other words are no dates`(text: String) {
    #expect(throws: DayFault.self) { try DayReader().days(text) }
  }

  @Test func `a month after which something is to lie is told`() throws {
    let month = try #require(PartialDate("2024-03"))
    #expect(
      try question("since.after:2024-03").periodsPassed == [PassedPeriod(condition: "since.after", period: month)])
    for word in ["since.after:2024-03-31", "since.from:2024-03", "since.by:2024-03", "since:2024-03"] {
      #expect(try question(word).periodsPassed.isEmpty)
    }
  }
}
