import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `workflow use`: gives new cases a definition that came by a merge.
struct WorkflowUseCommand: Command {
  static let verb = "workflow use"
  static let usage = Usage(
    .workflowUse, synopsis: "ID@VERSION", audience: .keeper, access: .plain, positionals: ["ID@VERSION"],
    examples: ["oversight workflow use letter@2"], exitCodes: [.notFound, .data])

  private let name: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    name = try arguments.next("ID@VERSION")
    guard name.contains("@") else {
      throw .wrongArgument("ID@VERSION", value: name, expected: Expectation.definition, verb: Self.verb)
    }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    guard let reference = try registry.journal().workflows.first(where: { $0.description == name }) else {
      throw RegistryError.noDefinition(name)
    }
    let at = try session.now().description
    let isNews = try registry.write { batch in try batch.use(workflow: reference, at: at) }
    let json: JSON = [
      "id": .string(reference.id.name), "version": .integer(reference.version), "used": .bool(isNews),
    ]
    session.answer(json) {
      DefinitionWords.inUse("\(reference)", isNews: isNews)[session.language]
    }
    let missing = try registry.missing(for: reference)
    for id in missing.calendars {
      session.terminal.note(DefinitionWords.calendarWaits(id), in: session.language)
    }
    for id in missing.workflows {
      session.terminal.note(DefinitionWords.childWaits("\(id)"), in: session.language)
    }
    return .ok
  }
}
