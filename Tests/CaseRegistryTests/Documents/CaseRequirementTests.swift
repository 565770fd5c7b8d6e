import Platform
import CaseRecords
import Disk
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// What no case says of itself is found, though its chain holds.
@Suite struct CaseRequirementTests {
  let office: Office

  init() throws { office = try Office() }

  func kinds(_ document: CaseDocument) throws -> [Problem.Kind] {
    try office.plant(document)
    return try office.open().verify().problems.map(\.kind)
  }

  private static let number = "LTR-2024-000001"

  @Test func `a case that says nothing odd is sound`() throws {
    #expect(try kinds(try Office.forged(Self.number, note: "called")).isEmpty)
  }

  @Test func `a moment that is none, a note in clear, a case under itself, and strangers are named`() throws {
    #expect(try kinds(try Office.forged(Self.number, at: "9999-99-99")).contains(.format))
    #expect(try kinds(try Office.forged(Self.number, note: "called", isNotePersonal: false)).contains(.format))
    #expect(try kinds(try Office.forged(Self.number) { $0.parent = CaseNumber(Self.number) }).contains(.reference))
    #expect(try kinds(try Office.forged(Self.number, by: "p-nobody")).contains(.reference))
    #expect(
      try kinds(try Office.forged(Self.number) { $0.parties = ["addressee": ["b-dept"], "other": ["b-x"]] })
        .contains(.reference))
  }

  @Test func `what is named so can still be read`() throws {
    let document = try Office.forged(Self.number, note: "called", isNotePersonal: false)
    try office.plant(document)
    let registry = try office.open()
    #expect(try registry.document(document.number).state.title == "Forged")
    #expect(try registry.cases(ListRequest(asOf: .june())).count == 1)
  }

  @Test(arguments: [
    #""personal": {"/note": {"salt": "00000000000000000000000000000000", "value": "called", "more": 1}}"#,
    #""personal": {"/note": {"forgotten": 1, "value": "called", "salt": "00000000000000000000000000000000"}}"#,
    #""personal": {}"#, #""personal": 7"#,
  ])
  func `what is added to personal is named`(personal: String) throws {
    let document = try Office.forged(Self.number, note: personal.contains("/note") ? "called" : nil)
    var json = try #require(document.json.object)
    var record = try #require(json["history"]?.array?.first?.object)
    record["personal"] = try JSON(parsing: Array("{\(personal)}".utf8))["personal"]
    json["history"] = .array([.object(record)])
    let edited = try CaseDocument(JSON.object(json).documentBytes())
    #expect(edited.problems(in: nil).contains { $0.kind == .hash })
  }

  @Test func `a file under conflicts that is no version is named`() throws {
    _ = try office.open().openLetter(on: .june(), id: "a")
    try FileSystem().makeFolder(office.root / "conflicts")
    for name in ["notes.txt", "LTR-2024-000001.json", ".hidden"] {
      try office.write([], to: "conflicts/\(name)")
      #expect(try office.open().verify().problems.map(\.kind) == [.unexpected], "\(name)")
      try FileSystem().remove(office.root / "conflicts/\(name)")
    }
    try office.write([], to: "conflicts/LTR-2024-000001.000000000000.json")
    #expect(try office.open().verify().problems.contains { $0.kind == .hash })
  }
}
