import Platform
import CaseRecords
import Digests
import Disk
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// Nothing is added to the journal that 'verify' would complain about.
@Suite struct ForgedSettlementTests {
  let office: Office
  let other: Office
  let number: CaseNumber
  let at = "2024-07-01T09:00:00+00:00"

  init() throws {
    office = try Office()
    number = try office.open().openLetter(on: .june(), id: "a")
    other = try office.clone()
  }

  func merge() throws -> MergeReport { try office.open().merge(other.root, at: at) }

  @Test func `a settlement without the version it decided against is not followed`() throws {
    let head = try office.open().document(number).head
    let dropped = SHA256.digest(of: [1])
    let forged = Settlement(number: number, kept: head, dropped: dropped, by: "p-sec", reason: "forged")
    try other.forge(.settled(forged))
    let before = try office.read("journal.json")
    #expect(try merge().conflicts.map(\.kind) == [.broken])
    #expect(try office.read("journal.json") == before)
    try FileSystem().makeFolder(other.root / "conflicts")
    try other.write(Array("{}".utf8), to: forged.path)
    #expect(try merge().conflicts.map(\.kind) == [.broken])
    #expect(try office.works())
  }

  @Test func `a settlement by nobody known, or against what goes on from what is kept, is not followed`() throws {
    let head = try office.open().document(number).head
    let longer = try office.clone()
    try longer.open().send(number, on: .june(1), id: "b")
    let document = try longer.open().document(number)
    try FileSystem().makeFolder(other.root / "conflicts")
    try other.write(document.bytes, to: Settlement.path(of: number, head: document.head))
    for by in ["p-sec", "p-nobody"] as [PartyID] {
      try other.forge(
        .settled(Settlement(number: number, kept: head, dropped: document.head, by: by, reason: "forged")))
    }
    let report = try merge()
    #expect(report.conflicts.map(\.kind) == [.broken, .broken] && report.settlements.isEmpty)
    #expect(try office.works())
  }

  @Test func `one that is what it says is followed, once`() throws {
    let twin = try office.clone()
    try twin.open().send(number, on: .june(1), id: "b")
    let dropped = try twin.open().document(number)
    try other.open().perform("drop", on: .june(2), number: number, id: "c")
    let kept = try other.open().document(number)
    try FileSystem().makeFolder(other.root / "conflicts")
    try other.write(dropped.bytes, to: Settlement.path(of: number, head: dropped.head))
    for _ in 0..<2 {
      try other.forge(
        .settled(Settlement(number: number, kept: kept.head, dropped: dropped.head, by: "p-sec", reason: "agreed")))
    }
    let report = try merge()
    #expect(report.settlements.count == 1 && report.conflicts.isEmpty)
    #expect(try office.open().verify().problems.isEmpty)
    #expect(try merge().isNothing)
  }

  @Test func `a version that rests on what is not here is not put in place`() throws {
    try other.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")))
    let registry = try other.open()
    _ = try registry.write {
      try registry.decide(.assign("addressee", ["b-new"], reason: "moved"), on: .june(1), number: number, id: "b")
    }
    try office.open().send(number, on: .june(1), id: "c")
    let theirs = try other.open().document(number)
    try FileSystem().makeFolder(office.root / "conflicts")
    try office.write(theirs.bytes, to: Settlement.path(of: number, head: theirs.head))
    let mark = Settlement.mark(of: theirs.head)
    let error = registryError {
      _ = try office.open().settle(number, keeping: mark, by: "p-sec", reason: "theirs", at: at)
    }
    guard case .broken(_, let problems) = error else {
      Issue.record("the version rests on somebody who is not here: \(String(describing: error))")
      return
    }
    #expect(problems.map(\.fault) == [.reference(.lack(.nobody("b-new")))])
    #expect(try office.open().document(number).state.stage == "sent")
  }
}
