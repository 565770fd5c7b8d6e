import CaseRecords
import CaseRegistry
import Disk
import Platform
import TestSupport
import Testing

/// What `body` threw, or nil.
func failure(_ body: () throws(FileError) -> Void) -> FileError? {
  do throws(FileError) { try body() } catch { return error }
  return nil
}

@Suite struct FileSystemTests {
  let files = FileSystem()
  let scratch: ScratchFolder
  var folder: Path { scratch.path }

  init() throws { scratch = try ScratchFolder() }

  @Test(arguments: [0, 1, 4095, 4096, 4097, 300_000])
  func `what is written is read`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try files.write(bytes, to: folder / "a")
    #expect(try files.read(folder / "a") == bytes)
    #expect(try files.names(in: folder) == ["a"])
  }

  @Test func `a file that is not there reads as nil`() throws {
    #expect(try files.read(folder / "a") == nil)
    #expect(try files.read(folder / "no/a") == nil)
    #expect(try files.stamp(of: folder / "a") == nil)
    #expect(try !files.exists(folder / "a"))
    #expect(try !files.remove(folder / "a"))
    #expect(try files.digest(of: folder / "a") == nil)
  }

  @Test func `files that say they are empty are read to their end`() throws {
    #expect(try files.read("/proc/self/mountinfo")?.isEmpty == false)
  }

  @Test func `a new file is its owner's only`() throws {
    try files.write([2], to: folder / "a", sync: false)
    #expect(try scratch.permissions("a") == 0o600)
    try files.makeFolder(folder / "x/y")
    #expect(try scratch.permissions("x") == 0o700)
    #expect(try scratch.permissions("x/y") == 0o700)
  }

  @Test func `writing to a link replaces the link and not what it leads to`() throws {
    try files.write([1], to: folder / "a")
    try scratch.link("b", to: "a")
    try files.write([2], to: folder / "b")
    #expect(try files.read(folder / "a") == [1])
    #expect(try files.read(folder / "b") == [2])
  }

  @Test func `a new stamp shows a change, also one that keeps size and time`() throws {
    try files.write([1], to: folder / "a")
    let first = try #require(try files.stamp(of: folder / "a"))
    #expect(first.size == 1)
    #expect(try files.stamp(of: folder / "a") == first)
    try files.write([2], to: folder / "b")
    try files.rename(folder / "b", to: folder / "a")
    let second = try #require(try files.stamp(of: folder / "a"))
    #expect(second.size == 1)
    #expect(second.inode != first.inode)
    #expect(second != first)
  }

  @Test func `names are sorted by code units`() throws {
    for name in ["й", "b", "B", "\u{438}\u{306}", ".h", "10", "9"] {
      try files.write([], to: folder / name, sync: false)
    }
    #expect(
      try files.names(in: folder).map { Array($0.utf8) }
        == [".h", "10", "9", "B", "b", "\u{438}\u{306}", "й"].map { Array($0.utf8) })
  }

  @Test func `folders are made with those they are in, and again without complaint`() throws {
    try files.makeFolder(folder / "a/b/c")
    try files.makeFolder(folder / "a/b/c")
    #expect(try files.isFolder(folder / "a/b/c"))
    try files.removeFolder(folder / "a/b/c")
    #expect(try files.names(in: folder / "a/b") == [])
  }

  @Test func `a removed file is gone and a removed link leaves its file`() throws {
    try files.write([1], to: folder / "a")
    try scratch.link("b", to: "a")
    #expect(try files.remove(folder / "b"))
    #expect(try files.exists(folder / "a"))
    #expect(try files.remove(folder / "a"))
    #expect(try files.names(in: folder) == [])
  }

  @Test func `syncing may come later`() throws {
    try files.write([1], to: folder / "a", sync: false)
    try files.syncFile(folder / "a")
    try files.syncFolder(folder)
    #expect(failure { () throws(FileError) in try files.syncFile(folder / "b") } == .notFound(.sync, folder / "b"))
    #expect(failure { () throws(FileError) in try files.syncFolder(folder / "a") } == .notAFolder(.sync, folder / "a"))
  }

  @Test func `a folder that can be written is told from one that cannot`() throws {
    #expect(files.isWritable(folder))
    #expect(!files.isWritable(folder / "no"))
    #expect(!files.isWritable("/proc/self"))
    try files.write([1], to: folder / "a")
    #expect(!files.isWritable(folder / "a"))
  }

  @Test func `this folder is not on another machine`() throws {
    #expect(try !files.isNetworkFileSystem("/proc"))
    #expect(try !files.isNetworkFileSystem(folder / "no"))
  }

  @Test func `paths become absolute by the names alone`() throws {
    let here = try files.workingDirectory()
    #expect(here.isAbsolute)
    #expect(try files.absolute("a/../b/./c") == here / "b/c")
    #expect(try files.absolute(".") == here)
    #expect(try files.absolute("/a/..") == "/")
  }

  @Test(arguments: UInt64(0)..<100)
  func `files hold what a plain dictionary would`(seed: UInt64) throws {
    var random = Seeded(seed)
    var model: [String: [UInt8]] = [:]
    for _ in 0..<30 {
      let (name, other) = ("f\(random.next() % 4)", "f\(random.next() % 4)")
      switch random.next() % 3 {
      case 0:
        let bytes = (0..<Int.random(in: 0...9000, using: &random)).map { UInt8(truncatingIfNeeded: $0) }
        try files.write(bytes, to: folder / name, sync: false)
        model[name] = bytes
      case 1:
        #expect(try files.remove(folder / name) == (model.removeValue(forKey: name) != nil))
      default:
        guard let bytes = model[name] else { continue }
        try files.rename(folder / name, to: folder / other)
        model[name] = nil
        model[other] = bytes
      }
    }
    #expect(try files.names(in: folder) == model.keys.sorted())
    for (name, bytes) in model { #expect(try files.read(folder / name) == bytes) }
  }
}
