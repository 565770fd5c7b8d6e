import CaseRecords
import CaseRegistry
import JSONText
import Platform
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
    let registry = try session.registry()
    let filed = try document(among: try session.document(number).history.documents())
    let (document, terminal) = (filed.document, session.terminal)
    warn(of: filed, try session.document(number).history.documents(), terminal)
    if destination == "-" {
      try registry.read(document) { terminal.output.write($0) }
      return .ok
    }
    let path = Path(destination ?? SafeFileName.make(document.name, hash: document.sha256))
    try registry.copyOut(document, to: path)
    var json = document.facts
    json["number"] = .string(number)
    json["to"] = .string(path.text)
    let language = session.language
    session.answer(.object(json)) {
      terminal.wrapped("\(path)  \(document.sha256.prefix(12)) · \(FileSize.text(document.size, in: language))")
    }
    return .ok
  }

  /// The document whose hash begins so.
  private func document(among documents: [FiledDocument]) throws -> FiledDocument {
    let fitting = documents.filter { $0.document.sha256.hasPrefix(prefix.lowercased()) }
    guard let first = fitting.last(where: \.counts) ?? fitting.last else {
      throw Failure(
        .notFound,
        "\(number) has no document whose SHA-256 begins with '\(prefix)'; "
          + "'oversight evidence list \(number)' shows those there are.")
    }
    let others = fitting.filter { $0.document.sha256 != first.document.sha256 }
    guard others.isEmpty else {
      let lines = fitting.map { "· \($0.document.sha256)  \($0.document.kind) — \($0.document.name)" }
      throw Failure(
        .usage,
        (["several documents have a SHA-256 that begins with '\(prefix)'; write more of it. Nothing was written."]
          + lines).joined(separator: "\n"), details: fitting.map { .object($0.document.facts) })
    }
    return first
  }

  /// Says where the copy stands that can be shown.
  private func warn(of filed: FiledDocument, _ documents: [FiledDocument], _ terminal: Terminal) {
    guard filed.document.visibility != .public else { return }
    let copy = documents.last { other in
      other.counts && other.document.redacts == filed.document.sha256 && other.document.visibility == .public
    }
    if let hash = copy?.document.sha256 {
      terminal.say(
        "note: this document is \(filed.document.visibility.rawValue); its public redacted copy is \(hash.prefix(12)).")
    }
  }
}
