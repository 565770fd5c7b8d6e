extension DayTable {
  /// The `count`-th working day from `base`, which is not counted, with what the days between tell.
  ///
  /// - Parameter count: At least 1.
  func end(of count: Int, _ direction: Term.Direction, from base: Day) -> Count {
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
