internal import CaseRecords
internal import CaseRegistry
package import JSONText
internal import Platform
package import WorkflowEngine

/// Undoes what a plan recorded: cases that it opened are annulled, what it recorded in others is made void or put back.
///
/// All of it is one commit. Where somebody has recorded something since that rests on it, nothing is done.
package struct ImportUndo {
  /// What was undone, or would be.
  package struct Report {
    /// The cases that were annulled.
    package fileprivate(set) var annulled: [CaseNumber] = []
    /// The records that do not count any more, by case.
    package fileprivate(set) var voided: [(number: CaseNumber, sequence: Int)] = []
    /// The records that say again what they said before, by case.
    package fileprivate(set) var restored: [(number: CaseNumber, sequence: Int)] = []
    /// The cases as they stand.
    package fileprivate(set) var cases: [CaseSummary] = []
    /// The parties that the plan made known, who stay so.
    package let parties: [Party]
    package let file: String
    package let isDryRun: Bool

    /// Whether there was nothing to undo.
    package var isEmpty: Bool { annulled.isEmpty && voided.isEmpty && restored.isEmpty }
  }

  private var runner: RequestRunner
  private let plan: ImportPlan
  private let actor: PartyID
  private let reason: String
  private var report: Report
  private var obstacles: [PlanObstacle] = []

  /// - Parameters:
  ///   - plan: The plan.
  ///   - runner: What records.
  ///   - actor: Who undoes it.
  ///   - reason: Why.
  package init(_ plan: ImportPlan, _ runner: RequestRunner, by actor: PartyID, reason: String) {
    (self.plan, self.runner, self.actor, self.reason) = (plan, runner, actor, reason)
    report = Report(parties: plan.makes, file: plan.file, isDryRun: runner.isDryRun)
  }

  /// Undoes it; a dry run keeps nothing.
  ///
  /// - Throws: `WorkError.plan` with all that stands in the way; what recording throws.
  package mutating func run() throws -> Report {
    guard plan.registry == runner.store.mark else { throw WorkError.plan(.changed([.registry])) }
    _ = try RequestRunner.committing(in: runner.store, isDryRun: runner.isDryRun) { batch in
      // The last comes first, so that what rests on what is told in an earlier row goes before it.
      for row in plan.rows.reversed() {
        if Interruption.isAsked { throw RegistryError.interrupted }
        switch row.fate {
        case .same, .refused: continue
        case .new: try annul(row, &batch)
        case .changed, .conflict: try putBack(row, &batch)
        }
        try batch.spill()
      }
      guard obstacles.isEmpty else { throw WorkError.plan(.inTheWay(obstacles)) }
      return Outcome()
    }
    report.annulled.sort()
    return report
  }
}

extension ImportUndo {
  /// Annuls the case of a row that was new.
  private mutating func annul(_ row: ImportPlan.Row, _ batch: inout StoreBatch) throws {
    let opening = try ImportRun.opening(of: row.ref, plan.recipe.workflow, in: batch.view)
    guard let document = opening.document, let first = document.history.records.first, isOwn(first, row),
      document.state.annulled == nil
    else { return }
    try annul(document, row, like: first, &batch)
  }

  private mutating func annul(
    _ document: CaseDocument, _ row: ImportPlan.Row, like first: Record, _ batch: inout StoreBatch
  ) throws {
    let foreign = foreign(in: document, row, like: first, after: 0)
    obstacles += try inTheWay(foreign, document, batch.view)
    for child in document.state.children {
      let child = try batch.view.document(child)
      if child.state.annulled == nil { try annul(child, row, like: first, &batch) }
    }
    guard foreign.isEmpty else { return }
    if try record(.annul(number: document.number.description, reason: reason), document.number, row, &batch) {
      report.annulled.append(document.number)
      report.cases.append(CaseSummary(try batch.view.document(document.number).history))
    }
  }

  /// Takes out of a case what a row has added, and puts back what it has corrected, the last first.
  private mutating func putBack(_ row: ImportPlan.Row, _ batch: inout StoreBatch) throws {
    guard let number = row.known, let head = plan.heads.first(where: { $0.number == number }) else { return }
    let document = try batch.view.document(number)
    guard !document.history.records.contains(where: { $0.takenOver?["undone"]?.string == plan.mark }) else { return }
    let since = document.history.records.dropFirst(head.records).filter { isOwn($0, row) }
    guard let first = since.first(where: { $0.takenOver?["plan"] != nil }) ?? since.first else { return }
    let own = since.filter { isOwn($0, row, like: first) }
    let foreign = foreign(in: document, row, like: first, after: first.sequence)
    guard foreign.isEmpty else {
      obstacles += try inTheWay(foreign, document, batch.view)
      return
    }
    for record in own.reversed() {
      if record.deed == .verb(.correct) {
        guard let amendment = Self.amendment(restoring: record, in: document.history) else { continue }
        if try self.record(
          .correct(number: number.description, amendment, reason: reason), number, row, &batch)
        {
          report.restored.append((number, amendment.sequence))
        }
      } else if try self.record(
        .correct(number: number.description, Amendment(of: record.sequence, isVoid: true), reason: reason), number,
        row, &batch)
      {
        report.voided.append((number, record.sequence))
      }
    }
    report.cases.append(CaseSummary(try batch.view.document(number).history))
  }

  /// Whether something was recorded in the same commit as another record of the plan.
  private func isOwn(_ record: Record, _ row: ImportPlan.Row, like first: Record) -> Bool {
    isOwn(record, row) && record.at == first.at && record.takenOver?["plan"] == first.takenOver?["plan"]
  }

  /// Whether the plan recorded something, or the very table that it was made of.
  private func isOwn(_ record: Record, _ row: ImportPlan.Row) -> Bool {
    guard let origin = record.takenOver, origin["undone"] == nil, origin["file"]?.string == plan.file,
      origin["sheet"]?.string == plan.sheet, origin["row"]?.integer == row.number, origin["ref"]?.string == row.ref
    else { return false }
    return origin["plan"].map { $0.string == plan.mark } ?? true
  }

  /// What others have recorded and what still counts; documents and time do not stand in the way.
  private func foreign(
    in document: CaseDocument, _ row: ImportPlan.Row, like first: Record, after sequence: Int
  ) -> [Record] {
    let (records, counting) = (document.history.records, Set(document.history.effective.map(\.sequence)))
    let undone = Set(records.compactMap { $0.takenOver?["undone"]?.string })
    func isUndone(_ record: Record) -> Bool {
      guard let origin = record.takenOver else { return false }
      return origin["undone"] != nil || origin["plan"]?.string.map { undone.contains($0) } ?? false
    }
    return records.filter { record in
      record.sequence > sequence && counting.contains(record.sequence) && !record.isByClock
        && !isOwn(record, row, like: first)
        && !isUndone(record) && !Self.isBeside(record)
        // What the opening of another case has opened is as much of the plan as that.
        && !(record.deed == .open && document.state.parent != nil)
    }
  }

  private func inTheWay(
    _ records: [Record], _ document: CaseDocument, _ view: any StoreView
  ) throws -> [PlanObstacle] {
    guard !records.isEmpty else { return [] }
    let actions = try view.workflow(document.state.workflow).workflow.actions
    return records.map { record in
      .recorded(document.number, record, title: record.action.flatMap { actions[$0]?.title })
    }
  }

  private static func isBeside(_ record: Record) -> Bool {
    switch record.deed {
    case .verb(.attach), .verb(.link), .verb(.recompute): true
    case .open, .action, .verb: false
    }
  }

  /// What says again what a record said before another corrected it.
  private static func amendment(restoring correction: Record, in history: CaseHistory) -> Amendment? {
    guard let sequence = correction.input["seq"]?.integer,
      let before = history.through(correction.sequence - 1)?.effective.first(where: { $0.sequence == sequence })
    else { return nil }
    var amendment = Amendment(of: sequence)
    let values = before.deed == .open ? before.effects.set : before.input
    for member in correction.input["values"]?.object?.members ?? [] {
      amendment.values[member.key] = values[member.key] ?? .null
    }
    if correction.input["on"] != nil { amendment.on = before.on }
    if correction.input["title"] != nil { amendment.title = before.effects.title }
    return amendment.isWhole ? amendment : nil
  }

  /// - Returns: False where it is refused, which is remembered.
  private mutating func record(
    _ wish: Request.Wish, _ number: CaseNumber, _ row: ImportPlan.Row, _ batch: inout StoreBatch
  ) throws -> Bool {
    var request = Request(actor: actor, wish: wish)
    var origin: JSONObject = [
      "file": .string(plan.file), "row": .integer(row.number), "ref": .string(row.ref), "undone": .string(plan.mark),
    ]
    origin["sheet"] = plan.sheet.map { .string($0) }
    request.takenOver = origin
    do {
      var trial = runner
      _ = try batch.attempt { batch in try trial.run(request, &batch) }
      runner = trial
      return true
    } catch let error as WorkError {
      guard error.kind.isAboutTheRequest else { throw error }
      obstacles.append(.refused(number, error))
      return false
    }
  }
}

extension ImportUndo.Report {
  /// As scripts read it.
  package var json: JSONObject {
    func places(_ all: [(number: CaseNumber, sequence: Int)]) -> JSON {
      .array(all.map { ["number": .string($0.number.description), "seq": .integer($0.sequence)] })
    }
    var json: JSONObject = [
      "file": .string(file), "annulled": .array(annulled.map { .string($0.description) }), "voided": places(voided),
      "restored": places(restored), "cases": .array(cases.map(\.json)),
      "parties": .array(parties.map { .string($0.id.name) }),
    ]
    if isDryRun { json["dryRun"] = true }
    return json
  }
}
