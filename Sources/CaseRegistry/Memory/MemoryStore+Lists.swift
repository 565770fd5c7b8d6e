import CaseRecords
public import WorkflowEngine

extension MemoryStore {
  /// The cases that a question is about which names none.
  public func numbers(_ question: CaseQuestion) throws(RegistryError) -> [CaseNumber] {
    let states = state.documents.values.map(\.state).sorted { $0.number < $1.number }
    switch question {
    case .lapsing(let day):
      let changed = state.changed.reduce(into: [CaseNumber]()) { if !$0.contains($1) { $0.append($1) } }
      let waiting = states.filter { !changed.contains($0.number) }.compactMap { state -> (Day, Day, CaseNumber)? in
        Engine.clockEvents(of: state, by: day).first.map { ($0.day, $0.duty.due, state.number) }
      }
      return changed + waiting.sorted { $0 < $1 }.map(\.2)
    case .running(let id, let version):
      return states.filter { $0.workflow.id == id && $0.workflow.version == version && $0.outcome == nil }.map(\.number)
    case .counted(let edition):
      return states.filter { state in
        (state.duties + state.rights).contains { $0.isOpen && $0.calendar.id == edition.id && $0.calendar != edition }
      }.map(\.number)
    }
  }

  /// The cases that match.
  public func cases(_ request: ListRequest) throws(RegistryError) -> (count: Int, rows: [CaseRow]) {
    let found = listed(request).filter { one in
      (one.state.annulled == nil || request.asksForAnnulled) && request.filters.allSatisfy { one.satisfies($0) }
    }
    let sorted = found.sorted(by: (request.order ?? ListOrder(.number)).areCasesInOrder)
    return (sorted.count, sorted.prefix(request.limit ?? .max).map(\.row))
  }

  /// What is owed and due in some days.
  public func duties(
    dueThrough through: Day, after: Day?, _ request: ListRequest
  ) throws(RegistryError) -> (count: Int, rows: [DutyRow]) {
    var rows: [DutyRow] = []
    for one in listed(request) {
      // Nobody is late with what he may do.
      let runs = one.state.duties + (through < request.asOf ? [] : one.state.rights)
      for duty in runs where duty.hasDueDay && duty.due <= through && after.map({ duty.due > $0 }) ?? true {
        if request.filters.allSatisfy({ one.satisfies($0, of: duty, areOwed: true) }) { rows.append(one.row(of: duty)) }
      }
    }
    rows.sort(by: (request.order ?? ListOrder(.due)).areDutiesInOrder)
    return (rows.count, Array(rows.prefix(request.limit ?? .max)))
  }

  /// The runs of duties that are owed, and those of cases that have gone on since a day, by case.
  public func runs(
    owedOrEndedSince day: Day, _ request: ListRequest
  ) throws(RegistryError) -> [(number: CaseNumber, runs: Set<DutyRun>)] {
    listed(request).sorted { $0.state.number < $1.state.number }.compactMap { one in
      let hasMoved = one.last >= day
      let runs = (one.state.duties + one.state.rights).filter { duty in
        (duty.isOpen || hasMoved) && request.filters.allSatisfy { one.satisfies($0, of: duty, areOwed: false) }
      }
      return runs.isEmpty ? nil : (one.state.number, Set(runs.map(\.run)))
    }
  }

  /// The cases as of the day of a request in which all of its words are said.
  private func listed(_ request: ListRequest) -> [ListedCase] {
    state.documents.values.compactMap { document in
      let grounds = (try? grounds(for: document)) ?? IndexGrounds()
      return ListedCase(document, grounds, asOf: request.asOf)
    }
    .filter { $0.says(request) }
  }
}

/// A case as it was on a day, with all that had been said by then.
private struct ListedCase {
  let state: CaseState
  let locality: String?
  /// The day of its last record of all.
  let last: Day
  /// The last day on which somebody did something.
  let touched: Day
  /// The last day on which something of it was recorded.
  let recorded: String
  private let titles: [String]
  private let texts: [String]
  private let facts: [CaseFacts.Fact]

  init?(_ document: CaseDocument, _ grounds: IndexGrounds, asOf day: Day) {
    let texts = grounds.texts(of: document)
    let foreseen = grounds.foreseen(document)
    guard let state = foreseen.versions().last(where: { $0.from <= day })?.state else { return nil }
    facts = CaseFacts(state, texts.workflow, records: foreseen.effective.filter { $0.on <= day }).all
    let last = document.state.last
    (self.state, self.last, locality) = (state, last, texts.locality(of: state))
    touched = document.history.touches.last { $0 <= day } ?? state.opened
    recorded = document.lastRecording
    let said = document.history.effective.filter { last <= day || $0.on <= day }.map { texts.texts(in: $0) }
    titles = said.compactMap(\.title)
    self.texts = said.compactMap(\.text)
  }

  var deadline: Day? { state.duties.filter(\.hasDueDay).map(\.due).min() }

  var row: CaseRow {
    CaseRow(
      number: state.number, workflow: state.workflow, title: state.title, stage: state.stage,
      since: state.since.description, outcome: state.outcome, deadline: deadline,
      addressees: state.parties[CaseRow.addressee] ?? [],
      references: facts.filter { $0.name == "ref" }.map(\.with))
  }

  func row(of duty: DutyState) -> DutyRow {
    DutyRow(
      number: state.number, workflow: state.workflow, title: state.title, stage: state.stage, run: duty.run,
      owedBy: duty.owedBy, debtors: debtors(of: duty), owedTo: duty.owedTo,
      creditors: duty.isRight ? [] : state.parties[duty.owedTo] ?? [],
      due: duty.due, calendar: duty.calendar, status: duty.status, basis: duty.basis, isProvisional: duty.isProvisional,
      isEstimated: duty.isEstimated, clockDay: duty.clockDay, isRight: duty.isRight)
  }

  private func debtors(of duty: DutyState) -> [PartyID] { duty.debtor ?? state.parties[duty.owedBy] ?? [] }

  /// Whether words beginning like all of these were said, or what else they mean is so; marks that no text is searched for
  /// are passed over beside others.
  func says(_ request: ListRequest) -> Bool {
    let searched = request.words.filter(SearchedText.isSearchable)
    return request.words.isEmpty
      || (!searched.isEmpty
        && searched.allSatisfy { word in
          says(word, in: titles + texts) || request.meanings[word]?.contains { satisfies($0) } == true
        })
  }

  /// Whether the words of a phrase stand in one text one after the other, the last perhaps only begun.
  private func says(_ phrase: String, in texts: [String]) -> Bool {
    let words = SearchedText.words(of: phrase)
    guard let last = words.last else { return false }
    return texts.map(SearchedText.words).contains { said in
      (0...max(0, said.count - words.count)).contains { start in
        let place = said.dropFirst(start)
        return place.count >= words.count && zip(place, words.dropLast()).allSatisfy { $0 == $1 }
          && place.dropFirst(words.count - 1).first?.hasPrefix(last) == true
      }
    }
  }
}

extension ListedCase {
  /// Whether the case satisfies a condition.
  func satisfies(_ given: IndexFilter) -> Bool {
    let filter = given.among(state.number.office)
    return switch filter.key {
    case .workflow: filter.holds(of: state.workflow.id.name)
    case .stage: filter.holds(of: state.stage.name)
    case .outcome: filter.holds(of: state.outcome)
    case .parent: filter.holds(of: state.parent?.description)
    case .locality: filter.holds(of: locality)
    case .since: filter.holds(of: state.since.description)
    case .opened: filter.holds(of: state.opened.description)
    case .deadline: filter.holds(of: deadline?.description)
    case .touched: filter.holds(of: touched.description)
    case .recorded: filter.holds(of: recorded)
    case .number: filter.values.contains { state.number.description.utf8.starts(with: $0.utf8) }
    case .title:
      filter.relation == .none
        ? state.title.isEmpty : filter.values.contains { SearchedText.isSearchable($0) && says($0, in: titles) }
    case .party: filter.isAny(of: state.parties.values.joined().map(\.name))
    case .role: filter.isAny(of: state.parties.filter { !$0.value.isEmpty }.keys.map(\.name))
    case .debtor:
      filter.relation == .none
        ? owed.flatMap(debtors).isEmpty : owed.contains { filter.isOwed(by: debtors(of: $0), in: $0.owedBy) }
    case .creditor: filter.isAny(of: owed.flatMap { state.parties[$0.owedTo] ?? [] }.map(\.name))
    case .duty: filter.isAny(of: owed.map(\.run.id.name))
    case .owedBy: filter.isAny(of: owed.map(\.owedBy.name))
    case .field, .place, .topic, .ref:
      filter.isAny(of: values(of: [filter.name.map { "field.\($0)" } ?? filter.key.rawValue]))
    case .did:
      filter.relation == .equal || filter.relation == .none
        ? filter.isAny(of: values(of: ["did", "time"]))
        : facts.contains {
          $0.name == "did" && (filter.name == nil || $0.value == filter.name) && filter.holds(of: $0.with)
        }
    case .mine, .kind, .region, .batch, .quiet: false
    case .due:
      filter.relation == .none
        ? dated.isEmpty : dated.contains { filter.holds(of: $0.due.description) }
    }
  }

  /// Whether a duty of the case satisfies a condition of a list of duties.
  func satisfies(_ given: IndexFilter, of duty: DutyState, areOwed: Bool) -> Bool {
    let filter = given.among(state.number.office)
    let creditors = state.parties[duty.owedTo] ?? []
    switch filter.key {
    case .debtor: return !duty.isRight && filter.isOwed(by: debtors(of: duty), in: duty.owedBy)
    case .creditor: return !duty.isRight && filter.isAny(of: creditors.map(\.name))
    case .duty: return filter.holds(of: duty.run.id.name)
    case .due: return filter.holds(of: duty.due.description)
    case .owedBy: return !duty.isRight && filter.holds(of: duty.owedBy.name)
    case .workflow, .stage, .outcome, .parent, .locality, .since, .opened, .deadline, .touched, .recorded,
      .number, .title, .party, .role,
      .field, .place, .topic, .ref, .did, .quiet, .mine, .kind, .region, .batch:
      return satisfies(filter)
    }
  }

  private func values(of names: Set<String>) -> [String] { facts.filter { names.contains($0.name) }.map(\.value) }

  private var owed: [DutyState] { state.duties.filter(\.isOwed) }
  private var dated: [DutyState] { state.duties.filter(\.hasDueDay) }
}

extension IndexFilter {
  /// Whether a value compares as asked; nothing compares with nothing but `none`.
  fileprivate func holds(of text: String?) -> Bool {
    guard let text else { return relation == .none }
    return values.contains { value in
      let isBefore = text.utf8.lexicographicallyPrecedes(value.utf8)
      let isEqual = text.utf8.elementsEqual(value.utf8)
      return switch relation {
      case .equal: isEqual
      case .before: isBefore
      case .by: isBefore || isEqual
      case .after: !isBefore && !isEqual
      case .none: false
      }
    }
  }

  /// Whether a name is among others, or there is none at all where that was asked.
  fileprivate func isAny(of names: [String]) -> Bool {
    relation == .none ? names.isEmpty : names.contains { name in values.contains { $0.utf8.elementsEqual(name.utf8) } }
  }

  /// Whether one of the parties asked for owes what these debtors do, or, where there are none, holds the role.
  fileprivate func isOwed(by debtors: [PartyID], in role: RoleID) -> Bool {
    isAny(of: debtors.map(\.name)) || (relation == .equal && debtors.isEmpty && roles.contains(role.name))
  }
}

extension ListOrder {
  fileprivate func areCasesInOrder(_ first: ListedCase, _ second: ListedCase) -> Bool {
    func text(of one: ListedCase) -> String? {
      switch key {
      case .number, .debtor: ""
      case .due: one.deadline?.description
      case .title: SearchedText.sortKey(of: one.state.title)
      case .since: one.state.since.description
      case .opened: one.state.opened.description
      case .stage: one.state.stage.name
      }
    }
    let (one, two) = (text(of: first), text(of: second))
    // Those without a day come last, whichever way the others are sorted.
    if (one == nil) != (two == nil) { return two == nil }
    return isInOrder(
      [one ?? "", first.state.number.description], [two ?? "", second.state.number.description])
  }

  fileprivate func areDutiesInOrder(_ first: DutyRow, _ second: DutyRow) -> Bool {
    func keys(_ row: DutyRow) -> [String] {
      let (number, due) = (row.number.description, row.due.description)
      let rest =
        switch key {
        case .number: [number]
        case .debtor: [row.debtors.map(\.name).joined(separator: " "), due, number]
        case .due, .since, .opened, .title, .stage: [due, number]
        }
      // Runs are numbers: sorted as such.
      return rest + [row.run.id.name, String(repeating: "0", count: 10 - "\(row.run.run)".count) + "\(row.run.run)"]
    }
    return isInOrder(keys(first), keys(second))
  }

  private func isInOrder(_ first: [String], _ second: [String]) -> Bool {
    for (one, two) in zip(first, second) where !one.utf8.elementsEqual(two.utf8) {
      return one.utf8.lexicographicallyPrecedes(two.utf8) != isDescending
    }
    return false
  }
}
