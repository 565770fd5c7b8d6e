import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `workflow migrate`: moves running cases to another version of their workflow.
struct WorkflowMigrateCommand: Command {
  static let verb = "workflow migrate"
  static let usage = Usage(
    .workflowMigrate, synopsis: "FILE [--yes] | --draft ID FROM TO", audience: .keeper, access: .writing,
    positionals: ["FILE", "ID", "FROM", "TO"], options: [.yes, .draft],
    examples: [
      "oversight workflow migrate --draft letter 1 2 > letter-1-2.json",
      "oversight workflow migrate letter-1-2.json",
      "oversight workflow migrate letter-1-2.json --yes --as p-coord",
    ], exitCodes: [.refused, .notFound, .data])

  private let wish: Wish

  /// What is asked for.
  private enum Wish {
    /// Cases are to be moved, or only listed.
    case migrate(file: String, isConfirmed: Bool)
    /// A file is to be written that somebody completes.
    case draft(id: String, from: Int, to: Int)
  }

  init(_ arguments: inout Arguments) throws(UsageError) {
    guard arguments.has(.draft) else {
      wish = .migrate(file: try arguments.next("FILE"), isConfirmed: arguments.has(.yes))
      return
    }
    if arguments.has(.yes) { throw .contradiction(OptionSpec.draft.name, OptionSpec.yes.name, verb: Self.verb) }
    wish = .draft(
      id: try arguments.next("ID"), from: try Self.version("FROM", &arguments), to: try Self.version("TO", &arguments))
  }

  private static func version(_ name: String, _ arguments: inout Arguments) throws(UsageError) -> Int {
    let text = try arguments.next(name)
    guard let version = Int(text), version > 0 else {
      throw .wrongArgument(name, value: text, expected: Expectation.definitionVersion, verb: verb)
    }
    return version
  }

  func run(in session: inout Session) throws -> ExitCode {
    switch wish {
    case .migrate(let file, let isConfirmed): try migrate(file, isConfirmed: isConfirmed, in: &session)
    case .draft(let id, let from, let to): try draft(id, from: from, to: to, in: session)
    }
  }

  private func draft(_ id: String, from: Int, to: Int, in session: Session) throws -> ExitCode {
    let old = try session.draft("\(id)@\(from)").workflow
    let new = try session.draft("\(id)@\(to)").workflow
    let draft = MigrationDraft(from: old, to: new)
    let comment = VersionWords.draft(
      stages: new.stages.filter { !$0.value.isFinal }.map(\.key.name), duties: new.duties.keys.map(\.name),
      fields: new.fields.keys, roles: new.roles.keys.map(\.name))
    let json = draft.json(comment: comment[session.language])
    session.answer(json) { String(json.documentText().dropLast()) }
    return .ok
  }

  private func migrate(_ file: String, isConfirmed: Bool, in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    var versions: [WorkflowID: [Int: PinnedWorkflow]] = [:]
    for reference in try registry.journal().workflows {
      versions[reference.id, default: [:]][reference.version] = try registry.workflow(reference)
    }
    let checked = MigrationFile(name: file, bytes: try session.bytes(ofFile: file)) { versions[$0] }
    guard let migration = checked.migration else { throw WorkError.defects(.migration, checked.findings) }
    let target = migration.to.reference
    if try registry.journal().waitingWorkflows.contains(target) { throw WorkError.waitingWorkflow(target) }
    let runner = RequestRunner(registry, now: try session.now())
    var previews = try runner.previews(of: migration)
    if isConfirmed, !previews.isEmpty || session.options.id != nil {
      let outcome = try session.record(.migrate(migration))
      if outcome.isRepeated, let id = session.options.id {
        previews = try runner.previews(of: migration, recordedAs: id)
      }
    }
    let page = MigrationPage(migration, previews, isConfirmed: isConfirmed, session.language)
    session.answer(page.json) { page.text(session.lines) }
    return .ok
  }
}
