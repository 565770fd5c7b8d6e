import Platform
import CaseRecords
import Disk
import Foundation
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct MergeTests {
  let office: Office
  let at = "2024-07-01T09:00:00+00:00"

  init() throws { office = try Office() }

  func merge(_ other: Office, into office: Office, isDryRun: Bool = false) throws -> MergeReport {
    try office.open().merge(other.root, isDryRun: isDryRun, at: at)
  }

  func path(_ number: CaseNumber) -> String { "cases/2024/\(number).json" }

  @Test func `cases of another office are taken over, with their evidence`() throws {
    let (mine, theirs) = (try Office(code: "AKT"), try Office(code: "ATY"))
    let here = try mine.open().openLetter(on: .june(), id: "a")
    let registry = try theirs.open()
    try FileSystem().write(Array("minutes".utf8), to: theirs.root / "minutes.txt")
    let evidence = try registry.write { try registry.store(evidence: theirs.root / "minutes.txt", kind: "minutes") }
    let there = try registry.openLetter(on: .june(), id: "a", title: "There")
    let before = try theirs.texts()
    let report = try merge(theirs, into: mine)
    #expect(report.taken.map(\.number) == [there] && report.taken.first?.before == 0)
    #expect(report.conflicts.isEmpty && report.parties.isEmpty)
    #expect(try theirs.texts() == before, "the other folder is only read")
    let merged = try mine.open()
    #expect(try merged.cases(ListRequest(asOf: .june())).rows.map(\.number) == [here, there])
    #expect(try merged.verify().problems.isEmpty)
    #expect(try mine.read(path(there)) == theirs.read(path(there)))
    #expect(try merge(theirs, into: mine).isNothing, "a second time does nothing")
    #expect(try mine.open().openLetter(on: .june(1), id: "b").description == "LTR-AKT-2024-000002")
    _ = evidence
  }

  @Test func `records that are missing here are added, those that are missing there stay`() throws {
    let numbers = try (0..<3).map { try office.open().openLetter(on: .june(), id: "a\($0)") }
    let other = try office.clone()
    try other.open().send(numbers[0], on: .june(1), id: "b")
    try office.open().send(numbers[1], on: .june(2), id: "c")
    let new = try other.open().openLetter(on: .june(), id: "d")
    let report = try merge(other, into: office)
    #expect(report.taken.map(\.number) == [numbers[0], new] && report.taken.map(\.before) == [1, 0])
    #expect(report.same == 1 && report.ahead == 1)
    let registry = try office.open()
    #expect(try registry.document(numbers[0]).state.stage == "sent")
    #expect(try registry.document(numbers[1]).state.stage == "sent")
    #expect(try registry.verify().problems.isEmpty && registry.notices.isEmpty)
    #expect(try registry.openLetter(on: .june(), id: "e").serial == 5, "numbers go on after the highest")
    #expect(try merge(office, into: other).taken.count == 2)
    #expect(try merge(other, into: office).isNothing)
    #expect(try office.cases() == other.cases())
  }

  @Test func `a dry run changes nothing`() throws {
    let other = try office.clone()
    _ = try other.open().openLetter(on: .june(), id: "a")
    let before = try office.texts()
    #expect(try merge(other, into: office, isDryRun: true).taken.count == 1)
    #expect(try office.texts() == before)
    #expect(try office.open().cases(ListRequest(asOf: .june())).count == 0)
  }

  @Test func `a case that both advanced is reported with both versions, and neither is lost`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let other = try office.clone()
    try office.open().send(number, on: .june(1), id: "b")
    try other.open().perform("drop", on: .june(2), number: number, id: "c")
    let (mine, theirs) = (try office.read(path(number)), try other.read(path(number)))
    for _ in 0..<2 {
      let report = try merge(other, into: office)
      let fork = try #require(report.conflicts.first)
      #expect(report.conflicts.count == 1 && report.taken.isEmpty)
      #expect(fork.kind == .fork && fork.number == number && fork.common == 1)
      #expect(fork.mine.map(\.record.deed) == [.action("send")])
      #expect(fork.theirs.map(\.record.deed) == [.action("drop")])
      #expect(try office.read(path(number)) == mine, "nothing is chosen")
      let registry = try office.open()
      let open = try registry.openVersions()
      #expect(open.map(\.number) == [number])
      #expect(try office.read(open[0].path) == theirs)
      #expect(try registry.verify().problems.map(\.kind) == [.conflict])
      #expect(registry.notices.contains(.otherVersion(number)))
    }
  }

  @Test(arguments: [false, true])
  func `what was settled on one side is followed on the other`(keepsMine: Bool) throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let other = try office.clone()
    try office.open().send(number, on: .june(1), id: "b")
    try other.open().perform("drop", on: .june(2), number: number, id: "c")
    _ = try merge(other, into: office)
    let registry = try office.open()
    let mark = try #require(try registry.openVersions().first?.mark)
    let kept = try registry.settle(number, keeping: keepsMine ? nil : mark, by: "p-sec", reason: "agreed", at: at)
    #expect(kept.state.stage == (keepsMine ? "sent" : "dropped"))
    #expect(try office.open().document(number).state.stage == kept.state.stage)
    #expect(try office.open().verify().problems.isEmpty)
    #expect(try office.open().notices.isEmpty)
    #expect(throws: RegistryError.nothingToSettle(number)) {
      try office.open().settle(number, keeping: nil, by: "p-sec", reason: "again", at: at)
    }
    #expect(try merge(other, into: office).isNothing)
    let report = try merge(office, into: other)
    #expect(report.conflicts.isEmpty && report.settlements.map(\.number) == [number])
    #expect(try other.open().document(number).state.stage == kept.state.stage)
    #expect(try other.open().verify().problems.isEmpty)
    #expect(try office.cases() == other.cases())
    #expect(try merge(other, into: office).isNothing)
    #expect(try merge(office, into: other).isNothing)
  }

  @Test func `what went on after it was settled is reported again`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let other = try office.clone()
    try office.open().send(number, on: .june(1), id: "b")
    try other.open().send(number, on: .june(2), id: "c")
    _ = try merge(other, into: office)
    _ = try office.open().settle(number, keeping: nil, by: "p-sec", reason: "agreed", at: at)
    try other.open().perform("answer", on: .june(3), number: number, id: "d")
    #expect(try merge(other, into: office).conflicts.map(\.kind) == [.fork])
    #expect(try merge(office, into: other).conflicts.map(\.kind) == [.fork])
  }

  @Test func `sides that settle for different versions are told, and one of them can change its mind`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let other = try office.clone()
    try office.open().send(number, on: .june(1), id: "b")
    try other.open().send(number, on: .june(2), id: "c")
    let twin = try office.clone()
    _ = try merge(other, into: office)
    _ = try merge(twin, into: other)
    _ = try office.open().settle(number, keeping: nil, by: "p-sec", reason: "ours", at: at)
    _ = try other.open().settle(number, keeping: nil, by: "p-sec", reason: "theirs", at: at)
    #expect(try merge(other, into: office).conflicts.map(\.kind) == [.fork])
    #expect(try merge(office, into: other).conflicts.map(\.kind) == [.fork])
    let mark = Settlement.mark(of: try other.open().document(number).head)
    _ = try office.open().settle(number, keeping: mark, by: "p-sec", reason: "well then", at: at)
    #expect(try merge(other, into: office).conflicts.isEmpty)
    #expect(try merge(office, into: other).conflicts.isEmpty)
    #expect(try office.cases() == other.cases())
    for side in [office, other] { #expect(try side.open().verify().problems.isEmpty) }
  }

  @Test func `one number of two cases is reported with what to do`() throws {
    let other = try office.clone()
    let number = try office.open().openLetter(on: .june(), id: "a", title: "Pump")
    _ = try other.open().openLetter(on: .june(), id: "b", title: "Roof")
    let report = try merge(other, into: office)
    #expect(report.conflicts.map(\.kind) == [.number])
    #expect(report.conflicts.first?.reason == .strangers(number, here: "Pump", there: "Roof"))
    #expect(try office.open().document(number).state.title == "Pump")
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `a registry is not merged with itself or with no registry`() throws {
    #expect(throws: RegistryError.sameRegistry(office.root)) { try merge(office, into: office) }
    #expect(throws: RegistryError.notFound(office.scratch.path)) {
      try office.open().merge(office.scratch.path, at: at)
    }
  }

  @Test(arguments: 0..<40)
  func `stopping anywhere in a merge leaves all of it or nothing`(steps: Int) throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let other = try office.clone()
    try other.open().send(number, on: .june(1), id: "b")
    _ = try other.open().openLetter(on: .june(), id: "c")
    try other.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")))
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    fuse.left = steps
    _ = try? registry.merge(other.root, at: at)
    let after = try office.open()
    let isDone = try after.people()["b-new"] != nil
    #expect(try after.document(number).sealed.count == (isDone ? 2 : 1))
    #expect(try after.cases(ListRequest(asOf: .june())).count == (isDone ? 2 : 1))
    #expect(try after.verify().problems.isEmpty)
    _ = try merge(other, into: office)
    #expect(try office.cases() == other.cases())
  }
}
