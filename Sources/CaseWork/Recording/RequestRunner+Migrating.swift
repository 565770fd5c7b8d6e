internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import Platform
package import WorkflowEngine

/// What a migration would do to one case.
package struct MigrationPreview: Sendable {
  /// The case before it.
  package let state: CaseState
  /// Where it would stand.
  package let stage: StageID
  /// What stands in the way.
  package let obstacles: [Refusal.Reason]
}

extension RequestRunner {
  /// The running cases of the old version, with what stands in the way of moving each.
  package func previews(of migration: Migration) throws -> [MigrationPreview] { try previews(of: migration, in: store) }

  private func previews(of migration: Migration, in view: any StoreView) throws -> [MigrationPreview] {
    try view.numbers(.running(migration.from.id, version: migration.from.version)).map { number in
      let state = try view.document(number).state
      return MigrationPreview(
        state: state, stage: migration.stages[state.stage] ?? state.stage,
        obstacles: Engine.obstacles(to: migration, of: state))
    }
  }

  /// The cases that a command has moved, as they stood before it.
  package func previews(of migration: Migration, recordedAs id: String) throws -> [MigrationPreview] {
    try states(beforeCommand: id).map { state, _ in
      MigrationPreview(state: state, stage: migration.stages[state.stage] ?? state.stage, obstacles: [])
    }
  }

  /// Moves every running case of the old version, or none.
  func migrate(
    _ migration: Migration, _ request: Request, _ batch: inout StoreBatch
  ) throws -> Outcome {
    var (migration, changes): (Migration, [CaseChange]) = (migration, [])
    // Data is written in the language of the registry.
    migration.language = batch.view.settings.languages.first ?? .en
    for preview in try previews(of: migration, in: batch.view) {
      changes += try decide(.migrate(migration), on: try batch.view.document(preview.state.number), request, &batch)
    }
    return Outcome(changes)
  }
}
