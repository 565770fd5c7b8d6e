import Testing

@testable import WorkflowEngine

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2024-05-03", "2024-05-03", "2024-05-03"), ("2024-05", "2024-05-01", "2024-05-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024", "2024-01-01", "2024-12-31"),
  ])
  func `a date covers the days it can be`(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.firstDay == Day(first))
    #expect(date.lastDay == Day(last))
    #expect(date.description == text)
  }

  @Test(arguments: [
    "", "24", "2024-", "2024-13", "2024-5", "2024-02-30", "2024-05-3", "tomorrow", "03.05.2024", "２０２４",
  ])
  func `what is no date is refused`(text: String) { #expect(PartialDate(text) == nil) }

  @Test func `the parts that are not known are missing`() throws {
    let year = try #require(PartialDate("2024"))
    #expect(year.year == 2024 && year.month == nil && year.day == nil)
    let month = try #require(PartialDate("2024-05"))
    #expect(month.year == 2024 && month.month == 5 && month.day == nil)
    let day = try #require(PartialDate("2024-05-03"))
    #expect(day.month == 5 && day.day == Day("2024-05-03"))
  }
}
