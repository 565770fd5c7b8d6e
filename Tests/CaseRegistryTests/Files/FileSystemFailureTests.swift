import CaseRecords
import Disk
import Foundation
import Platform
import TestSupport
import Testing

@testable import CaseRegistry
@testable import FolderStore

@Suite struct FileSystemFailureTests {
  let files = FileSystem()
  let scratch: ScratchFolder
  var folder: Path { scratch.path }

  init() throws { scratch = try ScratchFolder() }

  @Test func `what stands in the way is named`() throws {
    try files.write([1], to: folder / "file")
    try files.makeFolder(folder / "folder/inner")
    let (file, inFile, full) = (folder / "file", folder / "file/x", folder / "folder")
    let missing = folder / "no/x"
    #expect(failure { () throws(FileError) in _ = try files.read(full) } == .isAFolder(.read, full))
    #expect(failure { () throws(FileError) in _ = try files.read(inFile) } == .notAFolder(.read, inFile))
    #expect(failure { () throws(FileError) in try files.write([], to: full) } == .isAFolder(.rename, full))
    #expect(failure { () throws(FileError) in _ = try files.names(in: file) } == .notAFolder(.list, file))
    #expect(
      failure { () throws(FileError) in _ = try files.names(in: folder / "no") } == .notFound(.list, folder / "no"))
    #expect(failure { () throws(FileError) in _ = try files.remove(full) } == .isAFolder(.remove, full))
    #expect(failure { () throws(FileError) in try files.removeFolder(full) } == .notEmpty(.remove, full))
    #expect(failure { () throws(FileError) in try files.removeFolder(file) } == .notAFolder(.remove, file))
    #expect(failure { () throws(FileError) in try files.makeFolder(file) } == .exists(.makeFolder, file))
    #expect(failure { () throws(FileError) in try files.rename(missing, to: file) } == .notFound(.rename, file))
    #expect(failure { () throws(FileError) in try files.write([], to: missing) }?.action == .write)
    #expect(try files.names(in: folder) == ["file", "folder"])
  }

  @Test func `a full disk is told and leaves the old file`() throws {
    let full = FileSystem { (action, path) throws(FileError) in if action == .write { throw .noSpace(action, path) } }
    try files.write([1], to: folder / "a")
    let told = failure { () throws(FileError) in try full.write([2], to: folder / "a") }
    // The file beside it, which was to take its place.
    #expect(told?.action == .write && told == told.map { .noSpace(.write, $0.path) })
    #expect(try files.read(folder / "a") == [1])
  }

  @Test func `a device that is full has no space`() throws {
    let device = try OpenFile("/dev/full", O_WRONLY, for: .write)
    var error: FileError?
    [1 as UInt8].withUnsafeBytes { bytes in
      do throws(FileError) { try device.write(bytes) } catch let thrown { error = thrown }
    }
    #expect(error == .noSpace(.write, "/dev/full"))
  }

  @Test(
    arguments: [
      (ENOENT, .notFound(.read, "/x")), (EACCES, .permission(.read, "/x")), (EPERM, .permission(.read, "/x")),
      (EROFS, .readOnly(.read, "/x")), (EDQUOT, .noSpace(.read, "/x")), (ENXIO, .notAFile(.read, "/x")),
      (EIO, .io(.read, "/x", reason: "Input/output error")),
    ] as [(Int32, FileError)])
  func `the system's errors are told apart`(number: Int32, expected: FileError) {
    #expect(FileError(number, .read, "/x") == expected)
  }

  @Test func `a circle of links is no file`() throws {
    try scratch.link("a", to: "b")
    try scratch.link("b", to: "a")
    #expect(
      failure { () throws(FileError) in _ = try files.stamp(of: folder / "a") } == .symbolicLink(.examine, folder / "a")
    )
  }

  @Test func `a path with a NUL is nowhere`() throws {
    let path = folder / "a\0b"
    try files.write([1], to: folder / "a")
    #expect(try files.read(path) == nil)
    #expect(try !files.exists(path))
    #expect(try !files.remove(path))
    #expect(!files.isWritable(path))
    #expect(failure { () throws(FileError) in try files.write([2], to: path) } != nil)
    #expect(failure { () throws(FileError) in try files.makeFolder(path) } != nil)
    #expect(try files.names(in: folder) == ["a"])
    #expect(try files.read(folder / "a") == [1])
  }

  @Test func `a name that is too long is told in the system's words`() throws {
    let path = folder / String(repeating: "x", count: 300)
    guard case .io(.write, _, let reason) = failure({ () throws(FileError) in try files.write([], to: path) }) else {
      Issue.record("an error of the system was expected")
      return
    }
    #expect(reason == "File name too long")
  }

  @Test(arguments: 0...4)
  func `stopping anywhere in a write leaves the old bytes or the new`(steps: Int) throws {
    try files.write([1], to: folder / "a")
    let left = Countdown(steps)
    let stopping = FileSystem { (action, path) throws(FileError) in
      guard left.next() else { throw .io(action, path, reason: "stopped") }
    }
    let error = failure { () throws(FileError) in try stopping.write([2], to: folder / "a") }
    #expect((error == nil) == (steps == 4))
    #expect(try files.read(folder / "a") == (steps < 3 ? [1] : [2]))
    #expect(try files.names(in: folder) == ["a"])
  }

  @Test func `only the leavings of processes that ended are removed`() throws {
    let running = ".a.json.tmp-\(ProcessInfo.processInfo.processIdentifier)"
    let kept = [running, ".tmp-999999999", ".a.tmp-", ".a.tmp-x1", "a.tmp-999999999", ".a.tmp-1", "b"]
    let stale = [".a.json.tmp-999999999", ".өтініш.tmp-999999998"]
    for name in kept + stale { try files.write([], to: folder / name, sync: false) }
    #expect(try files.removeStaleTemporaries(in: folder) == stale)
    #expect(try files.names(in: folder) == kept.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test(arguments: FileAction.allCases)
  func `every error says what was being done, and where`(action: FileAction) {
    let errors: [FileError] = [
      .notFound(action, "/x"), .permission(action, "/x"), .readOnly(action, "/x"), .noSpace(action, "/x"),
      .notAFolder(action, "/x"), .isAFolder(action, "/x"), .exists(action, "/x"), .notEmpty(action, "/x"),
      .symbolicLink(action, "/x"), .notAFile(action, "/x"), .outside(action, "/x"), .tooLarge(action, "/x", most: 1),
      .longLine(action, "/x", line: 1, most: 1), .interrupted(action, "/x"), .io(action, "/x", reason: "r"),
    ]
    for error in errors {
      #expect(error.action == action)
      #expect(error.path == "/x")
    }
    #expect(Set(errors).count == errors.count)
  }
}

/// Says yes so many times; only ever asked by the thread of its test.
final class Countdown: @unchecked Sendable {
  private var left: Int

  init(_ count: Int) { left = count }

  func next() -> Bool {
    left -= 1
    return left >= 0
  }
}
