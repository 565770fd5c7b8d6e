import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct TermTests {
  static let samples: [(Term, String, String)] = [
    (Term(10, .workingDays), "10 working days", "+10wd"),
    (Term(1, .workingDays), "1 working day", "+1wd"),
    (Term(15, .calendarDays), "15 calendar days", "+15d"),
    (Term(1, .calendarDays, .before), "1 calendar day before", "-1d"),
    (Term(2, .months), "2 months", "+2m"),
    (Term(1, .months), "1 month", "+1m"),
    (Term(3, .workingDays, .before), "3 working days before", "-3wd"),
    (Term(0, .workingDays), "0 working days", "+0wd"),
  ]

  @Test(arguments: samples)
  func `a term is written in words and in short`(term: Term, rule: String, shorthand: String) {
    #expect(term.rule == rule)
    #expect(term.shorthand == shorthand)
    #expect(Term(rule: rule) == term)
    #expect(Term(shorthand: shorthand) == term)
  }

  @Test(arguments: UInt64(0)..<200)
  func `what a term writes it reads again`(seed: UInt64) {
    var numbers = Seeded(seed)
    let term = numbers.term(upTo: 10_000)
    #expect(Term(rule: term.rule) == term)
    #expect(Term(shorthand: term.shorthand) == term)
    var defects: [Defect] = []
    var read = Term(term.json, at: "", defects: &defects)
    read?.direction = term.direction
    #expect(read == term)
    #expect(defects.isEmpty)
  }

  @Test func `without a sign a term counts forward`() {
    #expect(Term(shorthand: "5wd") == Term(5, .workingDays, .after))
    #expect(Term(shorthand: "12m") == Term(12, .months, .after))
  }

  @Test(arguments: [
    "", "+", "wd", "+wd", "5", "+5", "5 wd", "5w", "5WD", "--5wd", "+-5wd", "05wd", "5.0d", "10001d", "٥wd",
    "99999999999999999999d",
    "5wd ", " 5wd", "5dd", "−5wd", "+5d\u{301}",
  ])
  func `other short forms are refused`(text: String) {
    #expect(Term(shorthand: text) == nil)
  }

  @Test(arguments: [
    "", "before", "working days", "10", "10 days", "1 working days", "2 working day", "10  working days",
    "010 working days",
    "10 working days ", " 10 working days", "10 working days after", "10 working days before before", "-1 months",
    "10001 months",
    "١ month", "10 Working days", "10 months before ",
  ])
  func `other rules are refused`(text: String) {
    #expect(Term(rule: text) == nil)
  }

  @Test func `definitions write a term as an object with one member`() throws {
    for (text, term) in [
      (#"{"workingDays": 10}"#, Term(10, .workingDays)), (#"{"calendarDays": 0}"#, Term(0, .calendarDays)),
      (#"{"months": 2}"#, Term(2, .months)),
    ] {
      var defects: [Defect] = []
      #expect(try Term(JSON(parsing: text), at: "/within", defects: &defects) == term)
      #expect(defects.isEmpty)
    }
  }

  @Test(arguments: [
    (#"{"workingDays": -1}"#, "/within/workingDays"), (#"{"months": 10001}"#, "/within/months"),
    (#"{"calendarDays": 1.0}"#, "/within/calendarDays"), (#"{"calendarDays": "1"}"#, "/within/calendarDays"),
    (#"{"days": 1}"#, "/within"), (#"{}"#, "/within"), (#"{"months": 1, "calendarDays": 1}"#, "/within"),
    ("10", "/within"),
    ("null", "/within"),
  ])
  func `a malformed term is a defect of the duty`(text: String, pointer: String) throws {
    var defects: [Defect] = []
    #expect(try Term(JSON(parsing: text), at: "/within", defects: &defects) == nil)
    #expect(defects.map(\.pointer) == [pointer])
    #expect(defects.map(\.rule) == [.duty])
    #expect(defects.allSatisfy { $0.message.hasPrefix("write ") })
  }
}
