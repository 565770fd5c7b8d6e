package import Sheets

extension LetterForm {
  /// The form as a text document in which the places are still to be filled, as a secretary changes it in Word.
  ///
  /// - Parameters:
  ///   - title: What the document is called.
  ///   - language: The code of its language.
  ///   - width: How wide its lines are, in twentieths of a point.
  package func document(title: String, language: String, width: Int = Self.pageWidth) -> OfficeFile {
    let lines = source.map { Line($0) }
    var (body, table) = ("", [[Line]]())
    var rows: [Line] = []
    var each: String?
    // A part around rows stands in a row: its beginning in the first cell, its end in the last.
    for line in lines {
      let isRow = line.style == .row || line.style == .head
      if isRow {
        var cells = line.cells
        if let begin = each {
          cells[0] = begin + cells[0]
          cells[cells.count - 1] += "{{/each}}"
        }
        rows.append(Line(style: line.style, cells: cells))
        continue
      }
      if !rows.isEmpty, line.cells[0].hasPrefix("{{#each ") {
        each = line.cells[0]
        continue
      }
      if each != nil, line.cells[0] == "{{/each}}" {
        each = nil
        continue
      }
      if !rows.isEmpty { table.append(rows) }
      body += Self.table(rows, width)
      rows = []
      body += Self.paragraph(line.cells[0], line.style, width)
    }
    body += Self.table(rows, width)
    let words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let page = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"850\" "
    let margins = "w:bottom=\"1134\" w:left=\"1701\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>"
    let document =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"\(words)\"><w:body>"
      + body + page + margins + "</w:body></w:document>"
    return OfficeFile.textDocument(Array(document.utf8), title: title, language: language)
  }

  /// How wide the lines of a page are, in twentieths of a point.
  package static let pageWidth = 9355

  private static func paragraph(_ text: String, _ style: Style, _ width: Int) -> String {
    let paragraph =
      switch style {
      case .heading: "<w:jc w:val=\"center\"/>"
      case .right: "<w:ind w:left=\"\((width + 1) / 2)\"/>"
      case .plain: "<w:jc w:val=\"both\"/>"
      case .small, .row, .head: ""
      }
    return "<w:p><w:pPr>\(paragraph)</w:pPr>\(run(text, style))</w:p>"
  }

  private static func run(_ text: String, _ style: Style) -> String {
    guard !text.isEmpty else { return "" }
    let look =
      switch style {
      case .heading, .head: "<w:b/>"
      case .small: "<w:sz w:val=\"20\"/>"
      case .plain, .right, .row: ""
      }
    return "<w:r><w:rPr>\(look)</w:rPr><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r>"
  }

  private static func table(_ rows: [Line], _ whole: Int) -> String {
    guard let columns = rows.map(\.cells.count).max() else { return "" }
    let width = whole / columns
    let edge = rows.contains { $0.style == .head } ? "single" : "nil"
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"\(edge)\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }.joined()
    var text = "<w:tbl><w:tblPr><w:tblW w:w=\"\(whole)\" w:type=\"dxa\"/><w:tblBorders>\(borders)</w:tblBorders>"
    text += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
    text += String(repeating: "<w:gridCol w:w=\"\(width)\"/>", count: columns) + "</w:tblGrid>"
    for row in rows {
      text += row.style == .head ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>"
      for cell in row.cells {
        text += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"
        text += "<w:p>\(run(cell, row.style))</w:p></w:tc>"
      }
      text += "</w:tr>"
    }
    return text + "</w:tbl>"
  }
}
