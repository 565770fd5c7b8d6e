import JSONText
import Reports
import WorkflowEngine

/// What a step of a simulation did, or why it did nothing.
struct SimulationEvent {
  /// The action, or the verb with what it is about.
  let name: String
  /// The day on which it happened.
  let day: Day
  /// Who did it; nil for what time does.
  var actor: PartyID?
  /// What time did.
  var lapses: [LapseAnswer]
  /// Why nothing was done.
  var failure: Failure?
  /// The cases to look at afterwards.
  var changed: [CaseNumber] = []
  /// Everything as it is after the step.
  var simulation: Simulation?

  private var states: [CaseState] { changed.compactMap { simulation?.history(of: $0)?.state } }

  /// For scripts.
  func json(_ place: Int, in language: Language) -> JSON {
    var json: JSONObject = ["step": .integer(place), "what": .string(name), "on": .string("\(day)")]
    json["by"] = actor.map { .string($0.name) }
    if let failure { json["refused"] = failure.json["error"] }
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

  private var today: Day { simulation?.today ?? day }

  private func owed(_ state: CaseState) -> [DutyState] {
    state.duties.filter(\.isOwed).map { $0.settled(on: today) }.sorted { ($0.due, $0.run) < ($1.due, $1.run) }
  }
}

extension SimulationEvent {
  /// For people: what was done, by whom, then how each case stands and what is possible.
  func text(_ place: Int, in language: Language, on terminal: Terminal) -> String {
    let by = actor.map { " — \(simulation?.directory[$0]?.name[language] ?? $0.name)" } ?? ""
    var lines = [terminal.style.bold(terminal.wrapped("\(place). \(day)  \(name)\(by)"))]
    if let failure { lines.append(refusal(failure, terminal)) }
    if name == "tick", lapses.isEmpty, failure == nil {
      lines.append(terminal.wrapped(DutySentence.nothingLapsed(by: "\(day)").text(in: language), indent: 3))
    }
    for state in states {
      guard let simulation else { continue }
      let names = CaseNames(
        state, workflow: simulation.workflow(of: state), directory: simulation.directory, acts: simulation.acts,
        language)
      lines += lapses.filter { $0.number == state.number }.map { lapse in
        terminal.wrapped(
          "! \(names.what(lapse.duty)) — \(names.debtor(lapse.duty)); \(happened(lapse, language))", indent: 3)
      }
      lines += failure == nil ? standing(state, names, terminal) : []
    }
    return lines.joined(separator: "\n")
  }

  private func refusal(_ failure: Failure, _ terminal: Terminal) -> String {
    failure.message.split(separator: "\n").map { terminal.wrapped(String($0), indent: 3) }.joined(separator: "\n")
  }

  private func happened(_ lapse: LapseAnswer, _ language: Language) -> String {
    lapse.isResumption
      ? DutySentence.pauseEnded(due: "\(lapse.duty.due)").text(in: language)
      : "\(DutyPhrase.due.text(in: language)) \(lapse.duty.due)"
  }

  private func standing(_ state: CaseState, _ names: CaseNames, _ terminal: Terminal) -> [String] {
    let language = names.language
    var lines = [terminal.wrapped("\(state.number)  \(names.stage)", indent: 3)]
    if let outcome = state.outcome {
      lines.append(terminal.wrapped("\(CasePhrase.outcome.title(in: language)): \(outcome)", indent: 5))
    }
    lines += owed(state).map { duty in
      let late = duty.isInTime(on: today) ? "" : "! \(DutyPhrase.overdue.text(in: language)), "
      let due = "\(late)\(DutyPhrase.due.text(in: language)) \(duty.due)"
      return terminal.wrapped("\(due): \(names.what(duty)) — \(names.debtor(duty))", indent: 5)
    }
    if state.outcome == nil, owed(state).isEmpty {
      let waits = names.workflow.stages[state.stage]?.waits?[language]
      lines.append(terminal.wrapped(waits ?? DutyPhrase.nothingOwed.title(in: language), indent: 5))
    }
    lines += (simulation?.possibilities(of: state.number) ?? []).map { action in
      let missing = action.missing.map { $0.name }.joined(separator: ", ")
      let rest = missing.isEmpty ? "" : " — \(CasePhrase.missing.text(in: language)): \(missing)"
      return terminal.wrapped("→ \(action.action): \(action.title[language])\(rest)", indent: 5)
    }
    return lines
  }
}
