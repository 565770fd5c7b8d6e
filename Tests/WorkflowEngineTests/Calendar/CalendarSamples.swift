import Foundation
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Calendars and numbers for the calendar's tests.
enum CalendarSamples {
  /// The calendar the program ships.
  static let kz: WorkingCalendar? = (try? file("Workflows/Calendars/kz.json")).flatMap { json in
    var defects: [Defect] = []
    return WorkingCalendar(json, defects: &defects)
  }

  /// The same as its first edition knew 2026: no act on its moved days, and an estimated Kurban Ait.
  static let unsettled: WorkingCalendar? = (try? file("Workflows/Calendars/kz.json")).flatMap { json in
    guard var file = json.object, var years = file["years"]?.object, var year = years["2026"]?.object,
      let holidays = year["holidays"]?.array
    else { return nil }
    year["movedDaysKnown"] = false
    year["holidays"] = .array(
      holidays.map { holiday in
        guard holiday["date"] == "2026-05-27", var estimated = holiday.object else { return holiday }
        estimated["estimated"] = true
        return .object(estimated)
      })
    years["2026"] = .object(year)
    file["years"] = .object(years)
    var defects: [Defect] = []
    return WorkingCalendar(.object(file), defects: &defects)
  }

  /// A file of the project.
  static func file(_ path: String) throws -> JSON { try JSON(parsing: ProjectFiles.bytes(path)) }

  /// A small calendar of 2024 in which nothing is wrong, as text to change.
  static let small = """
    {
      "format": "oversight.calendar/1", "id": "test", "edition": 2, "title": "Test", "weekend": [6, 7],
      "fixed": [{"date": "01-01", "title": "New Year"}, {"date": "02-29", "title": "Leap", "since": 2026, "until": 2028}],
      "years": {"2024": {
        "holidays": [{"date": "2024-01-01", "title": "New Year"}, {"date": "2024-06-16", "title": "Feast", "estimated": true},
          {"date": "2024-12-30", "title": "Eve", "observed": true}],
        "moved": [{"off": "2024-05-08", "worked": "2024-05-04", "act": "A1"}, {"off": "2024-12-31", "worked": "2025-01-04"}],
        "acts": ["A1"], "movedDaysKnown": true}}
    }
    """

  /// The small calendar with `text` replaced by `other`, and what is wrong with it.
  static func small(
    replacing text: String = "", with other: String = ""
  ) throws -> (calendar: WorkingCalendar?, defects: [Defect]) {
    let changed = text.isEmpty ? small : small.replacingOccurrences(of: text, with: other)
    #expect(text.isEmpty || changed != small, "'\(text)' is not in the sample")
    var defects: [Defect] = []
    let calendar = WorkingCalendar(try JSON(parsing: changed), defects: &defects)
    return (calendar, defects)
  }

  /// The day written as `iso`.
  static func day(_ iso: String) throws -> Day { try #require(Day(iso), "\(iso) is no day") }
}

extension Seeded {
  /// A day in `years`.
  mutating func day(in years: ClosedRange<Int>) -> Day {
    let days =
      Day.days(ofYear: years.lowerBound).lowerBound.number...Day.days(ofYear: years.upperBound).upperBound.number
    return Day(clamping: Int.random(in: days, using: &self))
  }

  /// A term of at most `count` units.
  mutating func term(upTo count: Int = 90) -> Term {
    let unit = TermUnit.allCases.randomElement(using: &self) ?? .workingDays
    let direction = Term.Direction.allCases.randomElement(using: &self) ?? .after
    return Term(Int.random(in: 0...(unit == .months ? count / 5 : count), using: &self), unit, direction)
  }
}
