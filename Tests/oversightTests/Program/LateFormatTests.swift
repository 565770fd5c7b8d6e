import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// A registry with documents of the second format, as they were written first, is read for ever.
@Suite struct LateFormatTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-08-21T09:00:00+05:00"
    let kept = ProjectFiles.place("Fixtures/Registries/late").path
    try FileManager.default.removeItem(atPath: registry.folder + "/registry")
    try FileManager.default.copyItem(atPath: kept, toPath: registry.folder + "/registry")
  }

  private func document(_ number: Int) throws -> JSON {
    try registry.json("show", "LTR-2024-\(String(repeating: "0", count: 5))\(number)")
  }

  @Test func `everything in it verifies, and documents are of the second format where they need it`() throws {
    #expect(try registry.json("verify")["problems"] == [])
    let formats = try (1...6).map { try document($0)["format"]?.string?.suffix(1) }
    #expect(formats == ["1", "1", "1", "2", "2", "2"])
  }

  @Test func `an answer told late, a reminder that led to nothing, an annulled and a reopened case read as they were`()
    throws
  {
    let late = try document(4)
    #expect(late["duties"]?[0]?["status"] == "met" && late["outcome"] == "answered")
    #expect(late["history"]?[4]?["after"] == 2 && late["history"]?[4]?["effects"]?["corrected"]?["4"]?["idle"] == true)
    let annulled = try document(5)
    #expect(annulled["annulled"]?["reason"] == "opened twice" && annulled["history"]?[1]?["despite"] != nil)
    let reopened = try document(6)
    #expect(reopened["stage"] == "sent" && reopened["asOf"]?["stage"] == "silent")
    #expect(try registry.json("list")["count"] == 5)
  }

  @Test func `it goes on`() throws {
    try registry.expectOK(["advance", "LTR-2024-000006", "answer", "--on", "2024-07-15"])
    #expect(try document(6)["duties"]?[0]?["status"] == "met")
    try registry.expectOK(["correct", "LTR-2024-000004", "5", "--void", "--reason", "another letter"])
    #expect(try document(4)["stage"] == "silent")
    #expect(try registry.json("verify")["problems"] == [])
  }
}
