import Platform
import CaseRecords
import Disk
import JSONText
import SQLite
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct ForgettingTests {
  let office: Office
  let number: CaseNumber

  /// A letter that is answered by Aigul, with a note.
  init() throws {
    office = try Office()
    let registry = try office.open()
    number = try registry.openLetter(on: .june(), id: "a")
    try registry.send(number, on: .june(), id: "b")
    try registry.perform(
      "answer", ["sender": "Aigul Serikova", "reason": "none"], on: .june(1), number: number, id: "c",
      note: "Aigul Serikova rang")
  }

  func forget(_ name: String, in sequence: Int? = nil, registry: FolderStore, id: String) throws {
    _ = try registry.write {
      try registry.decide(
        .forget(Forgetting(name, in: sequence), reason: "the law"), on: .june(5), number: number, id: id)
    }
  }

  var path: String { "cases/2024/\(number).json" }

  func text(_ path: String) throws -> String { String(decoding: try office.read(path) ?? [], as: UTF8.self) }

  @Test func `a forgotten value is gone from the document, and everything verifies`() throws {
    let registry = try office.open()
    let hashes = try registry.document(number).sealed.map(\.hash)
    try forget("sender", registry: registry, id: "d")
    try forget("note", registry: registry, id: "e")
    let document = try registry.document(number)
    #expect(Array(document.sealed.map(\.hash).prefix(3)) == hashes, "the chain is the one it was")
    #expect(document.state.fields["sender"] == nil)
    #expect(document.history.records[2].input["sender"]?.isForgotten == true)
    #expect(document.history.records[2].input["reason"] == "none", "what is not personal stays")
    #expect(document.history.records[3].reason == "the law")
    #expect(try !text(path).contains("Aigul"))
    #expect(try registry.verify().problems.isEmpty)
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `neither the database nor its log keeps it`() throws {
    let registry = try office.open()
    let database = ".oversight/registry.sqlite"
    try forget("sender", registry: registry, id: "d")
    try forget("note", registry: registry, id: "e")
    #expect(try !text(database).contains("Serikova"))
    #expect(try !text(database + "-wal").contains("Serikova"))
    #expect(try registry.records(ofCommand: "c").map(\.request) == [nil], "a digest would tell a guess")
    #expect(try registry.document(number).history.records[2].request == nil)
  }

  @Test func `while somebody reads, the log waits to be emptied`() throws {
    let registry = try office.open(busyTimeout: 100)
    let reader = try Connection(path: office.root.text + "/.oversight/registry.sqlite")
    try reader.execute("BEGIN")
    _ = try reader.integer("SELECT count(*) FROM cases")
    try forget("sender", registry: registry, id: "d")
    try reader.execute("COMMIT")
    #expect(try !text(path).contains("\"Aigul Serikova\""))
    let again = try office.open()
    #expect(try again.database.integer("SELECT count(*) FROM chores") == 0)
    try forget("note", registry: again, id: "e")
    #expect(try !text(".oversight/registry.sqlite").contains("Serikova"))
  }

  @Test(arguments: 0..<25)
  func `a crash in the middle leaves it whole or gone`(steps: Int) throws {
    let fuse = Fuse()
    let registry = try FolderStore.open(office.root, files: fuse.files)
    fuse.left = steps
    try? forget("sender", registry: registry, id: "d")
    fuse.left = nil
    let again = try office.open()
    let document = try again.document(number)
    let isGone = try !text(path).contains("\"value\": \"Aigul Serikova\"")
    #expect(isGone == (document.history.records.count == 4))
    #expect(try again.verify().problems.isEmpty)
    #expect(try again.database.integer("SELECT count(*) FROM chores") == 0)
  }

  @Test func `a correction after it takes what is gone for what it was`() throws {
    let registry = try office.open()
    try forget("sender", registry: registry, id: "d")
    _ = try registry.write {
      try registry.decide(
        .correct(Amendment(of: 2, values: ["receivedOn": "2024-06-04"]), reason: "the stamp"), on: .june(6),
        number: number, id: "f")
    }
    let document = try registry.document(number)
    #expect(document.state.duties[0].base == .june(1))
    #expect(document.state.stage == "answered")
    #expect(try registry.verify().problems.isEmpty)
  }

  @Test func `a value that a correction brought is forgotten with the old one`() throws {
    let registry = try office.open()
    _ = try registry.write {
      try registry.decide(
        .correct(Amendment(of: 3, values: ["sender": "Ainur Serikova"]), reason: "misheard"), on: .june(4),
        number: number, id: "f")
    }
    #expect(try registry.document(number).state.fields["sender"] == "Ainur Serikova")
    try forget("sender", in: 3, registry: registry, id: "g")
    #expect(try registry.document(number).state.fields["sender"] == "Ainur Serikova", "record 4 says so")
    try forget("sender", registry: registry, id: "h")
    #expect(try registry.document(number).state.fields["sender"] == nil)
    #expect(try !text(path).contains("Ainur"))
    #expect(try registry.verify().problems.isEmpty)
  }

  @Test func `what cannot be forgotten is refused with what can`() throws {
    let registry = try office.open()
    func refusal(_ name: String, in sequence: Int? = nil) throws -> [Refusal.Reason] {
      do {
        try forget(name, in: sequence, registry: registry, id: "x")
        return []
      } catch let refusal as Refusal {
        return refusal.reasons
      }
    }
    let known = ["note", "sender"]
    #expect(try refusal("reason") == [.notForgettable("reason", .plain, known: known)])
    #expect(try refusal("sendr") == [.notForgettable("sendr", .nothing, known: known)])
    #expect(try refusal("sender", in: 2) == [.notForgettable("sender", .nothing, known: known)])
    try forget("sender", registry: registry, id: "d")
    #expect(try refusal("sender") == [.notForgettable("sender", .removed, known: ["note"])])
    #expect(try registry.document(number).history.records.count == 4)
  }

  @Test func `copies that were kept aside lose it too, and what is no document of the case goes whole`() throws {
    let aside = office.root / ".oversight" / "aside"
    try FileSystem().makeFolder(aside)
    let document = try #require(try office.read(path))
    try office.write(document, to: ".oversight/aside/0123456789ab-\(number).json")
    try office.write(Array("Aigul Serikova".utf8), to: ".oversight/aside/0123456789ac-\(number).json")
    try office.write(Array("another".utf8), to: ".oversight/aside/0123456789ac-\(number)9.json")
    try forget("sender", registry: try office.open(), id: "d")
    #expect(
      try FileSystem().names(in: aside) == ["0123456789ab-\(number).json", "0123456789ac-\(number)9.json"])
    #expect(try !text(".oversight/aside/0123456789ab-\(number).json").contains("\"Aigul Serikova\""))
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `a tombstone of another record or name is no tombstone`() throws {
    try forget("sender", registry: try office.open(), id: "d")
    var object = try #require(JSON(parsing: office.read(path) ?? []).object)
    var history = try #require(object["history"]?.array)
    var third = try #require(history[2].object)
    var personal = try #require(third["personal"]?.object)
    personal["/note"] = ["forgotten": 4]
    third["personal"] = .object(personal)
    history[2] = .object(third)
    object["history"] = .array(history)
    let document = try CaseDocument(JSON.object(object).documentBytes())
    #expect(document.problems(in: nil).map(\.kind) == [.hash])
  }
}
