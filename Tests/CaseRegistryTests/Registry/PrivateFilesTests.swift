import CaseRecords
import Disk
import Foundation
import Glibc
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// What the program makes is for its owner, and what was put in the place of a file is not obeyed.
@Suite struct PrivateFilesTests {
  private func mode(_ path: Path) -> UInt32 {
    var status = stat()
    return lstat(path.text, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test func `everything in a new registry is for its owner only`() throws {
    let office = try Office()
    let registry = try office.open()
    try withExtendedLifetime(registry) {
      let walker = try #require(FileManager.default.enumerator(atPath: office.root.text))
      var seen: Set<String> = []
      for case let name as String in walker {
        let isFolder = try FileSystem().isFolder(office.root / name)
        #expect(mode(office.root / name) == (isFolder ? 0o700 : 0o600), "\(name)")
        seen.insert(name)
      }
      #expect(mode(office.root) == 0o700)
      #expect(seen.isSuperset(of: ["registry.json", ".oversight/registry.sqlite", ".oversight/registry.sqlite-wal"]))
    }
  }

  @Test func `a file that is replaced keeps its permissions`() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path / "a"
    try FileSystem().write([1], to: file)
    #expect(mode(file) == 0o600)
    #expect(chmod(file.text, 0o664) == 0)
    try FileSystem().write([2], to: file)
    #expect(mode(file) == 0o664)
  }

  @Test func `what is made in a folder shared with a group is the group's, never everybody's`() throws {
    let scratch = try ScratchFolder()
    let files = FileSystem()
    #expect(chmod(scratch.path.text, 0o2777) == 0)
    try files.write([1], to: scratch.path / "a")
    try files.makeFolder(scratch.path / "b/c")
    try files.write([1], to: scratch.path / "b/c/d")
    try files.makeFile(scratch.path / "e")
    #expect(["a", "b/c/d", "e"].map { mode(scratch.path / $0) } == [0o660, 0o660, 0o660])
    #expect(["b", "b/c"].map { mode(scratch.path / $0) } == [0o2770, 0o2770])
  }

  @Test(arguments: ["registry.json", "journal.json"])
  func `a pipe in the place of a file is refused and not waited for`(name: String) throws {
    let office = try Office()
    try office.removeDatabase()
    try FileSystem().remove(office.root / name)
    #expect(mkfifo((office.root / name).text, 0o600) == 0)
    let error = #expect(throws: RegistryError.self) { try office.open() }
    #expect(error == .file(.notAFile(.read, office.root / name)))
  }

  @Test func `a pipe is read where the user names one, and a device that never ends is not`() throws {
    let scratch = try ScratchFolder()
    #expect(mkfifo((scratch.path / "p").text, 0o600) == 0)
    // Opened for both, so that neither side waits.
    let descriptor = open((scratch.path / "p").text, O_RDWR)
    defer { close(descriptor) }
    #expect(throws: FileError.notAFile(.read, scratch.path / "p")) { try FileSystem().read(scratch.path / "p") }
    #expect(throws: FileError.notAFile(.read, "/dev/zero")) { try FileSystem().read("/dev/zero") }
    #expect(try FileSystem().read("/dev/null", pipes: true) == [])
  }
}
