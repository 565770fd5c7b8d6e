import JSONText
import Reports
import WorkflowEngine

extension DutyExplanation {
  /// Base, rule, article, what was done, each day with its reason, the result, and how it was kept.
  func text(width: Int, style: TextStyle) -> String {
    let lines = WrappedLines(width: width)
    let head = [
      style.bold(lines("\(names.state.number)  \(names.what(duty))")),
      lines("\(names.debtor(duty)) → \(names.creditor(duty))"),
      lines("\(CalendarPhrase.base.title(in: language)): \(duty.base)\(event)"),
      lines("\(CalendarPhrase.rule.title(in: language)): \(duty.rule.words(in: language)) (\(duty.calendar))"),
    ]
    let acts = records.flatMap { record in
      [record.sentence(in: language).map { lines($0.text(in: language)) }, record.reason.map { lines($0, indent: 2) }]
        .compactMap { $0 }
    }
    let result = [style.bold("\(CalendarPhrase.result.title(in: language)): \(duty.due)\(duty.marks.signs)")]
    let notes = duty.marks.map { lines("\($0.sign) \($0.note.text(in: language))") }
    let blocks = [head + articleLines(lines), acts, dayLines(lines), result + notes + endLines(lines)]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var language: Language { names.language }

  /// Why the base is not the day of the event.
  private var event: String {
    guard let event = duty.event, event != duty.base else { return "" }
    let reason = calendar.facts(about: event).reason(in: language).map { ", \($0)" } ?? ""
    return " (\(CalendarPhrase.dayOfEvent.text(in: language)): \(event)\(reason))"
  }

  private func articleLines(_ lines: WrappedLines) -> [String] {
    var texts = ["\(BasisPhrase.article.title(in: language)): \(names.words(for: article))"]
    if duty.notInForce != nil {
      texts.append("\(BasisPhrase.notInForce.title(in: language)): \(names.words(for: duty.basis))")
    } else if case .article(let act, _, _) = article, let since = names.acts.byID[act]?.inForceFrom {
      texts.append("\(BasisPhrase.inForceSince.title(in: language)): \(since)")
    }
    return texts.map { lines($0) }
  }

  /// Each day, under the step to which it belongs where there are several.
  private func dayLines(_ lines: WrappedLines) -> [String] {
    var texts: [String] = []
    var number = 0
    for (place, step) in reckoning.steps.enumerated() {
      if reckoning.steps.count > 1 { texts.append(lines("\(step.title(in: language)):")) }
      for day in days where day.step == place {
        if day.isCounted { number += 1 }
        let weekday = WeekdayPhrase.allCases[day.day.weekday - 1].text(in: language)
        let mark = day.isCounted ? String(number) : "–"
        let padding = String(repeating: " ", count: max(0, 4 - mark.count))
        texts.append(
          "\(padding)\(mark)  \(day.day) \(weekday)\(reason(for: day).map { "  \(SafeText.make($0))" } ?? "")")
      }
    }
    return texts
  }

  /// How it was kept, and who used the time.
  private func endLines(_ lines: WrappedLines) -> [String] {
    let late = lateness.map {
      "\(CountedPhrase.workingDay.text($0.working, in: language)) "
        + "(\(CountedPhrase.calendarDay.text($0.calendar, in: language)))"
    }
    let ended = "\(duty.ended ?? asOf)"
    let sentences: [DutyActSentence?] =
      switch duty.status {
      case .running: [late.map { .late(by: $0) }]
      case .lapsed: [duty.lapsed.map { .lapsed(on: "\($0)") }, late.map { .late(by: $0) }]
      case .paused: duty.changes(in: language).suffix(1).map { $0 }
      case .met: [.met(on: ended)]
      case .metLate: [duty.lapsed.map { .lapsed(on: "\($0)") }, .metLate(on: ended, by: late ?? "")]
      case .forwarded: [.forwarded(on: ended)]
      case .waived: [.waived(on: ended)]
      case .void: [.void(on: ended)]
      }
    let unit: CountedPhrase = usage.unit == .workingDays ? .workingDay : .calendarDay
    let used = DutyActSentence.used(
      debtor: unit.text(usage.debtor, in: language), creditor: unit.text(usage.creditor, in: language))
    return (sentences + [used]).compactMap { $0 }.map { lines("\($0.text(in: language)).") }
  }
}

/// Lines of text that came from people, wrapped.
struct WrappedLines {
  let width: Int

  func callAsFunction(_ text: String, indent: Int = 0) -> String {
    WrappedText.lines(of: SafeText.make(text, lineFeeds: .spaces), width: width, indent: indent, hanging: 2)
      .joined(separator: "\n")
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
    case .recompute: return .recounted(on: "\(self.on)", calendar: self.input["calendar"]?.string ?? "")
    case .assign, .link, .lapse, .correct, .migrate, .attach, .forget: return nil
    }
  }
}
