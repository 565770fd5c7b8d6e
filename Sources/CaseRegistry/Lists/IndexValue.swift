/// What stands in one place of a row of the index; every store has a type of its own for it.
package enum IndexValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// A whole number.
  case integer(Int)
  /// A text.
  case text(String)

  /// The text, or nothing for nil.
  package static func optional(_ text: String?) -> IndexValue { text.map { .text($0) } ?? .null }

  /// The text; nil for a value of another kind.
  package var text: String? { if case .text(let text) = self { text } else { nil } }
}

extension IndexValue: ExpressibleByStringLiteral {
  /// A text.
  package init(stringLiteral text: String) { self = .text(text) }
}
