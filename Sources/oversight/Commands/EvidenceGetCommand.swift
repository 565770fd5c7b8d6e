import CaseRegistry
import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `evidence get`: a copy of a document.
struct EvidenceGetCommand: Command {
  static let verb = "evidence get"
  static let usage = Usage(
    summary: "copy a document out of the registry, checked while it is copied", synopsis: "NUMBER SHA-256",
    audience: .monitoringGroup, access: .plain,
    positionals: [
      .init("NUMBER", "the case"), .init("SHA-256", "the document: the first digits, as 'evidence list' shows them"),
    ],
    options: [
      .value("--to", "FILE", "where to; nothing is overwritten; '-' is standard output (default: its own name, here)")
    ],
    examples: [
      .init("oversight evidence get REC-2024-000001 7f83b1 --to letter.pdf", "writes the letter into a new file")
    ], exitCodes: [.notFound, .data])

  private let number: String
  private let prefix: String
  private let destination: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    prefix = try arguments.next("SHA-256")
    destination = arguments.value(of: "--to")
    if destination == "-", arguments.has("--json") { throw .contradiction("--to -", "--json", verb: Self.verb) }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (registry, terminal, language) = (session.registry, session.terminal, session.language)
    let evidence = try session.reader().evidence(of: number)
    let filed = try evidence.document(beginning: prefix)
    let document = filed.document
    if let copy = evidence.publicCopy(of: filed) {
      terminal.say(filed.note(of: copy)[language])
    }
    if destination == "-" {
      try registry.read(document) { terminal.output.write($0) }
      return .ok
    }
    let path = Path(destination ?? SafeFileName.make(document.name, hash: document.sha256))
    try registry.copyOut(document, to: path)
    var json = document.facts
    json["number"] = .string(number)
    json["to"] = .string(path.text)
    session.answer(.object(json)) {
      session.lines("\(path)  \(document.sha256.prefix(12)) · \(FileSize.text(document.size, in: language))")
    }
    return .ok
  }
}
