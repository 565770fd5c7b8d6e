package import CaseWork
package import WorkflowEngine

extension DeadlineListing {
  /// The days as a calendar file has them.
  package func calendar(in language: Language) -> ICalendar {
    let basis = BasisText(acts: acts, language: language)
    return ICalendar(
      name: DeadlinePhrase.calendarName.title(in: language),
      events: items.map { $0.event(of: registry, basis, language) })
  }
}

extension Deadline {
  /// The day as a calendar file has it.
  ///
  /// - Parameter registry: The mark of the registry.
  func event(of registry: String, _ basis: BasisText, _ language: Language) -> ICalendarEvent {
    ICalendarEvent(
      uid: uid(registry), day: duty.due, status: eventStatus,
      summary: "\(duty.what[language]) — \(duty.owedBy.text(in: language))",
      description: description(basis, language), revision: revision, revised: revised,
      reminder: eventStatus == .cancelled ? nil : dayBefore)
  }

  /// Made of what never changes; names of duties have no full stop in them.
  private func uid(_ registry: String) -> String {
    "\(duty.number).\(duty.run.id).\(duty.run.run)@\(registry).oversight"
  }

  /// What has lapsed is still owed, and its day has passed for good.
  private var eventStatus: ICalendarEvent.Status {
    switch duty.status {
    case .running, .paused: duty.marks.isEmpty ? .confirmed : .tentative
    case .lapsed: .confirmed
    case .met, .metLate, .forwarded, .waived, .moved, .unmet, .void: .cancelled
    }
  }

  private func description(_ basis: BasisText, _ language: Language) -> String {
    let number = duty.number.description
    var lines = [
      duty.title.isEmpty ? number : "\(number): \(duty.title)"
    ]
    lines +=
      duty.isRight
      ? ["\(RightPhrase.kind.title(in: language)): \(duty.owedBy.text(in: language))"]
      : [
        "\(DutyPhrase.owedBy.title(in: language)): \(duty.owedBy.text(in: language))",
        "\(DutyPhrase.owedTo.title(in: language)): \(duty.owedTo.text(in: language))",
      ]
    lines += [
      "\(BasisPhrase.basis.title(in: language)): \(basis.words(for: duty.basis))"
    ]
    if duty.status != .running {
      lines.append("\(DutyPhrase.status.title(in: language)): \(duty.status.text(in: language))")
    }
    return (lines + duty.marks.map { $0.note.title(in: language) }).joined(separator: "\n")
  }
}
