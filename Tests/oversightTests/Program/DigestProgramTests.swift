import Foundation
import JSONText
import Testing

import oversight

/// The Monday page as a file.
@Suite struct DigestProgramTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    registry.now = "2024-06-03T09:00:00+05:00"
    try registry.sentLetter("Missing pump", to: "b-dept", on: "2024-06-03")
    registry.now = "2024-07-10T09:00:00+05:00"
    try registry.sentLetter("Broken roof", to: "b-school", on: "2024-07-01")
  }

  private func digest(_ name: String, _ words: String...) throws -> (json: JSON, text: String) {
    let file = "\(registry.folder)/\(name)"
    let json = try registry.run(["digest", "--out", file, "--force", "--json"] + words).json()
    return (json, try String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self))
  }

  @Test func `it says what is late, what falls due and what has changed`() throws {
    let (json, text) = try digest("d.txt", "--since", "2024-07-01", "--lang", "ru")
    #expect(
      json["overdue"] == 1 && json["due"] == 1 && json["changed"] == 1 && json["quiet"] == 0 && json["cases"] == 2)
    #expect(json["since"] == "2024-07-01" && json["until"] == "2024-07-17" && json["languages"] == ["ru"])
    for part in [
      "10 ИЮЛЯ 2024 ГОДА", "ПРОСРОЧЕНО: 1", "Missing pump", "Department of Health", "Broken roof", "Школа 12",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    #expect(!text.contains("{{") && !text.contains("____"))
  }

  @Test func `for one party it says what that party owes and is owed`() throws {
    let (json, text) = try digest("d.html", "--for", "b-dept", "--since", "2024-07-01", "--lang", "kk")
    #expect(json["party"] == "b-dept" && json["overdue"] == 1 && json["due"] == 0 && json["claims"] == 0)
    #expect(text.contains("Missing pump") && !text.contains("Broken roof"))
    let opened = try registry.json(
      "open", "letter", "--title", "Third", "--party", "addressee=b-dept", "--party", "secretary=p-sec", "--on",
      "2024-07-09")
    let number = try #require(opened["cases"]?[0]?["number"]?.string)
    try registry.expectOK(["advance", number, "send", "receivedOn=2024-07-09", "copies=1", "--on", "2024-07-09"])
    let secretary = try digest("d.docx", "--for", "p-sec", "workflow:letter").json
    #expect(secretary["party"] == "p-sec" && secretary["overdue"] == 0 && secretary["claims"] == 0, "due on 24 July")
    registry.now = "2024-07-20T09:00:00+05:00"
    #expect(try digest("d.docx", "--for", "p-sec").json["claims"] == 1)
    _ = try registry.error("digest", "--for", "b-nobody", "--out", "x.txt", kind: "not-found", code: .notFound)
  }
}
