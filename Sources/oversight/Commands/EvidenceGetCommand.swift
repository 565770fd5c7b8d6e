import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `evidence get`: a copy of a document.
struct EvidenceGetCommand: Command {
  static let verb = "evidence get"
  static let usage = Usage(
    .evidenceGet, synopsis: "NUMBER SHA-256", audience: .monitoringGroup, access: .plain,
    positionals: ["NUMBER", "SHA-256"], options: [.toFile],
    examples: ["oversight evidence get REC-2024-000001 7f83b1 --to letter.pdf"], exitCodes: [.notFound, .data])

  private let number: String
  private let prefix: String
  private let destination: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    prefix = try arguments.next("SHA-256")
    destination = arguments.value(of: .toFile)
    if destination == "-", arguments.has(.json) { throw .contradiction("--to -", "--json", verb: Self.verb) }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (registry, terminal, language) = (session.registry, session.terminal, session.language)
    let evidence = try session.reader().evidence(of: number)
    let filed = try evidence.document(beginning: prefix)
    let document = filed.document
    if filed.isRemoved { throw WorkError.removedDocument(evidence.number, document.sha256) }
    if let copy = evidence.publicCopy(of: filed) {
      terminal.note(filed.note(of: copy), in: language)
    }
    if destination == "-" {
      try registry.read(document) { terminal.output.write($0) }
      return .ok
    }
    let path = Path(destination ?? SafeFileName.make(document.name, hash: document.sha256))
    if let folder = registry as? FolderStore {
      try folder.copyOut(document, to: path)
    } else {
      try FileSystem().copy(document, of: registry, toNew: path)
    }
    var json = document.facts
    json["number"] = .string(number)
    json["to"] = .string(path.text)
    session.answer(.object(json)) {
      session.lines("\(path)  \(document.sha256.prefix(12)) · \(FileSize.text(document.size, in: language))")
    }
    return .ok
  }
}
