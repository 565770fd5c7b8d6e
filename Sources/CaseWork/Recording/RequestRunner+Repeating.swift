internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import Platform
internal import WorkflowEngine

extension RequestRunner {
  /// The same id with the same request is answered as the first time; nil when nothing is recorded under it.
  func repeated(_ request: Request, in view: any StoreView) throws -> Outcome? {
    guard let id = request.id else { return nil }
    let known = try view.records(ofCommand: id)
    guard !known.isEmpty else { return nil }
    guard known.allSatisfy({ $0.request == request.digest }) else { throw RegistryError.commandConflict(id: id) }
    if case .tick(_, let asOf) = request.wish {
      return try tick(recordedIn: known.map(\.number), as: id, by: asOf, in: view)
    }
    var outcome = Outcome(isRepeated: true)
    for row in known {
      guard let history = try view.document(row.number).history.through(row.sequence) else { continue }
      // A parent that was only told of its new child is not what the caller asked for.
      if case .verb(.link) = history.records.last?.deed { continue }
      outcome.histories.append(history)
    }
    // As the first time: what was acted on before what that opened, in the order of opening.
    let opened = outcome.histories.flatMap { $0.records.last?.effects.opened ?? [] }
    func place(_ history: CaseHistory) -> Int { opened.firstIndex(of: history.state.number).map { $0 + 1 } ?? 0 }
    outcome.histories.sort { (place($0), $0.state.number) < (place($1), $1.state.number) }
    outcome.cases = outcome.histories.map { CaseSummary($0) }
    return outcome
  }

  /// What time did under an id, in the order in which it was recorded.
  ///
  /// A case's own events stand in its history one after the other; among cases, what was due first came first, and a case
  /// that an event opened came after it.
  ///
  /// - Parameters:
  ///   - numbers: The cases that have records of the command.
  ///   - id: Its id.
  ///   - day: The day by which time was looked at; nil is that of the recording.
  ///   - view: Where it is recorded.
  func tick(
    recordedIn numbers: [CaseNumber], as id: String, by day: Day?, in view: any StoreView
  ) throws -> Outcome {
    var outcome = Outcome(isRepeated: true, asOf: day)
    var waiting: [CaseNumber: ArraySlice<RecordedEvent>] = [:]
    for number in Set(numbers).sorted() {
      let history = try view.document(number).history
      waiting[number] = RecordedEvent.all(in: history, of: id)[...]
      if outcome.asOf == nil, let record = history.records.first(where: { $0.id == id }) {
        outcome.asOf = Day(String(record.at.prefix(10)))
      }
    }
    let opened = Set(waiting.values.joined().flatMap(\.answer.opened))
    var queue = ClockQueue(waiting.filter { !opened.contains($0.key) }.compactMap(\.value.first?.event))
    while let event = queue.first, let recorded = waiting[event.number]?.popFirst() {
      outcome.cases.append(recorded.after)
      outcome.lapses.append(recorded.answer)
      for number in [event.number] + recorded.answer.opened {
        queue.replace(with: (waiting[number]?.first).map { [$0.event] } ?? [], of: number)
      }
    }
    outcome.cases = outcome.cases.lastOfEach
    return outcome
  }

  /// How the cases stood before a command that has one record in each, with that record.
  func states(beforeCommand id: String) throws -> [(state: CaseState, record: Record)] {
    try store.records(ofCommand: id).compactMap { row in
      let history = try store.document(row.number).history
      guard let before = history.through(row.sequence - 1),
        let record = history.records.first(where: { $0.sequence == row.sequence })
      else { return nil }
      return (before.state, record)
    }
  }
}

/// One thing that time did, as it was recorded.
private struct RecordedEvent {
  let event: ClockEvent
  let answer: LapseView
  /// The case after it.
  let after: CaseSummary

  /// What time did to a case under an id, in order.
  static func all(in history: CaseHistory, of id: String) -> [RecordedEvent] {
    history.records.filter { $0.id == id && $0.deed != .open }.compactMap { record in
      guard let (run, after) = history.clocked(by: record), let event = ClockEvent(run, of: history.state.number) else {
        return nil
      }
      return RecordedEvent(event: event, answer: LapseView(run, after), after: CaseSummary(after))
    }
  }
}
