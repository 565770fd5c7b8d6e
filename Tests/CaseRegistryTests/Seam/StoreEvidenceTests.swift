import CaseRecords
import CaseRegistry
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

/// Documents of evidence, the same in every store.
@Suite struct StoreEvidenceTests {
  private struct Stop: Error {}

  @Test(arguments: StoreKind.allCases)
  func `a document is kept under its digest and read as it was stored`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let document = try clerk.drop(clerk.open(id: "a"), id: "b")
    #expect(document.name == "minutes.txt" && document.size == 7 && document.kind == "minutes")
    #expect(try clerk.text(of: document) == "minutes")
    #expect(clerk.store.sizes(ofEvidence: document.sha256) == [7])
    #expect(try clerk.store.checkEvidence(of: []).isSound)
  }

  @Test(arguments: StoreKind.allCases)
  func `the same bytes are kept once`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let numbers = try (0..<2).map { try clerk.open(id: "a\($0)") }
    let documents = try numbers.map { try clerk.drop($0, id: "b\($0)") }
    #expect(documents[0].sha256 == documents[1].sha256)
    #expect(clerk.store.sizes(ofEvidence: documents[0].sha256) == [7])
  }

  @Test(arguments: StoreKind.allCases)
  func `what a batch that throws has stored is not kept`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    var document: Evidence?
    #expect(throws: Stop.self) {
      try clerk.store.write { batch in
        document = try batch.store(Clerk.source("minutes"), kind: "minutes")
        throw Stop()
      }
    }
    #expect(clerk.store.sizes(ofEvidence: try #require(document).sha256).isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `what a command that is undone alone has stored is not kept`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let number = try clerk.open(id: "a")
    let (kept, undone) = try clerk.store.write { batch in
      let kept = try batch.store(Clerk.source("kept"), kind: "minutes")
      var undone: Evidence?
      #expect(throws: Stop.self) {
        try batch.attempt { batch in
          undone = try batch.store(Clerk.source("undone", named: "undone.txt"), kind: "minutes")
          throw Stop()
        }
      }
      try Clerk.decide(.perform("drop", input: [:], evidence: [kept]), on: .june(), number: number, id: "b", in: &batch)
      return (kept, undone)
    }
    #expect(try clerk.text(of: kept) == "kept")
    #expect(clerk.store.sizes(ofEvidence: try #require(undone).sha256).isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `what is not kept is said so`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    for hash in [String(repeating: "ab", count: 32), "../../etc/passwd", ""] {
      let document = Evidence(kind: "minutes", sha256: hash, name: "minutes.txt", size: 7)
      #expect(
        registryError { try clerk.store.read(document) { (_) throws(FileError) in } }
          == .evidence("minutes.txt", sha256: hash, .missing))
      #expect(clerk.store.sizes(ofEvidence: hash).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a document that was gathered before a batch is read once`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    var count = 0
    let source = Clerk.source("minutes") { count += 1 }
    clerk.store.gather(source)
    let document = try clerk.store.write { batch in try batch.store(source, kind: "minutes") }
    #expect(count == 1 && document.size == 7)
    #expect(clerk.store.sizes(ofEvidence: document.sha256) == [7])
  }

  @Test(arguments: StoreKind.allCases)
  func `a source that cannot be read says why and leaves nothing`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let source = EvidenceSource("gone.txt") { (_) throws(RegistryError) in throw .file(.notFound(.copy, "gone.txt")) }
    clerk.store.gather(source)
    let error = registryError { try clerk.store.write { batch in _ = try batch.store(source, kind: "minutes") } }
    #expect(error == .file(.notFound(.copy, "gone.txt")))
    #expect(try clerk.store.checkEvidence(of: []).unused.isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `what no record names is found, and so is what is named and not kept`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let number = try clerk.open(id: "a")
    let stored = try clerk.store.write { batch in try batch.store(Clerk.source("alone"), kind: "minutes") }
    let gone = Evidence(kind: "minutes", sha256: String(repeating: "ab", count: 32), name: "gone.txt", size: 4)
    try clerk.decide(.perform("drop", input: [:], evidence: [gone]), on: .june(1), number: number, id: "b")
    let report = try clerk.store.checkEvidence(of: [])
    #expect(report.unused.count == 1 && report.unused[0].contains(stored.sha256))
    #expect(report.findings.map(\.state) == [.missing] && report.documents == 1 && report.cases == 1)
    #expect(try clerk.store.checkEvidence(of: [number]).findings.map(\.document) == [gone])
    #expect(try clerk.faults() == [.missing(.evidenceGone(name: "gone.txt", sha256: gone.sha256))])
  }
}
