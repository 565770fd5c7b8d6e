import Platform
import CaseRecords
import Disk
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// What was removed by law comes back by no way.
@Suite struct ForgottenMergeTests {
  let office: Office
  let other: Office
  let number: CaseNumber
  let opened: CaseNumber
  let at = "2024-07-01T09:00:00+00:00"

  /// A letter whose sender both offices know, and which the other office has gone on with.
  init() throws {
    office = try Office()
    let registry = try office.open()
    number = try registry.openLetter(on: .june(), id: "a")
    try registry.send(number, on: .june(), id: "b")
    try registry.perform("answer", ["sender": "Aigul Serikova"], on: .june(1), number: number, id: "c")
    opened = try registry.openLetter(on: .june(), id: "other")
    other = try office.clone()
  }

  func merge(_ other: Office, into office: Office) throws -> MergeReport { try office.open().merge(other.root, at: at) }

  func forget(_ office: Office, id: String) throws {
    let registry = try office.open()
    _ = try registry.write {
      try registry.decide(
        .forget(Forgetting("sender", in: nil), reason: "the law"), on: .june(5), number: number, id: id)
    }
  }

  func correct(_ office: Office, id: String) throws {
    let registry = try office.open()
    _ = try registry.write {
      try registry.decide(
        .correct(Amendment(of: 2, values: ["copies": 2]), reason: "counted"), on: .june(6), number: number, id: id)
    }
  }

  /// Whether nothing under a registry's folder, its database too, holds the value.
  func isGone(from office: Office) throws -> Bool {
    for (_, data) in try office.texts() where String(decoding: data, as: UTF8.self).contains("Serikova") {
      return false
    }
    let files = FileSystem()
    for folder in [".oversight", ".oversight/aside"] where try files.exists(office.root / folder) {
      for name in try files.names(in: office.root / folder) where try !files.isFolder(office.root / folder / name) {
        let bytes = try office.read("\(folder)/\(name)") ?? []
        if String(decoding: bytes, as: UTF8.self).contains("Serikova") { return false }
      }
    }
    return true
  }

  func expectGone(from office: Office, problems: [Problem.Kind] = [], location: SourceLocation = #_sourceLocation)
    throws
  {
    #expect(try isGone(from: office), sourceLocation: location)
    #expect(try office.open().verify().problems.map(\.kind) == problems, sourceLocation: location)
  }

  @Test func `the journal holds the commitments to what was removed, and nothing of it`() throws {
    let commitments = Set(try office.open().document(number).heldCommitments)
    try forget(office, id: "d")
    let removal = try #require(try office.open().journal().removals.first)
    #expect(Set(removal.commitments).isSubset(of: commitments) && removal.commitments.count == 3)
    #expect(
      removal.number == number && removal.name == "sender" && removal.reason == "the law" && removal.by == "p-sec")
    #expect(try Removal(removal.json, at: "") == removal)
    try expectGone(from: office)
  }

  @Test(arguments: [false, true])
  func `it does not come back with another version, whichever is kept`(keepsTheirs: Bool) throws {
    try correct(other, id: "e")
    try forget(office, id: "d")
    #expect(try merge(other, into: office).conflicts.map(\.kind) == [.fork])
    try expectGone(from: office, problems: [.conflict])
    let texts = try office.texts()
    #expect(try merge(other, into: office).conflicts.map(\.kind) == [.fork])
    #expect(try office.texts() == texts, "a second merge does nothing")
    let registry = try office.open()
    let mark = try #require(try registry.openVersions().first?.mark)
    let kept = try registry.settle(
      number, keeping: keepsTheirs ? mark : nil, by: "p-sec", reason: "agreed", at: at)
    #expect(kept.state.fields["sender"] == nil)
    #expect(kept.history.records.last?.deed == .verb(.forget))
    #expect(kept.history.records.last?.reason == "the law")
    try expectGone(from: office)
    _ = try office.open().draftSeal(at: SealedOffice.moment)
    let report = try merge(office, into: other)
    #expect(report.conflicts.isEmpty && report.settlements.count == 1)
    #expect(try office.cases() == other.cases())
    try expectGone(from: other)
    #expect(try merge(other, into: office).isNothing)
    #expect(try merge(office, into: other).isNothing)
  }

  @Test func `what the other side has forgotten goes here too, though this side went on`() throws {
    try correct(office, id: "e")
    try forget(other, id: "d")
    let report = try merge(other, into: office)
    #expect(report.conflicts.map(\.kind) == [.fork] && report.removals.map(\.number) == [number])
    try expectGone(from: office, problems: [.conflict])
    let last = try #require(try office.open().document(number).history.records.last)
    #expect(last.deed == .verb(.forget) && last.by == "p-sec" && last.reason == "the law")
    let texts = try office.texts()
    _ = try merge(other, into: office)
    #expect(try office.texts() == texts)
  }

  @Test func `copies that this office kept aside lose what the other one has forgotten`() throws {
    try FileSystem().makeFolder(office.root / ".oversight/aside")
    let bytes = try #require(try office.read("cases/2024/\(number).json"))
    try office.write(bytes, to: ".oversight/aside/0123456789ab-\(number).json")
    try forget(other, id: "d")
    #expect(try merge(other, into: office).taken.map(\.number) == [number])
    try expectGone(from: office)
    #expect(try office.read(".oversight/aside/0123456789ab-\(number).json") != nil)
  }

  @Test func `an order of nobody known, or from times to come, is not followed`() throws {
    let commitments = try office.open().document(number).heldCommitments
    for (by, at) in [("p-nobody", "2024-06-05T10:00:00+00:00"), ("p-sec", "2025-06-05T10:00:00+00:00")] {
      let record = Record(
        sequence: 4, id: "forged", deed: .verb(.forget), on: .june(2), at: at, by: PartyID(by), role: nil,
        input: ["name": "sender"], reason: "forged")
      try other.forge(.removed(Removal(record, of: number, commitments: commitments)))
    }
    #expect(try merge(other, into: office).isNothing)
    #expect(try office.open().document(number).personalValues(named: "sender").isEmpty == false)
  }

  @Test func `two offices add the same record for one order`() throws {
    try correct(office, id: "e")
    try forget(other, id: "d")
    _ = try merge(other, into: office)
    _ = try merge(office, into: other)
    let registry = try other.open()
    let mark = Settlement.mark(of: try office.open().document(number).head)
    _ = try registry.settle(number, keeping: mark, by: "p-sec", reason: "agreed", at: at)
    #expect(try other.open().document(number).head == office.open().document(number).head)
    _ = try merge(other, into: office)
    try expectGone(from: office)
    try expectGone(from: other)
  }

  @Test func `tombstones without an entry of the journal win as well`() throws {
    try forget(other, id: "d")
    var journal = Journal()
    for entry in try other.open().journal().entries {
      guard case .removed = entry.change else {
        journal.append(entry.change, at: entry.json["at"]?.string ?? "", files: [:])
        continue
      }
    }
    try other.write(journal.bytes, to: "journal.json")
    try correct(office, id: "e")
    #expect(try merge(other, into: office).conflicts.map(\.kind) == [.fork])
    #expect(try isGone(from: office))
    #expect(try office.open().verify().problems.map(\.kind) == [.conflict])
  }

  @Test func `forgetting goes through versions that wait and those decided against`() throws {
    try correct(other, id: "e")
    try correct(office, id: "f")
    _ = try merge(other, into: office)
    try forget(office, id: "d")
    try expectGone(from: office, problems: [.conflict])
    _ = try office.open().settle(number, keeping: nil, by: "p-sec", reason: "ours", at: at)
    try expectGone(from: office)
    let third = try office.clone()
    try expectGone(from: third)
    try third.removeDatabase()
    try expectGone(from: third)
  }

  @Test func `a version decided against loses it without a copy of it in aside`() throws {
    try correct(other, id: "e")
    try correct(office, id: "f")
    _ = try merge(other, into: office)
    _ = try office.open().settle(number, keeping: nil, by: "p-sec", reason: "ours", at: at)
    // The index is made anew, so that the version is a file it does not know.
    try office.removeDatabase()
    try forget(office, id: "d")
    try expectGone(from: office)
  }

  @Test func `a document from a copy is named, and loses it again when it is accepted`() throws {
    let path = "cases/2024/\(number).json"
    let old = try #require(try office.read(path))
    try forget(office, id: "d")
    try office.write(old, to: path)
    #expect(try office.open().verify().problems.contains { $0.fault == .unexpected(.removedIsBack(number)) })
    _ = try office.open().refresh(accepting: ([number], at))
    try expectGone(from: office)
    #expect(try office.open().document(number).history.records.last?.deed == .verb(.forget))
    try office.write(old, to: path)
    try office.removeDatabase()
    #expect(try office.open().verify().problems.map(\.kind) == [.unexpected])
    _ = try office.open().refresh(accepting: ([number], at))
    try expectGone(from: office)
  }

  @Test func `a version that somebody puts back is named, and loses it with the case`() throws {
    try correct(other, id: "e")
    let theirs = try other.open().document(number)
    let version = Settlement.path(of: number, head: theirs.head)
    try forget(office, id: "d")
    try FileSystem().makeFolder(office.root / "conflicts")
    try office.write(theirs.bytes, to: version)
    #expect(try office.open().verify().problems.map(\.kind) == [.conflict, .unexpected])
    _ = try office.open().refresh(accepting: ([number], at))
    try expectGone(from: office, problems: [.conflict])
  }

  @Test func `what many commands of one list remove stands in the journal once each`() throws {
    let registry = try office.open()
    try registry.perform("send", ["receivedOn": "2024-06-03", "copies": 1], on: .june(), number: opened, id: "f")
    try registry.perform("answer", ["sender": "Ainur"], on: .june(1), number: opened, id: "g", note: "Ainur rang")
    _ = try registry.write {
      for (place, name) in ["sender", "note"].enumerated() {
        try registry.decide(
          .forget(Forgetting(name, in: nil), reason: "the law"), on: .june(5), number: opened, id: "h\(place)")
      }
      try registry.decide(
        .forget(Forgetting("sender", in: nil), reason: "the law"), on: .june(5), number: number, id: "i")
    }
    #expect(try office.open().journal().removals.map(\.name) == ["sender", "note", "sender"])
    try expectGone(from: office)
  }

  @Test(arguments: 0..<40)
  func `stopping anywhere in a merge leaves the removal whole or not begun`(steps: Int) throws {
    try correct(other, id: "e")
    try forget(office, id: "d")
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    fuse.left = steps
    _ = try? registry.merge(other.root, at: at)
    fuse.left = nil
    _ = try office.open()
    #expect(try isGone(from: office))
    _ = try merge(other, into: office)
    try expectGone(from: office, problems: [.conflict])
  }
}
