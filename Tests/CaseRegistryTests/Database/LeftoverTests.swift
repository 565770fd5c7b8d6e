import CaseRecords
import Disk
import Foundation
import JSONText
import Platform
import SQLite
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// What an interrupted command has begun is found and removed by the next one, wherever it lies.
@Suite struct LeftoverTests {
  let office: Office
  let files = FileSystem()

  init() throws { office = try Office() }

  private func temporaries() throws -> [String] {
    (FileManager.default.enumerator(atPath: office.root.text)?.compactMap { $0 as? String } ?? [])
      .filter { FileSystem.owner(ofTemporary: Path($0).lastComponent) != nil }
  }

  @Test func `temporary files go wherever they lie, also where another process has their number by now`() throws {
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    let number = try registry.openLetter(on: .june(), id: "a")
    fuse.left = 0
    try registry.send(number, on: .june(), id: "b")
    try files.makeFolder(office.root / "conflicts")
    // Process 1 runs on every machine.
    for place in ["", "cases/2024", "workflows", "calendars", "conflicts"] {
      let folder = place.isEmpty ? office.root : office.root / place
      try files.write([1], to: folder / ".LTR-2024-000001.json.tmp-1")
    }
    _ = try office.open()
    #expect(try temporaries().isEmpty)
  }

  @Test func `a copy of evidence that nobody commits leaves nothing, and one that was committed gets its place`() throws
  {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let source = office.scratch.path / "minutes.pdf"
    try files.write(Array("minutes".utf8), to: source)
    for steps in 0..<40 {
      let fuse = Fuse()
      let registry = try office.open(files: fuse.files)
      fuse.left = steps
      let isDone =
        (try? registry.write {
          let item = try registry.store(evidence: source, kind: "minutes")
          return try registry.decide(.attach([item]), on: .june(), number: number, id: "b\(steps)").count
        }) != nil
      let next = try office.open()
      let report = try next.verify()
      #expect(report.problems.isEmpty && report.unused.isEmpty, "stopped after \(steps) steps")
      let documents = try next.document(number).history.documents(through: nil).count
      if isDone { #expect(documents > 0) }
      #expect(try temporaries().isEmpty)
      if isDone { break }
    }
  }

  @Test func `reading another registry writes nothing in it, also where its log was left`() throws {
    let other = try Office(code: "ATY")
    let fuse = Fuse()
    let registry = try other.open(files: fuse.files)
    fuse.left = 0
    let number = try registry.openLetter(on: .june(), id: "a")
    // As it stands while another process has it open, or after one was killed.
    let copy = office.scratch.path / "other"
    try FileManager.default.copyItem(atPath: other.root.text, toPath: copy.text)
    _ = try? files.remove(copy / ".oversight/registry.sqlite-shm")
    func everything() throws -> [String: Data?] {
      let names = FileManager.default.enumerator(atPath: copy.text)?.compactMap { $0 as? String } ?? []
      return Dictionary(
        names.map { ($0, FileManager.default.contents(atPath: (copy / $0).text)) },
        uniquingKeysWith: { first, _ in first })
    }
    let before = try everything()
    let report = try office.open().merge(copy, at: "2024-07-01T09:00:00+00:00")
    #expect(report.taken.map(\.number) == [number])
    #expect(try everything() == before)
    #expect(try temporaries().isEmpty)
  }

  @Test(.enabled(if: geteuid() == 0, "only the superuser can give files away"))
  func `what the superuser writes belongs to the owner of the folder`() throws {
    let path = office.root.text
    for name in [""] + (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []) {
      chown(path + "/" + name, 12345, 12345)
    }
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    try registry.send(number, on: .june(), id: "b")
    for name in FileManager.default.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? [] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      #expect(attributes[.ownerAccountID] as? Int == 12345, "\(name)")
    }
  }

  @Test func `temporary files of the database stay in the registry's folder`() throws {
    _ = try office.open()
    let folder = try Connection(path: (office.root / DatabaseFile.path).text).text("PRAGMA temp_store_directory")
    #expect(folder?.hasSuffix("/.oversight") == true)
    #expect(try Connection.inMemory().integer("PRAGMA temp_store") == 2)
  }
}
