import JSONText

/// A condition on a case, parsed and checked once: a subset of the Common Expression Language.
///
/// A name without a value makes what depends on it unknown, as does what cannot be computed; `&&`, `||`, `!`, `all` and
/// `exists` are Kleene's. Only `has(name)` is always known.
public struct Condition: Hashable, Sendable {
  /// The condition as written.
  public let source: String
  let predicate: Predicate

  /// Reads a condition.
  ///
  /// - Parameters:
  ///   - source: A text such as `copies >= 1 && copies <= 9`.
  ///   - scope: The names it may use.
  ///   - pointer: Where `source` stands in its file (RFC 6901).
  ///   - defects: Receives one defect for each thing wrong, with the column inside `source`.
  public init?(_ source: String, in scope: ConditionScope, at pointer: String, defects: inout [Defect]) {
    var compiler = ConditionCompiler(scope)
    let predicate = compiler.parse(source).flatMap { compiler.predicate($0) }
    defects += compiler.faults.map { $0.defect(at: pointer) }
    guard let predicate, compiler.faults.isEmpty else { return nil }
    self.source = source
    self.predicate = predicate
  }
}

extension Condition {
  /// Whether the condition holds.
  ///
  /// - Complexity: Linear in the length of the condition, times the elements that `all` and `exists` look at.
  public func evaluate(in context: ConditionContext) -> Truth { predicate.truth(in: context, Bindings()) }

  /// What the condition looks at, and the values seen, in the order written, each name once.
  ///
  /// Of a list or of child cases, the first element is shown for which `all` does not hold.
  public func explanation(in context: ConditionContext) -> [Observation] {
    var explanation = Explanation(context)
    explanation.look(at: predicate, Bindings())
    return explanation.observations
  }

  /// The fields, inputs and roles that the condition reads.
  public var names: Set<String> { predicate.names }

  /// The workflows over whose cases it speaks.
  public var children: Set<String> { predicate.workflows }

  /// Whether it looks at the cases under child cases too.
  var looksDeep: Bool { predicate.looksDeep }
}

extension ConditionCompiler {
  /// The expression that `source` writes; nil, with a fault, when it writes none.
  mutating func parse(_ source: String) -> Expression? {
    do {
      return try ExpressionParser.parse(source)
    } catch {
      faults.append(error)
      return nil
    }
  }
}

/// Simple statements that all hold together, and whether they can.
struct Clause {
  /// A statement, and whether it or its opposite holds.
  struct Literal: Hashable {
    let predicate: Predicate
    let holds: Bool
  }

  let literals: [Literal]

  /// More clauses than this are not looked at.
  private static let most = 256
  /// More steps than this are not taken: '==' between conditions looks at both sides twice, and so at what is in them.
  private static let mostSteps = 10_000

  /// The clauses of which at least one holds exactly when `predicate` comes to true or, for `holds` false, to false.
  ///
  /// - Returns: nil when there are too many.
  static func all(of predicate: Predicate, holds: Bool) -> [Clause]? {
    var steps = 0
    return all(of: predicate, holds, &steps)
  }

  private static func all(of predicate: Predicate, _ holds: Bool, _ steps: inout Int) -> [Clause]? {
    steps += 1
    guard steps <= mostSteps else { return nil }
    switch predicate {
    case .constant(let value): return value == holds ? [Clause(literals: [])] : []
    case .not(let inner): return all(of: inner, !holds, &steps)
    case .all(let parts): return holds ? product(parts, holds, &steps) : sum(parts, holds, &steps)
    case .any(let parts): return holds ? sum(parts, holds, &steps) : product(parts, holds, &steps)
    case .same(let left, let right):
      let sides: [Predicate] = [
        .all([left, holds ? right : .not(right)]), .all([.not(left), holds ? .not(right) : right]),
      ]
      return sum(sides, true, &steps)
    case .flag, .has, .integer, .text, .textIn, .compare, .member, .elements, .children:
      return [Clause(literals: [Literal(predicate: predicate, holds: holds)])]
    }
  }

  private static func sum(_ parts: [Predicate], _ holds: Bool, _ steps: inout Int) -> [Clause]? {
    var clauses: [Clause] = []
    for part in parts {
      guard let more = all(of: part, holds, &steps), clauses.count + more.count <= most else { return nil }
      clauses += more
    }
    return clauses
  }

  private static func product(_ parts: [Predicate], _ holds: Bool, _ steps: inout Int) -> [Clause]? {
    var clauses = [Clause(literals: [])]
    for part in parts {
      guard let more = all(of: part, holds, &steps), clauses.count * more.count <= most else { return nil }
      clauses = clauses.flatMap { clause in more.map { clause.and($0) } }
    }
    return clauses
  }

  func and(_ other: Clause) -> Clause { Clause(literals: literals + other.literals) }

  /// Whether the statements certainly cannot all hold.
  var isContradictory: Bool {
    var constraints = Constraints()
    for literal in literals { constraints.add(literal) }
    return constraints.isContradictory
  }
}
