import JSONText

/// A checked expression that is true or false.
///
/// The commonest forms have cases of their own, because conditions are evaluated for every action.
indirect enum Predicate: Hashable, Sendable {
  case constant(Bool)
  case flag(ValuePath)
  case has(ValuePath)
  case not(Predicate)
  case all([Predicate])
  case any([Predicate])
  case same(Predicate, Predicate)
  case integer(ValuePath, Comparison, Int)
  /// The path reads this string.
  case text(ValuePath, JSON)
  /// The path reads one of these strings.
  case textIn(ValuePath, [JSON])
  case compare(Operand, Comparison, Operand)
  case member(Operand, of: Operand, ValueForm)
  case elements(Quantifier, Operand, Predicate)
  case children(Quantifier, ChildGroup, Predicate)
}

/// The child cases that a condition speaks of.
struct ChildGroup: Hashable, Sendable {
  /// Their workflow.
  let workflow: String
  /// Whether the cases under them count too, to any depth.
  let isDeep: Bool

  /// Those of these that belong to it.
  func members(of children: [ChildView]) -> [ChildView] {
    children.filter { $0.workflow == workflow && (isDeep || $0.depth == 1) }
  }
}

extension ChildGroup: CustomStringConvertible {
  /// As it is written.
  var description: String { "children('\(workflow)')\(isDeep ? ".deep()" : "")" }
}

/// Of how many something must hold.
enum Quantifier: String, Hashable, Sendable, CaseIterable {
  case all
  case exists
}

extension Predicate {
  /// What it comes to with these names bound.
  func truth(in context: ConditionContext, _ bound: Bindings) -> Truth {
    switch self {
    case .constant(let value): Truth(value)
    case .flag(let path): path.value(in: context, bound)?.bool.map { Truth($0) } ?? .unknown
    case .has(let path):
      path.value(in: context, bound) != nil ? .true : context.isIncomplete ? .unknown : .false
    case .not(let inner): !inner.truth(in: context, bound)
    case .all(let parts): Self.all(parts) { $0.truth(in: context, bound) }
    case .any(let parts): Self.any(parts) { $0.truth(in: context, bound) }
    case .same(let left, let right): Self.same(left.truth(in: context, bound), right.truth(in: context, bound))
    case .integer(let path, let comparison, let number):
      path.value(in: context, bound)?.integer.map { Truth(comparison.holds($0, number)) } ?? .unknown
    case .text(let path, let text): path.value(in: context, bound).map { Truth($0 == text) } ?? .unknown
    case .textIn(let path, let texts): path.value(in: context, bound).map { Truth(texts.contains($0)) } ?? .unknown
    case .compare(let left, let comparison, let right):
      left.value(in: context, bound).compare(comparison, right.value(in: context, bound))
    case .member(let operand, let list, let form):
      Self.isMember(operand.value(in: context, bound), of: list, form, in: context, bound)
    case .elements(let quantifier, let list, let body):
      Self.elements(quantifier, list.value(in: context, bound)) { body.truth(in: context, bound.with($0)) }
    case .children(let quantifier, let group, let body):
      quantifier.truth(group.members(of: context.children)) { body.truth(in: context, bound.with($0)) }
    }
  }

  private static func all<Part>(_ parts: [Part], _ truth: (Part) -> Truth) -> Truth {
    var result = Truth.true
    for part in parts {
      result = result && truth(part)
      if result == .false { break }
    }
    return result
  }

  private static func any<Part>(_ parts: [Part], _ truth: (Part) -> Truth) -> Truth {
    var result = Truth.false
    for part in parts {
      result = result || truth(part)
      if result == .true { break }
    }
    return result
  }

  private static func same(_ left: Truth, _ right: Truth) -> Truth {
    left == .unknown || right == .unknown ? .unknown : Truth(left == right)
  }

  private static func isMember(
    _ value: ConditionValue, of list: Operand, _ form: ValueForm, in context: ConditionContext, _ bound: Bindings
  ) -> Truth {
    if case .list(let elements) = list { return any(elements) { value.compare(.equal, $0.value(in: context, bound)) } }
    guard case .list(let elements) = list.value(in: context, bound) else { return .unknown }
    if value == .missing || value == .undefined { return .unknown }
    return any(elements) { value.compare(.equal, ConditionValue($0, as: form)) }
  }

  private static func elements(
    _ quantifier: Quantifier, _ list: ConditionValue, _ truth: (JSON) -> Truth
  ) -> Truth {
    guard case .list(let elements) = list else { return .unknown }
    return quantifier.truth(elements, truth)
  }
}

extension Quantifier {
  /// Kleene's `&&` or `||` over all elements; of none, `all` holds and `exists` does not.
  fileprivate func truth<Element>(_ elements: [Element], _ truth: (Element) -> Truth) -> Truth {
    var result = Truth(self == .all)
    for element in elements {
      result = self == .all ? result && truth(element) : result || truth(element)
      if result == Truth(self == .exists) { break }
    }
    return result
  }
}

/// How two values are compared.
enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

extension Comparison {
  /// The comparison that holds exactly when this one does not.
  var negated: Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  /// The comparison with its sides swapped.
  var flipped: Comparison {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether only the order decides, and not just sameness.
  var needsOrder: Bool { self != .equal && self != .notEqual }

  @inline(__always)
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
