/// What can still be known of a number when several comparisons with it hold.
struct Interval<Bound: Comparable & Hashable> {
  private var lower: (bound: Bound, isIncluded: Bool)?
  private var upper: (bound: Bound, isIncluded: Bool)?
  private var excluded: Set<Bound> = []
}

extension Interval {
  /// Narrows the interval to the numbers that stand to `bound` as asked.
  mutating func require(_ comparison: Comparison, _ bound: Bound) {
    switch comparison {
    case .equal:
      raise(to: bound, isIncluded: true)
      sink(to: bound, isIncluded: true)
    case .notEqual: excluded.insert(bound)
    case .less: sink(to: bound, isIncluded: false)
    case .lessOrEqual: sink(to: bound, isIncluded: true)
    case .greater: raise(to: bound, isIncluded: false)
    case .greaterOrEqual: raise(to: bound, isIncluded: true)
    }
  }

  private mutating func raise(to bound: Bound, isIncluded: Bool) {
    if let lower, lower.bound > bound || (lower.bound == bound && !lower.isIncluded) { return }
    lower = (bound, isIncluded)
  }

  private mutating func sink(to bound: Bound, isIncluded: Bool) {
    if let upper, upper.bound < bound || (upper.bound == bound && !upper.isIncluded) { return }
    upper = (bound, isIncluded)
  }

  /// Whether certainly no number is left.
  var isEmpty: Bool {
    guard let lower, let upper else { return false }
    if lower.bound == upper.bound {
      return !lower.isIncluded || !upper.isIncluded || excluded.contains(lower.bound)
    }
    return lower.bound > upper.bound
  }
}
