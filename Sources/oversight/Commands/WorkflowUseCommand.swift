import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `workflow use`: gives new cases a definition that came by a merge.
struct WorkflowUseCommand: Command {
  static let verb = "workflow use"
  static let usage = Usage(
    summary: "let new cases get a definition that came by 'merge'", synopsis: "ID@VERSION", audience: .keeper,
    access: .plain, positionals: [.init("ID@VERSION", "the definition; 'workflow list' shows those that wait")],
    examples: [
      .init("oversight workflow use letter@2", "read it first with 'oversight workflow show letter@2'")
    ],
    exitCodes: [.notFound, .data])

  private let name: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    name = try arguments.next("ID@VERSION")
    guard name.contains("@") else {
      throw .wrongArgument("ID@VERSION", value: name, expected: "a definition such as letter@2", verb: Self.verb)
    }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    guard let reference = try registry.journal().workflows.first(where: { $0.description == name }) else {
      throw RegistryError.noDefinition(name)
    }
    let at = try session.now().description
    let isNews = try registry.write { try registry.use(workflow: reference, at: at) }
    let json: JSON = [
      "id": .string(reference.id.name), "version": .integer(reference.version), "used": .bool(isNews),
    ]
    session.answer(json) {
      isNews ? "\(reference)  is for new cases from now on" : "\(reference)  was for new cases already"
    }
    let missing = try registry.missing(for: reference)
    for id in missing.calendars {
      session.terminal.say("note: it counts in the calendar '\(id)', which waits too; see 'oversight calendar use'.")
    }
    for id in missing.workflows {
      session.terminal.say(
        "note: it opens cases of '\(id)', which waits too or is not here; see 'oversight workflow list'.")
    }
    return .ok
  }
}
