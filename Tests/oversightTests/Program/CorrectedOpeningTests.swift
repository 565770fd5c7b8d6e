import JSONText
import TestSupport
import Testing

import oversight

/// What a correction does to the cases that the corrected record had opened.
@Suite struct CorrectedOpeningTests {
  private let registry: ProgramRegistry
  private let number: String

  /// A round of two letters, about pumps and roofs.
  init() throws {
    registry = try ProgramRegistry()
    try registry.add(SampleDefinitions.round)
    let opened = try registry.json("open", "round", "--party", "body=b-dept", "--on", "2024-06-03")
    number = try #require(opened["cases"]?[0]?["number"]?.string)
    try registry.expectOK(["advance", number, "begin", #"topics=["Pumps","Roofs"]"#, "--on", "2024-06-03"])
  }

  private func children() throws -> [String?] {
    try registry.json("show", number)["children"]?.array?.map(\.string) ?? []
  }

  private func outcome(_ letter: String) throws -> JSON? { try registry.json("show", letter)["outcome"] }

  private func correct(_ words: String...) throws -> JSON {
    let run = registry.run(["correct", number] + words + ["--reason", "typed wrongly", "--json"])
    #expect(run.code == .ok, "\(run.errors)")
    return try run.json()
  }

  @Test func `the right values open what is missing and annul what was opened in error`() throws {
    let answer = try correct("2", #"topics=["Roofs","Roads","Wells"]"#)
    #expect(
      answer["cases"]?.array?.map { $0["number"]?.string } == [
        number, "LTR-2024-000001", "LTR-2024-000003", "LTR-2024-000004",
      ])
    #expect(try children() == ["LTR-2024-000002", "LTR-2024-000003", "LTR-2024-000004"])
    #expect(try outcome("LTR-2024-000001") == "annulled" && outcome("LTR-2024-000002") == nil)
    #expect(try registry.json("show", "LTR-2024-000004")["title"] == "Wells")
    #expect(try registry.json("verify")["problems"] == [])
    // The correction was wrong: what it opened is annulled, what it annulled is back.
    _ = try correct("3", "--void")
    #expect(try children() == ["LTR-2024-000001", "LTR-2024-000002"])
    #expect(try outcome("LTR-2024-000001") == nil && outcome("LTR-2024-000003") == "annulled")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a record that opened cases can be made void while nobody worked in them`() throws {
    try registry.expectOK([
      "evidence", "add", "LTR-2024-000001", try registry.file("scan.txt", "scan"), "--kind", "letter",
    ])
    _ = try correct("2", "--void")
    #expect(try children() == [] && registry.json("list")["count"] == 1)
    #expect(try outcome("LTR-2024-000001") == "annulled" && outcome("LTR-2024-000002") == "annulled")
    #expect(try registry.json("show", number)["stage"] == "planned")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a case in which somebody worked is named, and nothing is changed`() throws {
    try registry.expectOK([
      "advance", "LTR-2024-000001", "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03",
    ])
    let error = try registry.error(
      "correct", number, "2", "--void", "--reason", "r", kind: "refused", code: .refused)
    #expect(error["message"]?.string?.contains("LTR-2024-000001") == true, "\(error)")
    #expect(try outcome("LTR-2024-000002") == nil && children().count == 2)
    // A value that leaves that case alone can be corrected.
    _ = try correct("2", #"topics=["Pumps"]"#)
    #expect(try children() == ["LTR-2024-000001"] && outcome("LTR-2024-000002") == "annulled")
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `a dry run opens and annuls nothing`() throws {
    let before = try registry.json("list")
    _ = try correct("2", #"topics=["Wells"]"#, "--dry-run")
    #expect(try registry.json("list") == before && children().count == 2)
  }

  @Test func `a document that came meanwhile does not keep a case from coming back`() throws {
    _ = try correct("2", #"topics=["Roofs"]"#)
    try registry.expectOK([
      "evidence", "add", "LTR-2024-000001", try registry.file("scan.txt", "scan"), "--kind", "letter",
    ])
    _ = try correct("3", "--void")
    #expect(try children().count == 2 && outcome("LTR-2024-000001") == nil)
  }
}
