public import CaseRegistry
public import CaseRecords
import Disk
public import Platform
public import WorkflowEngine
import JSONText

/// The user's own `ssh-keygen`, which signs seals and checks their signatures (OpenSSH 8.9 or later).
public struct SSHKeygen: Sendable {
  /// What a signature is good for: one made for something else is no signature of this.
  public enum Purpose: String, Hashable, Sendable {
    /// A seal.
    case seal = "oversight-seal"
    /// The digests of a public register.
    case register = "oversight-register"
  }

  private let program: OutsideProgram
  private let purpose: Purpose
  private let files = FileSystem()

  /// - Parameters:
  ///   - name: The program's name, looked up in `PATH`, or its path.
  ///   - purpose: What is signed.
  public init(name: String = "ssh-keygen", for purpose: Purpose = .seal) {
    (program, self.purpose) = (OutsideProgram(name: name), purpose)
  }

  /// Signs a seal; the program may ask for a passphrase on the terminal.
  ///
  /// - Parameters:
  ///   - seal: The text.
  ///   - key: The file of a private key, or of a public one whose private half an agent holds.
  ///   - folder: An existing folder for what stands on the disk meanwhile.
  /// - Returns: The bytes of the signature's file.
  /// - Throws: `SealError.noKey`, `noProgram`, `notSigned`; `FileError` when the disk fails.
  public func sign(_ seal: [UInt8], with key: Path, by folder: Path) throws -> [UInt8] {
    guard try files.exists(key) else { throw SealError.noKey(key) }
    // Given as a file: standard input stays free for the passphrase.
    let text = FileSystem.temporary(for: folder / "seal")
    let signature = Path(text.text + ".sig")
    try files.write(seal, to: text, sync: false)
    defer {
      for path in [text, signature] { _ = try? files.remove(path) }
    }
    try files.remove(signature)
    let answer = try program.run(["-Y", "sign", "-n", purpose.rawValue, "-f", Self.file(key), Self.file(text)])
    guard answer.status == 0, let bytes = try files.read(signature) else {
      throw SealError.notSigned(Path(program.name), Self.failure(answer))
    }
    return bytes
  }

  /// Checks the signature of a seal.
  ///
  /// - Parameters:
  ///   - signature: Its file.
  ///   - seal: The text of the seal.
  ///   - signers: A list of who has which key, as `ssh-keygen` reads it (ALLOWED SIGNERS); nil when nobody says.
  ///   - moment: When the seal was made; a key must have been valid then.
  /// - Throws: `SealError.noProgram`.
  public func check(
    _ signature: Path, of seal: [UInt8], signers: Path?, at moment: Timestamp
  ) throws(SealError) -> SignatureCheck {
    guard let signers else {
      return Self.check(try verify("check-novalidate", [], signature, seal), signer: nil)
    }
    let time = "verify-time=\(Self.compact(moment))"
    let found = try program.run([
      "-Y", "find-principals", "-s", Self.file(signature), "-f", Self.file(signers), "-O", time,
    ])
    guard found.status == 0, let signer = Self.lines(found.output).first else {
      let answer = Self.check(try verify("check-novalidate", [], signature, seal), signer: nil)
      guard case .good(let key, _) = answer else { return answer }
      return .unknownSigner(key: key)
    }
    let words = ["-f", Self.file(signers), "-I", signer, "-O", time]
    return Self.check(try verify("verify", words, signature, seal), signer: signer)
  }

  private func verify(
    _ operation: String, _ words: [String], _ signature: Path, _ seal: [UInt8]
  ) throws(SealError) -> OutsideProgram.Answer {
    try program.run(
      ["-Y", operation, "-n", purpose.rawValue, "-s", Self.file(signature)] + words, input: seal)
  }
}

extension SSHKeygen {
  private static func check(_ answer: OutsideProgram.Answer, signer: String?) -> SignatureCheck {
    guard answer.status == 0 else { return .bad(failure(answer)) }
    // 'Good "oversight-seal" signature … with ED25519 key SHA256:…'
    let key = lines(answer.output).first?.split(separator: " ").last.map(String.init) ?? ""
    return .good(key: key, signer: signer)
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The program's own last words.
  private static func failure(_ answer: OutsideProgram.Answer) -> ProgramAnswer {
    lines(answer.errors + [UInt8(ascii: "\n")] + answer.output).last { !$0.hasPrefix("Signing file ") }
      .map { .said($0) } ?? .ended(answer.status)
  }

  /// A path that cannot be taken for an option.
  private static func file(_ path: Path) -> String { path.text.hasPrefix("-") ? "./\(path.text)" : path.text }

  /// `20261121051112`, in the zone the program is told to count in.
  private static func compact(_ moment: Timestamp) -> String {
    let digits = moment.shown(in: .utc).description.utf8.prefix(19).filter { (48...57).contains($0) }
    return String(decoding: digits, as: UTF8.self)
  }
}
