import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `seal check`: whether a case was in a seal, for somebody who has no registry.
struct SealCheckCommand: Command {
  static let verb = "seal check"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    .sealCheck, synopsis: "SEAL PROOF DOCUMENT", audience: .monitoringGroup, access: .plain,
    positionals: ["SEAL", "PROOF", "DOCUMENT"], options: [.signers],
    examples: ["oversight seal check 2026-11-21-001.seal REC-2026-000123.proof REC-2026-000123.json"],
    exitCodes: [.data])

  private let seal: String
  private let proof: String
  private let document: String
  private let signers: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    seal = try arguments.next("SEAL")
    proof = try arguments.next("PROOF")
    document = try arguments.next("DOCUMENT")
    signers = arguments.value(of: .signers)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let seal = try Seal(try session.bytes(ofFile: seal), at: Path(seal))
    let proof = try SealProof(try session.bytes(ofFile: proof), at: Path(proof))
    let bytes = try session.bytes(ofFile: document)
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch {
      throw RegistryError.document(path: self.document, error)
    }
    let language = session.language
    var problems = proof.problems(of: document, in: bytes).map { $0.at(self.document) }
    if !proof.leads(to: seal) { problems.append(Problem(.seal(.proofLeadsElsewhere), path: self.proof)) }
    let signature = try SealSignature(of: seal, file: Path(self.seal), signers: signers.map { Path($0) })
    if let problem = signature.problem { problems.append(Problem(problem, path: "\(self.seal).sig")) }
    let json: JSON = [
      "number": .string(proof.head.name), "records": .integer(proof.head.records), "seal": .object(seal.json),
      "signature": signature.json,
      "problems": .array(
        problems.map {
          [
            "path": .string($0.path), "kind": .string($0.kind.rawValue), "message": .string($0.text(in: language)),
          ]
        }),
    ]
    session.answer(json) {
      guard problems.isEmpty else {
        return problems.map { SafeText.make("\($0.path): \($0.kind.rawValue): \($0.text(in: language))") }.joined(
          separator: "\n")
      }
      let sentence = SealSentence.contained(
        proof.head.name, seal: seal.name, day: seal.at.day, records: proof.head.records)
      return [sentence, signature.sentence].map { session.lines($0.text(in: language)) }.joined(separator: "\n")
    }
    return problems.isEmpty ? .ok : .data
  }
}
