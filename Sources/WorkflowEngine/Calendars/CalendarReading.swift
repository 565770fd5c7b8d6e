import JSONText

/// Reads a calendar's file, collecting defects.
struct CalendarReading {
  var reader = DefinitionReader()
  /// Whether a day may be moved without another one for it.
  private var hasLoneDays = false

  mutating func calendar(_ json: JSON) -> WorkingCalendar? {
    guard
      let object = reader.object(
        json, at: "",
        known: ["format", "id", "edition", "title", "about", "law", "weekend", "fixed", "years"],
        required: ["format", "id", "edition", "title", "weekend", "fixed", "years"])
    else { return nil }
    if let format = reader.string(object["format"], at: "/format") {
      hasLoneDays = format == WorkingCalendar.secondFormat
      if !hasLoneDays, format != WorkingCalendar.format {
        reader.report("/format", .value, .reading(.otherFormat(format, wanted: WorkingCalendar.format)))
      }
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
        .calendar(.id(id)))
    }
    let edition = object["edition"]?.integer
    if object["edition"] != nil, edition.map(CalendarReference.editions.contains) != true {
      reader.report("/edition", .value, .reading(.wholeNumber(from: 1, through: CalendarReference.editions.upperBound)))
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
        .calendar(.weekend))
      return []
    }
    return weekend
  }
}

extension CalendarReading {
  /// The elements of an array, with the pointer of each.
  mutating func elements(_ json: JSON?, at pointer: String, otherwise finding: Defect.Calendars) -> [(
    json: JSON, pointer: String
  )] {
    guard let json else { return [] }
    guard let array = json.array else {
      reader.report(pointer, .value, .calendar(finding))
      return []
    }
    return array.enumerated().map { ($0.element, JSONPointer.append(pointer, index: $0.offset)) }
  }

  /// The day in a member; nil with a defect if it is none, nil without if there is none.
  mutating func day(_ object: JSONObject, _ key: String, at pointer: String) -> Day? {
    guard let json = object[key] else { return nil }
    guard let day = json.string.flatMap({ Day($0) }) else {
      reader.report(JSONPointer.append(pointer, key: key), .value, .calendar(.day))
      return nil
    }
    return day
  }
}

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
      reader.report("/years", .value, .calendar(.years))
      return []
    }
    var years: [LocatedYear] = []
    var numbers: [Int] = []
    for member in object.members {
      let pointer = JSONPointer.append("/years", key: member.key)
      guard let number = Day(member.key + "-01-01")?.year else {
        reader.report(pointer, .key, .calendar(.noYear(member.key)))
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
      reader.report("/years", .value, .calendar(.gap(earlier, later)))
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
    for (json, pointer) in elements(object["moved"], at: pointer + "/moved", otherwise: .movedDays) {
      if let day = movedDay(json, year: number, acts: acts, at: pointer) { moved.append((day, pointer)) }
    }
    moved.sort { $0.day.key < $1.day.key }
    let year = CalendarYear(
      year: number, holidays: holidays, moved: moved.map(\.day), acts: acts, movedDaysKnown: known)
    return LocatedYear(year: year, pointer: pointer, movedPointers: moved.map(\.pointer))
  }

  private mutating func holidays(_ json: JSON?, year: Int, at pointer: String) -> [Holiday] {
    var found: [Holiday] = []
    for (json, pointer) in elements(json, at: pointer, otherwise: .holidays) {
      guard let holiday = holiday(json, at: pointer) else { continue }
      if holiday.day.year != year {
        reader.report(pointer + "/date", .value, .calendar(.otherYear(holiday.day, year)))
      } else if found.contains(where: { $0.day == holiday.day }) {
        reader.report(pointer + "/date", .value, .calendar(.holidayTwice(holiday.day)))
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

extension CalendarReading {
  mutating func fixedHolidays(_ json: JSON?) -> [FixedHoliday] {
    var found: [FixedHoliday] = []
    for (json, pointer) in elements(json, at: "/fixed", otherwise: .holidays) {
      guard let holiday = fixedHoliday(json, at: pointer) else { continue }
      if found.contains(where: { $0.clashes(with: holiday) }) {
        reader.report(pointer + "/date", .value, .calendar(.fixedTwice))
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
    if first > last { reader.report(pointer + "/until", .value, .calendar(.untilBeforeSince)) }
    guard let date = object["date"] else { return nil }
    // 2024 is a leap year, so that 29 February is a date too.
    guard let text = date.string, let day = Day("2024-" + text) else {
      reader.report(pointer + "/date", .value, .calendar(.monthDay))
      return nil
    }
    guard let title, first <= last else { return nil }
    return FixedHoliday(month: day.month, dayOfMonth: day.dayOfMonth, title: title, years: first...last)
  }

  private mutating func year(_ json: JSON?, at pointer: String) -> Int? {
    guard let json else { return nil }
    guard let year = json.integer, (1...9999).contains(year) else {
      reader.report(pointer, .value, .calendar(.year))
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

extension MovedDay {
  /// By what the moved days of a year are sorted.
  fileprivate var key: Int { (off ?? worked)?.number ?? 0 }
}

extension CalendarReading {
  mutating func movedDay(_ json: JSON, year: Int, acts: [String], at pointer: String) -> MovedDay? {
    let isLone = hasLoneDays && (json["off"] != nil || json["worked"] != nil)
    guard
      let object = reader.object(
        json, at: pointer, known: ["off", "worked", "act"], required: isLone ? [] : ["off", "worked"])
    else { return nil }
    let act = reader.string(object["act"], at: pointer + "/act")
    if let act, !acts.contains(act) {
      reader.report(pointer + "/act", .reference, .calendar(.unknownAct(act, year)))
    }
    let off = day(object, "off", at: pointer)
    let worked = day(object, "worked", at: pointer)
    if let off, off.year != year {
      reader.report(pointer + "/off", .value, .calendar(.otherYear(off, year)))
      return nil
    }
    if let worked, abs(worked.year - year) > 1 {
      reader.report(
        pointer + "/worked", .value, .calendar(.tooFar(worked)))
      return nil
    }
    if let worked, object["off"] == nil, worked.year != year {
      reader.report(pointer + "/worked", .value, .calendar(.otherYear(worked, year)))
      return nil
    }
    guard off != nil || object["off"] == nil, worked != nil || object["worked"] == nil else { return nil }
    return MovedDay(off: off, worked: worked, act: act)
  }

  /// Moved days must change something, and no day may be changed twice.
  mutating func checkMovedDays(_ years: [LocatedYear], weekend: Set<Int>) {
    var changed: Set<Day> = []
    var holidays: Set<Day> = []
    for year in years { holidays.formUnion(year.year.holidays.lazy.map(\.day)) }
    for year in years {
      for (moved, pointer) in zip(year.year.moved, year.movedPointers) {
        if let off = moved.off, holidays.contains(off) || weekend.contains(off.weekday) {
          reader.report(pointer + "/off", .value, .calendar(.freeAlready(off)))
        }
        if let worked = moved.worked, holidays.contains(worked) {
          reader.report(pointer + "/worked", .value, .calendar(.workedHoliday(worked)))
        }
        for (key, day) in [("off", moved.off), ("worked", moved.worked)] {
          guard let day, !changed.insert(day).inserted else { continue }
          reader.report(pointer + "/" + key, .value, .calendar(.movedTwice(day)))
        }
      }
    }
  }
}
