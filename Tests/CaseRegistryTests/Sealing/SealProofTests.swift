import Disk
import Platform
import CaseRecords
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct SealProofTests {
  let sealed: SealedOffice
  let seal: Seal
  let leaves: [UInt8]

  init() throws {
    sealed = try SealedOffice()
    seal = try sealed.seal()
    leaves = try #require(try sealed.office.read("seals/\(seal.name).leaves"))
  }

  func proof(_ place: Int) throws -> SealProof {
    try SealProof(of: sealed.numbers[place].description, in: seal, leaves: leaves)
  }

  @Test(arguments: 0..<3) func `every case can be shown to have been sealed`(place: Int) throws {
    let proof = try proof(place)
    #expect(proof.leads(to: seal))
    #expect(try proof.problems(of: sealed.document(place), in: sealed.document(place).bytes).isEmpty)
    #expect(try SealProof(Array(proof.text.utf8), at: "p") == proof)
  }

  @Test func `a case that has grown since was sealed all the same`() throws {
    let proof = try proof(1)
    try sealed.office.open().perform("answer", on: .june(5), number: sealed.numbers[1], id: "h")
    #expect(try proof.problems(of: sealed.document(1), in: sealed.document(1).bytes).isEmpty)
  }

  @Test func `another case, a shorter history or another one is not what was sealed`() throws {
    let proof = try proof(0)
    #expect(try proof.problems(of: sealed.document(1), in: sealed.document(1).bytes).map(\.kind) == [.number])
    let whole = try sealed.document(0).history.records
    for forged in [Array(whole.dropLast()), changed(whole)] {
      let document = CaseDocument(opening: try CaseHistory(forged), salt: { "00" })
      #expect(proof.problems(of: document, in: document.bytes).map(\.kind) == [.seal])
    }
  }

  private func changed(_ records: [Record]) -> [Record] {
    var records = records
    records[1].reason = "none"
    return records
  }

  @Test func `a changed proof is refused or leads nowhere`() throws {
    let bytes = Array(try proof(1).text.utf8)
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      if let proof = try? SealProof(changed, at: "p") { #expect(!proof.leads(to: seal), "byte \(place)") }
    }
  }

  @Test func `a case that was opened later is not in the seal`() throws {
    #expect(throws: SealError.notSealed("LTR-2024-000009", seal: seal.name)) {
      try SealProof(of: "LTR-2024-000009", in: seal, leaves: leaves)
    }
  }
}
