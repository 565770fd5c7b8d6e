import JSONText

/// Reads a calendar's file, collecting defects.
struct CalendarReading {
  var reader = DefinitionReader()

  mutating func calendar(_ json: JSON) -> WorkingCalendar? {
    guard
      let object = reader.object(
        json, at: "",
        known: ["format", "id", "edition", "title", "about", "law", "weekend", "fixed", "years"],
        required: ["format", "id", "edition", "title", "weekend", "fixed", "years"])
    else { return nil }
    if let format = reader.string(object["format"], at: "/format"), format != WorkingCalendar.format {
      reader.report("/format", .value, "'\(format)' cannot be read here; write \"\(WorkingCalendar.format)\"")
    }
    let reference = reference(object)
    let title = reader.text(object["title"], at: "/title")
    let about = reader.string(object["about"], at: "/about")
    let law = reader.string(object["law"], at: "/law")
    let weekend = weekend(object["weekend"])
    let fixed = fixedHolidays(object["fixed"])
    let years = years(object["years"])
    checkMovedDays(years, weekend: weekend)
    guard reader.defects.isEmpty, let reference, let title else { return nil }
    return WorkingCalendar(
      reference, title: title, about: about, law: law, weekend: weekend, fixed: fixed, years: years.map(\.year))
  }

  private mutating func reference(_ object: JSONObject) -> CalendarReference? {
    let id = reader.string(object["id"], at: "/id")
    if let id, !CalendarReference.isIdentifier(id) {
      reader.report(
        "/id", .identifier,
        "'\(id)' cannot name a calendar; write a small letter, then small letters, digits and hyphens, 32 at most")
    }
    let edition = object["edition"]?.integer
    if object["edition"] != nil, edition.map(CalendarReference.editions.contains) != true {
      reader.report("/edition", .value, "write a whole number from 1 to \(CalendarReference.editions.upperBound)")
    }
    guard let id, let edition else { return nil }
    return CalendarReference(id: id, edition: edition)
  }

  private mutating func weekend(_ json: JSON?) -> Set<Int> {
    guard let json else { return [] }
    let days = (json.array ?? []).compactMap(\.integer).filter { (1...7).contains($0) }
    let weekend = Set(days)
    guard let array = json.array, days.count == array.count, weekend.count == days.count, weekend.count < 7 else {
      reader.report(
        "/weekend", .value,
        "write the free days of the week, 1 for Monday to 7 for Sunday, each once and not all seven: [6, 7]")
      return []
    }
    return weekend
  }
}

extension CalendarReading {
  /// The elements of an array, with the pointer of each.
  mutating func elements(_ json: JSON?, at pointer: String, of what: String) -> [(json: JSON, pointer: String)] {
    guard let json else { return [] }
    guard let array = json.array else {
      reader.report(pointer, .value, "write a list of \(what): [{…}, …]")
      return []
    }
    return array.enumerated().map { ($0.element, JSONPointer.append(pointer, index: $0.offset)) }
  }

  /// The day in a member; nil with a defect if it is none, nil without if there is none.
  mutating func day(_ object: JSONObject, _ key: String, at pointer: String) -> Day? {
    guard let json = object[key] else { return nil }
    guard let day = json.string.flatMap({ Day($0) }) else {
      reader.report(JSONPointer.append(pointer, key: key), .value, "write a day that exists: \"2024-05-08\"")
      return nil
    }
    return day
  }
}
