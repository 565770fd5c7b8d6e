package import CaseWork
package import JSONText
package import WorkflowEngine

/// A whole simulation, for people and for scripts.
package struct SimulationPage {
  let workflow: Workflow
  let calendar: CalendarReference
  let invented: JSONObject
  let events: [SimulationEvent]
  let notes: DefinitionNotes
  let language: Language

  /// - Parameters:
  ///   - runner: What carried the steps out.
  ///   - events: What they did.
  ///   - notes: What is noted of the definition.
  ///   - language: Of everything that is not data.
  package init(
    _ runner: SimulationRunner, _ events: [SimulationEvent], notes: [PlacedDefect] = [], _ language: Language
  ) {
    self.notes = DefinitionNotes(notes, language)
    workflow = runner.simulation.workflow.workflow
    calendar = runner.simulation.calendar.reference
    (invented, self.events, self.language) = (runner.invented, events, language)
  }

  /// As scripts read it.
  package var json: JSON {
    [
      "workflow": ["id": .string(workflow.id.name), "version": .integer(workflow.version)],
      "calendar": .string("\(calendar)"), "invented": .object(invented),
      "steps": .array(events.enumerated().map { $0.element.json($0.offset + 1, in: language) }),
      "refused": .integer(events.filter { $0.error != nil }.count), "notes": notes.json,
    ]
  }

  /// What was made up, then each step.
  package func text(_ lines: WrappedLines, style: TextStyle) -> String {
    let title = "\(workflow.title[language]) (\(workflow.id)@\(workflow.version), \(calendar))"
    var head = [lines("\(title): \(SimulationPhrase.inMemory.text(in: language)).")]
    if !invented.isEmpty {
      let values = invented.members.map { "\($0.key)=\($0.value.string ?? $0.value.canonicalText())" }
      head.append(lines("\(SimulationPhrase.invented.title(in: language)): \(values.joined(separator: ", "))"))
    }
    let steps = events.enumerated().map { $0.element.text($0.offset + 1, in: language, lines, style) }
    return ([head.joined(separator: "\n")] + steps + [notes.text(lines)].compactMap(\.self)).joined(separator: "\n\n")
  }
}

extension SimulationEvent {
  /// For scripts.
  fileprivate func json(_ place: Int, in language: Language) -> JSON {
    var json: JSONObject = ["step": .integer(place), "what": .string(name), "on": .string("\(day)")]
    json["by"] = actor.map { .string($0.name) }
    if let error { json["refused"] = Failure(error, in: language).json["error"] }
    if !lapses.isEmpty { json["lapsed"] = .array(lapses.map(\.json)) }
    json["cases"] = .array(states.map { caseJSON($0, language) })
    return .object(json)
  }

  private func caseJSON(_ state: CaseState, _ language: Language) -> JSON {
    let possible = simulation?.possibilities(of: state.number) ?? []
    var json: JSONObject = [
      "number": .string("\(state.number)"), "workflow": .string(state.workflow.id.name),
      "stage": .string(state.stage.name),
      "owed": .array(
        owed(state).map { duty in
          [
            "duty": .string("\(duty.run)"), "due": .string("\(duty.due)"), "status": .string(duty.status.rawValue),
            "owedBy": .string(duty.owedBy.name), "owedTo": .string(duty.owedTo.name),
            "late": .bool(!duty.isInTime(on: today)),
          ]
        }), "next": .array(possible.map { $0.json(in: language) }),
    ]
    json["outcome"] = state.outcome.map { .string($0) }
    return .object(json)
  }
}

extension SimulationEvent {
  /// For people: what was done, by whom, then how each case stands and what is possible.
  fileprivate func text(_ place: Int, in language: Language, _ lines: WrappedLines, _ style: TextStyle) -> String {
    let by = actor.map { " — \(simulation?.people[$0]?.name[language] ?? $0.name)" } ?? ""
    var texts = [style.bold(lines("\(place). \(day.text(in: language))  \(name)\(by)"))]
    if let error {
      let message = Failure(error, in: language).message
      texts += message.split(separator: "\n").map { lines(String($0), indent: 3) }
    }
    if name == "tick", lapses.isEmpty, error == nil {
      texts.append(lines(DutySentence.nothingLapsed(by: "\(day)").text(in: language), indent: 3))
    }
    for state in states {
      guard let simulation else { continue }
      let view = CaseView(
        state, workflow: simulation.workflow(of: state), people: simulation.people, acts: simulation.acts)
      let names = CaseNames(view, language)
      texts += lapses.filter { $0.number == state.number }.map { lapse in
        lines("! \(names.what(lapse.duty)) — \(names.debtor(lapse.duty)); \(lapse.happened(language))", indent: 3)
      }
      texts += error == nil ? standing(state, names, lines) : []
    }
    return texts.joined(separator: "\n")
  }

  private func standing(_ state: CaseState, _ names: CaseNames, _ lines: WrappedLines) -> [String] {
    let language = names.language
    var texts = [lines("\(state.number)  \(names.stage)", indent: 3)]
    if let outcome = state.outcome {
      texts.append(lines("\(CasePhrase.outcome.title(in: language)): \(outcome)", indent: 5))
    }
    texts += owed(state).map { duty in
      let late = duty.isInTime(on: today) ? "" : "! \(DutyPhrase.overdue.text(in: language)), "
      let due = "\(late)\(DutyPhrase.due.text(in: language)) \(duty.due.text(in: language))"
      return lines("\(due): \(names.what(duty)) — \(names.debtor(duty))", indent: 5)
    }
    if state.outcome == nil, owed(state).isEmpty {
      let waits = names.workflow.stages[state.stage]?.waits?[language]
      texts.append(lines(waits ?? DutyPhrase.nothingOwed.title(in: language), indent: 5))
    }
    texts += (simulation?.possibilities(of: state.number) ?? []).map { action in
      let missing = action.missing.map { $0.name }.joined(separator: ", ")
      let rest = missing.isEmpty ? "" : " — \(CasePhrase.missing.text(in: language)): \(missing)"
      return lines("→ \(action.action): \(action.title[language])\(rest)", indent: 5)
    }
    return texts
  }
}

extension LapseView {
  fileprivate func happened(_ language: Language) -> String {
    isResumption
      ? DutySentence.pauseEnded(due: "\(duty.due)").text(in: language)
      : "\(DutyPhrase.due.text(in: language)) \(duty.due.text(in: language))"
  }
}
