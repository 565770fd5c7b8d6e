import CaseRecords
import CaseRegistry
import FolderStore
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// What can be said about the signature beside a seal.
struct SealSignature {
  /// Nil when there is none, or it could not be checked.
  let check: SignatureCheck?
  /// Why it could not be checked.
  let failure: SealError?
  /// Whether somebody said whose signature is wanted.
  let isWanted: Bool

  /// Checks the signature beside the file of a seal, if there is one.
  ///
  /// - Parameters:
  ///   - seal: What the file says; its signature is of these lines, whatever the file ends them with.
  ///   - file: The file.
  ///   - signers: Who has which key; nil when nobody says.
  /// - Throws: `SealError.noProgram`, where a signature is wanted; `FileError` when there is no such list.
  init(of seal: Seal, file: Path, signers: Path?) throws {
    try self.init(of: seal.bytes, file: file, signers: signers, at: seal.at, for: .seal)
  }

  /// The same of any text that an office signs.
  ///
  /// - Parameters:
  ///   - bytes: What was signed.
  ///   - moment: When; a key must have been valid then.
  ///   - purpose: What it is.
  init(
    of bytes: [UInt8], file: Path, signers: Path?, at moment: Timestamp, for purpose: SSHKeygen.Purpose
  ) throws {
    isWanted = signers != nil
    let files = FileSystem()
    if let signers, try !files.exists(signers) { throw FileError.notFound(.read, signers) }
    let signature = Path("\(file.text).sig")
    guard try files.exists(signature) else {
      (check, failure) = (nil, nil)
      return
    }
    do throws(SealError) {
      (check, failure) = (try SSHKeygen(for: purpose).check(signature, of: bytes, signers: signers, at: moment), nil)
    } catch {
      if signers != nil { throw error }
      (check, failure) = (nil, error)
    }
  }

  /// What is wrong with it; nil when nothing is.
  var problem: Problem.Fault? {
    switch check {
    case .bad(let answer): .seal(.badSignature(answer))
    case .unknownSigner(let key): .seal(.unknownSigner(key: key))
    case .good: nil
    case nil: isWanted ? .seal(.noSignature) : nil
    }
  }

  /// Whether there is none.
  var isMissing: Bool { check == nil && failure == nil }

  /// What is said about it where nothing is wrong.
  var sentence: SealSentence {
    if let failure { return .unchecked(failure) }
    guard case .good(let key, let signer) = check else { return .unsigned }
    return signer.map { .signed(by: $0, key: key) } ?? .signedWith(key: key)
  }

  /// The same for scripts.
  var json: JSON {
    switch check {
    case .good(let key, let signer?): ["status": "good", "key": .string(key), "signer": .string(signer)]
    case .good(let key, nil): ["status": "good", "key": .string(key)]
    case .unknownSigner(let key): ["status": "unknown-signer", "key": .string(key)]
    case .bad(let answer): ["status": "bad", "reason": .string(answer.text(in: .en))]
    case nil: ["status": failure == nil ? "none" : "unchecked"]
    }
  }
}
