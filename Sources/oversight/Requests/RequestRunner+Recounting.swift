import CaseRegistry
import JSONText
import WorkflowEngine

/// A due day that another edition of its calendar changes.
struct Recount {
  let state: CaseState
  let old: DutyState
  let new: DutyState
  /// The acts that the new edition knows and the old one did not.
  let acts: [String]

  /// Whether only what was not certain about it is settled.
  var isSettled: Bool { old.due == new.due }
  /// Whether its silence has been recorded; it stays where it is.
  var hasLapsed: Bool { old.status == .lapsed }

  var json: JSON {
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
  func recounts(calendar id: String?) throws -> [Recount] {
    var found: [Recount] = []
    for calendar in try id.map({ [try registry.newestCalendar($0)] }) ?? registry.newestCalendars() {
      for number in try registry.casesCounted(otherThanIn: calendar.reference) {
        guard let state = try registry.readable(number)?.state else { continue }
        for (old, new) in Engine.recounted(state, in: calendar) {
          let known = Set(try registry.calendar(old.calendar).years.flatMap(\.acts))
          let acts = calendar.years.flatMap(\.acts).filter { !known.contains($0) }
          found.append(Recount(state: state, old: old, new: new, acts: acts))
        }
      }
    }
    return found.sorted { ($0.state.number, $0.old.run) < ($1.state.number, $1.old.run) }
  }

  /// Moves every due day that still runs to where the newest edition of its calendar puts it.
  mutating func recompute(calendar id: String?, _ request: Request) throws -> Outcome {
    var changes: [[Change]] = []
    let moves = try recounts(calendar: id).filter { !$0.hasLapsed }
    for number in Set(moves.map(\.state.number)).sorted() {
      let acts = moves.filter { $0.state.number == number }.flatMap(\.acts)
      let wish = WorkflowEngine.Command.Wish.recompute(acts: Set(acts).sorted())
      changes.append(try decide(wish, on: try registry.document(number), request))
    }
    return try changed(changes)
  }
}
