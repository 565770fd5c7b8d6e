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
