/// Lengths of time in whole days, each so many times.
package struct Durations: Hashable, Sendable {
  /// How many of each length.
  package private(set) var counts: [Int: Int] = [:]
  /// How many in all.
  package private(set) var total = 0

  /// None.
  package init() {}

  /// Adds so many of one length.
  package mutating func add(_ days: Int, _ count: Int = 1) {
    counts[days, default: 0] += count
    total += count
  }

  /// The first day by which at least this part of them was over: the median is that of one half.
  ///
  /// - Parameters: The part as a fraction, so that nothing is rounded.
  /// - Returns: Nil of none.
  package func quantile(_ numerator: Int, of denominator: Int) -> Int? {
    guard total > 0 else { return nil }
    var passed = 0
    for days in counts.keys.sorted() {
      passed += counts[days] ?? 0
      if passed * denominator >= total * numerator { return days }
    }
    return nil
  }
}

/// How long it takes until something is answered, as far as it can be told while some are still waiting.
///
/// The estimate of E. L. Kaplan and P. Meier (1958) with M. Greenwood's variance, and intervals at 95 per cent that are
/// symmetric for log(−log S), as survival analysis has them. What is not answered yet, was passed on or let go counts as
/// waiting until then; leaving it out would flatter exactly those who do not answer.
package struct Survival: Hashable, Sendable {
  /// A day on which something was answered.
  package struct Step: Hashable, Sendable {
    /// How many days after the beginning.
    package let days: Int
    /// How many were still waiting just before.
    package let atRisk: Int
    /// How many were answered.
    package let answered: Int
    /// The part that waits longer than this.
    package let waiting: Double
    /// Between which parts that lies; nil once nobody waits, where nothing can be said of it.
    package let interval: Interval?
  }

  /// From one part to another.
  package struct Interval: Hashable, Sendable {
    /// The lower end.
    package let low: Double
    /// The upper end.
    package let high: Double
  }

  /// The days on which something was answered, in order.
  package let steps: [Step]

  /// - Parameters:
  ///   - answered: After how many days something was answered.
  ///   - waiting: After how many days that was not answered was looked at last; it counts as waiting on that day.
  package init(answered: Durations, waiting: Durations) {
    var steps: [Step] = []
    var (atRisk, part, variance) = (answered.total + waiting.total, 1.0, 0.0)
    for days in Set(answered.counts.keys).union(waiting.counts.keys).sorted() {
      let events = answered.counts[days] ?? 0
      if events > 0 {
        part *= Double(atRisk - events) / Double(atRisk)
        variance += Double(events) / (Double(atRisk) * Double(atRisk - events))
        steps.append(
          Step(
            days: days, atRisk: atRisk, answered: events, waiting: part,
            interval: Self.interval(of: part, variance, nobodyLeft: events == atRisk)))
      }
      atRisk -= events + (waiting.counts[days] ?? 0)
    }
    self.steps = steps
  }

  private static func interval(of part: Double, _ variance: Double, nobodyLeft: Bool) -> Interval? {
    guard !nobodyLeft, part > 0, part < 1 else { return nil }
    let log = Elementary.log(part)
    let (place, half) = (Elementary.log(-log), Share.z * variance.squareRoot() / log)
    return Interval(
      low: Elementary.exp(-Elementary.exp(place - half)), high: Elementary.exp(-Elementary.exp(place + half)))
  }

  /// The first day on which no more than half of them wait; nil where more than half did to the end.
  package var median: Int? { steps.first { Self.isHalf($0.waiting) }?.days }

  /// The earliest and the latest day that the median may be; nil where it cannot be told.
  package var medianInterval: (low: Int?, high: Int?) {
    (
      steps.first { $0.interval.map { Self.isHalf($0.low) } ?? false }?.days,
      steps.first { $0.interval.map { Self.isHalf($0.high) } ?? false }?.days
    )
  }

  /// Products of fractions that make one half exactly may come out a little over it.
  private static func isHalf(_ part: Double) -> Bool { part <= 0.5 + 1e-12 }
}
