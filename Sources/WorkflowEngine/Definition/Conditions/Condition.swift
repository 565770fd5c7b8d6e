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
