import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import JSONText
import Platform
import Reports
import Sheets
import WorkflowEngine

/// `import template`: the workbook that is filled in for a workflow.
struct ImportTemplateCommand: Command {
  static let verb = "import template"
  static let usage = Usage(
    .importTemplate, synopsis: "WORKFLOW [FILE]", audience: .secretary, access: .plain,
    positionals: ["WORKFLOW", "FILE"], options: [.force],
    examples: ["oversight import template council-recommendation register.xlsx"], exitCodes: [.notFound])
  static var place: Session.Place { .registryIfAny }

  private let workflow: String
  private let file: String?
  private let isForced: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    workflow = try arguments.next("WORKFLOW")
    file = arguments.nextIfPresent()
    isForced = arguments.has(.force)
    if let file, TableOutput.Format(of: file) != .xlsx {
      throw .wrongArgument("FILE", value: file, expected: Expectation.workbookFile, verb: Self.verb)
    }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let bound = try session.recipe(forWorkflow: workflow)
    let languages = session.registryIfAny?.settings.languages ?? [session.language]
    let main = languages.first ?? session.language
    let parties = try session.registryIfAny?.journal().parties.filter { $0.kind != .person && $0.retired == nil }
      .map { $0.name[main] }
    let book = TemplateBook(bound, languages: languages, parties: parties ?? [])
    if let file {
      if !isForced { try KeptFile.check(Path(file)) }
      try TableOutput.workbook(book.tables, to: Path(file))
    }
    var json = book.json(in: session.language)
    if let file, var object = json.object {
      object["file"] = .string(file)
      json = .object(object)
    }
    session.answer(json) {
      file.map { TableWords.template($0)[session.language] } ?? book.text(in: session.language)
    }
    return .ok
  }
}
