/// An element of a keyed list as people name it, or a member of it: `complaints[3]`, `complaints[3].complainant`.
package struct ElementName: Hashable, Sendable {
  /// The field or input with the list.
  package let list: String
  /// The key of the element, as a text; it may hold any sign but `]`.
  package let key: String
  /// The member; nil where the element itself is meant.
  package let member: String?

  /// Reads a name; nil for one that has no form of an element.
  package init?(_ text: String) {
    guard let (start, end) = Self.brackets(in: text) else { return nil }
    // By bytes: a combining mark after a sign would otherwise make another character of it.
    let bytes = text.utf8
    let rest = bytes[bytes.index(after: end)...]
    guard rest.isEmpty || (rest.first == UInt8(ascii: ".") && rest.count > 1) else { return nil }
    list = String(text[..<start])
    key = String(text[bytes.index(after: start)..<end])
    member = rest.isEmpty ? nil : String(text[bytes.index(after: rest.startIndex)...])
  }

  /// Where the key of an element stands in a text; nil where there is none, or no name before it.
  package static func brackets(in text: some StringProtocol) -> (start: String.Index, end: String.Index)? {
    let bytes = text.utf8
    guard let start = bytes.firstIndex(of: UInt8(ascii: "[")), start > text.startIndex,
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "]")), bytes.index(after: start) < end
    else { return nil }
    return (start, end)
  }
}
