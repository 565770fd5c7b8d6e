import JSONText

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
      reader.report("/format", .value, "'\(format)' cannot be read here; write \"\(CalendarYearFile.format)\"")
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
    guard let id = reader.reference(json, at: "/calendar", among: known, what: "calendar") else { return nil }
    return calendars.first { $0["id"]?.string == id }?.object
  }

  /// A year the calendar knows, or the one after.
  private mutating func year(_ json: JSON?, in calendar: WorkingCalendar?) -> Int? {
    guard let json else { return nil }
    guard let number = CalendarYearReading.number(json) else {
      reader.report("/year", .value, "write a year such as 2028")
      return nil
    }
    guard let calendar, let known = calendar.knownYears else { return number }
    guard number >= known.lowerBound, number <= known.upperBound + 1 else {
      reader.report(
        "/year", .value,
        "\(calendar.reference) knows \(known.lowerBound) to \(known.upperBound); "
          + "write one of these years, or \(known.upperBound + 1)")
      return nil
    }
    return number
  }

  /// Whoever moves a day must be able to say by which act.
  private mutating func checkActs(_ moved: JSON?) {
    for (index, day) in (moved?.array ?? []).enumerated() where day.object != nil && day["act"] == nil {
      reader.report(
        JSONPointer.append("/moved", index: index), .key,
        "'act' is missing; write the id of the act that moves the day, and list it in 'acts'")
    }
  }

  /// The calendar with the year; what is wrong with it is reported where it stands in the year's file.
  private mutating func check(_ merged: JSON, at place: CalendarYearPlace) -> WorkingCalendar? {
    var defects: [Defect] = []
    let calendar = WorkingCalendar(merged, defects: &defects)
    for defect in defects {
      if defect.pointer.hasPrefix(place.pointer) {
        reader.report(String(defect.pointer.dropFirst(place.pointer.count)), defect.rule, defect.message)
      } else {
        reader.report("", defect.rule, "against what is known of other years: \(defect.message)")
      }
    }
    return calendar
  }
}
