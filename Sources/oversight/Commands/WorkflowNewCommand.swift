import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine
import Workflows

/// `workflow new`: a definition to start from.
struct WorkflowNewCommand: Command {
  static let verb = "workflow new"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .workflowNew, synopsis: "ID", audience: .keeper, access: .plain, positionals: ["ID"],
    options: [.titles, .prefix],
    examples: ["oversight workflow new canteen --title \"School canteens\" > canteen.json"])

  private let id: String
  private let title: LocalizedText?
  private let prefix: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    id = try arguments.next("ID")
    guard Naming.isWellFormed(id) else {
      throw .wrongArgument(
        "ID", value: id, expected: Expectation.identifier, verb: Self.verb)
    }
    prefix = arguments.value(of: .prefix)
    if let prefix, !Naming.isPrefix(prefix) {
      throw .wrongValue(
        option: OptionSpec.prefix.name, value: prefix, expected: Expectation.prefix, verb: Self.verb)
    }
    title = try arguments.texts(of: .titles)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registryIfAny
    let known = registry?.workflowIDs.map(\.name) ?? Shipped.workflows.map(\.name)
    if known.contains(id) {
      session.terminal.note(DefinitionWords.taken(id), in: session.language)
    }
    let draft = WorkflowDraft(
      id: id, title: title, prefix: prefix, languages: registry?.settings.languages ?? [.en, .ru, .kk],
      in: session.language)
    session.answer(draft.json) { draft.text }
    return .ok
  }
}
