/// What a sheet of a workbook is to be: its columns, what may be chosen in them, and what stays in sight.
package struct SheetPlan: Hashable, Sendable {
  /// What a column holds.
  package enum Kind: Hashable, Sendable {
    /// A text, also where it is made of digits: numbers on paper keep their zeros.
    case text
    /// A text of several lines.
    case long
    case number
    case sum
    case day
  }

  /// One column.
  package struct Column: Hashable, Sendable {
    /// What people read above it.
    package var title: String
    /// What programs read, in a hidden row.
    package var name: String
    package var kind: Kind
    /// Its width in characters.
    package var width: Int
    /// What may be chosen in it: a list of the workbook, `Lists!$A$2:$A$5`.
    package var choices: String?
    /// Whether something else may be typed, where there are choices.
    package var isOpen: Bool

    package init(
      title: String, name: String = "", kind: Kind = .text, width: Int = 14, choices: String? = nil,
      isOpen: Bool = false
    ) {
      (self.title, self.name, self.kind, self.width) = (title, name, kind, width)
      (self.choices, self.isOpen) = (choices, isOpen)
    }
  }

  /// What stands on its tab.
  package var name: String
  package var columns: [Column]
  /// Whether the names of the columns stand in a hidden row under the titles.
  package var hasNames: Bool
  /// Whether it can be filtered by its titles.
  package var hasFilter: Bool
  /// Whether it does not show.
  package var isHidden: Bool
  /// How many empty rows are made ready for typing.
  package var emptyRows: Int

  package init(
    name: String, columns: [Column], hasNames: Bool = false, hasFilter: Bool = true, isHidden: Bool = false,
    emptyRows: Int = 0
  ) {
    (self.name, self.columns, self.hasNames, self.hasFilter) = (name, columns, hasNames, hasFilter)
    (self.isHidden, self.emptyRows) = (isHidden, emptyRows)
  }

  /// Sheets with names as they are allowed: at most 31 characters, none of `[]:*?/\`, and each another.
  static func named(_ sheets: [SheetPlan]) -> [SheetPlan] {
    var taken: Set<String> = []
    return sheets.map { sheet in
      var sheet = sheet
      sheet.name = name(sheet.name, besides: &taken)
      return sheet
    }
  }

  private static func name(_ wish: String, besides taken: inout Set<String>) -> String {
    let plain = String(wish.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
    let trimmed = plain.drop { $0 == "'" || $0 == " " }
    func cut(_ text: some StringProtocol, to length: Int) -> String {
      var short = String(text)
      while short.utf16.count > length { short.removeLast() }
      while short.last == "'" || short.last == " " { short.removeLast() }
      return short
    }
    let base = trimmed.isEmpty ? "Sheet" : cut(trimmed, to: 31)
    var (name, number) = (base, 2)
    while !taken.insert(name.lowercased()).inserted {
      name = cut(base, to: 28) + " \(number)"
      number += 1
    }
    return name
  }

  private var hasTitles: Bool { columns.contains { !$0.title.isEmpty } }
  private var headRows: Int { hasTitles ? (hasNames ? 2 : 1) : 0 }

  /// The beginning of the sheet's part, up to its rows.
  var opening: String {
    var text = xmlHead + "<worksheet xmlns=\"\(spreadsheetNames)\" xmlns:r=\"\(relationNames)\">"
    text += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    text += "<sheetViews><sheetView workbookViewId=\"0\">"
    if headRows > 0 {
      text +=
        "<pane ySplit=\"\(headRows)\" topLeftCell=\"A\(headRows + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    }
    text += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
    guard !columns.isEmpty else { return text + "<sheetData>" }
    text += "<cols>"
    for (place, column) in columns.enumerated() {
      // What is typed later takes the form of its column.
      text += "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(column.width)\" "
      text += "style=\"\(CellStyle(column.kind).rawValue)\" customWidth=\"1\"/>"
    }
    return text + "</cols><sheetData>"
  }

  /// What follows the rows, up to the links.
  func closing(rows: Int) -> String {
    var text = "</sheetData>"
    if hasFilter, headRows > 0, !columns.isEmpty {
      text += "<autoFilter ref=\"A1:\(CellName.cell(row: max(rows, headRows), column: columns.count - 1))\"/>"
    }
    let chosen = columns.enumerated().filter { $0.element.choices != nil || $0.element.kind == .day }
    guard !chosen.isEmpty, emptyRows > 0 else { return text }
    text += "<dataValidations count=\"\(chosen.count)\">"
    for (place, column) in chosen {
      let letters = CellName.column(place)
      let area = "\(letters)\(headRows + 1):\(letters)\(headRows + emptyRows)"
      if let choices = column.choices {
        text += "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"\(column.isOpen ? 0 : 1)\" "
        text += "sqref=\"\(area)\"><formula1>\(escaped(choices))</formula1></dataValidation>"
      } else {
        text += "<dataValidation type=\"date\" operator=\"greaterThan\" allowBlank=\"1\" showErrorMessage=\"1\" "
        text += "sqref=\"\(area)\"><formula1>1</formula1></dataValidation>"
      }
    }
    return text + "</dataValidations>"
  }
}
