import CaseRegistry
import JSONText
import Reports
import WorkflowEngine
import Workflows

/// `workflow new`: a definition to start from.
struct WorkflowNewCommand: Command {
  static let verb = "workflow new"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    summary: "a small complete definition to start from, with comments", synopsis: "ID", audience: .keeper,
    access: .plain, positionals: [.init("ID", "the name of the new workflow, such as canteen")],
    options: [
      .value("--title", "LANG=TITLE", "what it is called, in en, ru or kk, or in all", isRepeatable: true),
      .value("--prefix", "PREFIX", "what its case numbers begin with, such as CAN"),
    ],
    examples: [
      .init(
        "oversight workflow new canteen --title \"School canteens\" > canteen.json",
        "a workflow that can be checked, tried out and added as it is")
    ])

  private let id: String
  private let title: LocalizedText?
  private let prefix: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    id = try arguments.next("ID")
    guard Naming.isWellFormed(id) else {
      throw .wrongArgument(
        "ID", value: id, expected: "a Latin letter followed by letters, digits, '_' or '-'", verb: Self.verb)
    }
    prefix = arguments.value(of: "--prefix")
    if let prefix, !Naming.isPrefix(prefix) {
      throw .wrongValue(
        option: "--prefix", value: prefix, expected: "one to eight of A–Z and 0–9, a letter first", verb: Self.verb)
    }
    title = try arguments.texts(of: "--title")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registryIfAny
    let known = registry?.workflowIDs.map(\.name) ?? Shipped.workflows.map(\.name)
    if known.contains(id) {
      session.terminal.say(
        "note: there is a workflow '\(id)' already; 'oversight workflow show \(id)' prints it, to start from")
    }
    let draft = WorkflowDraft(
      id: id, title: title, prefix: prefix, languages: registry?.settings.languages ?? [.en, .ru, .kk],
      in: session.language)
    session.answer(draft.json) { draft.text }
    return .ok
  }
}
