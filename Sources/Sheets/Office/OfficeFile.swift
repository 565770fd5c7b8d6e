/// An office file of a few small parts, such as a letter: read whole, changed by part, and written.
///
/// Parts that nobody changes keep their bytes and their order.
package struct OfficeFile: Hashable, Sendable {
  /// One part: its name in the archive, and its bytes.
  package struct Part: Hashable, Sendable {
    package let name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  /// The parts in their order.
  package private(set) var parts: [Part]

  /// - Parameter parts: The parts, each with a name of its own.
  package init(parts: [Part]) { self.parts = parts }

  /// Reads an office file.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - limit: How many bytes its parts may have together.
  /// - Throws: `SheetFault`, and what the source throws.
  package init(_ source: any ByteSource, limit: Int = 64 << 20) throws {
    let archive = try ZipArchive(source)
    guard archive.entries.reduce(0, { $0 + $1.size }) <= limit else { throw SheetFault.archive(.bomb) }
    parts = try archive.entries.map { Part(name: $0.name, bytes: try archive.bytes(of: $0, limit: limit)) }
  }

  /// The bytes of a part; nil where there is none. One that is set to nil goes.
  package subscript(name: String) -> [UInt8]? {
    get { parts.first { $0.name == name }?.bytes }
    set {
      let place = parts.firstIndex { $0.name == name }
      switch (place, newValue) {
      case (let place?, let bytes?): parts[place].bytes = bytes
      case (let place?, nil): parts.remove(at: place)
      case (nil, let bytes?): parts.append(Part(name: name, bytes: bytes))
      case (nil, nil): break
      }
    }
  }

  /// The part with what people read of a text document; nil when this is none.
  ///
  /// - Throws: `SheetFault`.
  package func documentName() throws -> String? {
    guard let relations = self["_rels/.rels"] else { return nil }
    var xml = XMLReader(SourceStream(MemoryBytes(relations)), part: "_rels/.rels")
    while case let event = try xml.next(), event != .done {
      guard event == .start, xml.name == "Relationship", let type = try xml.attribute("Type"),
        let target = try xml.attribute("Target"), type.hasSuffix("/officeDocument")
      else { continue }
      let name = target.hasPrefix("/") ? String(target.dropFirst()) : target
      return name.hasSuffix("document.xml") && self[name] != nil ? name : nil
    }
    return nil
  }

  /// The file as bytes; the same parts give the same.
  package func written() throws -> [UInt8] {
    var zip = ZipWriter(MemoryBytes())
    for part in parts { try zip.add(part.name, part.bytes) }
    try zip.finish()
    return zip.sink.bytes
  }
}

extension OfficeFile {
  /// A text document around its main part.
  ///
  /// - Parameters:
  ///   - document: What stands in `word/document.xml`.
  ///   - styles: What stands in `word/styles.xml`; nil for a plain one.
  ///   - title: What the document is called.
  ///   - language: The code of its language, `kk`.
  package static func textDocument(
    _ document: [UInt8], styles: [UInt8]? = nil, title: String, language: String
  ) -> OfficeFile {
    OfficeFile(parts: [
      Part(name: "[Content_Types].xml", bytes: contentTypes),
      Part(name: "_rels/.rels", bytes: rootRelations),
      Part(name: "word/document.xml", bytes: document),
      Part(name: "word/_rels/document.xml.rels", bytes: documentRelations),
      Part(name: "word/styles.xml", bytes: styles ?? plainStyles(language)),
      Part(name: "word/settings.xml", bytes: settings),
      Part(name: "docProps/core.xml", bytes: properties(title, language)),
    ])
  }

  private static let words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let packageNames = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static var contentTypes: [UInt8] {
    var text = xmlHead + "<Types xmlns=\"\(packageNames)/content-types\">"
    text += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    text += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    text += "<Override PartName=\"/word/document.xml\" ContentType=\"\(office).document.main+xml\"/>"
    text += "<Override PartName=\"/word/styles.xml\" ContentType=\"\(office).styles+xml\"/>"
    text += "<Override PartName=\"/word/settings.xml\" ContentType=\"\(office).settings+xml\"/>"
    text += "<Override PartName=\"/docProps/core.xml\" "
    text += "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
    return Array((text + "</Types>").utf8)
  }

  private static var rootRelations: [UInt8] {
    var text = xmlHead + "<Relationships xmlns=\"\(packageNames)/relationships\">"
    text += "<Relationship Id=\"rId1\" Type=\"\(relationNames)/officeDocument\" Target=\"word/document.xml\"/>"
    text += "<Relationship Id=\"rId2\" Type=\"\(packageNames)/relationships/metadata/core-properties\" "
    text += "Target=\"docProps/core.xml\"/>"
    return Array((text + "</Relationships>").utf8)
  }

  private static var documentRelations: [UInt8] {
    var text = xmlHead + "<Relationships xmlns=\"\(packageNames)/relationships\">"
    text += "<Relationship Id=\"rId1\" Type=\"\(relationNames)/styles\" Target=\"styles.xml\"/>"
    text += "<Relationship Id=\"rId2\" Type=\"\(relationNames)/settings\" Target=\"settings.xml\"/>"
    return Array((text + "</Relationships>").utf8)
  }

  /// Without the mode of 2013 Word opens a document as an old one.
  private static var settings: [UInt8] {
    var text = xmlHead + "<w:settings xmlns:w=\"\(words)\"><w:compat>"
    text +=
      "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
    return Array((text + "</w:compat></w:settings>").utf8)
  }

  private static func plainStyles(_ language: String) -> [UInt8] {
    var text = xmlHead + "<w:styles xmlns:w=\"\(words)\"><w:docDefaults><w:rPrDefault><w:rPr>"
    text += "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
    text += "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"\(escaped(language))\"/>"
    text += "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    text += "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    return Array((text + "</w:styles>").utf8)
  }

  private static func properties(_ title: String, _ language: String) -> [UInt8] {
    var text = xmlHead + "<cp:coreProperties xmlns:cp=\"\(packageNames)/metadata/core-properties\" "
    text += "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
    text += "<dc:title>\(escaped(title))</dc:title><dc:language>\(escaped(language))</dc:language>"
    return Array((text + "</cp:coreProperties>").utf8)
  }
}
