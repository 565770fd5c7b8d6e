import JSONText

/// What statements that hold together say of each value.
///
/// It may miss a contradiction, and never finds one that is not there.
struct Constraints {
  private var truths: [Predicate: Bool] = [:]
  private var known: Set<ValuePath> = []
  private var absent: Set<ValuePath> = []
  private var allowed: [ValuePath: Set<JSON>] = [:]
  private var excluded: [ValuePath: Set<JSON>] = [:]
  private var numbers: [Operand: Interval<Int>] = [:]
  private var decimals: [Operand: Interval<ExactDecimal>] = [:]
  private var orders: [Pair: Set<Int>] = [:]
  private var hasContradiction = false

  private struct Pair: Hashable {
    let left: Operand
    let right: Operand
  }
}

extension Constraints {
  var isContradictory: Bool {
    hasContradiction || !known.isDisjoint(with: absent) || numbers.values.contains(where: \.isEmpty)
      || decimals.values.contains(where: \.isEmpty) || orders.values.contains(where: \.isEmpty)
      || allowed.contains { $0.value.isSubset(of: excluded[$0.key] ?? []) }
  }

  mutating func add(_ literal: Clause.Literal) {
    let holds = literal.holds
    switch literal.predicate {
    case .has(let path): if holds { known.insert(path) } else { absent.insert(path) }
    case .flag(let path):
      known.insert(path)
      note(literal)
    case .integer(let path, let comparison, let number):
      known.insert(path)
      require(.read(path, .integer), holds ? comparison : comparison.negated, number)
    case .text(let path, let text): note(path, [text], holds)
    case .textIn(let path, let texts): note(path, Set(texts), holds)
    case .compare(let left, let comparison, let right):
      for case .read(let path, _) in [left, right] { known.insert(path) }
      compare(left, holds ? comparison : comparison.negated, right)
    case .constant, .not, .all, .any, .same, .member, .elements, .children: note(literal)
    }
  }

  private mutating func note(_ literal: Clause.Literal) {
    if truths.updateValue(literal.holds, forKey: literal.predicate) == !literal.holds { hasContradiction = true }
  }

  private mutating func note(_ path: ValuePath, _ texts: Set<JSON>, _ holds: Bool) {
    known.insert(path)
    if holds {
      allowed[path] = allowed[path].map { $0.intersection(texts) } ?? texts
    } else {
      excluded[path, default: []].formUnion(texts)
    }
  }
}

extension Constraints {
  private mutating func compare(_ left: Operand, _ comparison: Comparison, _ right: Operand) {
    switch (left, right) {
    case (.literal, .literal): break
    case (.literal(let value), let operand): require(operand, comparison.flipped, value)
    case (let operand, .literal(let value)): require(operand, comparison, value)
    case (_, _):
      order(left, comparison, right)
      order(right, comparison.flipped, left)
    }
  }

  private mutating func require(_ operand: Operand, _ comparison: Comparison, _ value: ConditionValue) {
    switch value {
    case .integer(let number): require(operand, comparison, number)
    case .decimal(let number): decimals[operand, default: Interval()].require(comparison, number)
    case .date(let date): require(operand, comparison, date)
    case .missing, .undefined, .money, .boolean, .text, .list, .record: break
    }
  }

  /// Between whole numbers nothing lies: above 2 is from 3.
  private mutating func require(_ operand: Operand, _ comparison: Comparison, _ number: Int) {
    switch comparison {
    case .less where number > .min: numbers[operand, default: Interval()].require(.lessOrEqual, number - 1)
    case .greater where number < .max: numbers[operand, default: Interval()].require(.greaterOrEqual, number + 1)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      numbers[operand, default: Interval()].require(comparison, number)
    }
  }

  /// Every day that the operand can be is taken for the number: a comparison holds only when it does for all of them.
  private mutating func require(_ operand: Operand, _ comparison: Comparison, _ date: PartialDate) {
    let (first, last) = (date.firstDay.number, date.lastDay.number)
    switch comparison {
    case .less, .lessOrEqual: require(operand, comparison, first)
    case .greater, .greaterOrEqual: require(operand, comparison, last)
    case .equal:
      require(operand, comparison, first)
      if first != last { hasContradiction = true }
    case .notEqual: if first == last { require(operand, comparison, first) }
    }
  }

  /// Between two operands only smaller (-1), same (0) and greater (1) count.
  private mutating func order(_ left: Operand, _ comparison: Comparison, _ right: Operand) {
    let possible = Set([-1, 0, 1].filter { comparison.holds($0, 0) })
    orders[Pair(left: left, right: right), default: [-1, 0, 1]].formIntersection(possible)
  }
}

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

/// Whether two conditions exclude each other.
public enum Disjointness {
  /// Whether no values can make both conditions true.
  ///
  /// Seen are comparisons of one choice, text, flag, number or date with fixed values, comparisons of the same two
  /// values, `has`, and anything with its own opposite, joined by `&&`, `||` and `!`.
  ///
  /// - Returns: false also where it is true but cannot be seen.
  public static func areProvablyDisjoint(_ a: Condition, _ b: Condition) -> Bool {
    guard let left = Clause.all(of: a.predicate, holds: true), let right = Clause.all(of: b.predicate, holds: true)
    else { return false }
    // Conditions a person writes have some ten clauses together.
    guard left.count * right.count <= 4096 else { return false }
    return left.allSatisfy { clause in right.allSatisfy { clause.and($0).isContradictory } }
  }
}
