import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `evidence add`: a document belongs to a case from now on.
struct EvidenceAddCommand: Command {
  static let verb = "evidence add"
  static let usage = Usage(
    .evidenceAdd, synopsis: "NUMBER FILE --kind KIND", audience: .monitoringGroup, access: .writing,
    positionals: ["NUMBER", "FILE"],
    options: [
      .evidenceKind, .origin, .suppliedBy,
      .visibility, .redacts, .note,
      .role, .dryRun,
    ],
    examples: [
      "oversight evidence add REC-2024-000001 letter.pdf --kind letter --origin \"by post, 5 June\" --as p-sec",
      "oversight evidence add REC-2024-000001 letter-blacked.pdf --kind letter --redacts 7f83b1 --visibility public"
        + " --as p-sec",
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
      kind: try arguments.required(.evidenceKind), file: Path(file), origin: arguments.value(of: .origin),
      supplier: arguments.value(of: .suppliedBy),
      visibility: try arguments.choice(of: .visibility) ?? .internal, redacts: arguments.value(of: .redacts))
    note = arguments.value(of: .note)
    role = arguments.value(of: .role)
    isDryRun = arguments.has(.dryRun)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let outcome = try session.record(.attach(number: number, item), role: role, note: note, isDryRun: isDryRun)
    let documents = outcome.histories.first?.records.last?.evidence ?? []
    var json = outcome.json
    json["evidence"] = .array(documents.map { .object($0.facts) })
    let (lines, language) = (session.lines, session.language)
    session.answer(.object(json)) {
      documents.map { document in
        let head = "\(outcome.cases.first?.number.description ?? number)  \(document.kind) — \(document.name)"
        let size = FileSize.text(document.size, in: language)
        return lines(head) + "\n" + lines("\(document.sha256) · \(size)", indent: 2)
      }.joined(separator: "\n")
    }
    if isDryRun { session.terminal.say(ProgramWords.dryRun[language]) }
    return .ok
  }
}
