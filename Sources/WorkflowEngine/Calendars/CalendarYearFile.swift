public import JSONText

/// One year of a calendar as it stands in a file of its own, with everything found wrong in it.
///
/// `{"format": "oversight.calendar-year/1", "calendar": "kz", "year": 2028, "holidays": […], "moved": […], "acts": […],
/// "movedDaysKnown": true}`, the parts written as in a calendar's `years`. Only the first three are required (a moved day may have
/// `off` or `worked` alone): what is left out stays as the present edition has it. A year that edition does not know has the holidays on fixed dates and no moved
/// days; `movedDaysKnown` is true once `moved` is written.
public struct CalendarYearFile: Sendable {
  /// What `format` says in the files this version reads.
  public static let format = "oversight.calendar-year/1"

  /// The year put into its calendar; nil when there are defects.
  public let addition: CalendarAddition?
  /// The defects, in the order of lines.
  public let findings: [PlacedDefect]

  /// Reads and checks a file against the calendars it can add to.
  ///
  /// - Parameters:
  ///   - name: The file's name as it was given.
  ///   - bytes: What stands in it.
  ///   - calendars: The newest edition of every calendar, without defects.
  public init(name: String, bytes: [UInt8], calendars: [JSON]) {
    let file = ParsedFile(name: name, bytes: bytes)
    var reading = CalendarYearReading(calendars: calendars)
    addition = file.json.flatMap { reading.addition($0) }
    findings = addition == nil ? file.findings(reading.reader.defects) : []
  }

  /// The file that says of a year what the document of a calendar says of it; nil where that does not know the year.
  public static func text(ofYear year: Int, in calendar: JSON) -> [UInt8]? {
    guard var file = calendar["years"]?[String(year)]?.object, let id = calendar["id"] else { return nil }
    file["format"] = .string(format)
    file["calendar"] = id
    file["year"] = .integer(year)
    return JSON.object(file).documentBytes()
  }
}

/// Reads the file of one year, collecting defects, and puts the year into its calendar.
struct CalendarYearReading {
  var reader = DefinitionReader()
  /// The newest edition of every calendar.
  let calendars: [JSON]

  init(calendars: [JSON]) { self.calendars = calendars }

  mutating func addition(_ json: JSON) -> CalendarAddition? {
    guard
      let file = reader.object(
        json, at: "", known: ["format", "calendar", "year"] + CalendarYearReading.parts,
        required: ["format", "calendar", "year"])
    else { return nil }
    if let format = reader.string(file["format"], at: "/format"), format != CalendarYearFile.format {
      reader.report("/format", .value, .reading(.otherFormat(format, wanted: CalendarYearFile.format)))
    }
    let host = host(file["calendar"])
    let before = host.flatMap { CalendarYearReading.calendar(.object($0)) }
    let year = year(file["year"], in: before)
    checkActs(file["moved"])
    guard let number = year ?? CalendarYearReading.number(file["year"]) else { return nil }
    // Without its calendar, or in a year that cannot be added, a year is still checked by itself.
    let place = CalendarYearPlace(year: number, in: year == nil ? nil : host)
    let merged = JSON.object(place.merged(file))
    let after = check(merged, at: place)
    guard reader.defects.isEmpty, let before, let after else { return nil }
    return CalendarAddition(
      year: number, before: before, after: after, json: merged,
      hasOnlyFixedHolidays: file["holidays"] == nil && place.present == nil)
  }
}

extension CalendarYearReading {
  /// The keys of a year that a calendar has too.
  static let parts = ["holidays", "moved", "acts", "movedDaysKnown"]

  private static func calendar(_ json: JSON) -> WorkingCalendar? {
    var ignored: [Defect] = []
    return WorkingCalendar(json, defects: &ignored)
  }

  private static func number(_ json: JSON?) -> Int? {
    guard let number = json?.integer, (1...9999).contains(number) else { return nil }
    return number
  }

  /// The calendar that is named.
  private mutating func host(_ json: JSON?) -> JSONObject? {
    let known = calendars.compactMap { $0["id"]?.string }
    guard let id = reader.reference(json, at: "/calendar", among: known, what: .calendar) else { return nil }
    return calendars.first { $0["id"]?.string == id }?.object
  }

  /// A year the calendar knows, or the one after.
  private mutating func year(_ json: JSON?, in calendar: WorkingCalendar?) -> Int? {
    guard let json else { return nil }
    guard let number = CalendarYearReading.number(json) else {
      reader.report("/year", .value, .calendar(.oneYear))
      return nil
    }
    guard let calendar, let known = calendar.knownYears else { return number }
    guard number >= known.lowerBound, number <= known.upperBound + 1 else {
      reader.report(
        "/year", .value,
        .calendar(
          .unknownYear(of: "\(calendar.reference)", first: known.lowerBound, last: known.upperBound)))
      return nil
    }
    return number
  }

  /// Whoever moves a day must be able to say by which act.
  private mutating func checkActs(_ moved: JSON?) {
    for (index, day) in (moved?.array ?? []).enumerated() where day.object != nil && day["act"] == nil {
      reader.report(
        JSONPointer.append("/moved", index: index), .key,
        .calendar(.actMissing))
    }
  }

  /// The calendar with the year; what is wrong with it is reported where it stands in the year's file.
  private mutating func check(_ merged: JSON, at place: CalendarYearPlace) -> WorkingCalendar? {
    var defects: [Defect] = []
    let calendar = WorkingCalendar(merged, defects: &defects)
    for defect in defects {
      if defect.pointer.hasPrefix(place.pointer) {
        reader.report(String(defect.pointer.dropFirst(place.pointer.count)), defect.rule, defect.finding)
      } else {
        reader.report("", defect.rule, .otherYears(defect.finding))
      }
    }
    return calendar
  }
}

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
    let moved = years.members.flatMap { $0.value["moved"]?.array ?? [] }
    // An earlier program asks for both days.
    if moved.contains(where: { $0.object != nil && ($0["off"] == nil) != ($0["worked"] == nil) }) {
      merged["format"] = .string(WorkingCalendar.secondFormat)
    }
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
