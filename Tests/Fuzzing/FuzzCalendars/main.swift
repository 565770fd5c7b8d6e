import FuzzSupport
import JSONText
import WorkflowEngine

/// A first byte picks term and day; what follows is a calendar. Every question has an answer.
func fuzzCalendars(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = FuzzInput(start, count)
  let pick = Int(input.byte())
  let bytes = input.rest()
  guard let json = try? JSON(parsing: bytes) else { return 0 }
  var defects: [Defect] = []
  _ = CalendarYearFile(name: "fuzz.json", bytes: bytes, calendars: [json])
  guard let calendar = WorkingCalendar(json, defects: &defects) else {
    mustHold(!defects.isEmpty, "a calendar is refused with a reason")
    return 0
  }
  let units = TermUnit.allCases
  for day in [Day.first, Day.last, Day(clamping: 19_000 + pick * 17)] {
    for direction in Term.Direction.allCases {
      let end = calendar.end(of: Term(pick, units[pick % units.count], direction), from: day)
      mustHold(direction == .after ? end.day >= day : end.day <= day, "a term ends on its side of the base day")
    }
  }
  return 0
}

fuzz(fuzzCalendars)
