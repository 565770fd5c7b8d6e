/// The days of the known years, and of the year before and after, laid out for counting without loops.
///
/// The years beside the known ones are in the table because an act may move a day across New Year.
final class DayTable: Sendable {
  /// Running totals over the days of the table that come before a day.
  struct Totals: Sendable {
    var working: Int32 = 0
    var provisional: Int32 = 0
    var estimated: Int32 = 0
  }

  let pattern: YearPattern
  /// The numbers of the days in the table.
  let days: Range<Int>
  /// The numbers of the days in the known years, within `days`.
  let known: Range<Int>
  /// For each day of the table, and for the day after the last, the totals of the days before it.
  let totals: [Totals]
  /// The numbers of the working days of the table, in order.
  let workingDays: [Int32]

  init(weekend: Set<Int>, fixed: [FixedHoliday], years: [CalendarYear]) {
    pattern = YearPattern(weekend: weekend, fixed: fixed)
    days = DayTable.days(of: years, beside: 1)
    known = DayTable.days(of: years, beside: 0)
    let marks = DayTable.marks(pattern, years, days, known)
    var totals: [Totals] = [Totals()]
    var workingDays: [Int32] = []
    totals.reserveCapacity(days.count + 1)
    workingDays.reserveCapacity(days.count)
    var total = Totals()
    for (place, mark) in marks.enumerated() {
      if mark.contains(.working) { workingDays.append(Int32(days.lowerBound + place)) }
      total.working += mark.contains(.working) ? 1 : 0
      total.provisional += mark.contains(.provisional) ? 1 : 0
      total.estimated += mark.contains(.estimated) ? 1 : 0
      totals.append(total)
    }
    self.totals = totals
    self.workingDays = workingDays
  }
}

extension DayTable {
  private struct Marks: OptionSet {
    let rawValue: UInt8
    static let working = Marks(rawValue: 1)
    static let provisional = Marks(rawValue: 2)
    static let estimated = Marks(rawValue: 4)
  }

  /// The days from the first year to the last, with `beside` years on each side.
  private static func days(of years: [CalendarYear], beside: Int) -> Range<Int> {
    guard let first = years.first, let last = years.last else { return 0..<0 }
    let start = Day.days(ofYear: first.year - beside).lowerBound.number
    return start..<(Day.days(ofYear: last.year + beside).upperBound.number + 1)
  }

  private static func marks(
    _ pattern: YearPattern, _ years: [CalendarYear], _ days: Range<Int>, _ known: Range<Int>
  ) -> [Marks] {
    var marks = days.map { number -> Marks in
      guard known.contains(number) else { return pattern.isWorking(number) ? [.working, .provisional] : .provisional }
      return pattern.isWeekend(number) ? [] : .working
    }
    for year in years {
      if !year.movedDaysKnown {
        for day in Day.days(ofYear: year.year) { marks[day.number - days.lowerBound].insert(.provisional) }
      }
      for holiday in year.holidays {
        marks[holiday.day.number - days.lowerBound].remove(.working)
        if holiday.isEstimated { marks[holiday.day.number - days.lowerBound].insert(.estimated) }
      }
    }
    for moved in years.flatMap(\.moved) {
      if let off = moved.off { marks[off.number - days.lowerBound].remove(.working) }
      if let worked = moved.worked { marks[worked.number - days.lowerBound].insert(.working) }
    }
    return marks
  }
}

extension DayTable {
  /// Whether the day with this number is worked.
  func isWorking(_ number: Int) -> Bool {
    guard days.contains(number) else { return pattern.isWorking(number) }
    let place = number - days.lowerBound
    return totals[place + 1].working != totals[place].working
  }

  /// `day` as the end of a count that looked at the days from `first` through `last`.
  func count(_ day: Day, touching first: Day, through last: Day) -> TermEnd {
    let (first, last) = (first.number, last.number)
    let isBeyond = !(known.contains(first) && known.contains(last))
    let start = min(max(first, days.lowerBound), days.upperBound) - days.lowerBound
    let end = min(max(last + 1, days.lowerBound), days.upperBound) - days.lowerBound
    return TermEnd(
      day, isProvisional: isBeyond || totals[end].provisional != totals[start].provisional,
      restsOnEstimate: totals[end].estimated != totals[start].estimated, isBeyondKnown: isBeyond)
  }
}

extension DayTable {
  /// The `count`-th working day from `base`, which is not counted, with what the days between tell.
  ///
  /// - Parameter count: At least 1.
  func end(of count: Int, _ direction: Term.Direction, from base: Day) -> TermEnd {
    let day = day(count, direction, from: base)
    switch direction {
    case .after: return self.count(day, touching: min(base + 1, day), through: day)
    case .before: return self.count(day, touching: day, through: max(base - 1, day))
    }
  }

  /// The `count`-th working day from `base`; where the days run out, the last or first of them.
  func day(_ count: Int, _ direction: Term.Direction, from base: Day) -> Day {
    Day(clamping: direction == .after ? forward(count, from: base.number) : backward(count, from: base.number))
  }

  private func forward(_ count: Int, from base: Int) -> Int {
    var (left, number) = (count, base)
    walk(&left, &number, by: 1, upTo: days.lowerBound - 1)
    guard left > 0 else { return number }
    if number + 1 >= days.lowerBound, number + 1 < days.upperBound {
      let place = Int(totals[number + 1 - days.lowerBound].working) + left - 1
      if place < workingDays.count { return Int(workingDays[place]) }
      left = place - workingDays.count + 1
      number = days.upperBound - 1
    }
    walk(&left, &number, by: 1, upTo: Day.last.number)
    return number
  }

  private func backward(_ count: Int, from base: Int) -> Int {
    var (left, number) = (count, base)
    walk(&left, &number, by: -1, upTo: days.upperBound)
    guard left > 0 else { return number }
    if number - 1 >= days.lowerBound, number - 1 < days.upperBound {
      let place = Int(totals[number - days.lowerBound].working) - left
      if place >= 0 { return Int(workingDays[place]) }
      left = -place
      number = days.lowerBound
    }
    walk(&left, &number, by: -1, upTo: Day.first.number)
    return number
  }

  /// Counts working days outside the table one by one, until none is left to count or `end` is reached.
  private func walk(_ left: inout Int, _ number: inout Int, by step: Int, upTo end: Int) {
    while left > 0, step > 0 ? number < end : number > end {
      number += step
      if pattern.isWorking(number) { left -= 1 }
    }
  }

  /// How many working days lie after the day numbered `start` and no later than the one numbered `end`.
  ///
  /// - Parameter end: Not before `start`.
  func workingDays(after start: Int, through end: Int) -> Int {
    let inside = (start + 1..<end + 1).clamped(to: days)
    guard !inside.isEmpty else { return pattern.workingDays(in: start + 1..<end + 1) }
    let counted =
      totals[inside.upperBound - days.lowerBound].working - totals[inside.lowerBound - days.lowerBound].working
    return pattern.workingDays(in: start + 1..<inside.lowerBound) + Int(counted)
      + pattern.workingDays(in: inside.upperBound..<end + 1)
  }
}
