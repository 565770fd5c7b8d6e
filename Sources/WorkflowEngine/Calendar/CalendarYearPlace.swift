import JSONText

/// Where a year goes: into a calendar, among the years it has.
struct CalendarYearPlace {
  private let calendar: JSONObject
  private let year: Int
  /// What the calendar says of the year.
  let present: JSONObject?

  /// - Parameter calendar: Nil when the year is to be looked at by itself, in a calendar that says nothing.
  init(year: Int, in calendar: JSONObject?) {
    self.calendar = calendar ?? CalendarYearPlace.empty
    self.year = year
    present = self.calendar["years"]?[CalendarYearPlace.key(year)]?.object
  }

  /// Where the year stands in the calendar's file.
  var pointer: String { "/years/\(CalendarYearPlace.key(year))" }

  /// The next edition of the calendar, in which the year says what `file` does; all other keys are kept.
  func merged(_ file: JSONObject) -> JSONObject {
    var merged = calendar
    var years = calendar["years"]?.object ?? [:]
    years[CalendarYearPlace.key(year)] = .object(content(file))
    merged["years"] = .object(years)
    merged["edition"] = .integer((calendar["edition"]?.integer ?? 0) + 1)
    return merged
  }

  private func content(_ file: JSONObject) -> JSONObject {
    var content: JSONObject = [
      "holidays": .array(fixedHolidays), "moved": [], "acts": [], "movedDaysKnown": .bool(file["moved"] != nil),
    ]
    for key in CalendarYearReading.parts {
      if let value = file[key] {
        content[key] = value
      } else if let value = present?[key], !(key == "movedDaysKnown" && file["moved"] != nil) {
        content[key] = value
      }
    }
    return content
  }

  /// The holidays on fixed dates that are in force in the year.
  private var fixedHolidays: [JSON] {
    (calendar["fixed"]?.array ?? []).compactMap { holiday in
      guard holiday["since"]?.integer ?? 1 <= year, year <= holiday["until"]?.integer ?? 9999,
        let title = holiday["title"],
        let day = Day("\(CalendarYearPlace.key(year))-\(holiday["date"]?.string ?? "")")
      else { return nil }
      return ["date": .string(day.description), "title": title]
    }
  }

  /// The key of a year: four digits.
  private static func key(_ year: Int) -> String {
    String(Day.days(ofYear: year).lowerBound.description.prefix(4))
  }

  private static let empty: JSONObject = [
    "format": .string(WorkingCalendar.format), "id": "none", "edition": 1, "title": "none", "weekend": [],
    "fixed": [], "years": [:],
  ]
}
