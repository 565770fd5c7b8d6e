/// Where something stands in the form of a letter.
package struct TemplatePlace: Hashable, Sendable {
  /// The paragraph of a document, or the line of a text, from 1; 0 for a header or footer, which has no number.
  package let number: Int
  /// Whether it is a paragraph.
  package let isParagraph: Bool
  /// What stands there, shortened.
  package let text: String

  init(_ number: Int, isParagraph: Bool, _ text: some StringProtocol) {
    // A line of a page may be long, and is shown for each of its places.
    let plain = String(text.prefix(200)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    (self.number, self.isParagraph) = (number, isParagraph)
    self.text = plain.count > 60 ? String(plain.prefix(59)) + "…" : plain
  }
}

/// A tag of a form with its place.
struct TemplateTag {
  let tag: TemplateText.Tag
  let place: TemplatePlace
  /// Whether it can begin or end a part where it stands; a field can always be filled.
  var canDivide = true
}

extension TemplateText {
  /// The tags of a text, each with the line in which it begins.
  static func placed(in text: String) -> [TemplateTag] {
    var (tags, number) = ([TemplateTag](), 1)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func add(_ tag: Tag) {
      let line = number <= lines.count ? lines[number - 1] : ""
      tags.append(TemplateTag(tag: tag, place: TemplatePlace(number, isParagraph: false, line)))
    }
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      number += rest[..<open.lowerBound].reduce(0) { $1.isNewline ? $0 + 1 : $0 }
      guard let close = rest[open.upperBound...].firstRange(of: "}}"),
        let tag = tag(rest[open.upperBound..<close.lowerBound])
      else {
        rest = rest[open.upperBound...]
        continue
      }
      add(tag)
      number += rest[open.lowerBound..<close.upperBound].reduce(0) { $1.isNewline ? $0 + 1 : $0 }
      rest = rest[close.upperBound...]
    }
    return tags
  }
}
