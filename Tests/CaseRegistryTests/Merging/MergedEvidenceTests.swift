import Platform
import CaseRecords
import Disk
import Foundation
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// A case comes with its evidence or not at all.
@Suite struct MergedEvidenceTests {
  let office: Office
  let other: Office
  let number: CaseNumber
  let path: String
  let at = "2024-07-01T09:00:00+00:00"

  /// A letter of another office with evidence, and one without.
  init() throws {
    (office, other) = (try Office(code: "AKT"), try Office(code: "ATY"))
    let registry = try other.open()
    try FileSystem().write(Array("minutes".utf8), to: other.scratch.path / "minutes.txt")
    number = try registry.openLetter(on: .june(), id: "a")
    let evidence = try registry.write { [number, other] in
      let evidence = try registry.store(evidence: other.scratch.path / "minutes.txt", kind: "minutes")
      try registry.decide(.perform("drop", input: [:], evidence: [evidence]), on: .june(1), number: number, id: "b")
      return evidence
    }
    _ = try registry.openLetter(on: .june(), id: "c")
    path = "evidence/\(evidence.sha256.prefix(2))/\(evidence.sha256).txt"
  }

  func merge() throws -> MergeReport { try office.open().merge(other.root, at: at) }

  @Test(arguments: ["missing", "altered", "link", "pipe", "folder"])
  func `a case whose evidence is not there is not taken, and the rest is`(state: String) throws {
    let file = other.root / path
    let bytes = try #require(try other.read(path))
    try FileSystem().remove(file)
    switch state {
    case "altered": try FileSystem().write(Array("mINUTES".utf8), to: file)
    case "link": try FileManager.default.createSymbolicLink(atPath: file.text, withDestinationPath: "/etc/passwd")
    case "pipe": #expect(mkfifo(file.text, 0o600) == 0)
    case "folder": try FileSystem().makeFolder(file)
    default: break
    }
    let report = try merge()
    #expect(report.conflicts.map(\.kind) == [.needs] && report.conflicts.first?.number == number)
    #expect(report.conflicts.first.map { "\($0.reason)" }?.contains("minutes.txt") == true)
    #expect(report.taken.count == 1 && report.evidence == 0)
    #expect(try office.works())
    try? FileManager.default.removeItem(atPath: file.text)
    try FileSystem().write(bytes, to: file)
    let again = try merge()
    #expect(again.taken.map(\.number) == [number] && again.evidence == 1)
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `a size that is not that of the document keeps the case out, though its bytes are here`() throws {
    #expect(try merge().evidence == 1)
    let document = try other.open().document(number)
    let forged = CaseNumber(prefix: "LTR", office: "ATY", year: 2024, serial: 3)
    var records = document.history.records
    var effects = records[0].effects
    effects.number = forged
    records[0].effects = effects
    var evidence = records[1].evidence
    evidence[0].size += 1
    records[1].evidence = evidence
    try other.plant(CaseDocument(opening: try CaseHistory(records)) { String(repeating: "0", count: 32) })
    #expect(try merge().conflicts.map(\.kind) == [.needs])
    #expect(try office.works())
  }

  @Test func `evidence that is missing here comes with the next merge, though the case is the same`() throws {
    #expect(try merge().evidence == 1)
    try FileSystem().remove(office.root / path)
    #expect(try office.open().verify().problems.map(\.kind) == [.missing])
    let report = try merge()
    #expect(report.taken.isEmpty && report.evidence == 1 && report.same == 2)
    #expect(try office.open().verify().problems.isEmpty)
    #expect(try merge().isNothing)
  }
}
