import CaseRecords
import CaseRegistry
import WorkflowEngine

extension RequestRunner {
  /// What time did under an id, in the order in which it was recorded.
  ///
  /// A case's own events stand in its history one after the other; among cases, what was due first came first, and a case
  /// that an event opened came after it.
  ///
  /// - Parameters:
  ///   - numbers: The cases that have records of the command.
  ///   - id: Its id.
  ///   - day: The day by which time was looked at; nil is that of the recording.
  func tick(recordedIn numbers: [CaseNumber], as id: String, by day: Day?) throws -> Outcome {
    var outcome = Outcome(isRepeated: true, asOf: day)
    var waiting: [CaseNumber: ArraySlice<RecordedEvent>] = [:]
    for number in Set(numbers).sorted() {
      let history = try registry.document(number).history
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
    try registry.records(ofCommand: id).compactMap { row in
      let history = try registry.document(row.number).history
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
  let answer: LapseAnswer
  /// The case after it.
  let after: CaseAnswer

  /// What time did to a case under an id, in order.
  static func all(in history: CaseHistory, of id: String) -> [RecordedEvent] {
    history.records.filter { $0.id == id && $0.deed != .open }.compactMap { record in
      guard let before = history.through(record.sequence - 1), let after = history.through(record.sequence),
        let run = record.effects.duties.compactMap(\.clocked).first, let duty = before.state.duty(run),
        let event = ClockEvent(duty, of: history.state.number)
      else { return nil }
      return RecordedEvent(event: event, answer: LapseAnswer(duty, after), after: CaseAnswer(after))
    }
  }
}

extension DutyEffect {
  /// The run that a record of time is about: the one that lapses, or whose pause ends.
  fileprivate var clocked: DutyRun? {
    switch self {
    case .end(let run, .lapsed, _): run
    case .move(let duty): duty.run
    case .start, .interim, .end: nil
    }
  }
}
