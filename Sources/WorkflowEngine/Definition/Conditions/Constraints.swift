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
