import CaseRecords
import JSONText
package import WorkflowEngine

/// A case as it is looked for in lists, without any index: slow, obvious, and what an index must agree with.
///
/// It is the case as it was on a day, with all that had been said by then; or what somebody may see of it, so that no
/// condition of theirs tells what is not shown.
package struct ListedCase {
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

  /// What somebody may see of a case; the last day on which something is told is the day on which it was recorded too.
  ///
  /// - Parameters:
  ///   - shown: What may be seen.
  ///   - workflow: The definition that the case pins.
  package init(_ shown: ShownCase, _ workflow: Workflow) {
    let (state, texts) = (shown.state, PublicTexts(workflow: workflow))
    (self.state, locality) = (state, state.fields["locality"]?.string)
    facts = CaseFacts(shown, workflow).all
    last = shown.events.map(\.on.lastDay).max() ?? state.opened
    touched = shown.events.filter { $0.role != nil }.map(\.on.lastDay).max() ?? state.opened
    recorded = last.description
    titles = shown.hasTitle ? [SearchedText.plain(state.title)] : []
    self.texts = texts.texts(in: shown)
  }

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

  /// Its number.
  package var number: CaseNumber { state.number }

  var deadline: Day? { state.duties.filter(\.hasDueDay).map(\.due).min() }

  var row: CaseRow {
    CaseRow(
      number: state.number, workflow: state.workflow, title: state.title, stage: state.stage,
      since: state.since.description, outcome: state.outcome, deadline: deadline,
      addressees: state.parties[CaseRow.addressee] ?? [],
      references: facts.filter { $0.name == "ref" }.map(\.with))
  }

  /// The line of a run of a duty.
  package func row(of duty: DutyState) -> DutyRow {
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
  package func says(_ request: ListRequest) -> Bool {
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
  package func satisfies(_ given: IndexFilter) -> Bool {
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
  package func satisfies(_ given: IndexFilter, of duty: DutyState, areOwed: Bool) -> Bool {
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

  /// Whether all words of a request are said, and all its conditions hold.
  package func matches(_ request: ListRequest) -> Bool {
    says(request) && request.filters.allSatisfy { satisfies($0) }
  }

  /// Whether what is or was owed in the case is what a condition on debtors or creditors asks for.
  package func hasOwed(_ given: IndexFilter) -> Bool {
    let filter = given.among(state.number.office)
    return state.duties.contains { duty in
      filter.key == .creditor
        ? filter.isAny(of: (state.parties[duty.owedTo] ?? []).map(\.name))
        : filter.isOwed(by: debtors(of: duty), in: duty.owedBy)
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
  /// Whether one case comes before another.
  package func areCasesInOrder(_ first: ListedCase, _ second: ListedCase) -> Bool {
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

  package func areDutiesInOrder(_ first: DutyRow, _ second: DutyRow) -> Bool {
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
