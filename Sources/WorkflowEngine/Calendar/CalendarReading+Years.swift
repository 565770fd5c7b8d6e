import JSONText

extension CalendarReading {
  /// A year and where it stands.
  struct LocatedYear {
    let year: CalendarYear
    let pointer: String
    /// The pointers of `year.moved`, in the same order.
    let movedPointers: [String]
  }

  /// The years, in order.
  mutating func years(_ json: JSON?) -> [LocatedYear] {
    guard let json else { return [] }
    guard let object = json.object else {
      reader.report("/years", .value, "write the years by number: {\"2024\": {…}}")
      return []
    }
    var years: [LocatedYear] = []
    var numbers: [Int] = []
    for member in object.members {
      let pointer = JSONPointer.append("/years", key: member.key)
      guard let number = Day(member.key + "-01-01")?.year else {
        reader.report(pointer, .key, "'\(member.key)' is no year; write four digits: \"2024\"")
        continue
      }
      numbers.append(number)
      if let year = year(number, member.value, at: pointer) { years.append(year) }
    }
    checkGaps(numbers.sorted())
    return years.sorted { $0.year.year < $1.year.year }
  }

  private mutating func checkGaps(_ numbers: [Int]) {
    for (earlier, later) in zip(numbers, numbers.dropFirst()) where later != earlier + 1 {
      reader.report("/years", .value, "\(earlier) is followed by \(later); write the years between them too")
    }
  }

  private mutating func year(_ number: Int, _ json: JSON, at pointer: String) -> LocatedYear? {
    guard
      let object = reader.object(
        json, at: pointer, known: ["holidays", "moved", "acts", "movedDaysKnown"],
        required: ["holidays", "movedDaysKnown"])
    else { return nil }
    let acts = reader.strings(object["acts"], at: pointer + "/acts")
    let known = reader.boolean(object["movedDaysKnown"], at: pointer + "/movedDaysKnown")
    let holidays = holidays(object["holidays"], year: number, at: pointer + "/holidays")
    var moved: [(day: MovedDay, pointer: String)] = []
    for (json, pointer) in elements(object["moved"], at: pointer + "/moved", of: "moved days") {
      if let day = movedDay(json, year: number, acts: acts, at: pointer) { moved.append((day, pointer)) }
    }
    moved.sort { $0.day.off < $1.day.off }
    let year = CalendarYear(
      year: number, holidays: holidays, moved: moved.map(\.day), acts: acts, movedDaysKnown: known)
    return LocatedYear(year: year, pointer: pointer, movedPointers: moved.map(\.pointer))
  }

  private mutating func holidays(_ json: JSON?, year: Int, at pointer: String) -> [Holiday] {
    var found: [Holiday] = []
    for (json, pointer) in elements(json, at: pointer, of: "holidays") {
      guard let holiday = holiday(json, at: pointer) else { continue }
      if holiday.day.year != year {
        reader.report(pointer + "/date", .value, "\(holiday.day) does not lie in \(year); write it under its own year")
      } else if found.contains(where: { $0.day == holiday.day }) {
        reader.report(pointer + "/date", .value, "\(holiday.day) is a holiday twice; write it once")
      } else {
        found.append(holiday)
      }
    }
    return found.sorted { $0.day < $1.day }
  }

  private mutating func holiday(_ json: JSON, at pointer: String) -> Holiday? {
    guard
      let object = reader.object(
        json, at: pointer, known: ["date", "title", "observed", "estimated"], required: ["date", "title"])
    else { return nil }
    let title = reader.text(object["title"], at: pointer + "/title")
    let isObserved = reader.boolean(object["observed"], at: pointer + "/observed")
    let isEstimated = reader.boolean(object["estimated"], at: pointer + "/estimated")
    guard let day = day(object, "date", at: pointer), let title else { return nil }
    return Holiday(day: day, title: title, isObserved: isObserved, isEstimated: isEstimated)
  }
}
