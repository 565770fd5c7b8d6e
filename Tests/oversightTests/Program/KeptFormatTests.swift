import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// Registries as earlier programs wrote them are read, checked and gone on with for ever.
@Suite struct KeptFormatTests {
  let registry: ProgramRegistry

  /// A copy of the registry of the first format, with all that could be in one.
  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-08-12T09:00:00+05:00"
    let kept = ProjectFiles.place("Fixtures/Registries/v1").path
    try FileManager.default.removeItem(atPath: registry.folder + "/registry")
    try FileManager.default.copyItem(atPath: kept, toPath: registry.folder + "/registry")
  }

  private func document(_ number: String) throws -> JSON {
    let path = "\(registry.folder)/registry/cases/2024/\(number).json"
    return try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path))))
  }

  @Test func `everything in it verifies, also against its seals`() throws {
    let report = try registry.json("verify")
    #expect(report["problems"] == [] && report["cases"] == 3 && report["records"] == 15)
    for seal in ["2024-08-10-001", "2024-08-10-002"] {
      let file = "\(registry.folder)/registry/seals/\(seal).seal"
      #expect(try registry.json("verify", "--seal", file)["problems"] == [])
    }
    #expect(try registry.json("evidence", "check")["problems"] == [])
  }

  @Test func `its lists and cases read as they did`() throws {
    let late = try registry.json("overdue", "--as-of", "2024-07-01")
    #expect(late["items"]?.array?.compactMap { $0["number"]?.string } == ["LTR-2024-000002"])
    #expect(late["items"]?[0]?["due"] == "2024-06-25")
    let first = try registry.json("show", "LTR-2024-000001")
    #expect(first["stage"] == "answered" && first["fields"]?["sender"] == nil)
    #expect(try registry.json("list", "трубы")["count"] == 1)
    let text = registry.run("show", "LTR-2024-000001", "--history").output
    #expect(text.contains("corrected by record 5") && text.contains("removed as a law ordered"))
  }

  @Test func `what is recorded now follows what was recorded then, and nothing of it changes`() throws {
    let before = try document("LTR-2024-000003")
    try registry.expectOK(["advance", "LTR-2024-000002", "answer", "reason=late", "--on", "2024-08-12"])
    try registry.expectOK(["waive", "LTR-2024-000003", "answer", "--reason", "settled", "--on", "2024-08-12"])
    let after = try document("LTR-2024-000003")
    let old = try #require(before["history"]?.array)
    #expect(after["history"]?.array?.prefix(old.count).elementsEqual(old) == true)
    #expect(after["x"] == before["x"] && after["history"]?[old.count]?["x"] == old.last?["x"])
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test(arguments: ["registry.json", "journal.json", "cases/2024/LTR-2024-000001.json"])
  func `a newer format is refused by name and left alone`(file: String) throws {
    let path = "\(registry.folder)/registry/\(file)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let newer = try #require(text.range(of: #"\n  "format": "oversight\.[a-z]+/1""#, options: .regularExpression))
    let changed = text.replacingCharacters(in: newer, with: text[newer].dropLast(2) + "9\"")
    try changed.write(toFile: path, atomically: true, encoding: .utf8)
    let run = registry.run("show", "LTR-2024-000001")
    #expect(run.code == .data && run.errors.contains("newer"), "\(run.errors)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == changed)
  }
}
