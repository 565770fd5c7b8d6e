/// What is known for a letter, by the names of its fields.
package struct LetterScope: Hashable, Sendable {
  /// Texts; one that is not known is not there.
  private let texts: [String: String]
  /// Lists, by name.
  private let lists: [String: [[String: String]]]
  /// The fields that were asked for and not known, each once, in the order of the letter.
  package private(set) var blanks: [String] = []

  /// - Parameters:
  ///   - texts: What is known; empty texts are not.
  ///   - lists: What each element of a list says.
  package init(_ texts: [String: String], lists: [String: [[String: String]]] = [:]) {
    (self.texts, self.lists) = (texts.filter { !$0.value.isEmpty }, lists)
  }

  /// A line to be filled in by hand.
  package static let blank = "____________"

  /// Whether something is known.
  func knows(_ name: String) -> Bool { texts[name] != nil || lists[name]?.isEmpty == false }

  /// What is known, or a line to be filled in by hand.
  mutating func fill(_ name: String) -> String {
    if let text = texts[name] { return text }
    if !blanks.contains(name) { blanks.append(name) }
    return Self.blank
  }

  /// The elements of a list, each with what is known besides.
  func elements(of name: String) -> [LetterScope] {
    (lists[name] ?? []).map { LetterScope(texts.merging($0) { $1 }, lists: lists) }
  }

  /// Takes over what an element did not know.
  mutating func note(_ element: LetterScope) {
    blanks += element.blanks.filter { !blanks.contains($0) }
  }
}
