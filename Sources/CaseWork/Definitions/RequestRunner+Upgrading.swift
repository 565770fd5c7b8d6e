internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import Platform
internal import WorkflowEngine

extension RequestRunner {
  /// Takes the newest shipped version of workflows, and moves their running cases to it by shipped migrations.
  ///
  /// All of it is one commit. A case that cannot be moved stays as it is and is named with what stands in the way; nobody
  /// else has to wait for it.
  func upgrade(_ upgrade: Upgrade, _ request: Request, _ batch: inout StoreBatch) throws -> Outcome {
    guard try batch.view.people(of: [request.actor]).knows(request.actor) else {
      throw WorkError.noParty(request.actor, isMember: false)
    }
    var report = UpgradeReport()
    var (targets, needed): ([ShippedDefinitions.Version], [ShippedDefinitions.Version]) = ([], [])
    for id in try workflows(of: upgrade, in: batch.view) {
      guard let target = upgrade.shipped.version(of: id) else { continue }
      if let own = own(id, batch.view, upgrade.shipped) {
        report.passed.append(.own(own))
        continue
      }
      let known = batch.view.catalogue.workflows.filter { $0.id == id }
      // Whoever retired the newest version wants no case in it, unless it is asked for by name.
      let isRetired = batch.view.catalogue.retiredWorkflows.contains(target.reference)
      if isRetired, upgrade.workflows.isEmpty { continue }
      guard known.allSatisfy({ $0.version <= target.reference.version }) else { continue }
      targets.append(target)
      // Cases pass through what lies between.
      for old in known {
        let steps = upgrade.shipped.steps(from: old.version, to: target.reference.version, of: id) ?? []
        let between = steps.compactMap { upgrade.shipped.version($0.to, of: id) }
        needed += between.filter { step in !needed.contains { $0.reference == step.reference } }
      }
    }
    let supply = DefinitionSupply(upgrade.shipped, at: now.description)
    let news = (needed + targets).filter { !batch.view.catalogue.workflowsInUse.contains($0.reference) }
      .reduce(into: [ShippedDefinitions.Version]()) { all, one in
        if !all.contains(where: { $0.reference == one.reference }) { all.append(one) }
      }
    if !news.isEmpty { report.delivery = try supply.bring(news, into: &batch) }
    var histories: [CaseHistory] = []
    for target in targets {
      histories += try move(to: target.reference, upgrade, &report, request, &batch)
    }
    report.moved.sort { $0.state.number < $1.state.number }
    report.left.sort { $0.state.number < $1.state.number }
    var outcome = Outcome()
    outcome.histories = histories.sorted { $0.state.number < $1.state.number }
    outcome.cases = outcome.histories.map { CaseSummary($0) }
    outcome.upgrade = report
    return outcome
  }

  /// The workflows that were named, or all shipped ones that new cases get here.
  private func workflows(of upgrade: Upgrade, in view: any StoreView) throws -> [WorkflowID] {
    let known = Set(view.catalogue.workflows.map(\.id))
    for id in upgrade.workflows {
      guard known.contains(id) else {
        throw WorkError.noWorkflow(id, Hint(for: id.name, among: known.map(\.name).sorted()))
      }
      guard upgrade.shipped.version(of: id) != nil else {
        throw WorkError.notShipped(id.name, Hint(for: id.name, among: upgrade.shipped.ids.map(\.name)))
      }
    }
    return upgrade.workflows.isEmpty ? view.workflowIDs : Set(upgrade.workflows).sorted()
  }

  /// A version here that is not what is shipped under its number: it, and what follows it, are the registry's own.
  private func own(
    _ id: WorkflowID, _ view: any StoreView, _ shipped: ShippedDefinitions
  ) -> WorkflowReference? {
    view.catalogue.workflows.first { known in
      known.id == id && shipped.version(known.version, of: id).map { $0.reference != known } ?? false
    }
  }

  private func move(
    to target: WorkflowReference, _ upgrade: Upgrade, _ report: inout UpgradeReport, _ request: Request,
    _ batch: inout StoreBatch
  ) throws -> [CaseHistory] {
    var histories: [CaseHistory] = []
    let older = batch.view.catalogue.workflows.filter { $0.id == target.id && $0.version < target.version }
    for old in older.sorted(by: { $0.version < $1.version }) {
      let numbers = try batch.view.numbers(.running(old.id, version: old.version))
      guard !numbers.isEmpty else { continue }
      let path = try migrations(from: old, to: target, upgrade.shipped, batch.view)
      let workflow = try batch.view.workflow(old).workflow
      for number in numbers {
        let state = try batch.view.document(number).state
        // Moved by a step before, in this very command.
        guard state.workflow == old else { continue }
        guard let path else {
          report.left.append(.init(state: state, workflow: workflow, target: target, cause: .noMigration))
          continue
        }
        switch try move(state, by: path, request, &batch) {
        case .success(let history):
          histories.append(history)
          report.moved.append(
            .init(
              state: state, from: workflow, to: path.last?.to.workflow ?? workflow, stage: history.state.stage,
              records: path.count))
        case .failure(let stop):
          report.left.append(
            .init(
              state: state, workflow: workflow, target: target,
              cause: .obstacles(stop.reasons, in: stop.migration.to.workflow)))
        }
      }
    }
    return histories
  }

  /// The migrations that lead from one version to another, read against what is pinned here; nil when none do.
  private func migrations(
    from old: WorkflowReference, to target: WorkflowReference, _ shipped: ShippedDefinitions, _ view: any StoreView
  ) throws -> [Migration]? {
    guard let steps = shipped.steps(from: old.version, to: target.version, of: old.id) else { return nil }
    var versions: [Int: PinnedWorkflow] = [:]
    for reference in view.catalogue.workflows where reference.id == old.id {
      versions[reference.version] = try view.workflow(reference)
    }
    return try steps.map { step in
      let file = MigrationFile(name: "\(step.file.name).json", bytes: step.file.bytes) {
        $0 == old.id ? versions : nil
      }
      guard var migration = file.migration else { throw WorkError.defects(.migration, file.findings) }
      migration.language = view.settings.languages.first ?? .en
      return migration
    }
  }

  /// What stopped a case on its way.
  private struct Stop: Error {
    let migration: Migration
    let reasons: [Refusal.Reason]
  }

  /// Moves one case through all versions, or leaves it where it is.
  private func move(
    _ state: CaseState, by path: [Migration], _ request: Request, _ batch: inout StoreBatch
  ) throws -> Result<CaseHistory, Stop> {
    do {
      return try batch.attempt { batch in
        var history: CaseHistory?
        for migration in path {
          do {
            let document = try batch.view.document(state.number)
            history = try decide(.migrate(migration), on: document, request, &batch).first?.history
          } catch WorkError.refused(let refused) {
            throw Stop(migration: migration, reasons: refused.refusal.reasons)
          }
        }
        guard let history else { return .success(try batch.view.document(state.number).history) }
        return .success(history)
      }
    } catch let stop as Stop { return .failure(stop) }
  }
}
