/// A `name=value` as it is typed.
package struct Assignment: Hashable, Sendable {
  /// What stands before the first `=`; not empty.
  package let name: String
  /// What stands after it; may be empty.
  package let value: String

  /// Splits `word`; nil when there is no `=`, or no name before it.
  package init?(_ word: String) {
    // Split by bytes: a combining mark after the sign would otherwise make another character of it.
    guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")), equals > word.startIndex else { return nil }
    name = String(word[..<equals])
    value = String(word[word.utf8.index(after: equals)...])
  }
}
