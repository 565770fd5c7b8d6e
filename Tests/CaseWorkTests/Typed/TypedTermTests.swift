import CaseWork
import Testing
import WorkflowEngine

@Suite struct TypedTermTests {
  @Test(arguments: [
    ("5wd", "+5wd"), ("5рд", "+5wd"), ("5 р.д.", "+5wd"), ("5РД", "+5wd"), ("5жк", "+5wd"), ("5 рабочих дней", "+5wd"),
    ("5 жұмыс күні", "+5wd"), ("10d", "+10d"), ("10к", "+10d"), ("10 к.д.", "+10d"), ("10 календарных дней", "+10d"),
    ("10 күнтізбелік күн", "+10d"), ("2m", "+2m"), ("2м", "+2m"), ("2мес", "+2m"), ("2 мес.", "+2m"), ("2ай", "+2m"),
    ("1 месяц", "+1m"), ("+10wd", "+10wd"), ("-3wd", "-3wd"), ("–3рд", "-3wd"), ("−3 рд", "-3wd"), ("0d", "+0d"),
  ])
  func `a term is read as people type it`(text: String, shorthand: String) throws {
    #expect(try #require(Term(typed: text)).shorthand == shorthand)
  }

  @Test(arguments: [
    "", "5", "5 дней", "5 күн", "5 days", "5д", "рд", "05рд", "1,5мес", "5wdd", "10001d", "5 лет", "+-5wd",
  ])
  func `what does not say what is counted is no term`(text: String) {
    #expect(Term(typed: text) == nil)
  }
}
