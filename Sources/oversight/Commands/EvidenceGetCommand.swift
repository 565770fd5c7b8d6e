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
    .evidenceGet, synopsis: "NUMBER SHA-256", audience: .monitoringGroup, access: .plain,
    positionals: ["NUMBER", "SHA-256"], options: [.value("--to", "FILE")],
    examples: ["oversight evidence get REC-2024-000001 7f83b1 --to letter.pdf"], exitCodes: [.notFound, .data])

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
    let filed = try document(among: try session.document(number).history.documents(), session.language)
    let (document, terminal) = (filed.document, session.terminal)
    warn(of: filed, try session.document(number).history.documents(), terminal, session.language)
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
  private func document(among documents: [FiledDocument], _ language: Language) throws -> FiledDocument {
    let fitting = documents.filter { $0.document.sha256.hasPrefix(prefix.lowercased()) }
    guard let first = fitting.last(where: \.counts) ?? fitting.last else {
      throw Failure(.notFound, CaseWords.noDocument(prefix, in: number)[language])
    }
    let others = fitting.filter { $0.document.sha256 != first.document.sha256 }
    guard others.isEmpty else {
      let lines = fitting.map { "· \($0.document.sha256)  \($0.document.kind) — \($0.document.name)" }
      throw Failure(
        .usage,
        ([CaseWords.severalDocuments(prefix)[language]] + lines).joined(separator: "\n"),
        details: fitting.map { .object($0.document.facts) })
    }
    return first
  }

  /// Says where the copy stands that can be shown.
  private func warn(
    of filed: FiledDocument, _ documents: [FiledDocument], _ terminal: Terminal, _ language: Language
  ) {
    guard filed.document.visibility != .public else { return }
    let copy = documents.last { other in
      other.counts && other.document.redacts == filed.document.sha256 && other.document.visibility == .public
    }
    if let hash = copy?.document.sha256 {
      terminal.note(
        CaseWords.publicCopy(visibility: filed.document.visibility.rawValue, copy: String(hash.prefix(12))),
        in: language)
    }
  }
}
