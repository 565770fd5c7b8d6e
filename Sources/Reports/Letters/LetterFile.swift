internal import Sheets
package import WorkflowEngine

/// A letter in one or several languages, as the bytes of a file.
package struct LetterFile: Sendable {
  /// In which form it is written.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case docx, html, txt
  }

  /// How languages stand to each other.
  package enum Layout: Hashable, Sendable {
    /// One after the other.
    case following
    /// One beside the other, in columns.
    case sideBySide
  }

  /// What stands in the file.
  package let bytes: [UInt8]
  /// The fields that nobody knew, each once; a line stands in their place.
  package let blanks: [String]

  /// Writes a letter; the same letter gives the same bytes.
  ///
  /// The registry's own form is taken where there is one.
  ///
  /// - Parameters:
  ///   - template: Its form.
  ///   - languages: In which languages, in this order.
  ///   - layout: How they stand to each other.
  ///   - title: What the file is called inside.
  ///   - scope: What is known, by language.
  /// - Throws: `TemplateFault`, and what Sheets throws.
  package init(
    _ template: LetterTemplate, _ format: Format, in languages: [Language], _ layout: Layout = .following,
    title: (Language) -> String, scope: (Language) -> LetterScope
  ) throws {
    let isNarrow = layout == .sideBySide && languages.count > 1
    var (texts, blanks) = ([(language: Language, text: String)](), [String]())
    var document = LetterDocument(columns: isNarrow ? languages.count : 1)
    for language in languages {
      var scope = scope(language)
      let (own, form) = (template.own(format, in: language), template.forms[language])
      guard own != nil || form != nil else { continue }
      switch format {
      case .txt:
        let width = isNarrow ? Self.width / languages.count - Self.gap : Self.width
        texts.append((language, try form?.text(&scope, width: width) ?? ""))
      case .html:
        if let own {
          let text = try TemplateText(String(decoding: own, as: UTF8.self))
          texts.append((language, text.filled(&scope) { LetterForm.escaped($0) }))
        } else {
          var known: LetterScope? = scope
          let page = try form?.page(&known, language: language.rawValue, title: title(language))
          texts.append((language, page ?? ""))
          scope = known ?? scope
        }
      case .docx:
        let width = isNarrow ? LetterForm.pageWidth / languages.count - 200 : LetterForm.pageWidth
        let file =
          try own.map { try OfficeFile(MemoryBytes($0)) }
          ?? form?.document(title: title(language), language: language.rawValue, width: width)
        if let file { try document.add(file, &scope) }
      }
      blanks += scope.blanks.filter { !blanks.contains($0) }
    }
    self.blanks = blanks
    switch format {
    case .txt: bytes = Array((isNarrow ? Self.columns(texts.map(\.text)) : Self.following(texts.map(\.text))).utf8)
    case .html: bytes = Array(LetterPages(texts, isSideBySide: isNarrow).text.utf8)
    case .docx: bytes = try document.written()
    }
  }

  private static let (width, gap) = (76, 2)

  private static func following(_ texts: [String]) -> String {
    texts.joined(separator: "\n" + String(repeating: "-", count: width) + "\n\n")
  }

  /// Texts beside each other, line by line.
  private static func columns(_ texts: [String]) -> String {
    let all = texts.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    let width = width / texts.count
    let lines = (0..<(all.map(\.count).max() ?? 0)).map { place -> String in
      let cells = all.map { place < $0.count ? $0[place] : "" }
      let line = cells.map { $0 + String(repeating: " ", count: max(1, width - $0.count)) }.joined()
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return lines.joined(separator: "\n")
  }
}

/// Text documents in several languages, put into the first of them.
private struct LetterDocument {
  private var file: OfficeFile?
  private var main = ""
  private let columns: Int
  /// What stands in the body of each.
  private var bodies: [String] = []

  init(columns: Int) { self.columns = columns }

  mutating func add(_ other: OfficeFile, _ scope: inout LetterScope) throws {
    let name = try other.documentName() ?? "word/document.xml"
    let filled = try WordFilling(other[name] ?? []).filled(&scope)
    if file == nil {
      (file, main) = (other, name)
      file?[name] = filled
    }
    bodies.append(Self.parts(of: filled).body)
  }

  /// What stands before the body, in it, and from its last section on.
  private static func parts(of bytes: [UInt8]) -> (head: String, body: String, end: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let begin = text.firstRange(of: "<w:body>") else { return (text, "", "") }
    let end =
      text.ranges(of: "<w:sectPr").last?.lowerBound ?? text.ranges(of: "</w:body>").last?.lowerBound ?? text.endIndex
    return (String(text[..<begin.upperBound]), String(text[begin.upperBound..<end]), String(text[end...]))
  }

  /// One letter on a page of its own behind the other, or in cells beside each other.
  func written() throws -> [UInt8] {
    guard var file else { return [] }
    if bodies.count > 1 {
      let (head, _, end) = Self.parts(of: file[main] ?? [])
      let pageBreak = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
      file[main] = Array((head + (columns > 1 ? table : bodies.joined(separator: pageBreak)) + end).utf8)
    }
    return try file.written()
  }

  private var table: String {
    let width = LetterForm.pageWidth / columns
    let cells = bodies.map { body in
      // A cell ends with a paragraph.
      "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>\(body)<w:p/></w:tc>"
    }
    let grid = String(repeating: "<w:gridCol w:w=\"\(width)\"/>", count: columns)
    return "<w:tbl><w:tblPr><w:tblW w:w=\"\(LetterForm.pageWidth)\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
      + "</w:tblPr><w:tblGrid>\(grid)</w:tblGrid><w:tr>\(cells.joined())</w:tr></w:tbl><w:p/>"
  }
}

/// Pages in several languages, put into the first of them.
private struct LetterPages {
  private let pages: [(language: Language, text: String)]
  private let isSideBySide: Bool

  init(_ pages: [(language: Language, text: String)], isSideBySide: Bool) {
    (self.pages, self.isSideBySide) = (pages, isSideBySide)
  }

  var text: String {
    guard let first = pages.first, pages.count > 1 else { return pages.first?.text ?? "" }
    let (head, body, end) = Self.parts(of: first.text)
    if isSideBySide {
      let cells = pages.map { page in
        "<td lang=\"\(page.language.rawValue)\" style=\"border:0;width:\(100 / pages.count)%\">"
          + "\(Self.parts(of: page.text).body)</td>"
      }
      return head + "<table><tr>\n\(cells.joined(separator: "\n"))\n</tr></table>\n" + end
    }
    let further = pages.dropFirst().map { page in
      "<section lang=\"\(page.language.rawValue)\" style=\"break-before:page\">\(Self.parts(of: page.text).body)"
        + "</section>\n"
    }
    return head + body + further.joined() + end
  }

  /// What stands before the body, in it, and behind it; a piece of a page is all body.
  private static func parts(of page: String) -> (head: String, body: String, end: String) {
    guard let tag = page.firstRange(of: "<body"), let begin = page[tag.upperBound...].firstIndex(of: ">"),
      let end = page.ranges(of: "</body>").last
    else { return ("", page, "") }
    let inner = page.index(after: begin)
    return (String(page[..<inner]), String(page[inner..<end.lowerBound]), String(page[end.lowerBound...]))
  }
}
