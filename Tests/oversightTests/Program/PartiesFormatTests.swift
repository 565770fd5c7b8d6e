import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// A registry of which the parties were renamed, retired and joined, as it was written first, is read for ever.
@Suite struct PartiesFormatTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-08-13T09:00:00+05:00"
    let kept = ProjectFiles.place("Fixtures/Registries/parties").path
    try FileManager.default.removeItem(atPath: registry.folder + "/registry")
    try FileManager.default.copyItem(atPath: kept, toPath: registry.folder + "/registry")
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(registry.folder)/registry/\(file)", encoding: .utf8)
  }

  @Test func `everything in it verifies, and its journal is of the second format`() throws {
    #expect(try registry.json("verify")["problems"] == [])
    #expect(try text("journal.json").contains(#""format": "oversight.journal/2""#))
    #expect(try text("parties.json").contains(#""format": "oversight.parties/2""#))
  }

  @Test func `its parties read as they were said`() throws {
    let dept = try registry.json("party", "show", "b-dept")
    #expect(dept["name"] == "Water Department" && dept["aliases"]?.strings == ["b-twin"])
    #expect(dept["formerNames"] == [["names": ["en": "Department", "ru": "Управление"], "until": "2024-07-01"]])
    let twin = try registry.json("party", "show", "b-twin")
    #expect(twin["head"] == "Lee B." && twin["region"] == "Ili" && twin["joined"] == "b-dept")
    #expect(twin["address"] == ["ru": "Уважаемый господин Ким!"])
    #expect(try registry.json("party", "show", "b-twin", "--as-of", "2024-05-31")["head"] == "Kim A.")
    let other = try registry.json("party", "show", "b-other")
    #expect(other["retired"] == "2024-08-01" && other["history"]?[0]?["despite"] == "the one in Abay")
    #expect(try registry.json("party", "show", "p-sec")["roles"]?.strings == ["secretary", "monitor"])
  }

  @Test func `what is recorded now goes on from it, byte for byte`() throws {
    let before = try text("journal.json").split(separator: "\n").dropLast(4)
    try registry.expectOK(["party", "join", "b-twin", "--undo"])
    let after = try text("journal.json").split(separator: "\n")
    #expect(after.prefix(before.count).elementsEqual(before))
    #expect(try !text("parties.json").contains("aliases"))
    #expect(try registry.json("verify")["problems"] == [])
    for name in ["Управление водоснабжения", "Department"] {
      #expect(registry.run("list", "party:\(name)").code == (name == "Department" ? .ok : .usage), "\(name)")
    }
  }
}
