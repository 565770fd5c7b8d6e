import Sheets
import TestSupport
import Testing

@Suite struct ZipArchiveTests {
  static func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
    var zip = ZipWriter(MemoryBytes())
    for (name, bytes) in entries { try zip.add(name, bytes) }
    try zip.finish()
    return zip.sink.bytes
  }

  /// The places of a text in bytes.
  static func places(of text: String, in bytes: [UInt8]) -> [Int] {
    let part = Array(text.utf8)
    return bytes.indices.filter { bytes[$0...].starts(with: part) }
  }

  static func replaced(_ text: String, by other: String, in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for place in places(of: text, in: bytes) {
      bytes.replaceSubrange(place..<place + text.utf8.count, with: other.utf8)
    }
    return bytes
  }

  @Test func `what was packed is unpacked, and is the same bytes each time`() throws {
    let entries = [("a/b.txt", Array("привет".utf8)), ("пусто.xml", []), ("c", [UInt8](repeating: 7, count: 300_000))]
    let bytes = try Self.archive(entries)
    #expect(try Self.archive(entries) == bytes)
    let archive = try ZipArchive(MemoryBytes(bytes))
    #expect(archive.entries.map(\.name) == entries.map(\.0))
    for (name, content) in entries {
      let entry = try #require(archive[name])
      #expect(try archive.bytes(of: entry, limit: 1 << 20) == content)
    }
    #expect(throws: SheetFault.archive(.bomb)) { try archive.bytes(of: archive.entries[2], limit: 1000) }
  }

  @Test func `an archive is written without what Google Sheets and Word take for damage`() throws {
    let bytes = try Self.archive([("a", Array("x".utf8))])
    #expect(Array(bytes[4..<8]) == [20, 0, 0, 8])  // Version 2.0, names in UTF-8, sizes in front.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])  // 1 January 1980.
    #expect(bytes[18] != 0 && bytes[22] == 1)
    let directory = try #require(Self.places(of: "PK\u{1}\u{2}", in: bytes).first)
    #expect(Array(bytes[directory + 38..<directory + 42]) == [0, 0, 0xA4, 0x81])
  }

  @Test(arguments: ["../b", "/a/b", "a//b", "a\\bc", "C:/x", "./ab", "a/..", "a\u{1}bc"])
  func `names that lead elsewhere are refused`(name: String) throws {
    let plain = String(repeating: "q", count: name.utf8.count)
    let bytes = Self.replaced(plain, by: name, in: try Self.archive([(plain, [1, 2, 3])]))
    #expect(throws: SheetFault.archive(.path)) { try ZipArchive(MemoryBytes(bytes)) }
  }

  @Test func `two entries of one name are refused`() throws {
    let bytes = Self.replaced("bbb", by: "AAA", in: try Self.archive([("aaa", [1]), ("bbb", [2])]))
    #expect(throws: SheetFault.archive(.twice)) { try ZipArchive(MemoryBytes(bytes)) }
  }

  @Test func `entries that share bytes are refused`() throws {
    var bytes = try Self.archive([("aaa", [1, 2, 3]), ("bbb", [4, 5, 6])])
    let heads = Self.places(of: "PK\u{1}\u{2}", in: bytes)
    // The second stands where the first does.
    bytes.replaceSubrange(heads[1] + 42..<heads[1] + 46, with: [0, 0, 0, 0])
    #expect(throws: SheetFault.archive(.overlapping)) { try ZipArchive(MemoryBytes(bytes)) }
  }

  @Test func `an entry that grows beyond what it says is refused`() throws {
    var bytes = try Self.archive([("aaa", [UInt8](repeating: 0, count: 5_000_000))])
    let head = try #require(Self.places(of: "PK\u{1}\u{2}", in: bytes).first)
    bytes.replaceSubrange(head + 24..<head + 28, with: [100, 0, 0, 0])
    let archive = try ZipArchive(MemoryBytes(bytes))
    #expect(throws: SheetFault.archive(.bomb)) { try archive.bytes(of: archive.entries[0], limit: 1 << 20) }
  }

  @Test func `an entry that says it grows beyond all measure is refused`() throws {
    var bytes = try Self.archive([("aaa", [UInt8](repeating: 0, count: 5_000_000))])
    let head = try #require(Self.places(of: "PK\u{1}\u{2}", in: bytes).first)
    bytes.replaceSubrange(head + 24..<head + 28, with: [0, 0, 0, 0xF0])
    #expect(throws: SheetFault.archive(.bomb)) { try ZipArchive(MemoryBytes(bytes)) }
  }

  @Test func `bytes that are not those that were packed are refused`() throws {
    var bytes = try Self.archive([("aaa", Array("привет, мир".utf8))])
    let head = try #require(Self.places(of: "PK\u{1}\u{2}", in: bytes).first)
    bytes[head + 16] ^= 1
    let archive = try ZipArchive(MemoryBytes(bytes))
    #expect(throws: SheetFault.archive(.checksum)) { try archive.bytes(of: archive.entries[0], limit: 1 << 20) }
  }

  @Test func `something before or behind an archive is refused`() throws {
    let bytes = try Self.archive([("aaa", [1])])
    #expect(throws: SheetFault.archive(.noEnd)) { try ZipArchive(MemoryBytes([0] + bytes)) }
    #expect(throws: SheetFault.archive(.noEnd)) { try ZipArchive(MemoryBytes(bytes + [0])) }
    #expect(throws: SheetFault.archive(.noEnd)) { try ZipArchive(MemoryBytes(Array(bytes.dropLast()))) }
  }

  @Test func `a text document is made, and one part of it replaced`() throws {
    let body = Array("<w:document xmlns:w=\"x\"/>".utf8)
    let made = OfficeFile.textDocument(body, title: "Письмо & ответ", language: "kk")
    var file = try OfficeFile(MemoryBytes(try made.written()))
    #expect(file == made && file.parts.count == 7)
    #expect(try file.documentName() == "word/document.xml")
    file["word/document.xml"] = Array("<other/>".utf8)
    let again = try OfficeFile(MemoryBytes(try file.written()))
    #expect(again["word/document.xml"] == Array("<other/>".utf8) && again["word/styles.xml"] == made["word/styles.xml"])
    #expect(throws: SheetFault.notATable(.document)) { try TableReader(MemoryBytes(try made.written())) }
  }
}

@Suite struct WorkbookMarkupTests {
  /// The workbook of openpyxl with the bytes of one part replaced.
  static func workbook(_ part: String, _ change: (String) -> String) throws -> [UInt8] {
    var file = try OfficeFile(MemoryBytes(try ProjectFiles.bytes("Fixtures/Sheets/openpyxl.xlsx")))
    let old = try #require(file[part])
    file[part] = Array(change(String(decoding: old, as: UTF8.self)).utf8)
    return try file.written()
  }

  static let sheet = "xl/worksheets/sheet1.xml"

  @Test func `a document type is refused, and with it what entities could do`() throws {
    let bytes = try Self.workbook(Self.sheet) { "<!DOCTYPE x [<!ENTITY a \"b\">]>" + $0 }
    #expect(throws: SheetFault.markup(part: Self.sheet, line: 1, .documentType)) { try read(bytes) }
  }

  @Test(
    arguments: [
      ("<row r=\"4\"", "<row r=\"&xxe;\"", SheetFault.MarkupFault.entity), ("</sheetData>", "</sheetDat>", .syntax),
      ("</worksheet>", "", .end), ("<sheetData>", "<sheetData><<", .syntax),
      ("<sheetData>", "<sheetData>" + String(repeating: "<q>", count: 80), .deep),
    ])
  func `markup that is none is refused`(old: String, new: String, fault: SheetFault.MarkupFault) throws {
    let bytes = try Self.workbook(Self.sheet) { text in
      text.firstRange(of: old).map { text.replacingCharacters(in: $0, with: new) } ?? text
    }
    do {
      _ = try read(bytes)
      #expect(old == "<row r=\"4\"", "a row's number that cannot be read is counted")
    } catch SheetFault.markup(_, _, let found) { #expect(found == fault) }
  }

  @Test func `cells without names, with prefixes and in comments are read`() throws {
    let bytes = try Self.workbook(Self.sheet) { _ in
      """
      <?xml version='1.0'?><x:worksheet xmlns:x="y"><!-- <x:row/> --><x:sheetData>
      <x:row><x:c t="inlineStr"><x:is><x:r><x:t>Но</x:t></x:r><x:r><x:t>мер</x:t></x:r><x:rPh><x:t>zzz</x:t></x:rPh></x:is></x:c>
      <x:c t="str"><x:f>A1</x:f><x:v>Текст</x:v></x:c></x:row>
      <x:row><x:c><x:v>1.0000000000000002E3</x:v></x:c><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b&c]]>&#x4D9;&amp;</x:t></x:is></x:c>
      <x:c t="inlineStr"/></x:row></x:sheetData></x:worksheet>
      """
    }
    let (table, rows) = try read(bytes)
    #expect(table.header == ["Номер", "Текст"] && texts(rows) == [["1000", "a<b&cә&"]])
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }

  @Test func `an end that points behind all bytes there can be is refused`() {
    let far: [UInt8] = [0xF0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
    let locator: [UInt8] = [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + far + [1, 0, 0, 0]
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 12) + [0, 0]
    #expect(throws: SheetFault.archive(.damaged)) { try ZipArchive(MemoryBytes(locator + end)) }
  }
}
