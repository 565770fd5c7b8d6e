/// One word of a condition.
struct ConditionToken: Hashable {
  enum Kind: Hashable {
    case integer(Int)
    case decimal(ExactDecimal)
    case text(String)
    case name(String)
    /// An operator or bracket.
    case symbol(String)
    case end
  }

  let kind: Kind
  /// The column of its first character, from 1.
  let column: Int
}

extension ConditionToken: CustomStringConvertible {
  /// As messages name it.
  var description: String {
    switch kind {
    case .integer(let value): "'\(value)'"
    case .decimal(let value): "'\(value)'"
    case .text: "a text"
    case .name(let name): "'\(name)'"
    case .symbol(let symbol): "'\(symbol)'"
    case .end: "the end"
    }
  }
}
