import JSONText
import Reports
import Testing

@testable import WorkflowEngine

@Suite struct FieldTypeCheckingTests {
  static let record = FieldType.record([
    RecordField("village", .text(), isRequired: true), RecordField("works", .boolean),
  ])
  static let choice = FieldType.choice(of: [Choice("accepted"), Choice("refused")])

  static let samples: [(FieldType, JSON)] = [
    (.text(), "x"), (.integer(), 5), (.decimal(), "12.50"), (.money, ["amount": "1.00", "currency": "KZT"]),
    (.boolean, false), (.date(), "2024-05-03"), (choice, "refused"), (.party, "p-sec"),
    (.caseNumber, "LTR-2024-000001"),
    (.locality, "Zhetygen"), (.list(of: .integer()), [1, 2]), (.list(of: .integer()), []), (record, ["village": "A"]),
    (.date(precision: .year), "2024-05"), (.date(precision: .month), "2024-05-03"),
  ]

  @Test(arguments: samples)
  func `a value of the type is accepted`(type: FieldType, value: JSON) { #expect(type.check(value) == nil) }

  @Test(arguments: samples)
  func `null and a fraction are values of no type`(type: FieldType, value: JSON) {
    #expect(type.check(.null)?.isOfType == true)
    #expect(type.check(.double(1.5))?.isOfType == true)
    let other: JSON = value == true || value == false ? 0 : true
    #expect(type.check(other)?.isOfType == true)
  }

  @Test(
    arguments: [
      (.text(), 5, "expected a text, found 5"), (.integer(), "5", "expected a whole number, found '5'"),
      (.integer(), .double(1.5), "expected a whole number, found 1.5"),
      (.decimal(), "1,5", "expected a decimal number such as 12.50, found '1,5'"),
      (.money, ["amount": "1"], "expected an amount such as 828000000.00 KZT, found an object"),
      (.boolean, "true", "expected true or false, found 'true'"),
      (.date(), "tomorrow", "expected a date such as 2024-05-03, found 'tomorrow'"),
      (.date(), "2024-05", "expected a date such as 2024-05-03, found '2024-05'"),
      (.date(precision: .month), "2024", "expected a date such as 2024-05-03 or 2024-05, found '2024'"),
      (.date(precision: .year), [], "expected a date such as 2024-05-03, 2024-05 or 2024, found a list"),
      (choice, "acepted", "expected one of 'accepted', 'refused', found 'acepted'; did you mean 'accepted'?"),
      (choice, 1, "expected one of 'accepted', 'refused', found 1"),
      (.party, "", "expected the id of a party, found ''"),
      (.caseNumber, nil, "expected the number of a case, found null"),
      (.locality, true, "expected a locality, found true"),
      (.list(of: .integer()), [1, "2"], "in element 2: expected a whole number, found '2'"),
      (.list(of: .text()), "x", "expected a list, each element a text, found 'x'"),
      (record, [:], "'village' is missing"),
      (record, ["village": "A", "wroks": true], "'wroks' is not one of 'village', 'works'; did you mean 'works'?"),
      (record, ["village": "A", "works": 1], "in 'works': expected true or false, found 1"),
      (record, 1, "expected a record of 'village', 'works', found 1"),
    ] as [(FieldType, JSON, String)])
  func `a value of another type is wrong usage`(type: FieldType, value: JSON, message: String) throws {
    let problem = try #require(type.check(value))
    #expect(problem.wording.en == message)
    #expect(problem.isOfType)
  }

  @Test(
    arguments: [
      (.text(), "", "the text is empty"),
      (.text(length: Limits(min: 3)), "ab", "expected at least 3 characters, found 2"),
      (.text(length: Limits(max: 1)), "ab", "expected at most 1 character, found 2"),
      (.integer(range: Limits(min: 1, max: 9)), 0, "expected at least 1, found 0"),
      (.integer(range: Limits(min: 1, max: 9)), 10, "expected at most 9, found 10"),
      (.decimal(range: Limits(max: ExactDecimal("1.5"))), "1.51", "expected at most 1.5, found 1.51"),
      (.date(range: Limits(min: Day("2024-01-01"))), "2023-12-31", "expected at least 2024-01-01, found 2023-12-31"),
      (
        .date(precision: .year, range: Limits(max: Day("2024-05-31"))), "2024-06",
        "expected at most 2024-05-31, found 2024-06"
      ),
      (.list(of: .text(), count: Limits(min: 1)), [], "expected at least 1 element, found 0"),
      (.list(of: .text(), count: Limits(max: 1)), ["a", "b"], "expected at most 1 element, found 2"),
      (.list(of: .integer(range: Limits(max: 1))), [1, 2], "in element 2: expected at most 1, found 2"),
    ] as [(FieldType, JSON, String)])
  func `a value outside its limits is refused`(type: FieldType, value: JSON, message: String) throws {
    let problem = try #require(type.check(value))
    #expect(problem.wording.en == message)
    #expect(!problem.isOfType)
  }

  @Test func `a date that may be within the limits is not refused`() {
    let type = FieldType.date(precision: .year, range: Limits(min: Day("2024-05-03"), max: Day("2024-05-31")))
    #expect(type.check("2024") == nil)
    #expect(type.check("2024-05") == nil)
    #expect(type.check("2023") != nil)
  }

  @Test func `an empty text is accepted where the definition says so`() {
    #expect(FieldType.text(length: Limits(min: 0)).check("") == nil)
  }

  @Test func `choices are compared by code units`() {
    let type = FieldType.choice(of: [Choice("\u{439}")])
    #expect(type.check("\u{439}") == nil)
    #expect(type.check("\u{438}\u{306}") != nil)
  }
}
