internal import CaseWork
internal import JSONText
package import WorkflowEngine

/// A shipped letter of a kind, in all languages.
///
/// `{"format": "oversight.letter/1", "kind": "cover", "title": {…}, "kk": [lines], "ru": [lines], "en": [lines]}`.
package struct LetterTemplate: Hashable, Sendable {
  /// The kind.
  package let kind: String
  /// What people call it.
  package let title: LocalizedText
  /// Its forms.
  package let forms: [Language: LetterForm]

  /// Reads one; nil for what is none.
  package init?(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes), json["format"] == "oversight.letter/1", let kind = json["kind"]?.string
    else { return nil }
    var titles: [Language: String] = [:]
    var forms: [Language: LetterForm] = [:]
    for language in Language.allCases {
      titles[language] = json["title"]?[language.rawValue]?.string
      forms[language] = json[language.rawValue]?.array.map { LetterForm($0.compactMap(\.string)) }
    }
    guard !titles.isEmpty else { return nil }
    (self.kind, title, self.forms) = (kind, LocalizedText(titles), forms)
  }

  /// What a template is called: `cover.ru`.
  package func name(in language: Language) -> String { "\(kind).\(language.rawValue)" }
}

extension [LetterTemplate] {
  /// The letter for a kind of the definition: its own, else the one with whose name its name begins, else a covering letter.
  package func template(for kind: String) -> LetterTemplate? {
    let fitting = filter { kind.hasPrefix($0.kind) }.max { $0.kind.utf8.count < $1.kind.utf8.count }
    return fitting ?? first { $0.kind == "cover" }
  }

  /// A template by its name, `cover.ru`.
  package func named(_ name: String) -> (template: LetterTemplate, language: Language)? {
    let parts = name.split(separator: ".").map(String.init)
    guard parts.count == 2, let language = Language(typed: parts[1]),
      let template = first(where: { $0.kind == parts[0] })
    else { return nil }
    return (template, language)
  }
}
