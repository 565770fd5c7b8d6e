import CaseRecords
import CaseRegistry
import Digests
import Disk
import Foundation
import JSONText
import Platform
import TestSupport
import Testing

@Suite struct FileSystemCopyingTests {
  let files = FileSystem()
  let scratch: ScratchFolder
  var folder: Path { scratch.path }

  init() throws {
    scratch = try ScratchFolder()
    try files.makeFolder(folder / "evidence")
    try files.makeFolder(folder / "in/deep")
  }

  func place(_ digest: Digest) -> Path {
    folder / "evidence" / String(digest.description.prefix(2)) / "\(digest).pdf"
  }

  func copyFailure(_ source: Path, beneath root: Path? = nil) -> FileError? {
    failure { () throws(FileError) in
      _ = try files.copy(source, beneath: root, by: folder / "evidence", to: place)
    }
  }

  @Test(arguments: [0, 1, 262_143, 262_144, 262_145, 1_000_000])
  func `a copy has the bytes and the name of its content`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try files.write(bytes, to: folder / "in/a.pdf", sync: false)
    let copy = try files.copy(folder / "in/a.pdf", by: folder / "evidence", to: place)
    #expect(copy.digest == SHA256.digest(of: bytes))
    #expect(copy.size == count)
    #expect(copy.path == place(copy.digest))
    #expect(try files.read(copy.path) == bytes)
    #expect(try files.digest(of: copy.path) == copy.digest)
    #expect(try files.names(in: folder / "evidence") == [String(copy.digest.description.prefix(2))])
  }

  @Test func `the digest is the published one`() throws {
    try files.write(Array("abc".utf8), to: folder / "in/a", sync: false)
    #expect(
      try files.digest(of: folder / "in/a")?.description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `copying again gives the same and the source stays`() throws {
    try files.write([1, 2], to: folder / "in/a.pdf", sync: false)
    let first = try files.copy(folder / "in/a.pdf", by: folder / "evidence", to: place)
    let second = try files.copy("a.pdf", beneath: folder / "in", by: folder / "evidence", to: place)
    #expect(first == second)
    #expect(try files.read(folder / "in/a.pdf") == [1, 2])
  }

  @Test func `a source with the longest possible name is copied`() throws {
    let name = String(repeating: "ә", count: 127)
    try Data([1]).write(to: URL(fileURLWithPath: (folder / "in" / name).text))
    #expect(copyFailure(folder / "in" / name) == nil)
  }

  @Test func `only ordinary files are evidence`() throws {
    try files.write([1], to: folder / "in/a", sync: false)
    try scratch.link("in/link", to: "a")
    #expect(mkfifo((folder / "in/pipe").text, 0o600) == 0)
    #expect(copyFailure(folder / "in/link") == .symbolicLink(.copy, folder / "in/link"))
    #expect(copyFailure(folder / "in/pipe") == .notAFile(.copy, folder / "in/pipe"))
    #expect(copyFailure("/dev/null") == .notAFile(.copy, "/dev/null"))
    #expect(copyFailure(folder / "in") == .isAFolder(.copy, folder / "in"))
    #expect(copyFailure(folder / "in/no") == .notFound(.copy, folder / "in/no"))
    #expect(try files.names(in: folder / "evidence") == [])
  }

  @Test func `a path somebody else wrote cannot lead out of its folder`() throws {
    try files.write([1], to: folder / "in/deep/a", sync: false)
    try files.write([2], to: folder / "secret", sync: false)
    try scratch.link("in/way", to: "deep")
    try scratch.link("in/deep/b", to: "../../secret")
    let root = folder / "in"
    #expect(copyFailure("deep/a", beneath: root) == nil)
    #expect(copyFailure("../secret", beneath: root) == .outside(.copy, "../secret"))
    #expect(copyFailure("deep/../../secret", beneath: root) == .outside(.copy, "deep/../../secret"))
    #expect(copyFailure(folder / "secret", beneath: root) == .outside(.copy, folder / "secret"))
    #expect(copyFailure("", beneath: root) == .outside(.copy, "."))
    #expect(copyFailure("way/a", beneath: root) == .symbolicLink(.copy, root / "way"))
    #expect(copyFailure("deep/b", beneath: root) == .symbolicLink(.copy, root / "deep/b"))
    #expect(copyFailure("deep/a/x", beneath: root) == .notAFolder(.copy, root / "deep/a"))
  }

  @Test(arguments: 0...5)
  func `stopping anywhere in a copy leaves no half of it`(steps: Int) throws {
    try files.write([1, 2, 3], to: folder / "in/a", sync: false)
    let left = Countdown(steps)
    let stopping = FileSystem { (action, path) throws(FileError) in
      guard left.next() else { throw .io(action, path, reason: "stopped") }
    }
    let digest = SHA256.digest(of: [1, 2, 3])
    let error = failure { () throws(FileError) in
      _ = try stopping.copy(folder / "in/a", by: folder / "evidence", to: place)
    }
    #expect(error != nil)
    let found = try files.read(place(digest))
    #expect(found == nil || found == [1, 2, 3])
    #expect(try files.names(in: folder / "evidence").allSatisfy { !$0.hasPrefix(".") })
  }
}
