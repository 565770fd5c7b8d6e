package import CaseRecords
package import CaseRegistry
import Disk
package import JSONText
import Platform
package import WorkflowEngine

/// Answers questions about what is recorded, as of a day.
///
/// Everything that is asked of the registry to answer is asked here.
package struct CaseReader {
  /// Where it is recorded.
  package let registry: any StoreView
  /// The day that was asked for; nil is now.
  package let day: Day?
  /// Today.
  package let today: Day

  /// - Parameters:
  ///   - registry: Where it is recorded.
  ///   - day: The day that was asked for; nil is now.
  ///   - today: Today.
  package init(_ registry: any StoreView, asOf day: Day?, today: Day) {
    (self.registry, self.day, self.today) = (registry, day, today)
  }

  /// The day for which it answers.
  package var asOf: Day { day ?? today }
}

extension CaseReader {
  /// A case by its number as it was typed.
  package func document(_ text: String) throws -> CaseDocument { try registry.document(try number(text)) }

  /// The number of a case as it was typed: whole, or in part where one open case fits.
  ///
  /// - Throws: `WorkError.severalNames` where several fit; `noNumber` where none does.
  package func number(_ text: String) throws -> CaseNumber {
    if let number = CaseNumber(text) { return number }
    guard let typed = TypedCaseNumber(text) else { throw WorkError.noNumber(text, isRequest: false) }
    if let whole = typed.whole, typed.office != nil || registry.settings.office == nil { return whole }
    var question = ListQuestion()
    let isOffice = typed.office == nil && typed.prefix == registry.settings.office
    question.addOpenCases(isOffice ? nil : typed.prefix.map { "\($0)-" })
    let fitting = try registry.cases(question.request(asOf: asOf)).rows.filter { typed.fits($0.number) }
    if fitting.count == 1 { return fitting[0].number }
    if fitting.count > 1 {
      throw WorkError.severalNames(
        .number, text, fitting.map { NamedOption($0.number.description, titles: [LocalizedText($0.title)]) })
    }
    guard let whole = typed.whole else { throw WorkError.noNumber(text, isRequest: false) }
    return whole
  }

  /// A case with what time has done to it, recorded or not.
  private func foreseen(_ document: CaseDocument) throws -> CaseHistory {
    // Most often nothing is behind, and then neither definition nor calendar has to be read for it.
    if Engine.clockEvents(of: document.state, by: lastDay(of: document)).isEmpty { return document.history }
    return try registry.grounds(for: document).foreseen(document)
  }

  /// The last day that counts: the one that was asked for; else today, or that of the last record where a clock is wrong.
  private func lastDay(of document: CaseDocument) -> Day { day ?? max(today, document.state.last) }

  /// A case as of the day that was asked for, with what time had done by then, whether anybody recorded it or not.
  ///
  /// - Throws: `WorkError.notOpened` when the case was not open yet on that day.
  package func state(of document: CaseDocument) throws -> CaseState {
    guard let state = try foreseen(document).state(asOf: lastDay(of: document)) else {
      throw WorkError.notOpened(document.number, opened: document.state.opened, asOf: asOf)
    }
    return state
  }

  /// What time has done to a case that nobody has recorded.
  package func unrecorded(of document: CaseDocument) throws -> [LapseView] {
    LapseView.all(in: try foreseen(document), after: document.sealed.count, through: lastDay(of: document))
  }

  /// A stored document, with how the case stands on the day of the answer beside it.
  package func json(of document: CaseDocument) throws -> JSON {
    guard day == nil, var object = document.json.object else {
      return document.json(asOf: day, try state(of: document))
    }
    let state = try state(of: document)
    var now: JSONObject = ["day": .string(asOf.description), "stage": .string(state.stage.name)]
    now["outcome"] = state.outcome.map { .string($0) }
    now["duties"] = state.json["duties"]
    now["unrecorded"] = .array(try unrecorded(of: document).map(\.json))
    object["asOf"] = .object(now)
    return .object(object)
  }

  /// A case with its names.
  ///
  /// - Parameter others: Who may be named besides those in the state of the case.
  package func view(of state: CaseState, naming others: Set<PartyID> = []) throws -> CaseView {
    try CaseView(state, naming: others, in: registry, on: asOf)
  }

  /// What can happen in a case now, or could on the day that was asked for.
  package func possibilities(_ text: String) throws -> PossibilitiesView {
    let document = try document(text)
    let state = try state(of: document)
    var context = try registry.context(of: document, today: asOf)
    context.history = try foreseen(document).asOf(lastDay(of: document))
    let actions = Engine.possibilities(in: context)
    return PossibilitiesView(view: try view(of: state, naming: Set(actions.flatMap(\.able))), actions: actions)
  }

  /// How the due day of a duty came about.
  ///
  /// - Parameter name: The duty; nil is the one due first.
  package func explanation(of name: String?, in text: String) throws -> DutyExplanation {
    let document = try document(text)
    let state = try state(of: document)
    let duty = try Self.duty(name, in: state)
    return DutyExplanation(
      duty, of: try view(of: state), document.history, asOf: asOf, in: try registry.calendar(duty.calendar))
  }

  private static func duty(_ name: String?, in state: CaseState) throws(WorkError) -> DutyState {
    let owed = state.duties.filter(\.isOwed).min { ($0.due, $0.run) < ($1.due, $1.run) }
    let found = if let name { state.run(named: name) } else { owed ?? state.duties.last }
    guard let found else {
      throw .noDuty(
        state.number, name, Hint(for: name ?? "", among: (state.duties + state.rights).map(\.run.description)))
    }
    return found
  }

  /// The documents of a case.
  package func evidence(of text: String) throws -> EvidenceView {
    let document = try document(text)
    _ = try state(of: document)
    return EvidenceView(
      number: document.number, documents: document.history.documents(through: day),
      people: try registry.people(of: document.history.named, in: document.number).on(asOf))
  }

  /// The indicators of a case.
  package func assessment(_ text: String, field: String) throws -> AssessmentView {
    let state = try state(of: try document(text))
    return try AssessmentView(field, of: state, try registry.workflow(state.workflow).workflow)
  }

  /// What a correction has changed; nil where it has left no case.
  package func correction(_ outcome: Outcome, _ amendment: Amendment) throws -> CorrectionView? {
    guard let after = outcome.histories.first else { return nil }
    let known = outcome.isRepeated ? after.through(after.records.count - 1) : outcome.before
    let before = known ?? after
    let view = try view(of: after.state, naming: before.named.union(after.named))
    return CorrectionView(from: before.state, to: view, amendment, after.records)
  }
}

extension CaseReader {
  /// The cases that match.
  package func cases(_ question: ListQuestion) throws -> (count: Int, rows: [CaseRow]) {
    try registry.cases(question.request(asOf: asOf))
  }

  /// What is late.
  package func overdue(_ question: ListQuestion) throws -> DutyListing {
    try duties(through: asOf - 1, question)
  }

  /// What is owed by a day, late or not, the longest due first.
  package func owed(question: ListQuestion) throws -> DutyListing {
    try duties(through: Day(year: 9999, month: 12, day: 31) ?? asOf, question)
  }

  /// What falls due.
  ///
  /// - Parameter term: How far to look.
  package func due(within term: Term, _ question: ListQuestion) throws -> DutyListing {
    let until = try end(of: term)
    return try duties(through: until, after: asOf - 1, until: until, question)
  }

  /// The last day of a term that begins on a day, else on that of the answer, in the first calendar.
  func end(of term: Term, from day: Day? = nil) throws -> Day {
    try registry.mainCalendar().end(of: term, from: day ?? asOf, roll: false).day
  }

  /// The duties due through a day.
  func duties(
    through: Day, after: Day? = nil, until: Day? = nil, _ question: ListQuestion
  ) throws -> DutyListing {
    let found = try registry.duties(dueThrough: through, after: after, question.request(asOf: asOf))
    // In the cases of an office ids may mean others than elsewhere.
    var people: [String?: People] = [:]
    for (office, rows) in Dictionary(grouping: found.rows, by: { $0.number.office }) {
      people[office] = try registry.people(of: rows.flatMap { $0.debtors + $0.creditors }, in: rows.first?.number)
        .on(asOf)
    }
    let items = try found.rows.map { row in
      try DutyView(row, asOf: asOf, in: registry, people[row.number.office] ?? People())
    }
    let acts =
      items.isEmpty ? nil : try registry.ifReadable { () throws(RegistryError) in try registry.acts() }
    return DutyListing(asOf: asOf, until: until, count: found.count, items: items, acts: acts ?? Acts())
  }

  /// The due days of what is owed, and of what has ended not long ago.
  ///
  /// - Parameter term: How far to look at what is owed; nil looks without end.
  package func deadlines(within term: Term?, _ question: ListQuestion) throws -> DeadlineListing {
    let (request, through) = (question.request(asOf: asOf), try term.map { try end(of: $0) })
    var deadlines: [Deadline] = []
    var acts = Acts()
    let namings = try registry.journal().namings
    let found = try registry.runs(owedOrEndedSince: asOf - Self.daysAfterEnd, request)
    try registry.expect(documents: found.map(\.number))
    for (number, runs) in found {
      guard let document = try registry.readable(number) else { continue }
      let history = try foreseen(document)
      guard let state = history.state(asOf: asOf) else { continue }
      let view = try view(of: state)
      acts = view.acts
      for revision in history.revisions(asOf: asOf) {
        let run = revision.duty.run
        // What a correction has undone is no longer in the index, but may still be on a phone.
        guard runs.contains(run) || state.duty(run) == nil, !revision.isMomentary,
          isShown(revision.duty, through: through)
        else { continue }
        deadlines.append(try deadline(revision, view, namings))
      }
    }
    let sorted = deadlines.sorted {
      ($0.duty.due, $0.duty.number.description, $0.duty.run) < ($1.duty.due, $1.duty.number.description, $1.duty.run)
    }
    return DeadlineListing(registry: registry.mark, items: sorted, acts: acts)
  }

  /// How long what has ended is still listed as cancelled, so that every phone hears of it.
  private static let daysAfterEnd = 366

  private func isShown(_ duty: DutyState, through: Day?) -> Bool {
    if duty.isOpen { return through.map { duty.due <= $0 } ?? true }
    return (duty.ended ?? duty.lapsed).map { asOf - $0 <= Self.daysAfterEnd } ?? false
  }

  private func deadline(
    _ revision: DutyRevision, _ view: CaseView, _ namings: [PartyID: [String]]
  ) throws -> Deadline {
    let calendar = try registry.calendar(revision.duty.settled(on: asOf).calendar)
    let duty = DutyView(revision.duty, of: view, asOf: asOf, in: calendar)
    let started = revision.duty.settled(on: asOf).started
    // Whoever has the entry on a phone is to see the new name too.
    let parties = Set(view.debtors(revision.duty) + (view.state.parties[revision.duty.owedTo] ?? []))
    let named = parties.flatMap { namings[$0] ?? [] }.compactMap { Timestamp($0) }.filter { $0.day >= started }
    let revised = Timestamp(revision.at)?.secondsSince1970 ?? started.number * 86_400
    return Deadline(
      duty, dayBefore: calendar.end(of: Term(1, .workingDays, .before), from: duty.due).day,
      revision: revision.count + named.count, revised: named.map(\.secondsSince1970).reduce(revised, max))
  }
}

extension CaseReader {
  /// What a list answers to scripts; where documents cannot be read that it might have shown, it says how many.
  package func listing(_ json: JSONObject, _ question: ListQuestion = ListQuestion()) -> JSON {
    let beginnings = question.filters.filter { $0.key == .number && $0.relation == .equal }.map(\.values)
    let missing = registry.unreadable.filter { document in
      guard let number = document.number?.description else { return true }
      return beginnings.allSatisfy { $0.contains { number.hasPrefix($0) } }
    }
    guard !missing.isEmpty else { return .object(json) }
    var json = json
    json["incomplete"] = true
    json["unreadable"] = .integer(missing.count)
    return .object(json)
  }
}

extension CaseRow {
  /// As scripts read it.
  package var json: JSON {
    var json: JSONObject = [
      "number": .string(number.description), "workflow": .string(workflow.id.name), "title": .string(title),
      "stage": .string(stage.name), "since": .string(since),
    ]
    json["outcome"] = outcome.map { .string($0) }
    return .object(json)
  }
}
