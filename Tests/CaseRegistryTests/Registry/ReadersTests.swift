import Platform
import CaseRecords
import Disk
import SQLite
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct ReadersTests {
  let office: Office
  let files = FileSystem()

  init() throws { office = try Office() }

  /// Runs `body` while another connection holds the write lock.
  func whileWriting(_ body: () throws -> Void) throws {
    let writer = try Connection(path: (office.root / ".oversight/registry.sqlite").text)
    try writer.beginImmediate()
    let start = ContinuousClock.now
    try body()
    #expect(ContinuousClock.now - start < .seconds(5), "whoever reads has waited for whoever writes")
    try writer.rollback()
  }

  func stage(_ number: CaseNumber, _ registry: FolderStore) throws -> StageID? {
    try registry.cases(ListRequest(asOf: .june(100))).rows.first { $0.number == number }?.stage
  }

  @Test func `a list is answered while somebody writes`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    try whileWriting {
      let registry = try office.open()
      #expect(try stage(number, registry) == "drafted")
      #expect(try registry.document(number).state.stage == "drafted")
      #expect(try registry.verify().problems.isEmpty)
      #expect(registry.notices.isEmpty)
    }
  }

  @Test func `a document changed from outside is read while somebody writes, and indexed afterwards`() throws {
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    let drafted = try #require(try office.read(RegistryPath.document(of: number)))
    try registry.send(number, on: .june(), id: "b")
    let sent = try #require(try office.read(RegistryPath.document(of: number)))
    try office.write(drafted, to: RegistryPath.document(of: number))
    _ = try office.open().document(number)
    try office.write(sent, to: RegistryPath.document(of: number))
    try whileWriting {
      let registry = try office.open()
      #expect(try registry.document(number).state.stage == "sent")
      #expect(try registry.noticeEdits(in: [number]) == false)
      #expect(try stage(number, registry) == "drafted", "the index is as it was")
    }
    let after = try office.open()
    #expect(try stage(number, after) == "silent", "a hundred days later")
    #expect(after.notices.count == 1)
    #expect(try after.verify().problems.isEmpty)
  }

  @Test func `a broken document is refused while somebody writes too`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    try office.edit(RegistryPath.document(of: number), replacing: "\"2024-06-03\"", with: "\"2024-06-04\"")
    try whileWriting {
      let registry = try office.open()
      #expect(registryError { _ = try registry.document(number) } != nil)
    }
  }

  @Test func `what is committed and not written yet is read while somebody writes`() throws {
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    let number = try registry.openLetter(on: .june(), id: "a")
    fuse.left = 0
    try registry.send(number, on: .june(), id: "b")
    try whileWriting {
      let reader = try office.open()
      #expect(try reader.document(number).state.stage == "sent")
      #expect(try stage(number, reader) == "silent", "a hundred days later")
      #expect(reader.notices.isEmpty)
    }
    #expect(try office.open().notices.count == 1, "the next one writes the file")
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `a file that another process has just written is no edit from outside`() throws {
    let reader = try office.open()
    let number = try reader.openLetter(on: .june(), id: "a")
    let other = try office.open()
    try other.send(number, on: .june(), id: "b")
    #expect(try reader.document(number).state.stage == "sent")
    try other.perform("answer", on: .june(1), number: number, id: "c")
    #expect(try reader.noticeEdits(in: [number]) == false)
    #expect(reader.notices.isEmpty)
  }
}
