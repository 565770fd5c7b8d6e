import CaseRecords
import Platform
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry

/// Seals, the same of every store.
@Suite struct StoreSealingTests {
  private let at: Timestamp

  init() throws { at = try #require(Timestamp("2024-06-10T09:00:00+00:00")) }

  /// A registry with two letters, sealed.
  private func sealed(_ kind: StoreKind) throws -> (clerk: Clerk, numbers: [CaseNumber], draft: SealDraft) {
    let clerk = try Clerk(kind)
    let numbers = try (0..<2).map { try clerk.open(id: "a\($0)") }
    try clerk.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: numbers[0], id: "b")
    let draft = try clerk.store.draftSeal(at: at)
    try clerk.store.record(draft, signature: Array("signed".utf8))
    return (clerk, numbers, draft)
  }

  @Test(arguments: StoreKind.allCases)
  func `a seal says how far every history reached, and stays true while they grow`(kind: StoreKind) throws {
    let (clerk, numbers, draft) = try sealed(kind)
    #expect(draft.seal.name == "2024-06-10-001" && draft.seal.cases == 2 && draft.seal.records == 3)
    #expect(draft.heads.map(\.name) == ["journal"] + numbers.map(\.description))
    try clerk.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: numbers[1], id: "c")
    _ = try clerk.open(id: "d")
    let report = try clerk.store.verify()
    #expect(report.problems.isEmpty && report.seal == draft.seal)
    #expect(try clerk.store.sealBytes().bytes == draft.seal.bytes)
    #expect(try clerk.store.contents(of: "seals/2024-06-10-001.seal.sig") == Array("signed".utf8))
    let leaves = try clerk.store.leaves(of: draft.seal, kept: nil, at: "x.leaves")
    #expect(try clerk.store.verify(against: draft.seal, leaves: leaves).problems.isEmpty)
    #expect(try clerk.store.draftSeal(at: at).seal.previous == draft.seal.digest)
    #expect(throws: SealError.none) { try Clerk(kind).store.sealBytes() }
  }

  @Test(arguments: StoreKind.allCases)
  func `a history that was shortened since is found by the seal`(kind: StoreKind) throws {
    let (clerk, numbers, draft) = try sealed(kind)
    let before = try clerk.store.document(numbers[0])
    let other = try Clerk(.memory)
    let replaced = try other.store.document(other.open(id: "z"))
    #expect(replaced.number == before.number)
    try clerk.store.write { batch in try batch.backend.replace(replaced, isSettled: true) }
    #expect(try clerk.faults() == [.seal(.sealedShorter(seal: draft.seal.name, records: 2, left: 1))])
    try clerk.store.write { batch in try batch.backend.replace(before, isSettled: true) }
    #expect(try clerk.faults().isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `a draft is not recorded once the journal has gone on`(kind: StoreKind) throws {
    let (clerk, _, _) = try sealed(kind)
    let draft = try clerk.store.draftSeal(at: at)
    try clerk.store.write { batch in
      try batch.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: Office.founded)
    }
    #expect(throws: SealError.overtaken) { try clerk.store.record(draft, signature: nil) }
    #expect(try clerk.store.journal().seals == ["2024-06-10-001"])
  }

  @Test(arguments: StoreKind.allCases)
  func `nothing is sealed in which something is wrong`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    try clerk.store.write { batch in try batch.backend.put(Array("{}".utf8), at: "acts.json") }
    let problem = Problem(.hash(.notPinned), path: "acts.json")
    #expect(throws: SealError.problems(1, first: problem)) { try clerk.store.draftSeal(at: at) }
  }
}
