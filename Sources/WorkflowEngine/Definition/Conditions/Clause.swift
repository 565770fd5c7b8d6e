import JSONText

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

  /// The clauses of which at least one holds exactly when `predicate` comes to true or, for `holds` false, to false.
  ///
  /// - Returns: nil when there are too many.
  static func all(of predicate: Predicate, holds: Bool) -> [Clause]? {
    switch predicate {
    case .constant(let value): value == holds ? [Clause(literals: [])] : []
    case .not(let inner): all(of: inner, holds: !holds)
    case .all(let parts): holds ? product(parts, holds) : sum(parts, holds)
    case .any(let parts): holds ? sum(parts, holds) : product(parts, holds)
    case .same(let left, let right):
      all(
        of: .any([.all([left, holds ? right : .not(right)]), .all([.not(left), holds ? .not(right) : right])]),
        holds: true)
    case .flag, .has, .integer, .text, .textIn, .compare, .member, .elements, .children:
      [Clause(literals: [Literal(predicate: predicate, holds: holds)])]
    }
  }

  private static func sum(_ parts: [Predicate], _ holds: Bool) -> [Clause]? {
    var clauses: [Clause] = []
    for part in parts {
      guard let more = all(of: part, holds: holds), clauses.count + more.count <= most else { return nil }
      clauses += more
    }
    return clauses
  }

  private static func product(_ parts: [Predicate], _ holds: Bool) -> [Clause]? {
    var clauses = [Clause(literals: [])]
    for part in parts {
      guard let more = all(of: part, holds: holds), clauses.count * more.count <= most else { return nil }
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
