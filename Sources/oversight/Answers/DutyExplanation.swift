import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// How the due day of a duty came about.
struct DutyExplanation {
  let duty: DutyState
  let names: CaseNames
  let count: DetailedCount
  let calendar: WorkingCalendar

  init(_ duty: DutyState, of state: CaseState, in registry: Registry, _ language: Language) throws {
    self.duty = duty
    names = try CaseNames(state, in: registry, language)
    calendar = try registry.calendar(duty.calendar)
    count = calendar.count(of: duty.rule, from: duty.base)
  }

  /// The acts on which the dates rest: the basis, and those that moved days on the way.
  private var acts: [String] {
    var acts: [String] = []
    if case .article(let act, _, _) = duty.notInForce ?? duty.basis { acts.append(act) }
    for day in count.days {
      switch day.facts.reason {
      case .movedOff(_, let act?), .movedWork(_, let act?): if !acts.contains(act) { acts.append(act) }
      case .movedOff, .movedWork, .weekday, .weekend, .holiday, .observed: break
      }
    }
    return acts
  }

  var json: JSON {
    var json: JSONObject = [
      "number": .string(names.state.number.description), "duty": .string(duty.run.id.name),
      "base": .string(duty.base.description), "rule": .string(duty.rule.rule), "due": .string(duty.due.description),
      "basis": duty.basis.json, "calendar": .string(duty.calendar.description),
      "status": .string(duty.status.rawValue),
      "days": .array(count.days.map { $0.json(names.language) }), "acts": .array(acts.map { .string($0) }),
    ]
    if duty.run.run > 1 { json["run"] = .integer(duty.run.run) }
    json["notInForce"] = duty.notInForce?.json
    if duty.isProvisional { json["provisional"] = true }
    if duty.isEstimated { json["estimated"] = true }
    if duty.isLate { json["late"] = true }
    json["ended"] = duty.ended.map { .string($0.description) }
    return .object(json)
  }

  /// Base, rule, article, each day with its reason, the result.
  func text(width: Int, style: TextStyle, _ language: Language) -> String {
    func line(_ text: String, hanging: Int = 2) -> String {
      WrappedText.lines(of: SafeText.make(text, lineFeeds: .spaces), width: width, indent: 0, hanging: hanging)
        .joined(separator: "\n")
    }
    var lines = [
      style.bold(line("\(names.state.number)  \(names.what(duty))")),
      line("\(names.debtor(duty)) → \(names.creditor(duty))"),
      line("\(CalendarPhrase.base.title(in: language)): \(duty.base)"),
      line("\(CalendarPhrase.rule.title(in: language)): \(duty.rule.words(in: language)) (\(duty.calendar))"),
      line("\(BasisPhrase.article.title(in: language)): \(names.words(for: duty.basis))"),
    ]
    if let intended = duty.notInForce {
      lines.append(line("\(BasisPhrase.notInForce.title(in: language)): \(names.words(for: intended))"))
    }
    lines.append("")
    lines += dayLines(language)
    lines.append("")
    lines.append(style.bold("\(CalendarPhrase.result.title(in: language)): \(duty.due)"))
    if duty.isProvisional { lines.append(line(DutyPhrase.provisionalNote.title(in: language))) }
    return lines.joined(separator: "\n")
  }

  private func dayLines(_ language: Language) -> [String] {
    var number = 0
    return count.days.map { day in
      if day.isCounted { number += 1 }
      let weekday = WeekdayPhrase.allCases[day.day.weekday - 1].text(in: language)
      let mark = day.isCounted ? String(number) : "–"
      let padding = String(repeating: " ", count: max(0, 4 - mark.count))
      let reason = day.facts.reason(in: language).map { "  \(SafeText.make($0))" } ?? ""
      return "\(padding)\(mark)  \(day.day) \(weekday)\(reason)"
    }
  }
}

extension CountedDay {
  func json(_ language: Language) -> JSON {
    var json: JSONObject = ["day": .string(day.description), "counted": .bool(isCounted)]
    json["reason"] = facts.reason(in: language).map { .string($0) }
    return .object(json)
  }
}

extension Term {
  /// The term in words of a language.
  func words(in language: Language) -> String {
    let counted: CountedPhrase =
      switch unit {
      case .workingDays: .workingDay
      case .calendarDays: .calendarDay
      case .months: .month
      }
    let words = counted.text(count, in: language)
    return direction == .after ? words : "\(words) \(CalendarPhrase.before.text(in: language))"
  }
}
