import CaseRecords
import Disk
import Platform
import CaseRegistry
@testable import oversight
import Testing
import WorkflowEngine

@Suite struct FilterTests {
  @Test(arguments: [
    ("stage:sent", Filter(key: .stage, relation: .equals, value: "sent")),
    ("due.before:2024-06-03", Filter(key: .due, relation: .before, value: "2024-06-03")),
    ("due.by:2024-06", Filter(key: .due, relation: .by, value: "2024-06")),
    ("opened.after:2024", Filter(key: .opened, relation: .after, value: "2024")),
    ("parent.none:", Filter(key: .parent, relation: .none, value: "")),
    ("title:a:b", Filter(key: .title, relation: .equals, value: "a:b")),
    ("насос", Filter(key: nil, relation: .equals, value: "насос")),
    ("Жетыген:насос", Filter(key: nil, relation: .equals, value: "Жетыген:насос")),
    ("12:30", Filter(key: nil, relation: .equals, value: "12:30")),
    ("a.b", Filter(key: nil, relation: .equals, value: "a.b")),
  ])
  func `a word is a filter or is searched for`(word: String, filter: Filter) throws {
    #expect(try Filter(word) == filter)
  }

  @Test(arguments: Filter.Key.allCases)
  func `every key is known by its name`(key: Filter.Key) throws {
    let value = key.isDate ? "2024" : "x"
    #expect(try Filter("\(key.rawValue):\(value)").key == key)
    #expect(try Filter("\(key.rawValue).none:").relation == .none)
  }

  @Test(arguments: [
    (
      ":x",
      "':x': a filter needs a key: workflow, stage, number, party, debtor, creditor, role, duty, outcome, due, since, opened, parent, title, locality, deadline"
    ),
    (
      ".by:2024",
      "'.by:': a filter needs a key: workflow, stage, number, party, debtor, creditor, role, duty, outcome, due, since, opened, parent, title, locality, deadline"
    ),
    ("staeg:x", "unknown filter 'staeg'; did you mean stage?"),
    ("Stage:x", "unknown filter 'Stage'; did you mean stage?"),
    (
      "zzzzzz:x",
      "unknown filter 'zzzzzz'; there are workflow, stage, number, party, debtor, creditor, role, duty, outcome, due, since, opened, parent, title, locality, deadline"
    ),
    ("due.:2024", "'due.' needs before, by, after or none behind the dot"),
    ("due.befor:2024", "unknown filter 'due.befor'; did you mean due.before?"),
    ("due.zzzzzz:2024", "unknown filter 'due.zzzzzz'; after the dot stands before, by, after or none"),
    ("stage.before:2024", "'stage.before': before goes with due, since, opened and deadline only"),
    ("stage:", "'stage:' has no value; write 'stage.none:' for none"),
    ("due.by:", "'due.by:' has no value; write 'due.none:' for none"),
    ("parent.none:x", "'parent.none:x': write 'parent.none:' without a value"),
    ("due:2024-13", "due: '2024-13' is not a date such as 2024-06-03, 2024-06 or 2024"),
    ("due.by:2024-02-30", "due.by: '2024-02-30' is not a date such as 2024-06-03, 2024-06 or 2024"),
    ("due.by:tomorrow", "due.by: 'tomorrow' is not a date such as 2024-06-03, 2024-06 or 2024"),
    ("parent.none", "'parent.none' needs a colon behind it"),
  ])
  func `a filter that cannot be is explained`(word: String, message: String) {
    let error = #expect(throws: FilterError.self) { try Filter(word) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("2024-06-03", "2024-06-03", "2024-06-03"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024", "2024-01-01", "2024-12-31"), ("9999-12", "9999-12-01", "9999-12-31"), ("0001", "0001-01-01", "0001-12-31"),
  ])
  func `a date stands for all its days`(text: String, first: String, last: String) throws {
    let period = try #require(DatePeriod(text))
    #expect(period.days.lowerBound == Day(first))
    #expect(period.days.upperBound == Day(last))
    #expect(try Filter("due.by:\(text)").period == period)
  }

  @Test(arguments: [
    "", "24", "20240", "2024-", "2024-6", "2024-00", "2024-06-", "2024-06-31", "2024-W1", "２０２４", "2024-06-03-01",
  ])
  func `other words are no dates`(text: String) {
    #expect(DatePeriod(text) == nil)
  }
}
