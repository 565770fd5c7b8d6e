import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// A registry in which persons are said by commitment, one was forgotten, and more finely so in a case with a day known to
/// the month, as it was written first, is read for ever.
@Suite struct PersonsFormatTests {
  private let registry: ProgramRegistry
  private let number = "WEL-2024-000001"

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-08-13T09:00:00+05:00"
    let kept = ProjectFiles.place("Fixtures/Registries/persons").path
    try FileManager.default.removeItem(atPath: registry.folder + "/registry")
    try FileManager.default.copyItem(atPath: kept, toPath: registry.folder + "/registry")
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(registry.folder)/registry/\(file)", encoding: .utf8)
  }

  @Test func `everything in it verifies, its journal and its case are of the second format`() throws {
    #expect(try registry.json("verify")["problems"] == [])
    #expect(try text("journal.json").contains(#""format": "oversight.journal/2""#))
    #expect(try text("cases/2024/\(number).json").contains(#""format": "oversight.case/2""#))
  }

  @Test func `who was forgotten is an id with roles, who was not reads as she was named`() throws {
    let gone = try registry.json("party", "show", "p-aigul")
    #expect(gone["name"] == "p-aigul" && gone["roles"]?.strings == ["secretary"] && gone["contact"] == nil)
    let here = try registry.json("party", "show", "p-sec")
    #expect(here["name"] == "Dana" && here["contact"] == "dana@example.kz")
  }

  @Test func `the case has a month, a list of which one name is gone, and the digest of a document`() throws {
    let document = try registry.json("show", number)
    #expect(document["history"]?[0]?["precision"] == "month" && document["history"]?[0]?["on"] == "2024-05-31")
    let list = document["fields"]?["complaints"]
    #expect(list?[0]?["complainant"] == "Канат" && list?[1]?["complainant"]?["commitment"] != nil)
    #expect(list?.array?.compactMap { $0["number"] } == [1, 2, 4], "three was taken out")
    let item = try registry.json("evidence", "list", number)["items"]?[0]
    #expect(item?["removed"] == true && item?["size"] == 9)
  }

  @Test func `what is recorded now goes on from it, byte for byte`() throws {
    let before = try text("journal.json").split(separator: "\n").dropLast(4)
    try registry.expectOK(["party", "add", "p-new", "--kind", "person", "--name", "New"])
    #expect(try text("journal.json").split(separator: "\n").prefix(before.count).elementsEqual(before))
    let document = try text("cases/2024/\(number).json")
    try registry.expectOK(["advance", number, "note", "complaints[2].resolved=yes", "--on", "2024"])
    let after = try text("cases/2024/\(number).json")
    let first = try #require(document.firstRange(of: "\"history\": ["))
    #expect(after.contains(document[first.lowerBound...].prefix(4000)))
    #expect(try registry.json("verify")["problems"] == [])
  }
}
