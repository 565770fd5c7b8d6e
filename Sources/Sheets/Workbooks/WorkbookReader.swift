/// Reads an XLSX workbook: its sheets row by row, with texts, numbers and days as a reader sees them.
package struct WorkbookReader {
  /// One sheet.
  package struct Sheet: Hashable, Sendable {
    /// What stands on its tab.
    package let name: String
    /// Whether it does not show.
    package let isHidden: Bool
    let part: String
  }

  /// The sheets in the order of their tabs; charts are left out.
  package private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904, as old Macs did.
  package private(set) var countsFrom1904 = false
  let archive: ZipArchive
  private(set) var texts: SharedTexts
  private(set) var forms: [NumberForm] = []

  enum Limit {
    /// Parts that are held in memory.
    static let part = 16 << 20
    /// A cell has at most 32,767 characters; more than four bytes for each it cannot have.
    static let cell = 32_767 * 4
    static let styles = 100_000
  }

  /// - Parameters:
  ///   - source: The file.
  ///   - scratch: Makes a temporary file for texts that are too many for memory.
  /// - Throws: `SheetFault`, and what the source throws.
  package init(_ source: any ByteSource, scratch: @escaping () throws -> any Scratch = { MemoryBytes() }) throws {
    archive = try ZipArchive(source)
    texts = SharedTexts(scratch: scratch)
    let root = try Relations(of: "", in: archive)
    guard let book = root.first(of: "officeDocument") else { throw SheetFault.notATable(.archive) }
    let relations = try Relations(of: book, in: archive)
    try readBook(book, relations)
    if let part = relations.first(of: "styles") { try readStyles(part) }
    if let part = relations.first(of: "sharedStrings") { try readTexts(part) }
  }

  /// A sheet by its name, or the first that shows.
  ///
  /// - Throws: `SheetFault.noSheet`.
  package func sheet(named name: String?) throws(SheetFault) -> Sheet {
    if let name, let sheet = sheets.first(where: { $0.name.lowercased() == name.lowercased() }) { return sheet }
    if name == nil, let sheet = sheets.first(where: { !$0.isHidden }) ?? sheets.first { return sheet }
    throw .noSheet(name ?? "", known: sheets.map(\.name))
  }

  private mutating func readBook(_ part: String, _ relations: Relations) throws {
    var xml = try reader(of: part)
    var isWorkbook = false
    while case let event = try xml.next(), event != .done {
      guard event == .start else { continue }
      switch xml.name {
      case "workbook": isWorkbook = true
      case "workbookPr":
        let flag = try xml.attribute("date1904")
        countsFrom1904 = flag == "1" || flag == "true"
      case "sheet":
        guard let name = try xml.attribute("name"), let id = try xml.attribute("id") else { continue }
        guard let target = relations.target(id, of: "worksheet") else { continue }
        let state = try xml.attribute("state")
        sheets.append(Sheet(name: name, isHidden: state == "hidden" || state == "veryHidden", part: target))
      default: break
      }
    }
    guard isWorkbook else { throw SheetFault.notATable(.document) }
    guard !sheets.isEmpty else { throw SheetFault.noPart("worksheet") }
  }

  private mutating func readStyles(_ part: String) throws {
    var xml = try reader(of: part)
    var codes: [Int: NumberForm] = [:]
    var isInCells = false
    while case let event = try xml.next(), event != .done {
      if xml.name == "cellXfs" { isInCells = event == .start }
      guard event == .start, forms.count < Limit.styles, codes.count < Limit.styles else { continue }
      if xml.name == "numFmt", let id = try xml.integer("numFmtId"), let code = try xml.attribute("formatCode") {
        codes[id] = NumberForm(code: code)
      } else if xml.name == "xf", isInCells {
        let id = try xml.integer("numFmtId") ?? 0
        forms.append(codes[id] ?? NumberForm(builtIn: id))
      }
    }
  }

  private mutating func readTexts(_ part: String) throws {
    var xml = try reader(of: part)
    var text: [UInt8] = []
    var depth = 0
    while case let event = try xml.next(), event != .done {
      switch (event, xml.name) {
      case (.start, "si"): text.removeAll(keepingCapacity: true)
      case (.end, "si"): try texts.add(Self.unescaped(text))
      case (.start, "rPh"): try xml.skip()
      case (.start, "t"): depth += 1
      case (.end, "t"): depth -= 1
      case (.text, _) where depth > 0:
        try xml.appendText(to: &text)
        guard text.count <= Limit.cell else { throw SheetFault.longCell(row: 0, column: 0) }
      default: break
      }
    }
    try texts.finish()
  }

  func reader(of part: String) throws -> XMLReader {
    guard let entry = archive[part] else { throw SheetFault.noPart(part) }
    return XMLReader(try archive.stream(of: entry), part: part)
  }

  /// A text with what stands for letters that XML cannot hold: `_x000D_`.
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "_")) else { return text }
    var (out, place) = ([UInt8](), 0)
    while place < text.count {
      if text[place] == UInt8(ascii: "_"), place + 6 < text.count, text[place + 1] == UInt8(ascii: "x"),
        text[place + 6] == UInt8(ascii: "_"),
        let code = UInt16(String(decoding: text[place + 2..<place + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code), code > 0
      {
        if code != 0x0D { out.append(contentsOf: String(Character(scalar)).utf8) }
        place += 7
      } else {
        out.append(text[place])
        place += 1
      }
    }
    return out
  }
}

/// Which part of an office file leads to which others.
struct Relations {
  private var all: [(id: String, kind: String, target: String)] = []

  /// - Parameter part: The part whose relations these are; empty for the file itself.
  init(of part: String, in archive: ZipArchive) throws {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let name = "\(part[..<cut])_rels/\(part[cut...]).rels"
    guard let entry = archive[name] else {
      if part.isEmpty { throw SheetFault.notATable(archive["mimetype"] == nil ? .archive : .ods) }
      return
    }
    var xml = XMLReader(try archive.stream(of: entry), part: name)
    while case let event = try xml.next(), event != .done {
      guard event == .start, xml.name == "Relationship", try xml.attribute("TargetMode") != "External",
        let id = try xml.attribute("Id"), let type = try xml.attribute("Type"),
        let target = try xml.attribute("Target"),
        all.count < ZipArchive.Limit.entries
      else { continue }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      all.append((id, kind, Self.resolved(target, from: String(part[..<cut]))))
    }
  }

  func first(of kind: String) -> String? { all.first { $0.kind == kind }?.target }

  func target(_ id: String, of kind: String) -> String? { all.first { $0.id == id && $0.kind == kind }?.target }

  private static func resolved(_ target: String, from folder: String) -> String {
    guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
    var parts = folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." { _ = parts.popLast() } else if step != "." { parts.append(String(step)) }
    }
    return parts.joined(separator: "/")
  }
}
