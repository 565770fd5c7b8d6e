import JSONText
package import WorkflowEngine

/// Counts cases and what is owed in them, one case after the other.
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
    if let key = question.key, !key.isOfRuns {
      keyed[self.key(key, of: subject), default: TallyGroup()].runs = all.runs
    }
    let facts = facts(of: subject)
    all.add(facts)
    for key in keyed.keys { keyed[key]?.add(facts) }
    var found = Tally()
    (found.groups, found.total) = (keyed, all)
    tally.add(found)
  }

  private func isCounted(_ duty: DutyState, of state: CaseState) -> Bool {
    guard question.duties?.contains(duty.run.id) ?? true, question.from.map({ duty.base >= $0 }) ?? true,
      question.to.map({ duty.base <= $0 }) ?? true
    else { return false }
    if let filter = question.debtors?.among(state.number.office) {
      let debtors = duty.debtor ?? state.parties[duty.owedBy] ?? []
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
  /// The groups in which a run is counted.
  private func keys(of duty: DutyState, _ subject: Subject) -> [String] {
    guard let key = question.key, key.isOfRuns else { return [] }
    let debtors = duty.debtor ?? subject.state.parties[duty.owedBy] ?? []
    switch key {
    case .debtor: return Self.names(debtors, else: duty.owedBy, subject)
    case .creditor: return Self.names(subject.state.parties[duty.owedTo] ?? [], else: duty.owedTo, subject)
    case .region: return Self.each(debtors) { subject.people[$0]?.details[.region] ?? "" }
    case .kind: return Self.each(debtors) { subject.people[$0]?.kind.rawValue ?? "" }
    case .duty: return [duty.run.id.name]
    case .month: return [String(duty.base.description.prefix(7))]
    case .quarter: return ["\(duty.base.description.prefix(4))-Q\((duty.base.parts.month + 2) / 3)"]
    case .year: return [String(duty.base.description.prefix(4))]
    case .workflow, .stage, .outcome, .field: return []
    }
  }

  private static func names(_ parties: [PartyID], else role: RoleID, _ subject: Subject) -> [String] {
    parties.isEmpty ? [rolePrefix + role.name] : each(parties) { subject.people.meaning(of: $0).name }
  }

  private static func each(_ parties: [PartyID], _ name: (PartyID) -> String) -> [String] {
    parties.isEmpty ? [""] : Set(parties.map(name)).sorted()
  }

  /// Before the name of a role that nobody is bound to.
  package static let rolePrefix = "role:"

  /// The group of a whole case.
  private func key(_ key: TallyKey, of subject: Subject) -> String {
    switch key {
    case .workflow: subject.state.workflow.id.name
    case .stage: subject.state.stage.name
    case .outcome: subject.state.outcome ?? ""
    case .field(let name): subject.state.fields[name]?.string ?? ""
    case .debtor, .creditor, .region, .kind, .duty, .month, .quarter, .year: ""
    }
  }
}

extension TallyCounter {
  /// What is counted of a case as a whole.
  private func facts(of subject: Subject) -> TallyGroup {
    var group = TallyGroup()
    group.cases = 1
    let state = subject.state
    for (name, field) in subject.workflow.fields.map({ ($0.key, $0.value) }) {
      guard case .choice = field.type, !field.isPersonal else { continue }
      let value = state.fields[name]?.string
      if let value { group.values[name, default: [:]][value, default: 0] += 1 }
      let isAsked = Self.asking[name].map { state.fields[$0.field]?.string.map($0.values.contains) ?? false } ?? false
      if value != nil || isAsked { group.bases[name, default: 0] += 1 }
    }
    if let outcome = state.outcome { group.outcomes[state.workflow.id, default: [:]][outcome, default: 0] += 1 }
    return group
  }

  /// Which values of another field ask for one: what was accepted is to be carried out, what is claimed is to be verified.
  private static let asking: [String: (field: String, values: Set<String>)] = [
    "implementation": ("position", ["accepted", "partlyAccepted", "alreadyImplemented"]),
    "verification": ("implementation", ["claimedPartly", "claimedDone", "adopted", "inForce", "practice"]),
  ]
}
