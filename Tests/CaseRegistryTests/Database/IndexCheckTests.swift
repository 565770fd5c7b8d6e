import Disk
import Platform
import CaseRecords
import JSONText
import SQLite
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// What somebody changes in the index is found, and made anew.
@Suite struct IndexCheckTests {
  let office: Office

  init() throws { office = try Office() }

  @Test(arguments: [
    "DELETE FROM duties", "UPDATE duties SET due = '2099-01-01'", "UPDATE duties SET debtor = 'b-roads'",
    "UPDATE cases SET title = 'Another'", "UPDATE cases SET outcome = 'answered'", "UPDATE cases SET stage = 'silent'",
    "DELETE FROM parties", "DELETE FROM owing", "DELETE FROM past_duties", "DELETE FROM past_cases",
    "UPDATE past_cases SET untilDay = '2024-06-04'", "DELETE FROM said", "UPDATE wordings SET text = 'x'",
    "DELETE FROM commands", "UPDATE commands SET seq = 9", "UPDATE counters SET last = 1",
    "DELETE FROM directory", "UPDATE directory SET party = '{}'", "UPDATE journal SET entries = 3",
    "INSERT INTO texts (texts) VALUES ('delete-all')", "UPDATE titles SET titles = replace(titles, 'Answer', 'Gift')",
  ])
  func `a row that somebody has changed is found, and the index made anew is right`(change: String) throws {
    let registry = try office.open()
    for place in 0..<2 {
      let number = try registry.openLetter(on: .june(), id: "a\(place)", title: "Letter \(place)")
      try registry.send(number, on: .june(), id: "b\(place)")
      try registry.perform("answer", ["reason": "Done"], on: .june(2), number: number, id: "c\(place)")
    }
    let last = try registry.openLetter(on: .june(), id: "d")
    try registry.send(last, on: .june(3), id: "e")
    for reference in registry.catalogue.workflows { _ = try registry.titles(of: reference) }
    #expect(try registry.verify().problems.isEmpty)
    try Connection(path: (office.root / DatabaseFile.path).text).execute(change)
    let problems = try office.open().verify().problems
    #expect(!problems.isEmpty && problems.allSatisfy { $0.kind == .index })
    _ = try office.open().refresh()
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `a case that only the index knows is one whose document is gone`() throws {
    _ = try office.open().openLetter(on: .june(), id: "a")
    try Connection(path: (office.root / DatabaseFile.path).text).execute(
      "INSERT INTO cases SELECT 'LTR-2024-000099', workflow, version, digest, title, sorted, stage, since, outcome, "
        + "opened, parent, locality, deadline, touched, fromDay, untilDay, last, records, head, clockDay, clockDue, recorded "
        + "FROM cases")
    #expect(try office.open().verify().problems.map(\.kind) == [.index])
    _ = try office.open().refresh()
    #expect(try office.open().verify().problems.map(\.kind) == [.missing])
    #expect(try office.open().unreadable.map(\.number) == [CaseNumber("LTR-2024-000099")])
  }
}
