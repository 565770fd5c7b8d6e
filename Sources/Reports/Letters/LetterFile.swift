internal import Sheets
package import WorkflowEngine

/// A letter in one or several languages, as the bytes of a file.
package struct LetterFile: Sendable {
  /// In which form it is written.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case docx, html, txt
  }

  /// What stands in the file.
  package let bytes: [UInt8]
  /// The fields that nobody knew, each once; a line stands in their place.
  package let blanks: [String]

  /// Writes a letter; the same letter gives the same bytes.
  ///
  /// - Parameters:
  ///   - template: Its form.
  ///   - languages: One after the other.
  ///   - title: What the file is called inside.
  ///   - scope: What is known, by language.
  /// - Throws: `TemplateFault`, and what Sheets throws.
  package init(
    _ template: LetterTemplate, _ format: Format, in languages: [Language], title: (Language) -> String,
    scope: (Language) -> LetterScope
  ) throws {
    let forms = languages.compactMap { language in template.forms[language].map { (language, $0) } }
    var (texts, blanks) = ([String](), [String]())
    var document: OfficeFile?
    for (language, form) in forms {
      var scope = scope(language)
      switch format {
      case .txt: texts.append(try form.text(&scope))
      case .html:
        var known: LetterScope? = scope
        texts.append(try form.page(&known, language: language.rawValue, title: title(language)))
        scope = known ?? scope
      case .docx:
        var file = form.document(title: title(language), language: language.rawValue)
        let main = try file.documentName() ?? "word/document.xml"
        let filled = try WordFilling(file[main] ?? []).filled(&scope)
        file[main] = filled
        document = document.map { Self.joined($0, filled, main) } ?? file
      }
      blanks += scope.blanks.filter { !blanks.contains($0) }
    }
    self.blanks = blanks
    switch format {
    case .txt: bytes = Array(texts.joined(separator: "\n" + String(repeating: "-", count: 76) + "\n\n").utf8)
    case .html: bytes = Array(Self.joinedPages(texts).utf8)
    case .docx: bytes = try document?.written() ?? []
    }
  }

  /// The second letter on a page of its own behind the first.
  private static func joined(_ file: OfficeFile, _ second: [UInt8], _ main: String) -> OfficeFile {
    var file = file
    let (first, next) = (
      String(decoding: file[main] ?? [], as: UTF8.self), String(decoding: second, as: UTF8.self)
    )
    guard let end = first.firstRange(of: "<w:sectPr>"), let begin = next.firstRange(of: "<w:body>") else { return file }
    let pageBreak = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
    file[main] = Array((first[..<end.lowerBound] + pageBreak + next[begin.upperBound...]).utf8)
    return file
  }

  private static func joinedPages(_ pages: [String]) -> String {
    guard var all = pages.first else { return "" }
    for page in pages.dropFirst() {
      guard let begin = page.firstRange(of: "<body>"), let end = page.firstRange(of: "</body>"),
        let language = page.firstRange(of: "lang=\""), let place = all.ranges(of: "</body>").last
      else { continue }
      let code = page[language.upperBound...].prefix { $0 != "\"" }
      all.replaceSubrange(
        place.lowerBound..<place.lowerBound,
        with:
          "<section lang=\"\(code)\" style=\"break-before:page\">\(page[begin.upperBound..<end.lowerBound])</section>\n"
      )
    }
    return all
  }
}
