import JSONText

extension CalendarReading {
  mutating func fixedHolidays(_ json: JSON?) -> [FixedHoliday] {
    var found: [FixedHoliday] = []
    for (json, pointer) in elements(json, at: "/fixed", of: "holidays") {
      guard let holiday = fixedHoliday(json, at: pointer) else { continue }
      if found.contains(where: { $0.clashes(with: holiday) }) {
        reader.report(pointer + "/date", .value, "this date is a holiday twice in the same years; write it once")
      }
      found.append(holiday)
    }
    return found
  }

  private mutating func fixedHoliday(_ json: JSON, at pointer: String) -> FixedHoliday? {
    guard
      let object = reader.object(
        json, at: pointer, known: ["date", "title", "since", "until"], required: ["date", "title"])
    else { return nil }
    let title = reader.text(object["title"], at: pointer + "/title")
    let since = year(object["since"], at: pointer + "/since")
    let until = year(object["until"], at: pointer + "/until")
    let first = since ?? 1
    let last = until ?? 9999
    if first > last { reader.report(pointer + "/until", .value, "write a year no earlier than 'since'") }
    guard let date = object["date"] else { return nil }
    // 2024 is a leap year, so that 29 February is a date too.
    guard let text = date.string, let day = Day("2024-" + text) else {
      reader.report(pointer + "/date", .value, "write month and day: \"03-08\"")
      return nil
    }
    guard let title, first <= last else { return nil }
    return FixedHoliday(month: day.month, dayOfMonth: day.dayOfMonth, title: title, years: first...last)
  }

  private mutating func year(_ json: JSON?, at pointer: String) -> Int? {
    guard let json else { return nil }
    guard let year = json.integer, (1...9999).contains(year) else {
      reader.report(pointer, .value, "write a year from 1 to 9999")
      return nil
    }
    return year
  }
}

extension FixedHoliday {
  fileprivate func clashes(with other: FixedHoliday) -> Bool {
    month == other.month && dayOfMonth == other.dayOfMonth && years.overlaps(other.years)
  }
}
