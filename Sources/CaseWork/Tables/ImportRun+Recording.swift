internal import CaseRecords
internal import CaseRegistry
internal import JSONText
internal import Platform
internal import Sheets
internal import WorkflowEngine

/// What becomes of a row.
extension ImportRun {
  /// Opens the case of a row, and records what its days say.
  mutating func open(_ row: Row, _ batch: inout StoreBatch) throws {
    guard let day = bound.recipe.opened.compactMap({ self.day(row, $0) }).first ?? firstDay(of: row) else {
      let columns = bound.recipe.opened.compactMap { bound.recipe.column($0) }
      return add(.noDay(columns: columns), bound.recipe.opened.first ?? bound.recipe.key, row.number)
    }
    var request = request(row, on: day)
    request.id = try opening(of: row.ref, in: batch.view).id
    request.note = bound.recipe.opening.note.flatMap { row.values[$0]?.string }
    let fields = JSONObject(
      bound.recipe.opening.fields.compactMap { pair in
        row.values[pair.column].map { JSONObject.Member(key: pair.name, value: $0) }
      })
    var parties = bound.recipe.opening.parties.compactMap { pair in
      row.values[pair.column]?.string.map { (role: RoleID(pair.name), party: PartyID($0)) }
    }
    for own in try runner.secretary(of: bound.workflow, wish.actor, in: batch.view)
    where !parties.contains(where: { $0.role == own.role }) {
      parties.append(own)
    }
    let title = bound.recipe.opening.title.flatMap { row.values[$0]?.string }
    let usual = (["text", "subject", "topic"].lazy.compactMap { fields[$0]?.string }).first
    request.wish = .open(
      workflow: bound.recipe.workflow, title: title ?? usual, fields: fields, parties: parties, parent: nil)
    let outcome: Outcome
    do { outcome = try runner.run(request, &batch) } catch { return try refused(error, row, opening: true, nil) }
    guard let number = outcome.cases.first?.number else { return }
    try perform(bound.recipe.steps[...], of: row, on: number, &batch)
    try finish(number, .new, row, &batch)
  }

  private func firstDay(of row: Row) -> PartialDate? {
    bound.recipe.steps.compactMap { day(row, $0.on) }.min { $0.lastDay < $1.lastDay }
  }

  private func day(_ row: Row, _ column: String) -> PartialDate? {
    row.values[column]?.string.flatMap { PartialDate($0) }
  }

  private func request(_ row: Row, on period: PartialDate?) -> Request {
    var request = Request(
      actor: wish.actor, on: period?.lastDay, period: period?.day == nil ? period : nil,
      wish: .tick(numbers: [], asOf: nil))
    request.takenOver = origin(row)
    return request
  }

  /// Records the steps whose days are filled in, as far as what is known allows.
  private mutating func perform(
    _ steps: ArraySlice<Recipe.Step>, of row: Row, on number: CaseNumber, _ batch: inout StoreBatch
  ) throws {
    for step in steps {
      guard let day = day(row, step.on) else {
        noteLoneValues(of: step, row)
        continue
      }
      guard try perform(step, on: day, of: row, number, &batch) else { return }
    }
  }

  /// What is told of a step whose day is missing stays out, and is named.
  private mutating func noteLoneValues(of step: Recipe.Step, _ row: Row) {
    let own = step.actions.flatMap(\.input).map(\.column).filter { $0 != bound.recipe.opening.note }
    guard own.contains(where: { row.values[$0] != nil }), let column = bound.recipe.column(step.on) else { return }
    leave(.noDay(column), step.on, row.number)
  }

  /// Performs the first action of a step that the case allows then.
  ///
  /// - Returns: False where the row cannot go on.
  private mutating func perform(
    _ step: Recipe.Step, on day: PartialDate, of row: Row, _ number: CaseNumber, _ batch: inout StoreBatch
  ) throws -> Bool {
    let ways = step.actions.filter { way in
      bound.workflow.actions[way.action] != nil
        && way.when.allSatisfy { name, codes in row.values[name]?.string.map { codes.contains($0) } ?? false }
    }
    var first: (error: any Error, way: Recipe.Way)?
    for way in ways {
      var request = request(row, on: day)
      let action = bound.workflow.actions[way.action]
      let input = way.input.compactMap { pair in
        action?.input(pair.name) == nil
          ? nil : row.values[pair.column].map { JSONObject.Member(key: pair.name, value: $0) }
      }
      request.wish = .advance(
        number: number.description, action: way.action, input: JSONObject(input), evidence: [])
      var trial = runner
      do {
        _ = try batch.attempt { batch in try trial.run(request, &batch) }
        runner = trial
        return true
      } catch {
        guard FailureKind(error).isAboutTheRequest else { throw error }
        if first == nil || (first.map { Self.isElsewhere($0.error) } ?? false && !Self.isElsewhere(error)) {
          first = (error, way)
        }
      }
    }
    guard let first else { return true }
    if Self.isElsewhere(first.error), let gap = gap(before: step, row) {
      leave(.noDay(gap), gap.name, row.number)
      return false
    }
    if let missing = decisive(first.error, first.way, row) {
      leave(.missing(missing), missing.name, row.number)
      return false
    }
    try refused(first.error, row, opening: false, (step, first.way))
    return false
  }

  /// Whether an action was refused only since the case stands elsewhere.
  private static func isElsewhere(_ error: any Error) -> Bool {
    guard case WorkError.refused(let request) = error else { return false }
    return request.refusal.reasons.contains { if case .wrongStage = $0 { true } else { false } }
  }

  /// The first step before another whose day is missing.
  private func gap(before step: Recipe.Step, _ row: Row) -> Recipe.Column? {
    let before = bound.recipe.steps.prefix { $0 != step }
    return before.first { day(row, $0.on) == nil }.flatMap { bound.recipe.column($0.on) }
  }

  /// The column that is missing where nothing else stands in the way.
  private func decisive(_ error: any Error, _ way: Recipe.Way, _ row: Row) -> Recipe.Column? {
    guard case WorkError.refused(let request) = error else { return nil }
    var found: Recipe.Column?
    for reason in request.refusal.reasons {
      guard case .missing(let name) = reason, let pair = way.input.first(where: { $0.name == name }),
        row.values[pair.column] == nil
      else { return nil }
      found = found ?? bound.recipe.column(pair.column)
    }
    return found
  }

  /// Notes what is refused, at the cells that it is about.
  private mutating func refused(
    _ error: any Error, _ row: Row, opening: Bool, _ at: (step: Recipe.Step, way: Recipe.Way)?
  ) throws {
    guard FailureKind(error).isAboutTheRequest else { throw error }
    guard let error = error as? WorkError else { throw error }
    let pairs = at?.way.input ?? bound.recipe.opening.fields + bound.recipe.opening.parties
    let usual = at?.step.on ?? bound.recipe.opened.first { row.values[$0] != nil } ?? bound.recipe.key
    guard case .refused(let request) = error else { return add(.refused(error), usual, row.number) }
    for reason in request.refusal.reasons {
      let column = reason.name.flatMap { name in pairs.first { $0.name == name }?.column } ?? usual
      let alone = RefusedRequest(Refusal([reason]), workflow: request.workflow, number: nil)
      add(.refused(.refused(alone)), column, row.number)
    }
  }

  /// Lets time pass by today, and remembers the case.
  private mutating func finish(
    _ number: CaseNumber, _ fate: ImportReport.Fate, _ row: Row, _ batch: inout StoreBatch
  ) throws {
    let clock = Request(actor: .clock, wish: .tick(numbers: [number.description], asOf: lastDay))
    _ = try runner.run(clock, &batch)
    report.cases.append(CaseSummary(try batch.view.document(number).history))
    report.count(fate, row: row.number, number, ref: row.ref)
  }
}

extension ImportRun {
  /// What a row says of a case that is known: what is new is recorded, what was changed corrected, what was changed here too
  /// is named and left.
  mutating func renew(_ document: CaseDocument, by row: Row, _ batch: inout StoreBatch) throws {
    let history = document.history
    let now = RowFacts(history, by: bound.recipe)
    let base = base(of: history, row) ?? now
    var changes = RowChanges()
    for column in bound.recipe.columns where column.name != bound.recipe.key && places[column.name] != nil {
      compare(column, row, now, base, &changes)
    }
    guard !changes.isEmpty else {
      return report.count(changes.conflicts > 0 ? .conflict : .same, row: row.number, document.number, ref: row.ref)
    }
    let before = report.problems.count
    try correct(changes, document.number, row, now, &batch)
    guard report.problems.count == before else { return }
    let steps = bound.recipe.steps.filter { changes.steps.contains($0.on) }
    try perform(steps[...], of: row, on: document.number, &batch)
    try finish(document.number, changes.conflicts > 0 ? .conflict : .changed, row, &batch)
  }

  /// What was last said in a table: as exported, so many records; as taken in, what those records say.
  private func base(of history: CaseHistory, _ row: Row) -> RowFacts? {
    if let count = row.records, let then = history.through(count), then.records.count == count {
      return RowFacts(then, by: bound.recipe)
    }
    guard history.records.contains(where: { $0.takenOver != nil }) else { return nil }
    return RowFacts(takenOverOf: history, by: bound.recipe)
  }

  private mutating func compare(
    _ column: Recipe.Column, _ row: Row, _ now: RowFacts, _ base: RowFacts, _ changes: inout RowChanges
  ) {
    func text(_ facts: RowFacts) -> String? { facts.values[column.name].map { Cell($0, language).text } }
    let (old, here) = (text(base), text(now))
    guard let value = row.values[column.name] else {
      if let old { leave(.emptied(column, old: old), column.name, row.number) }
      return
    }
    let new = Cell(value, language).text
    if new == old || new == here { return }
    if here != old {
      changes.conflicts += 1
      return leave(.conflict(column, here: here ?? "", there: new), column.name, row.number)
    }
    guard let place = now.places[column.name] else {
      return add(column, value, now, &changes, row)
    }
    changes.set(column, value, at: place, old: here ?? "", new: new)
  }

  /// A cell that was empty: the day of a step, or a value of one that is recorded.
  private mutating func add(
    _ column: Recipe.Column, _ value: JSON, _ now: RowFacts, _ changes: inout RowChanges, _ row: Row
  ) {
    if bound.recipe.steps.contains(where: { $0.on == column.name }) {
      changes.steps.insert(column.name)
      return
    }
    for step in bound.recipe.steps {
      for way in step.actions {
        guard let pair = way.input.first(where: { $0.column == column.name }) else { continue }
        guard let sequence = now.sequence(ofStepOn: step.on) else { continue }
        let place = RowFacts.Place(sequence: sequence, what: .value(pair.name))
        return changes.set(column, value, at: place, old: "", new: Cell(value, language).text)
      }
    }
    if let pair = bound.recipe.opening.fields.first(where: { $0.column == column.name }) {
      let place = RowFacts.Place(sequence: 1, what: .value(pair.name))
      return changes.set(column, value, at: place, old: "", new: Cell(value, language).text)
    }
    if column.name == bound.recipe.opening.title {
      let place = RowFacts.Place(sequence: 1, what: .title)
      return changes.set(column, value, at: place, old: "", new: Cell(value, language).text)
    }
    // What belongs to a step whose day is missing is named with it.
    let waits = bound.recipe.steps.contains { step in
      changes.steps.contains(step.on) || step.actions.contains { $0.input.contains { $0.column == column.name } }
    }
    if !waits || column.name == bound.recipe.opening.note {
      self.add(.fixed(old: "", new: Cell(value, language).text), column.name, row.number)
    }
  }

  private mutating func correct(
    _ changes: RowChanges, _ number: CaseNumber, _ row: Row, _ now: RowFacts, _ batch: inout StoreBatch
  ) throws {
    for change in changes.all {
      if case .note = change.place.what {
        add(.fixed(old: change.old, new: change.new), change.column.name, row.number)
      } else if wish.reason == nil {
        add(.noReason(old: change.old, new: change.new), change.column.name, row.number)
      }
    }
    guard let reason = wish.reason else { return }
    for (sequence, group) in Dictionary(grouping: changes.all, by: \.place.sequence).sorted(by: { $0.key < $1.key }) {
      var amendment = Amendment(of: sequence)
      for change in group {
        switch change.place.what {
        case .day:
          amendment.on = change.value.string.flatMap { PartialDate($0)?.lastDay }
          // A day that is also said as a value is corrected as one.
          for step in bound.recipe.steps where step.on == change.column.name {
            for pair in step.actions.flatMap(\.input) where pair.column == step.on {
              amendment.values[pair.name] = change.value
            }
          }
        case .value(let name): amendment.values[name] = change.value
        case .title: amendment.title = change.value.string
        case .party(let role):
          try record(
            .assign(
              number: number.description, role: role, parties: change.value.string.map { [PartyID($0)] } ?? [],
              reason: reason), row, change.column.name, &batch)
        case .note: break
        }
      }
      guard amendment.isWhole else { continue }
      try record(
        .correct(number: number.description, amendment, reason: reason), row, group[0].column.name, &batch)
    }
  }

  private mutating func record(
    _ wish: Request.Wish, _ row: Row, _ column: String, _ batch: inout StoreBatch
  ) throws {
    var request = request(row, on: nil)
    request.wish = wish
    do { _ = try runner.run(request, &batch) } catch {
      guard FailureKind(error).isAboutTheRequest, let error = error as? WorkError else { throw error }
      add(.refused(error), column, row.number)
    }
  }
}

/// What is other in a row than it was.
struct RowChanges {
  struct Change {
    let column: Recipe.Column
    let value: JSON
    let place: RowFacts.Place
    let old: String
    let new: String
  }

  /// What is to be corrected.
  private(set) var all: [Change] = []
  /// The days of steps that have been filled in.
  var steps: Set<String> = []
  var conflicts = 0

  var isEmpty: Bool { all.isEmpty && steps.isEmpty }

  mutating func set(_ column: Recipe.Column, _ value: JSON, at place: RowFacts.Place, old: String, new: String) {
    all.append(Change(column: column, value: value, place: place, old: old, new: new))
  }
}

extension Refusal.Reason {
  /// The input or field that it is about, if it is about one.
  fileprivate var name: String? {
    switch self {
    case .missing(let name), .unknownInput(let name, _, _), .wrongType(let name, _), .outOfLimits(let name, _),
      .impossibleDay(let name, _, _):
      name
    case .unboundRole(let role): role.name
    default: nil
    }
  }
}
