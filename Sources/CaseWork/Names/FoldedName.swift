internal import CaseRegistry

/// A name as it is compared with what people type: letters without case, `ё` as `е`, one blank where there are several.
package struct FoldedName: Hashable, Sendable {
  /// The name as it is compared.
  package let text: String

  /// A name.
  package init(_ name: String) {
    let plain = SearchedText.composed(name).lowercased().map { letter -> Character in
      switch letter {
      case "ё": "е"
      case "«", "»", "“", "”", "„": "\""
      default: letter
      }
    }
    text = String(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The name as it is found whatever keyboard it was typed on.
  package var plain: String { SearchedText.plain(text) }

  /// Whether another name begins like this one.
  func begins(_ other: FoldedName) -> Bool { !text.isEmpty && other.plain.hasPrefix(plain) }
}
