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

@Suite struct EvidenceStoringTests {
  let office: Office
  let files = FileSystem()

  init() throws { office = try Office() }

  /// A file beside the registry.
  func file(_ name: String, _ bytes: [UInt8]) throws -> Path {
    let path = office.scratch.path / name
    try files.write(bytes, to: path, sync: false)
    return path
  }

  func stored() throws -> [String] {
    try files.names(in: "evidence", beneath: office.root).flatMap { folder in
      try files.names(in: Path("evidence") / folder, beneath: office.root).map { "\(folder)/\($0)" }
    }
  }

  func hex(_ bytes: [UInt8]) -> String { SHA256.digest(of: bytes).description }

  @Test(arguments: [0, 1, 1_000_000])
  func `bytes are stored under their SHA-256, for the owner only`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let registry = try office.open()
    let path = try file("Протокол №1.pdf", bytes)
    let item = try registry.write { try registry.store(evidence: path, kind: "minutes") }
    let hash = hex(bytes)
    #expect(item == Evidence(kind: "minutes", sha256: hash, name: "Протокол №1.pdf", size: count))
    #expect(try stored() == ["\(hash.prefix(2))/\(hash).pdf"])
    #expect(try office.read("evidence/\(hash.prefix(2))/\(hash).pdf") == bytes)
    #expect(try office.scratch.permissions("registry/evidence/\(hash.prefix(2))/\(hash).pdf") & 0o077 == 0)
    #expect(try office.scratch.permissions("registry/evidence/\(hash.prefix(2))") & 0o077 == 0)
    #expect(try files.names(in: office.root / ".oversight").allSatisfy { !$0.contains(".tmp-") })
  }

  @Test func `the same bytes under another name and ending are stored once`() throws {
    let registry = try office.open()
    let paths = [try file("a.pdf", [1, 2]), try file("b.PDF", [1, 2]), try file("c", [1, 2])]
    let items = try registry.write { try paths.map { try registry.store(evidence: $0, kind: "k") } }
    #expect(items.map(\.name) == ["a.pdf", "b.PDF", "c"] && Set(items.map(\.sha256)).count == 1)
    #expect(try stored() == ["\(hex([1, 2]).prefix(2))/\(hex([1, 2])).pdf"])
    #expect(try paths.map { try files.read($0) } == [[1, 2], [1, 2], [1, 2]])
  }

  @Test func `an ending that is long or strange is not kept`() throws {
    let registry = try office.open()
    for name in ["a.\(String(repeating: "x", count: 200))", "b.e\u{1B}[31m", "c.кz", "d."] {
      let path = try file(name, Array(name.utf8))
      try registry.write { _ = try registry.store(evidence: path, kind: "k") }
    }
    #expect(try stored().allSatisfy { $0.utf8.count == 67 })
  }

  @Test func `a stored file that was altered is replaced when the right bytes come again`() throws {
    let registry = try office.open()
    let path = try file("a.pdf", [1, 2])
    let item = try registry.write { try registry.store(evidence: path, kind: "k") }
    let place = "evidence/\(item.sha256.prefix(2))/\(item.sha256).pdf"
    try office.write([3], to: place)
    _ = try registry.write { try registry.store(evidence: path, kind: "k") }
    #expect(try office.read(place) == [1, 2])
    #expect(try stored().count == 1)
  }

  @Test func `what a refused command has stored is removed, what was here before stays`() throws {
    let registry = try office.open()
    let (old, new) = (try file("old.pdf", [1]), try file("new.pdf", [2]))
    _ = try registry.write { try registry.store(evidence: old, kind: "k") }
    struct Stop: Error {}
    registry.gather(evidence: new)
    #expect(throws: Stop.self) {
      try registry.write {
        _ = try registry.store(evidence: old, kind: "k")
        _ = try registry.store(evidence: new, kind: "k")
        throw Stop()
      }
    }
    #expect(try stored() == ["\(hex([1]).prefix(2))/\(hex([1])).pdf"])
    registry.gather(evidence: new)
    registry.gather(evidence: old)
    #expect(throws: Stop.self) { try registry.write { throw Stop() } }
    #expect(try files.names(in: office.root / ".oversight").allSatisfy { !$0.contains(".tmp-") })
  }

  @Test func `a file gathered beforehand is stored without being read again`() throws {
    let registry = try office.open()
    let path = try file("a.pdf", [1, 2])
    registry.gather(evidence: path)
    registry.gather(evidence: path)
    try files.remove(path)
    let item = try registry.write { try registry.store(evidence: path, kind: "k") }
    #expect(item.sha256 == hex([1, 2]))
    #expect(try office.read("evidence/\(item.sha256.prefix(2))/\(item.sha256).pdf") == [1, 2])
    #expect(try files.names(in: office.root / ".oversight").allSatisfy { !$0.contains(".tmp-") })
  }

  @Test(arguments: ["evidence", "evidence/ab"])
  func `a folder of documents that is a symbolic link is followed by nobody`(name: String) throws {
    let texts = (0..<100_000).lazy.map { Array("\($0)".utf8) }
    let bytes = try #require(texts.first { hex($0).hasPrefix("ab") })
    let outside = office.scratch.path / "outside"
    try files.makeFolder(outside)
    if name != "evidence" { try files.makeFolder(office.root / "evidence") }
    if try files.exists(office.root / name) { try files.removeFolder(office.root / name) }
    try office.scratch.link("registry/\(name)", to: outside.text)
    let registry = try office.open()
    let path = try file("a.pdf", bytes)
    let error = registryError { try registry.write { _ = try registry.store(evidence: path, kind: "k") } }
    guard case .file(.symbolicLink(_, office.root / name)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try files.names(in: outside) == [])
    let item = Evidence(kind: "k", sha256: hex(bytes), name: "a.pdf", size: 1)
    try files.makeFolder(outside / "ab")
    try files.write(bytes, to: outside / "ab/\(hex(bytes)).pdf", sync: false)
    try files.write(bytes, to: outside / "\(hex(bytes)).pdf", sync: false)
    #expect(registryError { try registry.copyOut(item, to: office.scratch.path / "copy") } != nil)
    #expect(try !files.exists(office.scratch.path / "copy"))
    #expect(try registry.checkEvidence(of: []).problems.map(\.kind) == [.unexpected])
  }

  @Test func `a document that is a symbolic link is replaced, not written through or read`() throws {
    let registry = try office.open()
    let path = try file("a.pdf", [1, 2])
    let item = try registry.write { try registry.store(evidence: path, kind: "k") }
    let place = "evidence/\(item.sha256.prefix(2))/\(item.sha256).pdf"
    try files.remove(office.root / place)
    try office.scratch.link("registry/\(place)", to: path.text)
    #expect(registryError { try registry.copyOut(item, to: office.scratch.path / "copy") } != nil)
    var audit = try EvidenceAudit(registry)
    #expect(audit.state(of: item) == .altered)
    _ = try registry.write { try registry.store(evidence: path, kind: "k") }
    try files.remove(path)
    #expect(try office.read(place) == [1, 2])
  }

  @Test(arguments: 0...12)
  func `stopping anywhere leaves nothing half, and a second try succeeds`(steps: Int) throws {
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    let path = try file("a.pdf", [1, 2, 3])
    fuse.left = steps
    let error = registryError { try registry.write { _ = try registry.store(evidence: path, kind: "k") } }
    fuse.left = nil
    let found = try stored()
    #expect(found.isEmpty || error == nil || found == ["\(hex([1, 2, 3]).prefix(2))/\(hex([1, 2, 3])).pdf"])
    for name in found { #expect(try office.read("evidence/\(name)") == [1, 2, 3]) }
    _ = try registry.write { try registry.store(evidence: path, kind: "k") }
    #expect(try stored().count == 1)
  }
}
