package import WorkflowEngine

/// What stands before a value that is given: the name of a field or input, or of a part of it.
///
/// | as typed | what it is |
/// | --- | --- |
/// | `complaints` | the whole value |
/// | `complaints+` | elements to add to a keyed list |
/// | `complaints-` | keys to take out of it |
/// | `complaints[3].resolved`, `complaints[3]` | a member of the element with that key; several at once, as an object |
/// | `text.ru` | the text in one language |
package struct GivenName: Hashable, Sendable {
  /// Which part of a value is given.
  package enum Part: Hashable, Sendable {
    /// All of it.
    case whole
    /// Elements that are not in the list yet.
    case added
    /// The keys of elements that are to be there no more.
    case taken
    /// The element with this key: one member of it, else those that an object names.
    case element(key: String, member: String?)
    /// The text in this language.
    case language(Language)
  }

  /// The field or input.
  package let field: String
  /// Which part of its value.
  package let part: Part

  /// Understands a name; one that has no form of a part is that of a whole value.
  package init(_ text: String) {
    // By bytes: a combining mark after a sign would otherwise make another character of it.
    let bytes = text.utf8
    func upTo(_ end: String.Index) -> String { String(text[..<end]) }
    if bytes.count > 1, let last = bytes.last, last == UInt8(ascii: "+") || last == UInt8(ascii: "-") {
      let end = bytes.index(before: bytes.endIndex)
      self.init(field: upTo(end), last == UInt8(ascii: "+") ? .added : .taken)
    } else if let element = ElementName(text) {
      self.init(field: element.list, .element(key: element.key, member: element.member))
    } else if let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > text.startIndex,
      let language = Language(typed: String(text[bytes.index(after: dot)...]))
    {
      self.init(field: upTo(dot), .language(language))
    } else {
      self.init(field: text, .whole)
    }
  }

  private init(field: String, _ part: Part) { (self.field, self.part) = (field, part) }
}
