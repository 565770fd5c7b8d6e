import CaseRecords
import Disk
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// A copy is for reading, or records with a code of its own.
@Suite struct CopyTests {
  let office: Office
  let number: CaseNumber

  init() throws {
    office = try Office(code: "AKT")
    number = try office.open().openLetter(on: .june(), id: "a")
  }

  private var copy: Path { office.scratch.path / "copy" }

  private func copied(as code: String? = nil) throws -> FolderStore {
    #expect(try office.open().copy(to: copy, office: code, at: Office.founded).problems.isEmpty)
    return try FolderStore.open(copy)
  }

  @Test func `a copy for reading is read and verified, and nothing is recorded in it`() throws {
    let registry = try copied()
    #expect(try registry.cases(ListRequest(asOf: .june(9))).count == 1)
    #expect(try registry.verify().problems.isEmpty)
    let refused = RegistryError.copy(.forReading(copy))
    #expect(throws: refused) { try registry.openLetter(on: .june(), id: "b") }
    #expect(throws: refused) { try registry.send(number, on: .june(1), id: "b") }
    #expect(throws: refused) {
      try registry.write { batch in
        try batch.add(Party(id: "b-x", kind: .body, name: LocalizedText("X")), at: Office.founded)
      }
    }
    try office.open().send(number, on: .june(1), id: "c")
    #expect(throws: refused) { try registry.merge(office.root, at: "2024-07-01T09:00:00+00:00") }
    #expect(throws: refused) { try registry.refresh(accepting: ([number], Office.founded)) }
    #expect(try registry.refresh() == 1 && registry.verify().problems.isEmpty)
  }

  @Test func `a copy for reading is brought up to the registry as often as one likes`() throws {
    _ = try copied()
    try office.open().send(number, on: .june(1), id: "b")
    let registry = try copied()
    #expect(try registry.document(number).sealed.count == 2 && registry.settings.isForReading)
    #expect(registry.notices.isEmpty, "\(registry.notices)")
  }

  @Test func `a copy with a code records with it, and both sides come together`() throws {
    let registry = try copied(as: "AKT2")
    #expect(try registry.openLetter(on: .june(), id: "b").description == "LTR-AKT2-2024-000001")
    #expect(try office.open().openLetter(on: .june(), id: "c").description == "LTR-AKT-2024-000002")
    try registry.send(number, on: .june(1), id: "d")
    let report = try office.open().merge(copy, at: "2024-07-01T09:00:00+00:00")
    #expect(report.taken.count == 2 && report.conflicts.isEmpty)
    #expect(try registry.merge(office.root, at: "2024-07-01T09:00:00+00:00").taken.count == 1)
    for root in [office.root, copy] {
      let registry = try FolderStore.open(root)
      #expect(try registry.cases(ListRequest(asOf: .june(9))).count == 3)
      #expect(try registry.verify().problems.isEmpty)
    }
    #expect(try office.open().settings.office == "AKT", "the code of a copy is not taken over")
  }

  @Test func `a code that anybody may record with already is refused before anything is copied`() throws {
    for code in ["AKT"] {
      #expect(throws: RegistryError.copy(.officeTaken(code))) {
        try office.open().copy(to: copy, office: code, at: Office.founded)
      }
    }
    #expect(try !FileSystem().exists(copy))
    _ = try copied(as: "AKT2").openLetter(on: .june(), id: "b")
    _ = try office.open().merge(copy, at: "2024-07-01T09:00:00+00:00")
    #expect(throws: RegistryError.copy(.officeTaken("AKT2"))) {
      try office.open().copy(to: copy / "../third", office: "AKT2", at: Office.founded)
    }
    #expect(throws: RegistryError.copy(.officeTaken("AKT"))) {
      try FolderStore.open(copy).setOffice("AKT", at: Office.founded)
    }
  }

  @Test func `a copy for reading that gets a code goes on by itself, and is not copied over`() throws {
    let registry = try copied()
    #expect(throws: RegistryError.copy(.officeTaken("AKT"))) { try registry.setOffice("AKT", at: Office.founded) }
    #expect(try registry.setOffice("AKT2", at: Office.founded))
    #expect(try FolderStore.open(copy).openLetter(on: .june(), id: "b").description == "LTR-AKT2-2024-000001")
    #expect(try registry.verify().problems.isEmpty)
    #expect(throws: RegistryError.copy(.ahead(copy / "journal.json"))) { try copied() }
  }

  @Test func `a process that was there before another code was set records with the new one`() throws {
    let (early, late) = (try office.open(), try office.open())
    #expect(try late.setOffice("KAR", at: Office.founded))
    #expect(try early.openLetter(on: .june(), id: "b").description == "LTR-KAR-2024-000001")
    #expect(try early.openLetter(on: .june(), id: "c").description == "LTR-KAR-2024-000002")
    #expect(try late.verify().problems.isEmpty)
    // A database made anew counts on as well.
    try office.removeDatabase()
    #expect(try office.open().openLetter(on: .june(), id: "d").description == "LTR-KAR-2024-000003")
    #expect(try office.open().notices.isEmpty)
  }

  @Test(arguments: 0..<12) func `a code that was being set when the process was stopped is set, or is not`(steps: Int)
    throws
  {
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    fuse.left = steps
    let isSet = (try? registry.setOffice("KAR", at: Office.founded)) ?? false
    let next = try office.open()
    #expect(next.settings.office == (isSet ? "KAR" : "AKT"))
    #expect(try next.verify().problems.isEmpty)
    #expect(try next.openLetter(on: .june(), id: "b").office == next.settings.office)
  }

  @Test(arguments: StoreKind.allCases)
  func `every store gives numbers with another code from then on`(kind: StoreKind) throws {
    let clerk = try Clerk(kind, office: "AKT")
    #expect(try clerk.open(id: "a").description == "LTR-AKT-2024-000001")
    #expect(try clerk.store.setOffice("KAR", at: Office.founded))
    #expect(try !clerk.store.setOffice("KAR", at: Office.founded), "nothing to do")
    #expect(throws: RegistryError.copy(.officeTaken("AKT"))) { try clerk.store.setOffice("AKT", at: Office.founded) }
    #expect(try clerk.open(id: "b").description == "LTR-KAR-2024-000001")
    #expect(try clerk.store.journal().offices == ["AKT", "KAR"] && clerk.store.settings.office == "KAR")
    #expect(try clerk.store.verify().problems.isEmpty)
  }

  @Test func `settings of a copy for reading are of the second format, and read back`() throws {
    var settings = RegistrySettings(offset: .utc, office: "AKT", languages: [.en])
    #expect(settings.json["format"] == "oversight.registry/1" && settings.json["reading"] == nil)
    settings.isForReading = true
    #expect(settings.json["format"] == "oversight.registry/2" && settings.json["reading"] == true)
    #expect(try RegistrySettings(settings.json, at: "") == settings)
  }
}
