internal import CaseRecords
internal import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// A due day that another edition of its calendar changes.
package struct Recomputation: Sendable {
  /// The case.
  package let state: CaseState
  /// The duty as it is.
  package let old: DutyState
  /// The duty as it would be.
  package let new: DutyState
  /// The acts that the new edition knows and the old one did not.
  package let acts: [String]

  /// Whether only what was not certain about it is settled.
  package var isSettled: Bool { old.due == new.due }
  /// Whether its silence has been recorded; it stays where it is.
  package var hasLapsed: Bool { old.status == .lapsed }

  /// As scripts read it.
  package var json: JSON {
    var json: JSONObject = [
      "number": .string(state.number.description), "duty": .string(old.run.id.name), "run": .integer(old.run.run),
      "status": .string(old.status.rawValue), "due": .string(old.due.description),
      "newDue": .string(new.due.description), "calendar": .string(old.calendar.description),
      "newCalendar": .string(new.calendar.description), "acts": .array(acts.map { .string($0) }),
    ]
    if old.isProvisional { json["provisional"] = true }
    if new.isProvisional { json["stillProvisional"] = true }
    return .object(json)
  }
}

extension RequestRunner {
  /// The due days that the newest edition of a calendar would change; of all calendars when none is named.
  package func recomputations(calendar id: String?) throws -> [Recomputation] {
    try recomputations(calendar: id, in: store)
  }

  private func recomputations(calendar id: String?, in view: any StoreView) throws -> [Recomputation] {
    var found: [Recomputation] = []
    for calendar in try id.map({ [try view.newestCalendar($0)] }) ?? view.newestCalendars() {
      for number in try view.numbers(.counted(otherThanIn: calendar.reference)) {
        guard let state = try view.readable(number)?.state else { continue }
        found += try recomputations(of: state, in: calendar, view)
      }
    }
    return found.sorted { ($0.state.number, $0.old.run) < ($1.state.number, $1.old.run) }
  }

  /// The due days that a command has moved, and those that it left where they are since their silence is recorded.
  ///
  /// - Parameters:
  ///   - id: The id of the command.
  ///   - calendar: The calendar that was named; nil is all.
  package func recomputations(recordedAs id: String, calendar: String?) throws -> [Recomputation] {
    let states = try states(beforeCommand: id)
    let numbers = Set(states.map(\.state.number))
    var found = try recomputations(calendar: calendar).filter { $0.hasLapsed && !numbers.contains($0.state.number) }
    for (state, record) in states {
      let text = record.input["calendar"]?.string ?? ""
      let edition = try store.journal().calendars.map(\.reference).first { $0.description == text }
      if let edition { found += try recomputations(of: state, in: try store.calendar(edition), store) }
    }
    return found.sorted { ($0.state.number, $0.old.run) < ($1.state.number, $1.old.run) }
  }

  private func recomputations(
    of state: CaseState, in calendar: WorkingCalendar, _ view: any StoreView
  ) throws -> [Recomputation] {
    try Engine.recomputed(state, in: calendar).map { old, new in
      let known = Set(try view.calendar(old.calendar).years.flatMap(\.acts))
      let acts = calendar.years.flatMap(\.acts).filter { !known.contains($0) }
      return Recomputation(state: state, old: old, new: new, acts: acts)
    }
  }

  /// Moves every due day that still runs to where the newest edition of its calendar puts it.
  func recompute(calendar id: String?, _ request: Request, _ batch: inout StoreBatch) throws -> Outcome {
    var changes: [CaseChange] = []
    let moves = try recomputations(calendar: id, in: batch.view).filter { !$0.hasLapsed }
    for number in Set(moves.map(\.state.number)).sorted() {
      let acts = moves.filter { $0.state.number == number }.flatMap(\.acts)
      changes += try decide(
        .recompute(acts: Set(acts).sorted()), on: try batch.view.document(number), request, &batch)
    }
    return Outcome(changes)
  }
}
