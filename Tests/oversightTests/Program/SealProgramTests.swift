import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// `seal`, `seal proof`, `seal check` and `verify --seal`, with the tools of this machine.
@Suite struct SealProgramTests {
  let registry: ProgramRegistry
  var folder: String { registry.folder }
  var sealFile: String { "\(folder)/registry/seals/2024-07-10-001.seal" }

  init() throws {
    registry = try ProgramRegistry()
    for title in ["One", "Two, «второе»", "Three"] {
      try registry.expectOK(["open", "letter", "--title", title, "--party", "addressee=b-dept", "--on", "2024-06-03"])
    }
    try registry.expectOK([
      "advance", "LTR-2024-000002", "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03", "--note",
      "с курьером \"А\"\n\tи \\ почтой",
    ])
  }

  /// Runs another program; what it wrote is for the message when it fails.
  @discardableResult
  private func outside(_ program: String, _ words: String...) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  private func key(_ name: String, passphrase: String = "") throws -> String {
    let path = "\(folder)/\(name)"
    let made = try outside("ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", name, "-f", path)
    try #require(made.0 == 0, "\(made.1)")
    return path
  }

  private func signers(_ name: String, key: String) throws -> String {
    let path = "\(folder)/\(name).signers"
    let text = try String(contentsOfFile: "\(key).pub", encoding: .utf8)
    try "\(name) \(text)".write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `a seal is printed just as it stands in its file`() throws {
    let run = registry.run("seal")
    #expect(run.code == .ok)
    #expect(try run.output == String(contentsOfFile: sealFile, encoding: .utf8))
    #expect(run.errors.hasPrefix("Sealed as 2024-07-10-001: seals/2024-07-10-001.seal."))
    let json = try registry.json("seal")
    #expect(json["seal"] == "2024-07-10-002")
    #expect(json["signature"] == .null)
    #expect(json["cases"] == 3 && json["records"] == 4)
    let verified = registry.run("verify")
    #expect(verified.code == .ok)
    #expect(verified.output.contains("Nothing recorded before the seal 2024-07-10-002 of 2024-07-10 has changed"))
  }

  @Test func `a registry with a problem is not sealed`() throws {
    try edit("\(folder)/registry/cases/2024/LTR-2024-000001.json", "\"One\"", "\"Uno\"")
    let error = try registry.error("seal", kind: "invalid", code: .data)
    #expect(error["message"]?.string?.contains("LTR-2024-000001") == true)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/registry/seals"))
  }

  @Test func `a signed seal says who signed it, and a wrong signature is found`() throws {
    let (chair, other) = (try key("chair"), try key("other"))
    let (signers, others) = (try signers("chair", key: chair), try signers("other", key: other))
    let sealed = try registry.json("seal", "--sign", chair)
    #expect(sealed["signature"] == "seals/2024-07-10-001.seal.sig")
    let plain = try registry.json("verify", "--seal", sealFile)
    #expect(plain["seal"]?["signature"]?["status"] == "good" && plain["seal"]?["signature"]?["signer"] == nil)
    let known = try registry.json("verify", "--seal", sealFile, "--signers", signers)
    #expect(known["seal"]?["signature"]?["signer"] == "chair")
    let windows = "\(folder)/windows.seal"
    let text = try String(contentsOfFile: sealFile, encoding: .utf8)
    try text.replacing("\n", with: "\r\n").write(toFile: windows, atomically: true, encoding: .utf8)
    try FileManager.default.copyItem(atPath: sealFile + ".sig", toPath: windows + ".sig")
    let rewritten = try registry.json("verify", "--seal", windows, "--signers", signers)
    #expect(rewritten["seal"]?["signature"]?["signer"] == "chair", "line ends say nothing")
    let unknown = registry.run("verify", "--seal", sealFile, "--signers", others)
    #expect(unknown.code == .data && unknown.output.contains("not on the list of signers"))

    // Of another seal, though by the same key.
    registry.now = "2024-07-11T09:00:00+05:00"
    try registry.expectOK(["seal"])
    let second = "\(folder)/second.seal"
    try FileManager.default.copyItem(atPath: "\(folder)/registry/seals/2024-07-11-001.seal", toPath: second)
    let missing = registry.run("verify", "--seal", second, "--signers", signers)
    #expect(missing.code == .data && missing.output.contains("there is no signature"))
    try FileManager.default.copyItem(atPath: sealFile + ".sig", toPath: second + ".sig")
    for words in [["--signers", signers], []] {
      let wrong = registry.run(["verify", "--seal", second] + words)
      #expect(wrong.code == .data && wrong.output.contains("no signature of this seal"), "\(wrong.output)")
    }
  }

  @Test func `a key expired since was good when the seal was made`() throws {
    let chair = try key("chair")
    let signers = try signers("chair", key: chair)
    try registry.expectOK(["seal", "--sign", chair])
    try edit(signers, "chair ssh", "chair valid-after=\"20240101\",valid-before=\"20240801\" ssh")
    #expect(registry.run("verify", "--seal", sealFile, "--signers", signers).code == .ok)
    try edit(signers, "20240801", "20240601")
    #expect(registry.run("verify", "--seal", sealFile, "--signers", signers).code == .data)
  }

  @Test func `a key that cannot sign seals nothing`() throws {
    let locked = try key("locked", passphrase: "a secret")
    for file in ["\(folder)/nowhere", locked + ".pub", "\(folder)/registry/acts.json"] {
      let error = try registry.error("seal", "--sign", file, kind: "io", code: .io)
      #expect(error["message"]?.string?.contains("Nothing was sealed") == true)
    }
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/registry/seals"))
    let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/registry/.oversight")
    #expect(!left.contains { $0.contains("seal") })
    #expect(registry.run("verify").code == .ok)
  }

  @Test func `a seal kept elsewhere tells what changed since`() throws {
    try registry.expectOK(["seal"])
    let copy = "\(folder)/minutes.seal"
    try FileManager.default.copyItem(atPath: sealFile, toPath: copy)
    try registry.expectOK([
      "advance", "LTR-2024-000001", "send", "receivedOn=2024-06-04", "copies=1", "--on", "2024-06-04",
    ])
    #expect(registry.run("verify", "--seal", copy).code == .ok)
    try edit(copy, "\ncases 3\n", "\ncases 4\n")
    #expect(try registry.error("verify", "--seal", copy, kind: "invalid", code: .data)["message"]?.string != nil)
    try edit(copy, "\ncases 4\n", "\r\ncases 3\r\n")
    #expect(registry.run("verify", "--seal", copy).code == .ok, "line ends say nothing")
    try edit(copy, "\r\ncases 3\r\n", "\ncases 3 \n")
    #expect(try registry.error("verify", "--seal", copy, kind: "invalid", code: .data)["message"]?.string != nil)
  }

  /// The proof and the document of a case, as somebody gets them who has no registry.
  private func handOver(_ number: String) throws -> (proof: String, document: String) {
    let run = registry.run("seal", "proof", number)
    #expect(run.code == .ok, "\(run.errors)")
    let (proof, document) = ("\(folder)/\(number).proof", "\(folder)/\(number).json")
    try run.output.write(toFile: proof, atomically: true, encoding: .utf8)
    try? FileManager.default.removeItem(atPath: document)
    try FileManager.default.copyItem(atPath: "\(folder)/registry/cases/2024/\(number).json", toPath: document)
    return (proof, document)
  }

  @Test func `one case can be checked without a registry`() throws {
    try registry.expectOK(["seal"])
    let (proof, document) = try handOver("LTR-2024-000002")
    let answer = ProgramRun(["seal", "check", sealFile, proof, document], environment: [:])
    #expect(answer.code == .ok)
    #expect(answer.output.hasPrefix("LTR-2024-000002 was in the seal 2024-07-10-001 of 2024-07-10 with 2 records;"))
    #expect(answer.output.contains("The seal is not signed."))
    try edit(document, "\"copies\": 1", "\"copies\": 2")
    #expect(ProgramRun(["seal", "check", sealFile, proof, document], environment: [:]).code == .data)
    let other = try handOver("LTR-2024-000001")
    #expect(ProgramRun(["seal", "check", sealFile, proof, other.document], environment: [:]).code == .data)
    _ = try registry.error("seal", "proof", "LTR-2024-000009", kind: "not-found", code: .notFound)
  }

  @Test func `a third party comes to the same with jq, sha256sum and ssh-keygen alone`() throws {
    let chair = try key("chair")
    let signers = try signers("chair", key: chair)
    try registry.expectOK(["seal", "--sign", chair])
    let script = ProjectFiles.place("Fixtures/check-seal.sh").path
    for number in ["LTR-2024-000001", "LTR-2024-000002", "LTR-2024-000003"] {
      let (proof, document) = try handOver(number)
      let checked = try outside("sh", script, sealFile, proof, document, signers, "chair")
      #expect(checked.0 == 0, "\(checked.1)")
      #expect(checked.1.contains("\(number): the first"))
    }
    let (proof, document) = try handOver("LTR-2024-000002")
    let edits = [
      (document, "\"copies\": 1", "\"copies\": 2"), (document, "почтой", "курьером"), (proof, "place 2", "place 1"),
      (proof, "with ", "with 0"), (sealFile, "cases 3", "cases 4"), (signers, "chair", "deputy"),
    ]
    for (path, old, new) in edits {
      let before = try String(contentsOfFile: path, encoding: .utf8)
      try edit(path, old, new)
      let checked = try outside("sh", script, sealFile, proof, document, signers, "chair")
      #expect(checked.0 != 0, "\(path): \(old) → \(new): \(checked.1)")
      try before.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try outside("sh", script, sealFile, proof, document, signers, "chair").0 == 0)
  }
}
