import CaseRecords
import Disk
import Foundation
import JSONText
import Platform
import SQLite
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// What came with a folder is data from a stranger, the database first of all.
@Suite struct ReceivedDatabaseTests {
  let office: Office
  let files = FileSystem()

  init() throws { office = try Office() }

  private var database: String { (office.root / DatabaseFile.path).text }

  /// Changes a database as somebody does who has another program for it.
  private func change(_ path: String, _ sql: String) throws {
    try Connection(path: path).execute(sql)
  }

  /// A copy of the folder, database and all, as it comes by mail or on a stick.
  private func received(_ name: String = "received") throws -> Path {
    let copy = office.scratch.path / name
    try FileManager.default.copyItem(atPath: office.root.text, toPath: copy.text)
    return copy
  }

  private func letters(_ registry: FolderStore) throws -> [String] {
    try registry.cases(ListRequest(asOf: .june(400))).rows.map { "\($0.number) \($0.stage)" }
  }

  @Test(arguments: [
    "../outside", "/tmp/oversight-outside", "cases/../../outside", "cases/2024/../../../outside", ".oversight/x",
    "cases/2024/notes.txt", "conflicts/x.json", "workflows/../outside.json", "seals/a b.seal", "",
  ])
  func `a database that came with a folder writes no file but those of a registry`(path: String) throws {
    _ = try office.open().openLetter(on: .june(), id: "a")
    let (copy, outside) = (try received(), office.scratch.path / "outside")
    for folder in [copy, office.root] {
      let target = (folder / DatabaseFile.path).text
      try change(target, "INSERT INTO pending VALUES ('\(path)', CAST('evil' AS BLOB), NULL)")
      let before = try texts(of: folder)
      // In its own place it is a change by another program, which nothing can prevent but everything must survive.
      for _ in 0..<2 {
        let registry = try FolderStore.open(folder)
        #expect(try letters(registry).count == 1)
        #expect(try registry.verify().problems.isEmpty)
      }
      #expect(try texts(of: folder) == before)
    }
    #expect(try !files.exists(outside) && !files.exists("/tmp/oversight-outside"))
  }

  private func texts(of folder: Path) throws -> [String: Data] {
    var texts: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder.text) ?? .init() {
      guard !name.hasPrefix(".oversight") else { continue }
      texts[name] = FileManager.default.contents(atPath: (folder / name).text)
    }
    return texts
  }

  @Test func `what a copy had committed and not written yet is taken where its documents go on into it`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    fuse.left = 0
    try registry.send(number, on: .june(), id: "b")
    let opened = try registry.openLetter(on: .june(), id: "c")
    try registry.write { try registry.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: "x") }
    let copy = try FolderStore.open(received())
    #expect(try copy.document(number).state.stage == "sent")
    #expect(try copy.document(opened).state.stage == "drafted")
    #expect(try copy.party("b-new") != nil)
    #expect(try copy.verify().problems.isEmpty)
    #expect(try files.names(in: copy.root / DatabaseFile.aside).isEmpty, "nothing is kept of it")
  }

  @Test func `a received database replaces no document by one that does not go on from it`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let path = "cases/2024/\(number).json"
    let drafted = try #require(try office.read(path))
    try office.open().send(number, on: .june(), id: "b")
    let copy = try received()
    let sent = try files.read(copy / path)
    let connection = try Connection(path: (copy / DatabaseFile.path).text)
    for bytes in [
      drafted, Array("{}".utf8),
      Array(String(decoding: sent ?? [], as: UTF8.self).replacing("sent", with: "lost").utf8),
    ] {
      try connection.execute("INSERT OR REPLACE INTO pending VALUES (?,?,NULL)", [.text(path), .blob(bytes)])
      _ = try FolderStore.open(copy)
      #expect(try files.read(copy / path) == sent)
    }
  }

  @Test(arguments: [
    "CREATE TRIGGER t AFTER INSERT ON pending BEGIN DELETE FROM pending; END",
    "CREATE VIEW v AS SELECT 1", "CREATE TABLE more (x)", "DROP INDEX cases_last",
    "ALTER TABLE duties RENAME TO owed", "PRAGMA user_version=6", "PRAGMA user_version=8",
  ])
  func `tables that this program does not make are not used`(change: String) throws {
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    try self.change(database, change)
    let reopened = try office.open()
    try reopened.send(number, on: .june(), id: "b")
    #expect(try office.open().document(number).state.stage == "sent")
    #expect(try office.open().verify().problems.isEmpty)
    #expect(try office.open().schemaFingerprint() == Schema.fingerprint)
  }

  @Test(arguments: ["registry.sqlite-journal", "registry.sqlite-wal"])
  func `a log or a journal that somebody put beside the database is not carried out`(name: String) throws {
    let registry = try office.open()
    _ = try registry.openLetter(on: .june(), id: "a")
    let evil = try received()
    try change((evil / DatabaseFile.path).text, "DELETE FROM cases")
    let planted = name.hasSuffix("wal") ? try logOf(evil) : Array(repeating: UInt8(7), count: 1024)
    // As git does it: the old file goes, another takes its name.
    try files.remove(office.root / ".oversight" / name)
    try files.write(planted, to: office.root / ".oversight" / name)
    #expect(try letters(office.open()) == ["LTR-2024-000001 drafted"])
    #expect(try !files.exists(office.root / ".oversight/registry.sqlite-journal"))
    #expect(try office.open().verify().problems.isEmpty)
  }

  /// A log that says something, as a process leaves it that was killed.
  private func logOf(_ folder: Path) throws -> [UInt8] {
    let connection = try Connection(path: (folder / DatabaseFile.path).text)
    try connection.execute("DELETE FROM duties")
    return try #require(try files.read(folder / DatabaseFile.log))
  }

  @Test func `a link in the place of the database, of its folder or of a folder of documents leads nowhere`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let other = office.scratch.path / "other.sqlite"
    try change(other.text, "CREATE TABLE cases (x); INSERT INTO cases VALUES (1)")
    let before = try files.read(other)
    for name in try files.names(in: office.root / ".oversight") where name.hasPrefix("registry") {
      try files.remove(office.root / ".oversight" / name)
    }
    try office.scratch.link("registry/.oversight/registry.sqlite", to: other.text)
    #expect(try letters(office.open()).count == 1)
    #expect(try files.read(other) == before)
    try files.makeFolder(office.scratch.path / "elsewhere")
    try FileManager.default.removeItem(atPath: (office.root / ".oversight").text)
    try office.scratch.link("registry/.oversight", to: "../elsewhere")
    #expect(try letters(office.open()).count == 1)
    #expect(try files.names(in: office.scratch.path / "elsewhere").isEmpty)
    try files.rename(office.root / "cases/2024", to: office.scratch.path / "elsewhere/2024")
    try office.scratch.link("registry/cases/2024", to: "../../elsewhere/2024")
    let registry = try office.open()
    #expect(registry.unreadable.map(\.path) == ["cases/2024"])
    #expect(registryError { _ = try registry.document(number) } != nil)
    _ = try? registry.openLetter(on: .june(), id: "b")
    #expect(try files.names(in: office.scratch.path / "elsewhere/2024").count == 1, "nothing is written through a link")
  }

  @Test(arguments: 0..<12)
  func `a damaged database never stops reading, verifying or recording`(seed: UInt64) throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    var random = Seeded(seed)
    var bytes = try #require(try files.read(office.root / DatabaseFile.path))
    switch seed {
    case 0: bytes = []
    case 1: bytes = Array("hello".utf8)
    case 2: bytes = Array(bytes.prefix(bytes.count / 2))
    default:
      for _ in 0..<4 {
        let start = Int.random(in: 0..<(bytes.count / 4096), using: &random) * 4096
        for place in start..<min(start + 4096, bytes.count) { bytes[place] = UInt8.random(in: 0...255, using: &random) }
      }
    }
    // In place, so that it stays the same file.
    let handle = try #require(FileHandle(forWritingAtPath: database))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
    try surviving { registry in
      #expect(try letters(registry).count == 1)
      _ = try registry.document(number)
    }
    try surviving { _ = try $0.refresh() }
    try surviving { try $0.send(number, on: .june(), id: "b") }
    try surviving { registry in
      let problems = try registry.verify().problems
      #expect(problems.isEmpty)
    }
  }

  /// Does something as the program does: what turns out to be damaged is made anew, and it begins again, once.
  private func surviving(_ body: (FolderStore) throws -> Void) throws {
    let registry = try office.open()
    do { try body(registry) } catch let error as RegistryError where error.isDamage {
      registry.distrustDatabase()
      try body(office.open())
    }
  }

  @Test func `a database that another program locks does not stop reading`() throws {
    _ = try office.open().openLetter(on: .june(), id: "a")
    let other = try Connection(path: database)
    try other.execute("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE")
    let registry = try office.open(busyTimeout: 50)
    #expect(registry.isReadOnly && registry.notices.contains { if case .databaseUnusable = $0 { true } else { false } })
    #expect(try letters(registry).count == 1)
    #expect(try registry.verify().problems.isEmpty)
    #expect(registryError { _ = try registry.openLetter(on: .june(), id: "b") }?.isBusy == true)
  }

  @Test func `a database that stays where it was made is used again, also by others on this machine`() throws {
    _ = try office.open().openLetter(on: .june(), id: "a")
    let folder = try RootedFolder(office.root, files)
    let first = try folder.identity(of: DatabaseFile.path)
    try office.open().send(#require(CaseNumber("LTR-2024-000001")), on: .june(), id: "b")
    #expect(try DatabaseFile(in: folder).isOurs())
    #expect(try folder.identity(of: DatabaseFile.path)?.description == first?.description)
    // A folder that is moved goes on.
    let moved = office.scratch.path / "moved"
    try files.rename(office.root, to: moved)
    #expect(try DatabaseFile(in: RootedFolder(moved, files)).isOurs())
    #expect(try !DatabaseFile(in: RootedFolder(copied(moved), files)).isOurs())
  }

  private func copied(_ folder: Path) throws -> Path {
    let copy = office.scratch.path / "copied"
    try FileManager.default.copyItem(atPath: folder.text, toPath: copy.text)
    return copy
  }

  @Test func `what only the database knew survives its renewal where it was made here`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    try files.remove(office.root / "cases/2024/\(number).json")
    #expect(try office.open().unreadable.map(\.number) == [number])
    try change(database, "PRAGMA user_version=6")
    #expect(try office.open().unreadable.map(\.number) == [number], "also after it was made anew")
    #expect(try office.open().openLetter(on: .june(), id: "b") != number)
  }

  @Test(arguments: [0, -9_223_372_036_854_775_808, 9_223_372_036_854_775_807, 5])
  func `a number is never given twice, whatever is remembered of them`(remembered: Int) throws {
    let registry = try office.open()
    let numbers = try (0..<3).map { try registry.openLetter(on: .june(), id: "a\($0)") }
    let documents = try numbers.map { try office.read("cases/2024/\($0).json") }
    try change(database, "UPDATE counters SET last = \(remembered)")
    var next: CaseNumber?
    try surviving { next = try $0.openLetter(on: .june(), id: "b") }
    #expect(next.map { !numbers.contains($0) } == true)
    #expect(try numbers.map { try office.read("cases/2024/\($0).json") } == documents)
  }

  @Test func `a file with a number far ahead does not draw the others after it`() throws {
    let registry = try office.open()
    _ = try registry.openLetter(on: .june(), id: "a")
    try office.write([], to: "cases/2024/LTR-2024-999999999999.json")
    #expect(try office.open().openLetter(on: .june(), id: "b").serial == 2)
    _ = try office.open().refresh()
    #expect(try office.open().openLetter(on: .june(), id: "c").serial == 3)
  }

  @Test(arguments: [true, false])
  func `what is missed stays missed when a pull brings another mark along`(isRemoved: Bool) throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let path = "cases/2024/\(number).json"
    let drafted = try #require(try office.read(path))
    try office.open().send(number, on: .june(), id: "b")
    try office.write([0x78], to: ".oversight/mark")
    if isRemoved { try files.remove(office.root / path) } else { try office.write(drafted, to: path) }
    for _ in 0..<2 {
      let registry = try office.open()
      #expect(registry.unreadable.map(\.number) == (isRemoved ? [number] : []))
      #expect(try registry.verify().problems.map(\.kind) == [isRemoved ? .missing : .chain])
    }
    #expect(try office.open().openLetter(on: .june(), id: "c") != number)
  }

  @Test func `a database that is not known is told of, once`() throws {
    _ = try office.open().openLetter(on: .june(), id: "a")
    let copy = try received()
    #expect(try FolderStore.open(copy).notices == [.strangeDatabase(folder: ".oversight")])
    #expect(try FolderStore.open(copy).notices.isEmpty)
  }

  @Test func `a year that is a link to nowhere is no place for a number that was given`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let before = try office.read("cases/2024/\(number).json")
    try FileManager.default.removeItem(atPath: (office.root / ".oversight").text)
    try files.rename(office.root / "cases/2024", to: office.scratch.path / "away")
    try office.scratch.link("registry/cases/2024", to: "/nonexistent")
    #expect(registryError { _ = try office.open().openLetter(on: .june(), id: "b") } != nil)
    try files.remove(office.root / "cases/2024")
    try files.rename(office.scratch.path / "away", to: office.root / "cases/2024")
    let registry = try office.open()
    #expect(try letters(registry) == ["\(number) drafted"] && registry.unreadable.isEmpty)
    #expect(try office.read("cases/2024/\(number).json") == before)
    #expect(try registry.verify().problems.isEmpty)
  }

  @Test(arguments: ["conflicts", "seals", "evidence"])
  func `a link or a file in the place of a folder stops nothing, and is named`(name: String) throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    for isLink in [true, false] {
      _ = try? files.remove(office.root / name)
      if isLink {
        try office.scratch.link("registry/\(name)", to: "/nonexistent")
      } else {
        try office.write([0x78], to: name)
      }
      let registry = try office.open()
      #expect(try letters(registry).count == 1)
      #expect(try registry.verify().problems.map(\.path).contains(name))
      _ = try registry.document(number)
    }
  }
}
