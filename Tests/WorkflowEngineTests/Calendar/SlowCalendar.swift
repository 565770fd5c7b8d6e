@testable import WorkflowEngine

/// Counts by looking at one day after the other, in the plainest way.
struct SlowCalendar {
  let calendar: WorkingCalendar
  private let off: Set<Day>
  private let worked: Set<Day>
  private let holidays: Set<Day>
  private let estimated: Set<Day>

  init(_ calendar: WorkingCalendar) {
    self.calendar = calendar
    off = Set(calendar.years.flatMap(\.moved).compactMap(\.off))
    worked = Set(calendar.years.flatMap(\.moved).compactMap(\.worked))
    holidays = Set(calendar.years.flatMap(\.holidays).map(\.day))
    estimated = Set(calendar.years.flatMap(\.holidays).filter(\.isEstimated).map(\.day))
  }

  func isWorking(_ day: Day) -> Bool {
    if worked.contains(day) { return true }
    if off.contains(day) || holidays.contains(day) || calendar.weekend.contains(day.weekday) { return false }
    if calendar[year: day.year] != nil { return true }
    return !calendar.fixed.contains {
      $0.month == day.month && $0.dayOfMonth == day.dayOfMonth && $0.years.contains(day.year)
    }
  }

  func end(of term: Term, from base: Day) -> TermEnd {
    let step = term.direction == .after ? 1 : -1
    var day = base
    var touched: [Day] = []
    guard term.count > 0 else { return TermEnd(base) }
    switch term.unit {
    case .workingDays:
      var left = term.count
      while left > 0 {
        day = day + step
        touched.append(day)
        if isWorking(day) { left -= 1 }
      }
      return count(day, touched)
    case .calendarDays: for _ in 0..<term.count { day = day + step }
    case .months: day = base.addingMonths(step * term.count)
    }
    touched.append(day)
    while !isWorking(day) {
      day = day + step
      touched.append(day)
    }
    return count(day, touched)
  }

  func workingDays(after start: Day, through end: Day) -> Int {
    var count = 0
    var day = min(start, end)
    while day < max(start, end) {
      day = day + 1
      if isWorking(day) { count += 1 }
    }
    return start <= end ? count : -count
  }

  private func count(_ day: Day, _ touched: [Day]) -> TermEnd {
    let isBeyond = touched.contains { calendar[year: $0.year] == nil }
    let isUnsettled = touched.contains { calendar[year: $0.year]?.movedDaysKnown != true }
    return TermEnd(
      day, isProvisional: isUnsettled, restsOnEstimate: touched.contains(where: estimated.contains),
      isBeyondKnown: isBeyond)
  }
}
