import Platform
import CaseRecords
import Digests
import Disk
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct JournalTests {
  let office: Office

  init() throws { office = try Office() }

  func kinds(_ path: String) throws -> Set<Problem.Kind> {
    Set(try office.open().verify().problems.filter { $0.path == path }.map(\.kind))
  }

  @Test func `every one-byte edit of the journal is refused or found`() throws {
    let bytes = try #require(try office.read("journal.json"))
    for place in bytes.indices {
      var edited = bytes
      edited[place] ^= 1
      guard let journal = try? Journal(edited) else { continue }
      #expect(!journal.problems().isEmpty || journal.bytes != edited, "byte \(place)")
    }
    #expect(try Journal(bytes).problems().isEmpty)
    #expect(try Journal(bytes).bytes == bytes)
  }

  @Test func `a journal that was only laid out otherwise is found by verify`() throws {
    let json = try JSON(parsing: try #require(try office.read("journal.json")))
    try office.write(json.canonicalBytes(), to: "journal.json")
    #expect(try kinds("journal.json") == [.bytes])
  }

  @Test func `an entry changed by hand is found, and nothing is added to it`() throws {
    try office.edit("journal.json", replacing: "Department", with: "Ministry")
    #expect(try kinds("journal.json") == [.hash])
    let registry = try office.open()
    let error = registryError {
      try registry.write {
        try registry.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: Office.founded)
      }
    }
    guard case .broken("journal.json", _) = error else {
      Issue.record("the journal should be refused, not \(String(describing: error))")
      return
    }
  }

  @Test func `parties edited by hand are found`() throws {
    try office.edit("parties.json", replacing: "Department", with: "Ministry")
    #expect(try kinds("parties.json") == [.state])
    #expect(try office.open().people()["b-dept"]?.name.fallback == "Department")
  }

  @Test func `settings edited by hand are found`() throws {
    try office.edit("registry.json", replacing: "+00:00", with: "+05:00")
    #expect(try kinds("registry.json") == [.state])
  }

  @Test func `a definition changed under its version is refused and found`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let path = "workflows/letter@1.json"
    try office.edit(path, replacing: "copies <= 9", with: "copies <= 99")
    let registry = try office.open()
    #expect(registryError { try registry.send(number, on: .june(), id: "b") } == .changedDefinition(path))
    #expect(registryError { _ = try registry.openLetter(on: .june(), id: "c") } == .changedDefinition(path))
    #expect(try kinds(path) == [.hash])
    #expect(try registry.document(number).state.stage == "drafted")
  }

  @Test(arguments: [
    ("workflows/letter@1.json", Office.letter), ("calendars/kz@3.json", Office.calendar), ("acts.json", Office.acts),
  ])
  func `white space in a definition changes nothing that is done, but verify names it`(path: String, text: String)
    throws
  {
    try office.write(Array(text.replacing(",", with: " ,").utf8), to: path)
    _ = try office.open().openLetter(on: .june(), id: "a")
    #expect(try kinds(path) == [.bytes])
  }

  @Test func `settings that were only laid out otherwise are found by verify`() throws {
    let json = try JSON(parsing: try #require(try office.read("registry.json")))
    try office.write(json.canonicalBytes(), to: "registry.json")
    #expect(try kinds("registry.json") == [.bytes])
  }

  @Test(arguments: [
    "cases/notes.txt", "cases/2024/LTR-2024-000001.json.bak", "cases/2024/empty", "workflows/letter@2.json",
    "calendars/kz@4.json", "seals/2024-06-03-001.seal",
  ])
  func `a file that nobody recorded is found`(path: String) throws {
    _ = try office.open().openLetter(on: .june(), id: "a")
    try FileSystem().makeFolder((office.root / path).parent)
    try office.write([], to: path)
    #expect(try kinds(path) == [.unexpected])
  }

  @Test(arguments: [("calendars/kz@3.json", "2024-05-09", "2024-05-10"), ("acts.json", "{}", "{ }x")])
  func `a calendar or list of acts changed by hand is refused and found`(path: String, old: String, new: String) throws
  {
    try office.edit(path, replacing: old, with: new)
    #expect(try kinds(path) == [.hash])
    #expect(registryError { _ = try office.open().openLetter(on: .june(), id: "a") } != nil)
  }

  @Test(arguments: ["workflows/letter@1.json", "calendars/kz@3.json", "acts.json", "parties.json"])
  func `a file that is gone is found`(path: String) throws {
    try FileSystem().remove(office.root / path)
    #expect(try !kinds(path).isEmpty)
  }

  @Test func `the same definition again is no change, another under the same version is refused`() throws {
    let registry = try office.open()
    let before = try office.read("journal.json")
    let same = Array(Office.letter.replacing("\n", with: "\n ").utf8)
    #expect(try registry.write { try registry.add(workflow: same, at: Office.founded) } == false)
    #expect(try office.read("journal.json") == before)
    let other = Array(Office.letter.replacing("Letter", with: "Note").utf8)
    let error = registryError { try registry.write { _ = try registry.add(workflow: other, at: Office.founded) } }
    #expect(error == .taken("letter@1", key: "version", next: 2))
    #expect(try office.read("journal.json") == before)
  }

  @Test func `a new version is for new cases, and old ones keep theirs`() throws {
    let registry = try office.open()
    let old = try registry.openLetter(on: .june(), id: "a")
    let second = Array(Office.letter.replacing("\"version\": 1", with: "\"version\": 2").utf8)
    #expect(try registry.write { try registry.add(workflow: second, at: Office.founded) })
    let new = try registry.openLetter(on: .june(), id: "b")
    try registry.send(old, on: .june(), id: "c")
    #expect(try registry.document(old).state.workflow.version == 1)
    #expect(try registry.document(new).state.workflow.version == 2)
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `evidence is stored once under its digest, and an altered one is found`() throws {
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    try office.write(Array("minutes of the meeting".utf8), to: "../minutes.pdf")
    let source = office.scratch.path / "minutes.pdf"
    let evidence = try registry.write { try registry.store(evidence: source, kind: "minutes") }
    #expect(try registry.write { try registry.store(evidence: source, kind: "minutes") } == evidence)
    #expect(evidence.sha256 == SHA256.digest(of: Array("minutes of the meeting".utf8)).description)
    let path = "evidence/\(evidence.sha256.prefix(2))/\(evidence.sha256).pdf"
    #expect(try FileSystem().names(in: (office.root / path).parent) == ["\(evidence.sha256).pdf"])
    #expect(evidence.size == 22)
    _ = try registry.write {
      try registry.decide(.perform("drop", input: [:], evidence: [evidence]), on: .june(), number: number, id: "b")
    }
    #expect(try registry.verify().problems.isEmpty)
    try office.write(Array("minutes of the MEETING".utf8), to: path)
    #expect(try registry.verify().problems.map(\.kind) == [.hash])
    try FileSystem().remove(office.root / path)
    #expect(try registry.verify().problems.map(\.kind) == [.missing])
  }
}
