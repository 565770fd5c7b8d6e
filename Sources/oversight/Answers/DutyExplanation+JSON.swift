import JSONText
import WorkflowEngine

extension DutyExplanation {
  var json: JSON {
    var json: JSONObject = [
      "number": .string(names.state.number.description), "duty": .string(duty.run.id.name),
      "base": .string(duty.base.description), "rule": .string(duty.rule.rule), "due": .string(duty.due.description),
      "basis": duty.basis.json, "calendar": .string(duty.calendar.description),
      "status": .string(duty.status.rawValue), "days": .array(days.map { dayJSON($0) }),
      "acts": .array(records.map(\.actJSON)), "laws": .array(laws.map { .string($0) }), "used": usage.json,
    ]
    if duty.run.run > 1 { json["run"] = .integer(duty.run.run) }
    json["event"] = duty.event.map { .string($0.description) }
    json["notInForce"] = duty.notInForce?.json
    json["article"] = articleJSON
    if duty.isProvisional { json["provisional"] = true }
    if duty.isEstimated { json["estimated"] = true }
    if duty.isLate { json["late"] = true }
    json["lapsed"] = duty.lapsed.map { .string($0.description) }
    json["ended"] = duty.ended.map { .string($0.description) }
    json["lateBy"] = lateness.map { ["workingDays": .integer($0.working), "calendarDays": .integer($0.calendar)] }
    return .object(json)
  }

  /// The article that imposes the duty: whether its wording was read, and whether its act was in force on the base day.
  private var articleJSON: JSON? {
    guard case .article(let id, let article, let isChecked) = self.article else { return nil }
    let act = names.acts.byID[id]
    var json: JSONObject = [
      "act": .string(id), "article": .string(article), "checked": .bool(isChecked),
      "inForce": .bool(act?.isInForce(on: duty.base) ?? true),
    ]
    json["title"] = act.map { .string($0.title[names.language]) }
    json["inForceFrom"] = act?.inForceFrom.map { .string($0.description) }
    json["inForceUntil"] = act?.inForceUntil.map { .string($0.description) }
    return .object(json)
  }

  private func dayJSON(_ day: ReckonedDay) -> JSON {
    var json: JSONObject = ["day": .string(day.day.description), "counted": .bool(day.isCounted)]
    json["reason"] = reason(for: day).map { .string($0) }
    if day.isPaused { json["paused"] = true }
    return .object(json)
  }
}

extension DutyState.Usage {
  var json: JSON { ["body": .integer(debtor), "us": .integer(creditor), "unit": .string(unit.rawValue)] }
}

extension Record.Content {
  /// What was done to a duty, as `explain` answers.
  fileprivate var actJSON: JSON {
    var json: JSONObject = ["seq": .integer(sequence), "on": .string(on.description)]
    if case .verb(let verb) = deed { json["verb"] = .string(verb.rawValue) }
    for key in ["by", "to", "received", "calendar", "acts"] { json[key] = input[key] }
    json["actor"] = by.map { .string($0.name) }
    json["reason"] = reason.map { .string($0) }
    return .object(json)
  }
}

extension CountedDay {
  func json(_ language: Language) -> JSON {
    var json: JSONObject = ["day": .string(day.description), "counted": .bool(isCounted)]
    json["reason"] = facts.reason(in: language).map { .string($0) }
    return .object(json)
  }
}
