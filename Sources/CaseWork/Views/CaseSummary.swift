package import JSONText
package import WorkflowEngine

/// A case after a command, as `open`, `advance` and `log` answer.
package struct CaseSummary: Hashable, Sendable {
  /// The case.
  package let number: CaseNumber
  /// Its workflow.
  package let workflow: WorkflowID
  /// What the case is about.
  package let title: String
  /// Where it stands.
  package let stage: StageID
  /// How many records it has.
  package let records: Int

  /// A case as its history left it.
  package init(_ history: CaseHistory) {
    number = history.state.number
    workflow = history.state.workflow.id
    title = history.state.title
    stage = history.state.stage
    records = history.records.count
  }

  /// As scripts read it.
  package var json: JSON {
    [
      "number": .string(number.description), "workflow": .string(workflow.name), "title": .string(title),
      "stage": .string(stage.name), "records": .integer(records),
    ]
  }
}

extension [CaseSummary] {
  /// Each case once, as the last of its answers left it.
  var lastOfEach: [CaseSummary] {
    var known: Set<CaseNumber> = []
    return reversed().filter { known.insert($0.number).inserted }.reversed()
  }

  /// As scripts read it.
  package var json: JSON { ["cases": .array(map(\.json))] }
}

/// A lapse that `tick` recorded, or the end of a pause that had reached its ceiling.
package struct LapseView: Sendable {
  /// The case.
  package let number: CaseNumber
  /// The duty as it stood before.
  package let duty: DutyState
  /// Where the case stands after it.
  package let stage: StageID
  /// The duties that start with it.
  package let started: [DutyState]
  /// The cases that it opens.
  package let opened: [CaseNumber]

  /// Whether a pause ended; else a term did.
  package var isResumption: Bool { duty.status == .paused }

  /// As scripts read it.
  package var json: JSON {
    var json: JSONObject = [
      "number": .string(number.description), "duty": .string(duty.run.id.name), "run": .integer(duty.run.run),
      "due": .string(duty.due.description), "stage": .string(stage.name),
    ]
    if !started.isEmpty {
      json["started"] = .array(
        started.map { ["duty": .string($0.run.id.name), "run": .integer($0.run.run), "due": .string("\($0.due)")] })
    }
    if !opened.isEmpty { json["opened"] = .array(opened.map { .string($0.description) }) }
    return .object(json)
  }
}

extension LapseView {
  /// What a lapse changed: its own case first, then those that it opened.
  init?(_ duty: DutyState, _ changes: [CaseChange]) {
    guard let history = changes.first?.history else { return nil }
    self.init(duty, history)
  }

  /// What time did to a case, among the records that a change adds.
  static func all(in change: CaseChange) -> [LapseView] {
    all(in: change.history, after: change.history.records.count - change.records.count, through: .last)
  }

  /// What time did to a case by a day, among the records after so many.
  static func all(in history: CaseHistory, after count: Int, through day: Day) -> [LapseView] {
    history.records.dropFirst(count).filter { $0.isByClock && $0.on <= day }.compactMap { record in
      history.clocked(by: record).map { LapseView($0.before, $0.after) }
    }
  }

  /// What the last record of a history did to a duty.
  init(_ duty: DutyState, _ history: CaseHistory) {
    let effects = history.records.last?.effects ?? Effects()
    let started = effects.duties.compactMap { if case .start(let duty) = $0 { duty } else { nil } }
    var duty = duty
    // Whoever owed it then: it may have been forwarded since.
    duty.debtor = duty.debtor ?? history.state.parties[duty.owedBy]
    self.init(
      number: history.state.number, duty: duty, stage: history.state.stage, started: started, opened: effects.opened)
  }
}

extension CaseHistory {
  /// The run that a record of time is about, as it stood before, and the case after the record; nil for any other record.
  func clocked(by record: Record) -> (before: DutyState, after: CaseHistory)? {
    guard let before = through(record.sequence - 1), let after = through(record.sequence),
      let run = (record.effects.duties + record.effects.rights).compactMap(\.clocked).first,
      let duty = before.state.duty(run)
    else { return nil }
    return (duty, after)
  }
}

extension DutyEffect {
  /// The run that time moves on: the one that lapses or expires, or whose pause ends.
  fileprivate var clocked: DutyRun? {
    switch self {
    case .end(let run, .lapsed, _), .end(let run, .unmet, _): run
    case .move(let duty): duty.run
    case .start, .interim, .end: nil
    }
  }
}
