import JSONText
import Testing
import WorkflowEngine

@Suite struct WorkingDaysGoldenTests {
  @Test(arguments: 2006...2027)
  func `every month has as many working days as another program counts`(year: Int) throws {
    let kz = try #require(CalendarSamples.kz)
    let golden = try CalendarSamples.file("Fixtures/Golden/kz-working-days.json")["years"]?[String(year)]
    var months = [Int](repeating: 0, count: 12)
    for day in Day.days(ofYear: year) where kz.isWorking(day) { months[day.month - 1] += 1 }
    #expect(golden?["months"]?.array?.compactMap(\.integer) == months)
    let days = Day.days(ofYear: year)
    #expect(golden?["total"]?.integer == kz.workingDays(after: days.lowerBound - 1, through: days.upperBound))
  }
}
