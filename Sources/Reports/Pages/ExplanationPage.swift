package import CaseWork
package import JSONText
package import WorkflowEngine

/// How the due day of a duty came about, as a page and for scripts.
package struct ExplanationPage {
  let explanation: DutyExplanation
  let names: CaseNames

  /// - Parameters:
  ///   - explanation: How it came about.
  ///   - language: Of everything that is not data.
  package init(_ explanation: DutyExplanation, _ language: Language) {
    self.explanation = explanation
    names = CaseNames(explanation.view, language)
  }

  var duty: DutyState { explanation.duty }
  var language: Language { names.language }

  /// Base, rule, article, what was done, each day with its reason, the result, and how it was kept.
  package func text(width: Int, style: TextStyle) -> String {
    let lines = WrappedLines(width: width)
    let head = [
      style.bold(lines("\(names.state.number)  \(names.what(duty))")),
      lines(duty.isRight ? names.debtor(duty) : "\(names.debtor(duty)) → \(names.creditor(duty))"),
      lines("\(CalendarPhrase.base.title(in: language)): \(duty.base.text(in: language))\(event)"),
      lines("\(CalendarPhrase.rule.title(in: language)): \(duty.rule.words(in: language)) (\(duty.calendar))"),
    ]
    let acts = explanation.records.flatMap { record in
      [record.sentence(in: language).map { lines($0.text(in: language)) }, record.reason.map { lines($0, indent: 2) }]
        .compactMap { $0 }
    }
    let result = [
      style.bold("\(CalendarPhrase.result.title(in: language)): \(duty.due.text(in: language))\(duty.marks.signs)")
    ]
    let notes = duty.marks.map { lines("\($0.sign) \($0.note.text(in: language))") }
    let blocks = [head + articleLines(lines), acts, dayLines(lines), result + notes + endLines(lines)]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// Why the base is not the day of the event.
  private var event: String {
    guard let event = duty.event, event != duty.base else { return "" }
    let reason = explanation.calendar.facts(about: event).reason(in: language).map { ", \($0)" } ?? ""
    return " (\(CalendarPhrase.dayOfEvent.text(in: language)): \(event.text(in: language))\(reason))"
  }

  private func articleLines(_ lines: WrappedLines) -> [String] {
    var texts = ["\(BasisPhrase.article.title(in: language)): \(names.words(for: explanation.article))"]
    if duty.notInForce != nil {
      texts.append("\(BasisPhrase.notInForce.title(in: language)): \(names.words(for: duty.basis))")
    } else if case .article(let act, _, _) = explanation.article, let since = names.acts.byID[act]?.inForceFrom {
      texts.append("\(BasisPhrase.inForceSince.title(in: language)): \(since.text(in: language))")
    }
    return texts.map { lines($0) }
  }

  /// Each day, under the step to which it belongs where there are several.
  private func dayLines(_ lines: WrappedLines) -> [String] {
    var texts: [String] = []
    var number = 0
    for (place, step) in explanation.reckoning.steps.enumerated() {
      if explanation.reckoning.steps.count > 1 { texts.append(lines("\(step.title(in: language)):")) }
      for day in explanation.days where day.step == place {
        if day.isCounted { number += 1 }
        let weekday = WeekdayPhrase.allCases[day.day.weekday - 1].text(in: language)
        let mark = day.isCounted ? String(number) : "–"
        let padding = String(repeating: " ", count: max(0, 4 - mark.count))
        texts.append(
          "\(padding)\(mark)  \(day.day.text(in: language)) \(weekday)\(reason(for: day).map { "  \(SafeText.make($0))" } ?? "")"
        )
      }
    }
    return texts
  }

  /// How it was kept, and who used the time.
  private func endLines(_ lines: WrappedLines) -> [String] {
    let late = explanation.lateness.map {
      "\(CountedPhrase.workingDay.text($0.working, in: language)) "
        + "(\(CountedPhrase.calendarDay.text($0.calendar, in: language)))"
    }
    let ended = "\(duty.ended ?? explanation.asOf)"
    let silence = [duty.lapsed.map { DutyActSentence.lapsed(on: "\($0)") }]
    let lateBy = [late.map { DutyActSentence.lateThen(by: $0) }]
    if duty.isRight { return [lines("\(RightPhrase(duty.status).title(in: language)).")] }
    let sentences: [DutyActSentence?] =
      switch duty.status {
      case .running: [late.map { .late(by: $0) }]
      case .lapsed: [duty.lapsed.map { .lapsed(on: "\($0)") }, late.map { .late(by: $0) }]
      case .paused: duty.changes(in: language).suffix(1).map { $0 }
      case .met: [.met(on: ended)]
      case .metLate: [duty.lapsed.map { .lapsed(on: "\($0)") }, .metLate(on: ended, by: late ?? "")]
      case .forwarded: silence + [.forwarded(on: ended)] + lateBy
      case .waived: silence + [.waived(on: ended)] + lateBy
      case .moved: [.moved(on: ended)]
      case .unmet where duty.beat == nil: silence + [.notDone(on: ended)] + lateBy
      case .unmet: silence + [.unmet(on: ended)] + lateBy
      case .void where duty.standing == .unmet: silence + [.neverMet(on: ended)] + lateBy
      case .void where names.state.outcome == nil || duty.ended.map { $0 < names.state.since } == true:
        [.released(on: ended)]
      case .void: [.void(on: ended)]
      }
    let unit: CountedPhrase = explanation.usage.unit == .workingDays ? .workingDay : .calendarDay
    let used = DutyActSentence.used(
      debtor: unit.text(explanation.usage.debtor, in: language),
      creditor: unit.text(explanation.usage.creditor, in: language))
    return (sentences + [used]).compactMap { $0 }.map { lines("\($0.text(in: language)).") }
  }
}

extension ExplanationPage {
  /// Why a day is as it is; a day in a pause is skipped for that reason before all others.
  func reason(for day: ReckonedDay) -> String? {
    guard day.isPaused else { return day.facts.reason(in: language) }
    return CalendarPhrase.inPause.text(in: language)
  }
}

extension Reckoning.Step {
  fileprivate func title(in language: Language) -> String {
    switch kind {
    case .term(let term): "\(CalendarPhrase.rule.title(in: language)) — \(term.words(in: language))"
    case .extended(let item): "\(CalendarPhrase.extended.title(in: language)) — \(item.by.words(in: language))"
    case .pauses(let days, let unit):
      "\(CalendarPhrase.givenBack.title(in: language)) — \(Term(days, unit).words(in: language))"
    case .rolled: CalendarPhrase.rolled.title(in: language)
    }
  }
}

extension Record {
  /// What was done to a duty; nil for what its other lines tell.
  fileprivate func sentence(in language: Language) -> DutyActSentence? {
    guard case .verb(let verb) = self.deed else { return nil }
    switch verb {
    case .extend:
      return .extended(
        on: "\(self.on)", by: (self.input["by"]?.string).flatMap { Term(rule: $0) }?.words(in: language) ?? "")
    case .suspend: return .standsStill(since: "\(self.on)", endsBy: nil)
    case .resume: return .resumed(on: "\(self.on)")
    case .forward: return .forwarded(on: "\(self.on)")
    case .waive: return .waived(on: "\(self.on)")
    case .recompute: return .recomputed(on: "\(self.on)", calendar: self.input["calendar"]?.string ?? "")
    case .assign, .link, .lapse, .renew, .correct, .migrate, .attach, .forget, .reopen, .annul:
      return nil
    }
  }
}

extension ExplanationPage {
  /// As scripts read it.
  package var json: JSON {
    var json: JSONObject = [
      "number": .string(names.state.number.description), "duty": .string(duty.run.id.name),
      "base": .string(duty.base.description), "rule": .string(duty.rule.rule), "due": .string(duty.due.description),
      "basis": duty.basis.json, "calendar": .string(duty.calendar.description),
      "status": .string(duty.isRight ? duty.status.ofRight : duty.status.rawValue),
      "kind": .string(duty.isRight ? "right" : "duty"), "days": .array(explanation.days.map { dayJSON($0) }),
      "acts": .array(explanation.records.map(\.actJSON)), "laws": .array(explanation.laws.map { .string($0) }),
      "used": explanation.usage.json,
    ]
    if duty.run.run > 1 { json["run"] = .integer(duty.run.run) }
    if duty.isBreach(asOf: explanation.asOf) { json["breach"] = true }
    json["event"] = duty.event.map { .string($0.description) }
    json["notInForce"] = duty.notInForce?.json
    json["article"] = articleJSON
    if duty.isProvisional { json["provisional"] = true }
    if duty.isEstimated { json["estimated"] = true }
    if duty.isAssumed { json["assumed"] = true }
    json["item"] = duty.item
    if duty.isLate { json["late"] = true }
    json["lapsed"] = duty.lapsed.map { .string($0.description) }
    json["ended"] = duty.ended.map { .string($0.description) }
    json["lateBy"] = explanation.lateness.map {
      ["workingDays": .integer($0.working), "calendarDays": .integer($0.calendar)]
    }
    return .object(json)
  }

  /// The article that imposes the duty: whether its wording was read, and whether its act was in force on the base day.
  private var articleJSON: JSON? {
    guard case .article(let id, let article, let isChecked) = explanation.article else { return nil }
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
  fileprivate var json: JSON { ["body": .integer(debtor), "us": .integer(creditor), "unit": .string(unit.rawValue)] }
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
  /// As scripts read it.
  package func json(_ language: Language) -> JSON {
    var json: JSONObject = ["day": .string(day.description), "counted": .bool(isCounted)]
    json["reason"] = facts.reason(in: language).map { .string($0) }
    return .object(json)
  }
}
