import TestSupport
import Testing
import WorkflowEngine

@Suite struct TimestampTests {
  let almaty = Offset("+05:00") ?? .utc

  @Test(arguments: [("+05:00", 300), ("+00:00", 0), ("-03:30", -210), ("+14:00", 840), ("-00:30", -30)])
  func `an offset is read and written`(text: String, minutes: Int) throws {
    let offset = try #require(Offset(text))
    #expect(offset.minutes == minutes)
    #expect(offset.description == text)
    #expect(Offset(minutes: minutes) == offset)
  }

  @Test(arguments: ["", "Z", "+5", "+0500", "05:00", "+05:60", "+15:00", "-00:00", "+05:0x", " +05:00", "+٠٥:٠٠"])
  func `an offset is written in one way only`(text: String) {
    #expect(Offset(text) == nil)
  }

  @Test func `a moment is read and written`() throws {
    let moment = try #require(Timestamp("2024-06-03T10:11:12+05:00"))
    #expect(moment.isoDay == "2024-06-03")
    #expect(moment.day == Day(year: 2024, month: 6, day: 3))
    #expect(moment.secondOfDay == 36_672)
    #expect(moment.offset == almaty)
    #expect(moment.secondsSince1970 == 1_717_391_472)
    #expect(moment.description == "2024-06-03T10:11:12+05:00")
  }

  @Test(arguments: [
    "", "2024-06-03", "2024-06-03T10:11:12", "2024-06-03T10:11:12Z", "2024-06-03T10:11:12.5+05:00",
    "2024-06-03 10:11:12+05:00", "2024-02-30T10:11:12+05:00", "2024-06-03T24:00:00+05:00", "2024-06-03T10:60:00+05:00",
    "2024-06-03T10:11:60+05:00", "2024-06-03t10:11:12+05:00", "2024-06-03T10:11:12+05:00 ",
  ])
  func `a moment is written in one way only`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `a plain day is its noon`() {
    #expect(Timestamp("2024-06-03", in: almaty)?.description == "2024-06-03T12:00:00+05:00")
  }

  @Test func `a moment is shown in the offset asked for`() {
    #expect(Timestamp("2024-06-03T23:30:00+00:00", in: almaty)?.description == "2024-06-04T04:30:00+05:00")
    #expect(Timestamp("2024-06-32", in: almaty) == nil)
    #expect(Timestamp("yesterday", in: almaty) == nil)
  }

  @Test func `the same moment in another offset is neither before nor equal by accident`() throws {
    let (west, east) = (
      try #require(Timestamp("2024-06-03T05:00:00+00:00")), try #require(Timestamp("2024-06-03T10:00:00+05:00"))
    )
    #expect(west.shown(in: almaty) == east)
    #expect(west < east)
    #expect(west != east)
    #expect(try #require(Timestamp("2024-06-03T10:00:01+05:00")) > east)
  }

  @Test(arguments: UInt64(0)..<200)
  func `reading what was written gives the same moment`(seed: UInt64) throws {
    var random = Seeded(seed)
    let offset = try #require(Offset(minutes: Int.random(in: -840...840, using: &random)))
    let seconds = Int.random(in: -60_000_000_000...200_000_000_000, using: &random)
    let moment = Timestamp(secondsSince1970: seconds, offset: offset)
    #expect(moment.secondsSince1970 == seconds)
    #expect(Timestamp(moment.description) == moment)
    #expect(Timestamp(moment.description, in: .utc)?.secondsSince1970 == seconds)
  }
}
