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

/// `seal`: fixes what the registry is now, so that a later change of it shows.
struct SealCommand: Command {
  static let verb = "seal"
  static let usage = Usage(
    .seal, audience: .keeper, access: .plain, options: [.sign],
    examples: ["oversight seal", "oversight seal --sign ~/.ssh/id_ed25519"], exitCodes: [.data, .busy])

  private let key: String?

  init(_ arguments: inout Arguments) throws(UsageError) { key = arguments.value(of: .sign) }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let draft = try registry.draftSeal(at: try session.now())
    let signature = try key.map {
      try (registry as? FolderStore)?.sign(draft.seal, with: Path($0))
        ?? SSHKeygen().sign(draft.seal.bytes, with: Path($0), by: FileSystem.temporaryFolder)
    }
    try registry.record(draft, signature: signature)
    let path = "seals/\(draft.seal.name).seal"
    var json = draft.seal.json
    json["path"] = .string(path)
    json["signature"] = signature == nil ? .null : .string("\(path).sig")
    session.answer(.object(json)) { String(draft.seal.text.dropLast()) }
    if !session.options.json {
      let sentence = SealSentence.sealed(draft.seal.name, path: path).text(in: session.language)
      session.terminal.say(session.lines(sentence))
    }
    return .ok
  }
}

extension Seal {
  /// The seal as `--json` tells it.
  var json: JSONObject {
    [
      "seal": .string(name), "at": .string(at.description), "registry": .string(registry.description),
      "cases": .integer(cases), "records": .integer(records),
      "journal": ["entries": .integer(entries), "head": .string(journal.description)],
      "root": .string(root.description), "previous": .string(previous.description), "text": .string(text),
    ]
  }
}
