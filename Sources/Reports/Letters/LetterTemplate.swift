internal import CaseWork
internal import JSONText
package import WorkflowEngine

/// A letter of a kind: as it is shipped in all languages, and the registry's own forms.
///
/// `{"format": "oversight.letter/1", "kind": "cover", "title": {…}, "kk": [lines], "ru": [lines], "en": [lines]}`.
package struct LetterTemplate: Hashable, Sendable {
  /// The kind.
  package let kind: String
  /// What people call it.
  package let title: LocalizedText
  /// Its forms.
  package let forms: [Language: LetterForm]
  /// The registry's own forms, which are preferred.
  private var own: [OwnForm: [UInt8]] = [:]

  private struct OwnForm: Hashable, Sendable {
    let language: Language
    let format: LetterFile.Format
  }

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

  /// A letter that only the registry has.
  fileprivate init(own kind: String) { (self.kind, title, forms) = (kind, LocalizedText(kind), [:]) }

  /// The registry's own form; nil where it has none.
  package func own(_ format: LetterFile.Format, in language: Language) -> [UInt8]? {
    own[OwnForm(language: language, format: format)]
  }

  fileprivate mutating func set(_ bytes: [UInt8], _ name: TemplateName) {
    own[OwnForm(language: name.language, format: name.format)] = bytes
  }

  /// The languages in which it can be written.
  package func languages(_ format: LetterFile.Format) -> [Language] {
    [.kk, .ru, .en].filter { forms[$0] != nil || own(format, in: $0) != nil }
  }

  /// What a template is called: `cover.ru`.
  package func name(in language: Language) -> String { "\(kind).\(language.rawValue)" }
}

/// What the file of a form is called: `cover.ru.docx`.
package struct TemplateName: Hashable, Sendable {
  /// The kind of letter.
  package let kind: String
  /// The language of the form.
  package let language: Language
  /// What it is: a document or a page.
  package let format: LetterFile.Format

  /// Reads the name of a file; nil for what is none.
  package init?(_ file: String) {
    let parts = file.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let format = LetterFile.Format(rawValue: parts[2]) else { return nil }
    self.init("\(parts[0]).\(parts[1])", format)
  }

  /// Reads the name of a template, such as `cover.ru`; nil for what is none, and for a form that is neither document nor page.
  package init?(_ name: String, _ format: LetterFile.Format) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let language = Language(rawValue: parts[1]), format != .txt,
      (1...64).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy({ byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2D
      })
    else { return nil }
    (kind, self.language, self.format) = (parts[0], language, format)
  }

  /// The name of the template: `cover.ru`.
  package var name: String { "\(kind).\(language.rawValue)" }
  /// The name of its file: `cover.ru.docx`.
  package var file: String { "\(name).\(format.rawValue)" }
}

extension [LetterTemplate] {
  /// Adds a form of the registry's own.
  package mutating func add(own bytes: [UInt8], _ name: TemplateName) {
    if !contains(where: { $0.kind == name.kind }) { append(LetterTemplate(own: name.kind)) }
    for place in indices where self[place].kind == name.kind { self[place].set(bytes, name) }
  }

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
