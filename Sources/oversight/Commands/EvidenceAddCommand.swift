import CaseRegistry
import CaseWork
import JSONText
import Reports
import WorkflowEngine

/// `evidence add`: a document belongs to a case from now on.
struct EvidenceAddCommand: Command {
  static let verb = "evidence add"
  static let usage = Usage(
    summary: "add a document to a case, also to one that has ended", synopsis: "NUMBER FILE --kind KIND",
    audience: .monitoringGroup, access: .writing,
    positionals: [.init("NUMBER", "the case"), .init("FILE", "the document; it is copied")],
    options: [
      .value("--kind", "KIND", "what it is, such as minutes or photo"),
      .value("--origin", "TEXT", "where it comes from"),
      .value("--supplied-by", "WHO", "who supplied it: a party or a text; can be removed by law"),
      .value("--visibility", "public|council|internal", "who may see it (default internal)"),
      .value("--redacts", "SHA-256", "the original of which it is a redacted copy: the first digits are enough"),
      .value("--note", "TEXT", "a remark"), .value("--role", "ROLE", "in which role you act"),
      .flag("--dry-run", "show what would happen and keep nothing"),
    ],
    examples: [
      .init(
        "oversight evidence add REC-2024-000001 letter.pdf --kind letter --origin \"by post, 5 June\" --as p-sec",
        "the letter is stored once, under its SHA-256, and the case names it"),
      .init(
        "oversight evidence add REC-2024-000001 letter-blacked.pdf --kind letter --redacts 7f83b1 --visibility public"
          + " --as p-sec", "the copy that can be shown; the original stays internal"),
    ], exitCodes: [.refused, .notFound])

  private let number: String
  private let item: Request.Attachment
  private let note: String?
  private let role: String?
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    let file = try arguments.next("FILE")
    item = Request.Attachment(
      kind: try arguments.required("--kind"), file: Path(file), origin: arguments.value(of: "--origin"),
      supplier: arguments.value(of: "--supplied-by"),
      visibility: try arguments.choice(of: "--visibility") ?? .internal, redacts: arguments.value(of: "--redacts"))
    note = arguments.value(of: "--note")
    role = arguments.value(of: "--role")
    isDryRun = arguments.has("--dry-run")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let outcome = try session.record(.attach(number: number, item), role: role, note: note, isDryRun: isDryRun)
    let documents = outcome.histories.first?.records.last?.evidence ?? []
    var json = outcome.cases.json.object ?? JSONObject()
    json["evidence"] = .array(documents.map { .object($0.facts) })
    let (lines, language) = (session.lines, session.language)
    session.answer(.object(json)) {
      documents.map { document in
        let head = "\(outcome.cases.first?.number.description ?? number)  \(document.kind) — \(document.name)"
        let size = FileSize.text(document.size, in: language)
        return lines(head) + "\n" + lines("\(document.sha256) · \(size)", indent: 2)
      }.joined(separator: "\n")
    }
    if isDryRun { session.terminal.say(OutcomePage.dryRun()[language]) }
    return .ok
  }
}
