import JSONText

/// Collects what a condition looks at.
struct Explanation {
  let context: ConditionContext
  private(set) var observations: [Observation] = []
  /// What the names bound by `all` stand for, as in `facilities[2]`.
  private var elementNames: [String] = []
  private var childNames: [String] = []

  init(_ context: ConditionContext) { self.context = context }
}

extension Explanation {
  mutating func look(at predicate: Predicate, _ bound: Bindings) {
    switch predicate {
    case .constant: break
    case .flag(let path), .has(let path), .integer(let path, _, _), .text(let path, _), .textIn(let path, _):
      note(name(of: path), Self.shown(path.value(in: context, bound)))
    case .not(let inner): look(at: inner, bound)
    case .all(let parts), .any(let parts): for part in parts { look(at: part, bound) }
    case .same(let left, let right):
      look(at: left, bound)
      look(at: right, bound)
    case .compare(let left, _, let right), .member(let left, of: let right, _):
      look(at: left, bound)
      look(at: right, bound)
    case .elements(let quantifier, let list, let body): look(at: list, quantifier, body, bound)
    case .children(let quantifier, let group, let body): look(at: group, quantifier, body, bound)
    }
  }

  private mutating func look(at operand: Operand, _ bound: Bindings) {
    switch operand {
    case .literal: return
    case .read(let path, _): return note(name(of: path), Self.shown(path.value(in: context, bound)))
    case .truth(let predicate): return look(at: predicate, bound)
    case .list(let elements):
      for element in elements { look(at: element, bound) }
      return
    case .arithmetic(_, let left, let right), .workingDays(let left, let right):
      look(at: left, bound)
      look(at: right, bound)
    case .amount(let inner), .currency(let inner), .size(let inner): look(at: inner, bound)
    case .childCount: break
    case .count(let list, _): look(at: list, bound)
    }
    note("\(operand)", operand.value(in: context, bound).seen)
  }

  private mutating func look(
    at list: Operand, _ quantifier: Quantifier, _ body: Predicate, _ bound: Bindings
  ) {
    look(at: list, bound)
    guard quantifier == .all, case .list(let elements) = list.value(in: context, bound),
      let index = elements.firstIndex(where: { body.truth(in: context, bound.with($0)) != .true })
    else { return }
    let name = if case .read(let path, _) = list { self.name(of: path) } else { "\(list)" }
    elementNames.append("\(name)[\(index + 1)]")
    look(at: body, bound.with(elements[index]))
    elementNames.removeLast()
  }

  private mutating func look(
    at group: ChildGroup, _ quantifier: Quantifier, _ body: Predicate, _ bound: Bindings
  ) {
    let cases = group.members(of: context.children)
    note("\(group)", .cases(cases.count))
    guard quantifier == .all,
      let index = cases.firstIndex(where: { body.truth(in: context, bound.with($0)) != .true })
    else { return }
    childNames.append("\(group)[\(index + 1)]")
    look(at: body, bound.with(cases[index]))
    childNames.removeLast()
  }

  private mutating func note(_ name: String, _ value: Observation.Seen) {
    guard !observations.contains(where: { $0.name == name }) else { return }
    observations.append(Observation(name: name, value: value))
  }

  /// The path with what its first name stands for; a name bound by `exists` only shows inside `all`.
  private func name(of path: ValuePath) -> String {
    switch path.root {
    case .element(let level, _) where level < elementNames.count:
      ([elementNames[level]] + path.members).joined(separator: ".")
    case .child(let level, _, let part, _) where level < childNames.count: "\(childNames[level]).\(part.rawValue)"
    case .field, .input, .role, .kind, .each, .element, .child: "\(path)"
    }
  }

  private static func shown(_ json: JSON?) -> Observation.Seen {
    guard let json else { return .missing }
    if let money = Money(json) { return .text("\(money)") }
    switch json {
    case .string: return ConditionValue(json, as: .text).seen
    case .integer: return ConditionValue(json, as: .integer).seen
    case .bool: return ConditionValue(json, as: .boolean).seen
    case .array: return ConditionValue(json, as: .list).seen
    case .object: return ConditionValue(json, as: .record).seen
    case .null, .double: return .undefined
    }
  }
}

/// One thing a condition looked at, and what it saw.
public struct Observation: Hashable, Sendable {
  /// What was read, as in `copies`, `facilities[2].works` (elements counted from 1) or `size(facilities)`.
  public let name: String
  /// What was seen.
  public let value: Seen

  /// An observation.
  public init(name: String, value: Seen) {
    self.name = name
    self.value = value
  }

  /// What a condition saw.
  public enum Seen: Hashable, Sendable {
    /// There is no value.
    case missing
    /// It cannot be computed.
    case undefined
    /// A value about private people, which stands in no message.
    case personal
    /// A value as it is written; in quotes where it could be taken for something else.
    case text(String)
    /// A list of so many elements.
    case elements(Int)
    /// A record of so many values.
    case values(Int)
    /// So many cases.
    case cases(Int)
  }
}

/// What a condition comes to, in Kleene's logic of three values.
public enum Truth: Hashable, Sendable, CaseIterable {
  /// It holds.
  case `true`
  /// It does not hold.
  case `false`
  /// It depends on something missing or undefined.
  case unknown

  /// What is known to hold or not to hold.
  public init(_ known: Bool) { self = known ? .true : .false }
}

extension Truth {
  /// What holds when `truth` does not; the unknown stays unknown.
  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .true: .false
    case .false: .true
    case .unknown: .unknown
    }
  }

  /// False when either is false, true when both are true; the right side is not asked when the left is false.
  public static func && (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    if left == .false { return .false }
    let right = right()
    return right == .true ? left : right == .false ? .false : .unknown
  }

  /// True when either is true, false when both are false; the right side is not asked when the left is true.
  public static func || (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    if left == .true { return .true }
    let right = right()
    return right == .false ? left : right == .true ? .true : .unknown
  }
}
