/// Writes an XLSX workbook row by row; memory does not grow with the rows.
///
/// As office programs and the viewers of telephones take it: texts are shared, days and sums are typed, what looks like a
/// formula stays a text. Nothing is cut off: what does not fit is an error. The same cells give the same bytes.
package struct WorkbookWriter<Sink: ByteSink, Space: Scratch> {
  private var zip: ZipWriter<Sink>
  private let sheets: [SheetPlan]
  private var texts: SharedTextWriter<Space>
  private var current: Open?
  private var done = 0
  private var buffer: [UInt8] = []

  /// The sheet that is being written.
  private struct Open {
    let plan: SheetPlan
    var rows = 0
    var links: [(cell: String, target: String)] = []
  }

  /// - Parameters:
  ///   - sink: Where to write.
  ///   - space: Where texts are kept until all sheets are written.
  ///   - sheets: The sheets, in the order in which they will be written.
  /// - Throws: What the sink throws.
  package init(_ sink: Sink, space: Space, sheets: [SheetPlan]) throws {
    precondition(!sheets.isEmpty, "a workbook has a sheet")
    zip = ZipWriter(sink)
    self.sheets = SheetPlan.named(sheets)
    texts = SharedTextWriter(space)
    let parts = WorkbookParts(self.sheets)
    try zip.add("[Content_Types].xml", parts.contentTypes)
    try zip.add("_rels/.rels", parts.rootRelations)
    try zip.add("xl/workbook.xml", parts.workbook)
    try zip.add("xl/_rels/workbook.xml.rels", parts.workbookRelations)
    try zip.add("xl/styles.xml", CellStyle.part)
  }

  /// How many rows the sheet under way has, its titles among them.
  package var rows: Int { current?.rows ?? 0 }

  /// Begins the next sheet, with its titles and, where there are any, the hidden names of its columns.
  package mutating func beginSheet() throws {
    let plan = sheets[done]
    current = Open(plan: plan)
    try zip.begin("xl/worksheets/sheet\(done + 1).xml", level: 3)
    buffer.append(text: plan.opening)
    if plan.columns.contains(where: { !$0.title.isEmpty }) {
      try row(plan.columns.map { .text($0.title) }, style: .title)
      if plan.hasNames { try row(plan.columns.map { .text($0.name) }, style: .text, isHidden: true) }
    }
  }

  /// Writes a row.
  ///
  /// - Throws: `SheetFault.tooLong`, `tooWide`, `longCell`; the sheet is not whole then.
  package mutating func row(_ cells: [Cell]) throws { try row(cells, style: nil, isHidden: false) }

  private mutating func row(_ cells: [Cell], style: CellStyle?, isHidden: Bool = false) throws {
    guard let plan = current?.plan, let before = current?.rows else { preconditionFailure("a sheet was begun") }
    let number = before + 1
    guard number <= WorkbookLimit.rows else { throw SheetFault.tooLong(rows: number) }
    guard cells.count <= WorkbookLimit.columns else { throw SheetFault.tooWide(row: number) }
    current?.rows = number
    buffer.append(text: "<row r=\"")
    buffer.append(number: number)
    buffer.append(text: isHidden ? "\" hidden=\"1\">" : "\">")
    for (column, cell) in cells.enumerated() where cell != .empty {
      let kind = column < plan.columns.count ? plan.columns[column].kind : .text
      try add(cell, kind, style, row: number, column: column)
    }
    buffer.append(text: "</row>")
    if buffer.count > 1 << 16 { try flush() }
  }

  private mutating func add(
    _ cell: Cell, _ kind: SheetPlan.Kind, _ style: CellStyle?, row: Int, column: Int
  ) throws {
    buffer.append(text: "<c r=\"")
    buffer.append(column: column)
    buffer.append(number: row)
    buffer.append(text: "\" s=\"")
    switch cell {
    case .empty: preconditionFailure("left out")
    case .number(let digits):
      buffer.append(number: (style ?? (kind == .sum ? .sum : .plain)).rawValue)
      buffer.append(text: "\"><v>")
      buffer.append(text: digits)
      buffer.append(text: "</v></c>")
    case .day(let day, _):
      guard let serial = day.serial else { return try add(text: day.description, .text, row, column) }
      buffer.append(number: (style ?? .day).rawValue)
      buffer.append(text: "\"><v>")
      buffer.append(number: serial)
      buffer.append(text: "</v></c>")
    case .truth(let value):
      buffer.append(number: CellStyle.plain.rawValue)
      buffer.append(text: value ? "\" t=\"b\"><v>1</v></c>" : "\" t=\"b\"><v>0</v></c>")
    case .link(let text, let target):
      let fits = (current?.links.count ?? 0) < WorkbookLimit.links
      if fits { current?.links.append((CellName.cell(row: row, column: column), target)) }
      try add(text: text, fits ? .link : .text, row, column)
    case .text(let text): try add(text: text, style ?? (kind == .long ? .long : .text), row, column)
    case .time, .fault: try add(text: cell.text, style ?? .text, row, column)
    }
  }

  private mutating func add(text: String, _ style: CellStyle, _ row: Int, _ column: Int) throws {
    guard text.utf16.count <= WorkbookLimit.cell else { throw SheetFault.longCell(row: row, column: column) }
    buffer.append(number: style.rawValue)
    buffer.append(text: "\" t=\"s\"><v>")
    buffer.append(number: try texts.number(of: text))
    buffer.append(text: "</v></c>")
  }

  private mutating func flush() throws {
    try buffer.withUnsafeBytes { try zip.write($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Ends the sheet under way.
  package mutating func endSheet() throws {
    guard let sheet = current else { preconditionFailure("a sheet was begun") }
    var rest = sheet.plan.closing(rows: sheet.rows)
    let outside = sheet.links.filter { !$0.target.hasPrefix("#") }
    if !sheet.links.isEmpty {
      rest += "<hyperlinks>"
      var outer = 0
      for link in sheet.links {
        if link.target.hasPrefix("#") {
          rest += "<hyperlink ref=\"\(link.cell)\" location=\"\(escaped(String(link.target.dropFirst())))\"/>"
        } else {
          outer += 1
          rest += "<hyperlink ref=\"\(link.cell)\" r:id=\"rId\(outer)\"/>"
        }
      }
      rest += "</hyperlinks>"
    }
    rest += "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
    rest += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"
    buffer.append(text: rest)
    try flush()
    try zip.end()
    done += 1
    if !outside.isEmpty {
      try zip.add("xl/worksheets/_rels/sheet\(done).xml.rels", WorkbookParts.relations(to: outside.map(\.target)))
    }
    current = nil
  }

  /// Ends the workbook, and hands the sink back.
  package mutating func finish() throws -> Sink {
    precondition(current == nil && done == sheets.count, "each sheet is written")
    try texts.finish(into: &zip)
    try zip.finish()
    return zip.sink
  }
}

/// The texts of a workbook that is being written, packed as they come.
private struct SharedTextWriter<Space: Scratch> {
  private var space: Space
  private let packing = Deflation(level: 3)
  private var buffer: [UInt8] = []
  private var numbers: [String: Int] = [:]
  private var count = 0
  private var uses = 0

  /// So many short texts are known again; of others each stands for itself.
  private static var known: Int { 50_000 }
  private static var short: Int { 64 }

  init(_ space: Space) {
    self.space = space
    // How many there are is left out, as the format allows: it is known only at the end.
    buffer.append(text: xmlHead + "<sst xmlns=\"\(spreadsheetNames)\">")
  }

  mutating func number(of text: String) throws -> Int {
    uses += 1
    let isShort = text.utf8.count <= Self.short
    if isShort, let number = numbers[text], numbers.count > 0 { return number }
    let number = count
    count += 1
    if isShort, numbers.count < Self.known { numbers[text] = number }
    buffer.append(text: needsSpace(text) ? "<si><t xml:space=\"preserve\">" : "<si><t>")
    buffer.append(escaped: text)
    buffer.append(text: "</t></si>")
    if buffer.count > 1 << 16 { try flush() }
    return number
  }

  private mutating func flush() throws {
    try buffer.withUnsafeBytes { try packing.add($0) { try space.append($0) } }
    buffer.removeAll(keepingCapacity: true)
  }

  mutating func finish<Sink>(into zip: inout ZipWriter<Sink>) throws {
    buffer.append(text: "</sst>")
    try flush()
    try packing.finish { try space.append($0) }
    try zip.add("xl/sharedStrings.xml", packed: space, as: packing)
  }

  private func needsSpace(_ text: String) -> Bool {
    func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
    return isBlank(text.utf8.first) || isBlank(text.utf8.last) || text.utf8.contains(0x0A)
  }
}

/// What a workbook can hold.
enum WorkbookLimit {
  static let rows = 1_048_576
  static let columns = 16_384
  /// Characters of a cell, counted as programs count them, in UTF-16.
  static let cell = 32_767
  static let links = 65_530
}
