import Foundation
import JSONText
import Sheets
import Testing

import oversight

/// What leaves in tables passes the visibility door.
@Suite struct ExportShowingTests {
  private let registry: ProgramRegistry

  /// A recommendation that is answered, with a mark in everything that is not for everybody, and one that is withheld.
  init() throws {
    registry = try ProgramRegistry()
    let minutes = try registry.logMarked()
    try registry.letter("hush-hush letter")
    try registry.expectOK([
      "publication", "set", "--workflow", "council-recommendation", "--licence", "CC BY 4.0", "--contact", "a@b.kz",
    ])
    try registry.expectOK([
      "log", "hush-hush title", "--to", "b-school=2024-05-21", "--adopted", "2024-05-17", "--on", "2024-05-20",
      "membersTotal=15", "membersPresent=11", "--evidence", "minutes=\(minutes)",
    ])
    try registry.expectOK(["withhold", "REC-2024-000003", "--reason", "hush-hush reason"])
  }

  private static let words = ["hush-hush", "p-sec", "Dana"]

  /// All texts of a table that was written.
  private func text(of file: String) throws -> String {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    guard file.hasSuffix(".xlsx") else { return String(decoding: bytes, as: UTF8.self) }
    let archive = try ZipArchive(MemoryBytes(bytes))
    return try archive.entries.map {
      String(decoding: try archive.bytes(of: $0, limit: 1 << 24), as: UTF8.self)
    }.joined(separator: "\n")
  }

  private static let verbs = [
    ["export"], ["list"], ["overdue"], ["due", "--within", "200wd"], ["changes", "--since", "2024-01-01"],
    ["party", "list"], ["evidence", "list", "REC-2024-000001"], ["stats", "--by", "debtor"],
  ]

  @Test(arguments: verbs, ["csv", "xlsx", "jsonl"])
  func `not a byte of what is hidden stands in a table for everybody`(verb: [String], ending: String) throws {
    let file = "\(registry.folder)/out.\(ending)"
    let answer = try registry.run(verb + ["--out", file, "--as", "public", "--json"]).json()
    let text = try text(of: file)
    for word in Self.words { #expect(!text.contains(word), "\(verb): \(word)") }
    if verb[0] == "export" || verb[0] == "list" {
      #expect(answer["withheld"] == ["workflow": 1, "embargo": 0, "case": 1] && answer["cases"] == 2)
    }
  }

  @Test func `what everybody may see is in it, and the office sees all`() throws {
    let file = "\(registry.folder)/out.csv"
    _ = try registry.json("export", "--out", file, "--as", "public")
    let open = try text(of: file)
    for word in ["Publish the school menus", "We publish them", "Department of Health", "2024-05-31", "accepted"] {
      #expect(open.contains(word), "\(word)")
    }
    _ = try registry.json("export", "--out", file, "--as", "council")
    let council = try text(of: file)
    #expect(council.contains("hush-hush-17") && !council.contains("hush-hush signer"))
    #expect(!council.contains("hush-hush note") && !council.contains("hush-hush remark"))
    let whole = try registry.json("export", "--out", file)
    #expect(whole["withheld"] == nil && whole["cases"] == 4)
    let office = try text(of: file)
    #expect(office.contains("hush-hush title") && office.contains("records"))
    #expect(try registry.json("export", "--out", file, "--as", "office")["cases"] == 4)
    #expect(try text(of: file) == office)
    #expect(
      registry.run("export", "--out", file, "--as", "public", "--lang", "ru").output.contains("Не показано дел: 2"))
    #expect(registry.run("list", "--as", "public").code == .usage)
    #expect(registry.run("export", "--out", file, "--as", "nobody").code == .usage)
  }

  @Test func `changes, parties, documents and figures are written as tables`() throws {
    for verb in Self.verbs {
      for ending in ["csv", "xlsx", "jsonl"] {
        let file = "\(registry.folder)/own.\(ending)"
        try registry.expectOK(verb + ["--out", file])
        #expect(!(try text(of: file)).isEmpty)
      }
    }
    let file = "\(registry.folder)/parties.csv"
    #expect(try registry.json("party", "list", "--out", file)["rows"] == 3)
    #expect(try text(of: file).contains("hush-hush head"))
    let look = try registry.json("import", "look", file)
    #expect(look["header"]?.strings.prefix(3) == ["id", "kind", "name"])
    let documents = try registry.json("evidence", "list", "REC-2024-000001", "--out", file)
    #expect(documents["rows"] == 2 && documents["cases"] == 1)
    let excel = "\(registry.folder)/excel.csv"
    try registry.expectOK(["changes", "--since", "2024-01-01", "--out", excel, "--for", "excel"])
    #expect(try text(of: excel).contains(";"))
  }
}
