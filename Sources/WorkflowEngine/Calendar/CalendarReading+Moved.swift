import JSONText

extension CalendarReading {
  mutating func movedDay(_ json: JSON, year: Int, acts: [String], at pointer: String) -> MovedDay? {
    guard
      let object = reader.object(
        json, at: pointer, known: ["off", "worked", "act"], required: ["off", "worked"])
    else { return nil }
    let act = reader.string(object["act"], at: pointer + "/act")
    if let act, !acts.contains(act) {
      reader.report(pointer + "/act", .reference, "'\(act)' is not among the acts of \(year); add it to 'acts'")
    }
    let off = day(object, "off", at: pointer)
    let worked = day(object, "worked", at: pointer)
    if let off, off.year != year {
      reader.report(pointer + "/off", .value, "\(off) does not lie in \(year); write it under its own year")
      return nil
    }
    if let worked, abs(worked.year - year) > 1 {
      reader.report(
        pointer + "/worked", .value, "\(worked) is too far away; a day can only be moved to the year before or after")
      return nil
    }
    guard let off, let worked else { return nil }
    return MovedDay(off: off, worked: worked, act: act)
  }

  /// Moved days must change something, and no day may be changed twice.
  mutating func checkMovedDays(_ years: [LocatedYear], weekend: Set<Int>) {
    var changed: Set<Day> = []
    var holidays: Set<Day> = []
    for year in years { holidays.formUnion(year.year.holidays.lazy.map(\.day)) }
    for year in years {
      for (moved, pointer) in zip(year.year.moved, year.movedPointers) {
        if holidays.contains(moved.off) || weekend.contains(moved.off.weekday) {
          reader.report(pointer + "/off", .value, "\(moved.off) is free already; write a working day made free")
        }
        if holidays.contains(moved.worked) {
          reader.report(pointer + "/worked", .value, "\(moved.worked) is a holiday too; it cannot be both")
        }
        for (key, day) in [("off", moved.off), ("worked", moved.worked)] where !changed.insert(day).inserted {
          reader.report(pointer + "/" + key, .value, "\(day) is moved twice; write it once")
        }
      }
    }
  }
}
