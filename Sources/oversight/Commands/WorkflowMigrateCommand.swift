import CaseRecords
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `workflow migrate`: moves running cases to another version of their workflow.
struct WorkflowMigrateCommand: Command {
  static let verb = "workflow migrate"
  static let usage = Usage(
    .workflowMigrate, synopsis: "FILE [--yes]", audience: .keeper, access: .writing, positionals: ["FILE"],
    options: [.flag("--yes")],
    examples: [
      "oversight workflow migrate letter-1-to-2.json",
      "oversight workflow migrate letter-1-to-2.json --yes --as p-coord",
    ], exitCodes: [.refused, .data])

  private let file: String
  private let isConfirmed: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("FILE")
    isConfirmed = arguments.has("--yes")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    var versions: [WorkflowID: [Int: PinnedWorkflow]] = [:]
    for reference in try registry.journal().workflows {
      versions[reference.id, default: [:]][reference.version] = try registry.workflow(reference)
    }
    let checked = MigrationFile(name: file, bytes: try session.bytes(ofFile: file)) { versions[$0] }
    guard let migration = checked.migration else {
      throw Failure(DefinitionWords.defectiveMigration[session.language], defects: checked.findings)
    }
    let target = migration.to.reference
    if try registry.journal().waitingWorkflows.contains(target) {
      throw Failure(.conflict, DefinitionWords.waitsForUse("\(target)")[session.language])
    }
    let runner = RequestRunner(registry, now: try session.now(), language: session.language)
    var previews = try runner.previews(of: migration)
    if isConfirmed, !previews.isEmpty || session.options.id != nil {
      let outcome = try session.record(.migrate(migration))
      if outcome.isRepeated, let id = session.options.id {
        previews = try runner.previews(of: migration, recordedAs: id)
      }
    }
    let texts = MigrationTexts(migration: migration, language: session.language)
    let json: JSON = [
      "workflow": .string(migration.to.workflow.id.name), "from": .integer(migration.from.version),
      "to": .integer(migration.to.workflow.version), "count": .integer(previews.count),
      "recorded": .bool(isConfirmed), "cases": .array(previews.map { texts.json($0) }),
    ]
    let lines = WrappedLines(width: session.terminal.width)
    session.answer(json) { texts.text(previews, isConfirmed: isConfirmed, lines) }
    return .ok
  }
}

/// What a migration does, for people and for scripts.
struct MigrationTexts {
  let migration: Migration
  let language: Language

  func json(_ preview: MigrationPreview) -> JSON {
    [
      "number": .string(preview.state.number.description), "stage": .string(preview.state.stage.name),
      "newStage": .string(preview.stage.name), "duties": .array(duties(preview.state).map { .string($0) }),
      "obstacles": .array(
        preview.obstacles.map { ReasonText(reason: $0, language: language, workflow: migration.to.workflow).json }),
    ]
  }

  /// The runs that go on, with their due days, which are kept.
  private func duties(_ state: CaseState) -> [String] {
    state.duties.filter(\.isOwed).map { "\($0.run) \($0.due)" }
  }

  func text(_ previews: [MigrationPreview], isConfirmed: Bool, _ lines: WrappedLines) -> String {
    let (old, new) = (migration.from, migration.to.workflow)
    var texts = previews.map { preview in
      let stages = [
        old.stages[preview.state.stage]?.title[language] ?? preview.state.stage.name,
        new.stages[preview.stage]?.title[language] ?? preview.stage.name,
      ]
      let obstacles = preview.obstacles.map { reason in
        lines("! \(ReasonText(reason: reason, language: language, workflow: new).sentence)", indent: 2)
      }
      return ([lines("\(preview.state.number)  \(stages.joined(separator: " → "))")] + obstacles)
        .joined(separator: "\n")
    }
    let count = CountedPhrase.caseFile.text(previews.count, in: language)
    let move = "\(old.id)@\(old.version) → \(new.id)@\(new.version)"
    if !texts.isEmpty { texts.append("") }
    texts.append(lines("\(move): \(count)"))
    if !isConfirmed, !previews.isEmpty {
      texts.append(lines("oversight workflow migrate \(Placeholder.text("FILE --yes --as PARTY", in: language))"))
    }
    return texts.joined(separator: "\n")
  }
}
