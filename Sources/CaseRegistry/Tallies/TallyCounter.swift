package import WorkflowEngine

/// Counts cases and what is owed in them, one case after the other: the slow, obvious way.
package struct TallyCounter {
  private let question: TallyQuestion
  /// What was counted so far.
  package private(set) var tally = Tally()

  /// - Parameter question: What is to be counted.
  package init(_ question: TallyQuestion) { self.question = question }

  /// A case with what is known beside it.
  package struct Subject {
    /// The case as of the day of the question, with what time had done by then.
    package let state: CaseState
    /// Its definition.
    package let workflow: Workflow
    /// Who is named in it, as they were on that day.
    package let people: People
    /// In which the days of a run are counted.
    package let calendar: (CalendarReference) throws(RegistryError) -> WorkingCalendar

    package init(
      _ state: CaseState, _ workflow: Workflow, _ people: People,
      calendar: @escaping (CalendarReference) throws(RegistryError) -> WorkingCalendar
    ) {
      (self.state, self.workflow, self.people, self.calendar) = (state, workflow, people, calendar)
    }
  }

  /// Counts a case; one that should never have been is not counted.
  ///
  /// - Throws: What reading a calendar throws.
  package mutating func add(_ subject: Subject) throws(RegistryError) {
    let state = subject.state
    guard state.annulled == nil else { return }
    var (keyed, all): ([String: TallyGroup], TallyGroup) = ([:], TallyGroup())
    for duty in state.duties.map({ $0.settled(on: question.list.asOf) }) where isCounted(duty, of: state) {
      guard let part = part(of: duty) else { continue }
      let length = duty.length(through: question.list.asOf, in: try subject.calendar(duty.calendar))
      let cell = TallyCell(
        part, workingDays: length.working, calendarDays: length.calendar, isExtended: !duty.extensions.isEmpty,
        isPaused: !duty.pauses.isEmpty)
      all.runs[cell, default: 0] += 1
      for key in keys(of: duty, subject) { keyed[key, default: TallyGroup()].runs[cell, default: 0] += 1 }
    }
    // With only some of what is owed, a case in which nothing of it is is not one of those that are counted.
    if question.isOfSome, all.runs.isEmpty { return }
    let counted = CountedCase(state, subject.workflow)
    if let group = question.key?.group(of: counted) { keyed[group, default: TallyGroup()].runs = all.runs }
    all.add(counted)
    for key in keyed.keys { keyed[key]?.add(counted) }
    var found = Tally()
    (found.groups, found.total) = (keyed, all)
    tally.add(found)
  }

  private func isCounted(_ duty: DutyState, of state: CaseState) -> Bool {
    guard question.duties?.contains(duty.run.id) ?? true, question.from.map({ duty.base >= $0 }) ?? true,
      question.to.map({ duty.base <= $0 }) ?? true
    else { return false }
    if let filter = question.debtors?.among(state.number.office) {
      let debtors = state.debtors(of: duty)
      let isNamed = debtors.contains { filter.values.contains($0.name) }
      if !isNamed, !debtors.isEmpty || !filter.roles.contains(duty.owedBy.name) { return false }
    }
    guard let filter = question.creditors?.among(state.number.office) else { return true }
    return (state.parties[duty.owedTo] ?? []).contains { filter.values.contains($0.name) }
  }

  /// What became of a run by the day of the question; nil for one in the place of which another is owed.
  private func part(of duty: DutyState) -> TallyPart? {
    switch duty.status {
    case .met: .inTime
    case .metLate: .late
    case .paused: .running
    case .running: question.list.asOf > max(duty.due, duty.started) ? .silent : .running
    case .lapsed, .unmet: .silent
    // Passing it on or taking it off after its day heals no silence.
    case .forwarded: duty.isBreach(asOf: question.list.asOf) ? .silent : .forwarded
    case .waived: duty.isBreach(asOf: question.list.asOf) ? .silent : .waived
    case .moved: nil
    case .void: duty.ended.map { $0 > duty.due } ?? false ? .silent : .ended
    }
  }
}

extension TallyCounter {
  /// Before the name of a role that nobody is bound to.
  package static let rolePrefix = "role:"

  /// The groups in which a run is counted.
  private func keys(of duty: DutyState, _ subject: Subject) -> [String] {
    let run = KeyedRun(
      duty: duty.run.id, owedBy: duty.owedBy, owedTo: duty.owedTo, debtors: subject.state.debtors(of: duty),
      creditors: subject.state.parties[duty.owedTo] ?? [], base: duty.base)
    return question.key?.groups(of: run, among: subject.people) ?? []
  }
}
