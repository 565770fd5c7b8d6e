import CaseRecords
import Digests
import Disk
import Foundation
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// A backup is the registry as it stood, whoever works in it meanwhile.
@Suite struct BackupTests {
  let office: Office
  let files = FileSystem()

  init() throws { office = try Office(code: "AKT") }

  private var copy: Path { office.scratch.path / "copy" }

  @discardableResult
  private func backUp(_ registry: FolderStore? = nil) throws -> CopyReport {
    try (registry ?? office.open()).backUp(to: copy, at: Office.founded)
  }

  /// Every file of a registry with its bytes, but what is no part of it.
  private func texts(of root: Path) throws -> [String: [UInt8]] {
    var texts: [String: [UInt8]] = [:]
    let all = try #require(FileManager.default.enumerator(atPath: root.text))
    for case let path as String in all where !path.hasPrefix(".oversight") && path != "copy.json" {
      if try !files.isFolder(root / path) { texts[path] = try files.read(root / path) }
    }
    return texts
  }

  @Test func `a backup holds every file of the registry and no other, and is sound`() throws {
    let sealed = try SealedOffice()
    _ = try sealed.seal()
    let registry = try sealed.office.open()
    try sealed.office.write([1], to: "cases/2024/.DS_Store")
    try sealed.office.write([1], to: "notes of my own.txt")
    let report = try registry.backUp(to: copy, at: Office.founded)
    #expect(report.cases == 3 && report.records == 7 && report.problems.isEmpty)
    var expected = try texts(of: sealed.office.root)
    for path in ["cases/2024/.DS_Store", "notes of my own.txt"] { expected[path] = nil }
    #expect(try texts(of: copy) == expected)
    #expect(try !files.exists(copy / ".oversight"))
  }

  @Test func `where the registry is lost its backup goes on with the next number`() throws {
    _ = try office.open().openLetter(on: .june(), id: "a")
    try backUp()
    let registry = try FolderStore.open(copy)
    #expect(try registry.openLetter(on: .june(), id: "b").description == "LTR-AKT-2024-000002")
    #expect(try registry.verify().problems.isEmpty)
  }

  @Test func `a second backup into the same folder brings it up to the registry`() throws {
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    try backUp()
    try registry.send(number, on: .june(1), id: "b")
    _ = try registry.openLetter(on: .june(), id: "c")
    // Somebody has looked into the copy, which has made a database there.
    #expect(try FolderStore.open(copy).verify().problems.isEmpty)
    let report = try backUp(registry)
    #expect(report.cases == 2 && report.records == 3 && report.problems.isEmpty)
    #expect(try texts(of: copy) == texts(of: office.root))
    let read = try FolderStore.open(copy)
    #expect(read.notices.isEmpty && read.unreadable.isEmpty, "\(read.notices)")
    #expect(try read.cases(ListRequest(asOf: .june(9))).count == 2)
  }

  @Test func `a folder and a note that are gone from the registry are no reason to refuse, and a folder goes too`()
    throws
  {
    let registry = try office.open()
    _ = try registry.openLetter(on: .june(), id: "a")
    try files.makeFolder(office.root / "templates/letters")
    try office.write([1], to: "templates/letters/reminder.txt")
    try files.write([2], to: office.root / "cases/2024/notes.json")
    try backUp(registry)
    #expect(try files.exists(copy / "templates/letters/reminder.txt"))
    try files.remove(office.root / "templates/letters/reminder.txt")
    try files.removeFolder(office.root / "templates/letters")
    try files.remove(office.root / "cases/2024/notes.json")
    let report = try backUp(registry)
    #expect(report.problems.map(\.path) == ["cases/2024/notes.json"], "it is left in the copy, and named")
    #expect(try !files.exists(copy / "templates/letters") && files.exists(copy / "cases/2024/notes.json"))
  }

  @Test func `nothing that is only in the backup is lost`() throws {
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    try backUp()
    // Somebody works in the copy.
    try FolderStore.open(copy).send(number, on: .june(1), id: "b")
    let before = try texts(of: copy)
    let path = RegistryPath.document(of: number)
    #expect(throws: RegistryError.copy(.ahead(copy / path))) { try backUp(registry) }
    try registry.send(number, on: .june(1), id: "other")
    #expect(throws: RegistryError.copy(.ahead(copy / path))) { try backUp(registry) }
    #expect(try texts(of: copy) == before)
  }

  @Test func `what the registry has lost is not taken from its backup`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    try backUp()
    let (path, before) = (RegistryPath.document(of: number), try texts(of: copy))
    let whole = try #require(try office.read(path))
    try files.remove(office.root / path)
    #expect(throws: RegistryError.copy(.ahead(copy / path))) { try backUp() }
    try office.write(Array(whole.dropLast(40)), to: path)
    #expect(throws: RegistryError.copy(.ahead(copy / path))) { try backUp() }
    #expect(try texts(of: copy) == before)
    try office.write(whole, to: path)
    #expect(try backUp().problems.isEmpty)
  }

  @Test func `a folder that holds anything else is no place for a backup`() throws {
    try files.makeFolder(copy)
    try files.write([1], to: copy / "photo.jpg")
    #expect(throws: RegistryError.copy(.notEmpty(copy))) { try backUp() }
    try files.remove(copy / "photo.jpg")
    try files.write([1], to: copy / ".DS_Store")
    try backUp()
    let other = try Office()
    #expect(throws: RegistryError.copy(.other(copy))) { try other.open().backUp(to: copy, at: Office.founded) }
    #expect(throws: RegistryError.copy(.other(copy))) {
      try office.open().copy(to: copy, office: nil, at: Office.founded)
    }
    for inside in [office.root, office.root / "cases", office.root / "backups/today"] {
      #expect(throws: RegistryError.copy(.inside(inside))) {
        try office.open().backUp(to: inside, at: Office.founded)
      }
    }
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `what is committed and not in its file yet is in the backup`() throws {
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    _ = try registry.openLetter(on: .june(), id: "a")
    fuse.left = 0
    _ = try registry.openLetter(on: .june(), id: "b")
    fuse.left = nil
    #expect(try registry.pendingCount() > 0)
    let report = try backUp(registry)
    #expect(report.cases == 2 && report.problems.isEmpty, "\(report.problems)")
  }

  @Test func `a backup made while others record is of one moment, each time`() throws {
    _ = try office.open().openLetter(on: .june(), id: "first")
    let (failures, root, copy) = (Failures(), office.root, copy)
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      do {
        let registry = try FolderStore.open(root)
        if place == 0 {
          for count in 0..<20 {
            // A case names somebody whom the journal has only just learnt to know.
            let body = PartyID("b-\(count)")
            try registry.write { batch in
              try batch.add(Party(id: body, kind: .body, name: LocalizedText("B")), at: Office.founded)
            }
            let number = try registry.openLetter(on: .june(), id: "w\(count)", to: body)
            try registry.send(number, on: .june(1), id: "s\(count)")
          }
        } else {
          for count in 0..<6 {
            let report = try registry.backUp(to: count < 3 ? copy : copy / "../copy\(count)", at: Office.founded)
            if !report.problems.isEmpty { failures.add("\(report.problems)") }
          }
        }
      } catch { failures.add("\(error)") }
    }
    #expect(failures.all.isEmpty)
    #expect(try backUp().cases == 21)
    #expect(try texts(of: copy) == texts(of: office.root))
  }

  @Test func `a backup that was stopped anywhere is no registry, and the next goes on from it`() throws {
    let sealed = try SealedOffice()
    for steps in stride(from: 0, to: 60, by: 3) {
      let (fuse, target) = (Fuse(), office.scratch.path / "copy\(steps)")
      let registry = try sealed.office.open(files: fuse.files)
      fuse.left = steps
      do { _ = try registry.backUp(to: target, at: Office.founded) } catch {
        if let settings = try files.read(target / "registry.json") { #expect(!settings.isEmpty) }
      }
      fuse.left = nil
      #expect(try registry.backUp(to: target, at: Office.founded).problems.isEmpty, "\(steps)")
      #expect(try texts(of: target) == texts(of: sealed.office.root), "\(steps)")
    }
  }

  @Test func `a damaged registry is copied as it is, and the copy says so`() throws {
    let sealed = try SealedOffice()
    try sealed.office.edit(sealed.path(0), replacing: "Letter a", with: "Letter x")
    let report = try sealed.office.open().backUp(to: copy, at: Office.founded)
    #expect(report.cases == 3 && !report.problems.isEmpty)
    #expect(try texts(of: copy) == texts(of: sealed.office.root))
  }
}

/// What went wrong beside the test's own thread.
private final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var found: [String] = []

  func add(_ text: String) { lock.withLock { found.append(text) } }

  var all: [String] { lock.withLock { found } }
}
