import Platform
import CaseRecords
import Disk
import Foundation
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// A slip of the year can be mended like any other.
@Suite struct YearTests {
  let office: Office
  let files = FileSystem()

  init() throws { office = try Office() }

  private func day() throws -> Day { try #require(Day(year: 24, month: 6, day: 20)) }

  @Test func `a folder of a year has four digits`() throws {
    let number = try office.open().openLetter(on: day(), id: "a")
    #expect(number.description == "LTR-0024-000001")
    #expect(try office.read("cases/0024/\(number).json") != nil)
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `what an earlier edition put into a folder of fewer digits is put where it belongs by refresh`() throws {
    let number = try office.open().openLetter(on: day(), id: "a")
    try files.rename(office.root / "cases/0024", to: office.root / "cases/24")
    try FileManager.default.removeItem(atPath: (office.root / ".oversight").text)
    let registry = try office.open()
    #expect(registry.unreadable.map(\.number) == [number])
    guard case .unreadable(.broken(_, let problems)) = registry.unreadable.first?.finding else {
      Issue.record("it is to be told where it belongs: \(registry.unreadable)")
      return
    }
    #expect(problems.map(\.fault) == [.number(.otherFolder("cases/0024"))])
    #expect(try registry.openLetter(on: day(), id: "b").serial == 2, "its number is not given again")
    _ = try office.open().refresh()
    let mended = try office.open()
    #expect(try mended.document(number).state.stage == "drafted")
    #expect(try mended.verify().problems.isEmpty && mended.unreadable.isEmpty)
    #expect(try !files.exists(office.root / "cases/24"))
  }
}
