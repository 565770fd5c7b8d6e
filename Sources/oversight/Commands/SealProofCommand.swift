import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Digests
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `seal proof`: what shows that one case was in a seal.
struct SealProofCommand: Command {
  static let verb = "seal proof"
  static let usage = Usage(
    .sealProof, synopsis: "NUMBER", audience: .keeper, access: .plain, positionals: ["NUMBER"],
    options: [.seal], examples: ["oversight seal proof REC-2026-000123 > REC-2026-000123.proof"],
    exitCodes: [.notFound, .data])

  private let number: String
  private let file: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    file = arguments.value(of: .seal)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let number = try CaseNumber(typed: number)
    let registry = session.registry
    let (path, bytes) =
      if let file { (Path(file), try session.bytes(ofFile: file)) } else { try registry.sealBytes() }
    let seal = try Seal(bytes, at: path)
    let proof = try SealProof(of: number.description, in: seal, leaves: try registry.leaves(of: seal, beside: path))
    let json: JSON = [
      "seal": .string(seal.name), "number": .string(number.description), "records": .integer(proof.head.records),
      "head": .string(proof.head.head.description), "place": .integer(proof.place), "count": .integer(proof.count),
      "path": .array(proof.path.map { .string($0.description) }), "text": .string(proof.text),
    ]
    session.answer(json) { String(proof.text.dropLast()) }
    return .ok
  }
}
