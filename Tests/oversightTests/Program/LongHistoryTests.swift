import CaseRecords
import Disk
import CaseRegistry
import FolderStore
import CaseWork
import Foundation
import JSONText
import Platform
import Reports
import TestSupport
import Testing
import WorkflowEngine

import oversight

/// Work on a case grows with the length of its history, and not with the square of it.
@Suite struct LongHistoryTests {
  private let registry: ProgramRegistry
  private let number: String

  init() throws {
    registry = try ProgramRegistry()
    number = try registry.letter()
    let file = try registry.file("photo.jpg", "x")
    try registry.expectOK(["evidence", "add", number, file, "--kind", "photo", "--note", "n"])
  }

  /// The case with its last record so often that there are so many in all.
  private func history(of count: Int, in opened: FolderStore) throws -> CaseHistory {
    var records = try opened.document(try #require(CaseNumber(number))).history.records
    let note = try #require(records.last)
    while records.count < count {
      records.append(
        Record(
          sequence: records.count + 1, id: note.id, deed: note.deed, on: note.on, at: note.at, by: note.by,
          role: note.role, note: note.note, personal: ["/note"]))
    }
    return try CaseHistory(records)
  }

  @Test func `the protocol of a history eight times as long does not take its square`() throws {
    let opened = try FolderStore.open(Path(registry.folder + "/registry"))
    var times: [Duration] = []
    for count in [500, 4000] {
      let history = try history(of: count, in: opened)
      let view = try CaseReader(opened, asOf: nil, today: history.state.opened).view(of: history.state)
      let page = CasePage(view, unstarted: [], documents: 0, .en, width: 80, style: .plain)
      let tries = (0..<3).map { _ in
        ThreadTime.spent { #expect(page.protocolText(of: history.records, history).utf8.count > count) }
      }
      times.append(try #require(tries.min()))
    }
    #expect(times[1] < times[0] * 28, "eight times in a line, sixty-four times in a square: \(times)")
  }

  @Test func `a parent is told of a new case without those before it being read`() throws {
    let open = ["open", "letter", "--party", "addressee=b-dept", "--parent", number]
    try registry.expectOK(open)
    let path = registry.folder + "/registry/cases/2024/LTR-2024-000002.json"
    try "{}".write(toFile: path, atomically: false, encoding: .utf8)
    try registry.expectOK(open)
    #expect(try registry.json("show", number)["children"]?.strings == ["LTR-2024-000002", "LTR-2024-000003"])
  }
}
