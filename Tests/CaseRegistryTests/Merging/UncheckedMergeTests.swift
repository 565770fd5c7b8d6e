import CaseRecords
import Disk
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// What comes from elsewhere is checked like what is made here.
@Suite struct UncheckedMergeTests {
  let office: Office
  let other: Office
  let at = "2024-07-01T09:00:00+00:00"

  /// Two offices with numbers of their own.
  init() throws {
    (office, other) = (try Office(code: "AKT"), try Office(code: "ATY"))
    _ = try office.open().openLetter(on: .june(), id: "mine")
  }

  func merge() throws -> MergeReport { try office.open().merge(other.root, at: at) }

  /// Merges, expects these conflicts, and that everything works here as before.
  func expect(_ kinds: [MergeConflict.Kind], taken: [String] = [], sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let report = try merge()
    #expect(report.conflicts.map(\.kind) == kinds, sourceLocation: sourceLocation)
    #expect(report.taken.map(\.number.description) == taken, sourceLocation: sourceLocation)
    #expect(try office.works(), sourceLocation: sourceLocation)
  }

  @Test func `a case comes only with the calendar it counts in`() throws {
    try other.add(edition: 4)
    let registry = try other.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    try registry.send(number, on: .june(1), id: "b")
    let path = other.root / "calendars/kz@4.json"
    let bytes = try #require(try other.read("calendars/kz@4.json"))
    try FileSystem().remove(path)
    try expect([.broken, .needs])
    try FileSystem().write(bytes, to: path)
    #expect(try merge().taken.map(\.number) == [number])
    #expect(try office.works())
  }

  @Test func `a link in the place of a folder of documents is named, and the rest is taken all the same`() throws {
    let earlier = try other.open().openLetter(on: .june(-300), id: "a")
    let registry = try other.open()
    _ = try registry.openLetter(on: .june(), id: "b")
    try FileSystem().rename(other.root / "cases/2024", to: other.scratch.path / "elsewhere")
    try other.scratch.link("registry/cases/2024", to: "../../elsewhere")
    try expect([.broken], taken: [earlier.description])
  }

  @Test func `no case is taken unchecked because its definition cannot be read here`() throws {
    let number = try other.open().openLetter(on: .june(), id: "a")
    let path = office.root / "workflows/letter@1.json"
    let bytes = try #require(try office.read("workflows/letter@1.json"))
    try FileSystem().remove(path)
    #expect(try merge().taken.isEmpty)
    try FileSystem().write(bytes, to: path)
    #expect(try merge().taken.map(\.number) == [number])
    #expect(try office.works())
  }

  @Test func `a record of what its definition does not know is not taken`() throws {
    let number = try other.open().openLetter(on: .june(), id: "a")
    for forge in [
      { (effects: inout Effects) in effects.to = "nostage" },
      { $0.set["nofield"] = 1 }, { $0.parties["martian"] = ["p-sec"] },
    ] as [(inout Effects) -> Void] {
      try other.plant(try Office.forged(number.description, forge))
      try expect([.needs])
    }
  }

  @Test func `a case that counts in a calendar nobody has is not taken`() throws {
    let registry = try other.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    try registry.send(number, on: .june(1), id: "b")
    let effects = try registry.document(number).history.records[1].effects.duties
    try other.plant(
      try Office.forged(number.description) {
        $0.duties = effects.map { effect in
          guard case .start(var duty) = effect else { return effect }
          duty.calendar = CalendarReference("zz@9") ?? duty.calendar
          return .start(duty)
        }
      })
    try expect([.needs])
  }

  @Test(arguments: [
    #""id": "letter", "version": 2, "prefix": "ltr!""#, #""id": "letter", "version": 1000001, "prefix": "LTR""#,
    #""id": "letter", "version": -1, "prefix": "LTR""#,
  ])
  func `a definition with defects is not taken, nor are its cases`(head: String) throws {
    let text = Office.letter.replacing(#""id": "letter", "version": 1, "prefix": "LTR""#, with: head)
    let reference = try #require(try other.forge(workflow: text))
    try other.plant(try Office.forged("LTR-ATY-2024-000001") { $0.workflow = reference })
    try expect([.workflow, .needs])
  }

  @Test func `a definition without end, which workflow check refuses, is not taken`() throws {
    let second = Office.letter.replacing("\"version\": 1", with: "\"version\": 2")
    _ = try other.forge(workflow: Letter.endless(second, silentFor: 5))
    #expect(try merge().conflicts.map(\.kind) == [.workflow])
    #expect(try office.works())
  }

  @Test func `a definition that is too large is not taken`() throws {
    let padding = String(repeating: " ", count: 1 << 20)
    _ = try other.forge(workflow: Office.letter.replacing("\"version\": 1", with: "\"version\":\(padding)2"))
    try expect([.broken])
  }

  @Test func `what a refused definition opens takes it along`() throws {
    let opening = """
      "answer": { "title": "Answer", "opens": [ { "workflow": "reply", "title": "'Reply'" } ], "from"
      """
    let parent = Office.letter.replacing("\"version\": 1", with: "\"version\": 2")
      .replacing(#""answer": { "title": "Answer", "from""#, with: opening)
    let child = Office.letter.replacing("\"letter\"", with: "\"reply\"").replacing("\"LTR\"", with: "\"RPL\"")
      .replacing("\"initial\": \"drafted\"", with: "\"initial\": \"nowhere\"")
    _ = try other.forge(workflow: child)
    _ = try other.forge(workflow: parent)
    try expect([.workflow, .workflow])
  }

  @Test func `editions without those between are not taken`() throws {
    try other.forge(calendar: Office.calendar.replacing("\"edition\": 3", with: "\"edition\": 5"))
    try expect([.calendar])
  }

  @Test func `acts with defects are not taken`() throws {
    let acts = Array(#"{"format": "oversight.acts/1", "acts": {"A1": 7}}"#.utf8)
    try other.forge(.acts(digest: Pins.digest(acts)), files: ["acts.json": acts])
    try expect([.broken])
  }

  @Test(arguments: ["", "../../evil", "a\u{0}b", "\u{1B}[2J", "clock", String(repeating: "x", count: 65)])
  func `a party with an id that nobody could give is not taken, nor are its cases`(id: String) throws {
    try other.forge(.party(Party(id: PartyID(id), kind: .body, name: LocalizedText("Evil"))))
    try other.plant(try Office.forged("LTR-ATY-2024-000001") { $0.parties = ["addressee": [PartyID(id)]] })
    try expect([.party, .needs])
  }

  @Test func `a party that is a member of nobody known is not taken, and those of one that comes are`() throws {
    let body = LocalizedText("Body")
    try other.add(Party(id: "b-new", kind: .body, name: body))
    try other.add(Party(id: "b-part", kind: .body, name: body, memberOf: ["b-new"]))
    try other.add(Party(id: "b-lost", kind: .body, name: body, memberOf: ["b-nowhere"]))
    let report = try merge()
    #expect(report.parties == ["b-new", "b-part"] && report.conflicts.map(\.kind) == [.party])
  }

  @Test func `a record by somebody whom nobody knows keeps its case out`() throws {
    try other.plant(try Office.forged("LTR-ATY-2024-000001", by: "p-nobody"))
    try expect([.needs])
  }

  @Test(arguments: ["9999-99-99T10:00:00+00:00", "yesterday", "", "2024-06-03"])
  func `a record of no moment keeps its case out`(moment: String) throws {
    try other.plant(try Office.forged("LTR-ATY-2024-000001", at: moment))
    try expect([.broken])
  }

  @Test(arguments: ["2024-07-03T10:00:00+00:00", "2024-06-02T10:00:00+00:00"])
  func `a record from times to come, or of a day after it was recorded, keeps its case out`(moment: String) throws {
    try other.plant(try Office.forged("LTR-ATY-2024-000001", at: moment))
    try expect([.needs])
  }

  @Test func `a note in clear keeps its case out`() throws {
    try other.plant(try Office.forged("LTR-ATY-2024-000001", note: "in clear", isNotePersonal: false))
    try other.plant(try Office.forged("LTR-ATY-2024-000002", note: "as it should be"))
    try expect([.broken], taken: ["LTR-ATY-2024-000002"])
  }

  @Test func `a case that was opened under itself is not taken`() throws {
    try other.plant(
      try Office.forged("LTR-ATY-2024-000001") {
        $0.parent = CaseNumber("LTR-ATY-2024-000001")
        $0.opened = [$0.parent].compactMap(\.self)
      })
    try expect([.broken])
  }

  @Test func `numbers of this office that leave a gap are held back, those that follow come`() throws {
    for serial in ["000003", "000002", "000099", "000005"] {
      try other.plant(try Office.forged("LTR-AKT-2024-\(serial)"))
    }
    try expect([.number, .number], taken: ["LTR-AKT-2024-000002", "LTR-AKT-2024-000003"])
  }

  @Test(arguments: ["LTR-AKT-2024-999999999999", "LTR-ATY-2024-1000000000", "LTR-ATY-0024-000001"])
  func `numbers that no office gives are not taken`(number: String) throws {
    try other.plant(try Office.forged(number))
    let report = try merge()
    #expect(report.taken.isEmpty && report.conflicts.count == 1)
    #expect(try office.works())
  }

  @Test func `a file with a number as high as can be does not use up the others`() throws {
    try office.write([], to: "cases/2024/LTR-AKT-2024-999999999999.json")
    let number = try office.open().openLetter(on: .june(), id: "b")
    #expect(number.description == "LTR-AKT-2024-000002")
    #expect(try office.open().document(number).number == number)
  }

  @Test func `what is held back holds back what was opened with it`() throws {
    let (parent, child) = ("LTR-ATY-2024-000001", "LTR-ATY-2024-000002")
    try other.plant(try Office.forged(parent) { $0.opened = [CaseNumber(child)].compactMap(\.self) })
    try other.plant(try Office.forged(child, by: "p-nobody") { $0.parent = CaseNumber(parent) })
    try expect([.needs, .needs])
  }

  @Test func `a case that is recorded there while it is read comes with its party or not at all`() throws {
    let registry = try office.open()
    var merge = try Merge(try ReceivedFolder(other.root, beside: registry), into: registry, at: at)
    try other.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")))
    let number = try other.open().openLetter(on: .june(), id: "a", to: "b-new")
    try merge.plan()
    #expect(merge.candidates.isEmpty && merge.report.conflicts.map(\.kind) == [.needs])
    #expect(try registry.merge(other.root, at: at).taken.map(\.number) == [number])
    #expect(try office.works())
  }

  @Test func `what is recorded there while evidence is copied comes along`() throws {
    let theirs = try other.open()
    try other.write(Array("minutes".utf8), to: "../minutes.txt")
    let first = try theirs.openLetter(on: .june(), id: "a")
    _ = try theirs.write {
      let evidence = try theirs.store(evidence: other.scratch.path / "minutes.txt", kind: "minutes")
      try theirs.decide(.perform("drop", input: [:], evidence: [evidence]), on: .june(1), number: first, id: "b")
    }
    let interruption = Interruption { [other] in
      try? other.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")))
      _ = try? other.open().openLetter(on: .june(), id: "c", to: "b-new")
    }
    let registry = try office.open(files: interruption.files)
    interruption.isArmed = true
    #expect(try registry.merge(other.root, at: at).taken.count == 2)
    #expect(try office.works())
  }

  /// Does something once, when a file is first written; only ever asked by the thread of its test.
  private final class Interruption: @unchecked Sendable {
    var isArmed = false
    private let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }

    var files: FileSystem {
      FileSystem { [self] (_, _) throws(FileError) in
        guard isArmed else { return }
        isArmed = false
        body()
      }
    }
  }
}
