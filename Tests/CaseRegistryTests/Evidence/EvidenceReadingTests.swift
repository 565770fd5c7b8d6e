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

@Suite struct EvidenceReadingTests {
  let office: Office
  let files = FileSystem()
  let number: CaseNumber
  let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
  let item: Evidence

  /// A letter with one document of a megabyte.
  init() throws {
    office = try Office()
    let source = office.scratch.path / "video.mp4"
    try files.write(bytes, to: source, sync: false)
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "open")
    item = try registry.write {
      let item = try registry.store(evidence: source, kind: "video")
      try registry.decide(.attach([item]), on: .june(1), number: number, id: "attach")
      return item
    }
    self.number = number
    try files.remove(source)
  }

  var place: String { "evidence/\(item.sha256.prefix(2))/\(item.sha256).mp4" }
  var copy: Path { office.scratch.path / "copy.mp4" }

  func problems() throws -> [Problem.Kind] { try office.open().verify().problems.map(\.kind) }

  func states() throws -> [EvidenceState] { try office.open().checkEvidence(of: [number]).findings.map(\.state) }

  @Test func `a document is copied out whole, and read in pieces`() throws {
    let registry = try office.open()
    try registry.copyOut(item, to: copy)
    #expect(try files.read(copy) == bytes)
    #expect(try office.scratch.permissions("copy.mp4") & 0o077 == 0)
    var (count, pieces) = (0, 0)
    try registry.read(item) { (count, pieces) = (count + $0.count, pieces + 1) }
    #expect(count == bytes.count && pieces > 3)
    #expect(try states() == [.ok])
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `nothing is overwritten, not even a symbolic link that leads nowhere`() throws {
    let registry = try office.open()
    try files.write([7], to: copy, sync: false)
    #expect(registryError { try registry.copyOut(item, to: copy) } == .file(.exists(.write, copy)))
    #expect(try files.read(copy) == [7])
    try office.scratch.link("dangling", to: "nowhere")
    let dangling = office.scratch.path / "dangling"
    #expect(registryError { try registry.copyOut(item, to: dangling) } == .file(.exists(.write, dangling)))
    #expect(try files.names(in: office.scratch.path) == ["copy.mp4", "dangling", "registry"])
  }

  @Test func `an altered document is not given out, and verify and check find it`() throws {
    var other = bytes
    other[999_999] ^= 1
    try office.write(other, to: place)
    let registry = try office.open()
    let error = RegistryError.evidence("video.mp4", sha256: item.sha256, .altered)
    #expect(registryError { try registry.copyOut(item, to: copy) } == error)
    #expect(registryError { try registry.read(item) { _ in } } == error)
    #expect(try files.names(in: office.scratch.path) == ["registry"])
    #expect(try states() == [.altered])
    #expect(try problems() == [.hash])
  }

  @Test func `a missing document is found`() throws {
    try files.remove(office.root / place)
    let registry = try office.open()
    let error = RegistryError.evidence("video.mp4", sha256: item.sha256, .missing)
    #expect(registryError { try registry.copyOut(item, to: copy) } == error)
    #expect(registryError { try registry.read(item) { _ in } } == error)
    #expect(try states() == [.missing])
    #expect(try problems() == [.missing])
  }

  @Test func `a document is found under any ending`() throws {
    for name in ["\(item.sha256)", "\(item.sha256).from old camera.mp4"] {
      let folder = office.root / "evidence" / String(item.sha256.prefix(2))
      try files.rename(folder / (try #require(try files.names(in: folder).first)), to: folder / name)
      #expect(try states() == [.ok])
      #expect(try problems() == [])
    }
  }

  @Test func `what no record names is a note, what is not under its hash a problem`() throws {
    let folder = "evidence/\(item.sha256.prefix(2))"
    let hash = SHA256.digest(of: [9]).description
    try files.makeFolder(office.root / "evidence" / String(hash.prefix(2)))
    try office.write([9], to: "evidence/\(hash.prefix(2))/\(hash).txt")
    try office.write([0], to: "\(folder)/.DS_Store")
    var report = try office.open().verify()
    #expect(report.problems.isEmpty && report.unused == ["evidence/\(hash.prefix(2))/\(hash).txt"])
    try office.write([0], to: "\(folder)/notes.txt")
    try office.write([0], to: "evidence/\(hash.prefix(2))/\(hash).txt")
    try office.write([0], to: "evidence/list.txt")
    report = try office.open().verify()
    #expect(report.unused == [])
    #expect(report.problems.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.hash, .unexpected, .unexpected])
    #expect(try office.open().checkEvidence(of: []).problems.count == 3)
    #expect(try office.open().checkEvidence(of: [number]).isSound)
  }

  @Test func `a hash that somebody else wrote leads nowhere`() throws {
    var audit = try EvidenceAudit(office.open())
    for hash in ["", "..", "../../../../etc/passwd", "AB" + item.sha256.dropFirst(2), item.sha256 + "0"] {
      let item = Evidence(kind: "k", sha256: hash, name: "n", size: 1)
      #expect(audit.state(of: item) == .missing)
      let registry = try office.open()
      #expect(registryError { try registry.copyOut(item, to: copy) } == .evidence("n", sha256: hash, .missing))
    }
  }

  @Test func `who supplied it can be removed, and the chain still holds`() throws {
    let registry = try office.open()
    var supplied = item
    supplied.supplier = "a parent of School 12"
    _ = try registry.write {
      try registry.decide(.attach([item, supplied]), on: .june(2), number: number, id: "again", note: "called twice")
    }
    let sealed = try #require(try registry.document(number).sealed.last)
    #expect(sealed.json["personal"]?.object?.members.map(\.key) == ["/evidence/1/suppliedBy", "/note", "/request"])
    #expect(try registry.document(number).history.documents().last?.document.supplier == "a parent of School 12")
    var json = sealed.json
    json["personal"] = ["/evidence/1/suppliedBy": ["forgotten": "2025-01-01"], "/note": ["forgotten": "2025-01-01"]]
    #expect(!JSON.object(json).canonicalText().contains("parent"))
    let again = try SealedRecord(.object(json), at: "")
    #expect(again.computedHash == sealed.hash && again.brokenCommitments.isEmpty)
    #expect(again.record.evidence.map(\.supplier) == [nil, nil])
    #expect(try office.open().verify().problems.isEmpty)
  }
}
