internal import CaseRecords
internal import CaseRegistry
internal import JSONText
internal import Platform
internal import WorkflowEngine

/// Carrying out a plan.
extension ImportRun {
  /// Does exactly what a plan says; where it was done already there is nothing to do.
  ///
  /// - Throws: `WorkError.plan` with all that has changed since.
  mutating func carryOut(_ plan: ImportPlan, _ batch: inout StoreBatch) throws {
    if try isCarriedOut(plan, in: batch.view) {
      report.isRepeated = true
      for row in plan.rows {
        report.rows += 1
        report.count(row.fate == .refused ? .refused : .same, row: row.number, row.known, ref: row.ref)
      }
      return
    }
    var changes = try self.changes(since: plan, in: batch.view)
    guard changes.isEmpty else { throw WorkError.plan(.changed(changes)) }
    for party in plan.makes {
      _ = try runner.makeKnown(party, despite: nil, &batch)
      report.parties.append(party)
    }
    for row in plan.rows {
      if Interruption.isAsked { throw RegistryError.interrupted }
      report.rows += 1
      try carryOut(row, &batch)
      let found = report.last ?? .same
      if found != row.fate { changes.append(.row(row.number, planned: row.fate, found: found)) }
      try batch.spill()
    }
    guard changes.isEmpty else { throw WorkError.plan(.changed(changes)) }
  }

  private mutating func carryOut(_ row: ImportPlan.Row, _ batch: inout StoreBatch) throws {
    guard row.fate != .same, row.fate != .refused else {
      return report.count(row.fate, row: row.number, row.known, ref: row.ref)
    }
    let known = try row.known.map { try batch.view.document($0) }
    try record(
      Row(number: row.number, ref: row.ref, known: known, records: row.records, values: row.values), &batch)
  }

  /// Whether it was done already, and not undone since: all of it is one commit, so that one row tells.
  private func isCarriedOut(_ plan: ImportPlan, in view: any StoreView) throws -> Bool {
    guard plan.registry == view.mark else { return false }
    for row in plan.rows {
      switch row.fate {
      case .same, .refused: continue
      case .new:
        let document = try opening(of: row.ref, in: view).document
        return document?.history.records.first?.takenOver?["plan"]?.string == plan.mark
      case .changed, .conflict:
        guard let number = row.known, let document = try document(number, in: view) else { return false }
        let own = document.history.records.filter { $0.takenOver?["plan"]?.string == plan.mark }
        let isUndone = document.history.records.contains { $0.takenOver?["undone"]?.string == plan.mark }
        // Of a conflict perhaps nothing was recorded.
        if own.isEmpty, row.fate == .conflict { continue }
        return !own.isEmpty && !isUndone
      }
    }
    return false
  }

  /// What is other than it was when the plan was made.
  private func changes(since plan: ImportPlan, in view: any StoreView) throws -> [PlanChange] {
    guard plan.registry == view.mark else { return [.registry] }
    var changes: [PlanChange] = plan.actor == wish.actor ? [] : [.actor(plan.actor)]
    for read in plan.parties {
      let party = try view.party(PartyID(read.name))
      if party.map({ ImportPlan.Read($0) }) != read { changes.append(.party(PartyID(read.name), isGone: party == nil)) }
    }
    for party in plan.makes where try view.party(party.id) != nil { changes.append(.partyTaken(party.id)) }
    let now = try ImportPlan.definitions(bound.workflow, in: view)
    for read in plan.definitions where !now.contains(read) {
      let id = read.name.prefix { $0 != "@" }
      changes.append(.definition(read.name, now: now.first { $0.name.prefix { $0 != "@" } == id }?.name))
    }
    for head in plan.heads {
      guard let document = try document(head.number, in: view) else {
        changes.append(.noCase(head.number))
        continue
      }
      if ImportPlan.Head(document) != head {
        changes.append(
          .records(head.number, planned: head.records, found: document.history.records.count))
      }
    }
    for row in plan.rows where row.fate == .new {
      guard let document = try existing(row.ref, nil, in: view) else { continue }
      changes.append(.opened(row: row.number, ref: row.ref, document.number))
    }
    return changes
  }
}
