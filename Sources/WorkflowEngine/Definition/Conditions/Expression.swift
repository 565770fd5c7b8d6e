/// An expression as written, before names and types are looked at.
struct Expression: Hashable, Sendable {
  indirect enum Form: Hashable, Sendable {
    case integer(Int)
    case decimal(ExactDecimal)
    case text(String)
    case boolean(Bool)
    case name(String)
    case list([Expression])
    case member(Expression, String)
    case call(String, [Expression])
    case method(Expression, String, [Expression])
    case not(Expression)
    case negative(Expression)
    case all([Expression])
    case any([Expression])
    case arithmetic(Arithmetic, Expression, Expression)
    case comparison(Comparison, Expression, Expression)
    case membership(Expression, Expression)
  }

  let form: Form
  /// The column where it stands; an operator's, for what has one.
  let column: Int
  /// How many expressions stand inside one another, this one included.
  let depth: Int
}
