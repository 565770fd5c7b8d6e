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
