/// The small parts of a workbook.
struct WorkbookParts {
  let sheets: [SheetPlan]

  init(_ sheets: [SheetPlan]) { self.sheets = sheets }

  private static let office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  private static let packageNames = "http://schemas.openxmlformats.org/package/2006"

  var contentTypes: [UInt8] {
    var text = xmlHead + "<Types xmlns=\"\(Self.packageNames)/content-types\">"
    text += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    text += "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.office).sheet.main+xml\"/>"
    for number in 1...sheets.count {
      text += "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" ContentType=\"\(Self.office).worksheet+xml\"/>"
    }
    text += "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.office).styles+xml\"/>"
    text += "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"\(Self.office).sharedStrings+xml\"/>"
    return Array((text + "</Types>").utf8)
  }

  var rootRelations: [UInt8] { Self.relations([("officeDocument", "xl/workbook.xml", false)]) }

  var workbook: [UInt8] {
    var text = xmlHead + "<workbook xmlns=\"\(spreadsheetNames)\" xmlns:r=\"\(relationNames)\">"
    text +=
      "<bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"24000\" windowHeight=\"12000\"/></bookViews>"
    text += "<sheets>"
    for (place, sheet) in sheets.enumerated() {
      text += "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(place + 1)\" "
      text += "\(sheet.isHidden ? "state=\"hidden\" " : "")r:id=\"rId\(place + 1)\"/>"
    }
    return Array((text + "</sheets></workbook>").utf8)
  }

  var workbookRelations: [UInt8] {
    let sheets = (1...sheets.count).map { ("worksheet", "worksheets/sheet\($0).xml", false) }
    return Self.relations(sheets + [("styles", "styles.xml", false), ("sharedStrings", "sharedStrings.xml", false)])
  }

  /// The relations of a sheet whose cells lead out of the workbook.
  static func relations(to addresses: [String]) -> [UInt8] { relations(addresses.map { ("hyperlink", $0, true) }) }

  private static func relations(_ all: [(kind: String, target: String, isOutside: Bool)]) -> [UInt8] {
    var text = xmlHead + "<Relationships xmlns=\"\(packageNames)/relationships\">"
    for (place, relation) in all.enumerated() {
      text += "<Relationship Id=\"rId\(place + 1)\" Type=\"\(relationNames)/\(relation.kind)\" "
      text += "Target=\"\(escaped(relation.target))\"\(relation.isOutside ? " TargetMode=\"External\"" : "")/>"
    }
    return Array((text + "</Relationships>").utf8)
  }
}

/// How a cell looks; the numbers are those of the styles' part.
enum CellStyle: Int {
  case plain, day, text, title, sum, long, link

  init(_ kind: SheetPlan.Kind) {
    switch kind {
    case .text: self = .text
    case .long: self = .long
    case .number: self = .plain
    case .sum: self = .sum
    case .day: self = .day
    }
  }

  /// Both fills stand here, since programs take the second for a pattern whatever it is.
  static let part: [UInt8] = {
    var text = xmlHead + "<styleSheet xmlns=\"\(spreadsheetNames)\">"
    text += "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts>"
    text += "<fonts count=\"3\">"
    text += "<font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    text += "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    text +=
      "<font><u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    text += "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
    text += "<fill><patternFill patternType=\"gray125\"/></fill>"
    text +=
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7EEF5\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
    text += "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    text += "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    text += "<cellXfs count=\"7\">"
    text += form(0)
    text += form(164)
    text += form(49, vertical: true)
    text += "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    text += "applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf>"
    text += form(4)
    text += "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
    text += "applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
    text +=
      "<xf numFmtId=\"49\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
    text +=
      "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    return Array(text.utf8)
  }()

  private static func form(_ number: Int, vertical: Bool = false) -> String {
    let head = "<xf numFmtId=\"\(number)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
    return vertical ? "\(head) applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>" : head + "/>"
  }
}
