extension WorkingCalendar {
  /// What the calendar says about `day`.
  public func facts(about day: Day) -> DayFacts {
    let touched = table.count(day, touching: day, through: day)
    return DayFacts(
      day: day, reason: reason(for: day), isEstimated: touched.restsOnEstimate, isProvisional: touched.isProvisional)
  }

  /// Whether `day` is worked.
  public func isWorking(_ day: Day) -> Bool { table.isWorking(day.number) }

  private func reason(for day: Day) -> DayReason {
    let year = day.year
    for known in [year, year - 1, year + 1].compactMap({ self[year: $0] }) {
      for moved in known.moved {
        if moved.off == day { return .movedOff(workedInstead: moved.worked, act: moved.act) }
        if moved.worked == day { return .movedWork(offInstead: moved.off, act: moved.act) }
      }
    }
    if let known = self[year: year] {
      if let holiday = known.holidays.first(where: { $0.day == day }) { return holiday.reason }
    } else if let holiday = table.pattern.holiday(on: day) {
      return .holiday(holiday.title)
    }
    return table.pattern.isWeekend(day.number) ? .weekend : .weekday
  }
}
