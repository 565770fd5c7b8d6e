import CaseRegistry
import JSONText
import WorkflowEngine

/// A case after a command, as `open`, `advance` and `log` answer.
struct CaseAnswer {
  let number: CaseNumber
  let workflow: WorkflowID
  let stage: StageID
  let records: Int

  init(_ history: CaseHistory) {
    number = history.state.number
    workflow = history.state.workflow.id
    stage = history.state.stage
    records = history.records.count
  }

  var json: JSON {
    [
      "number": .string(number.description), "workflow": .string(workflow.name), "stage": .string(stage.name),
      "records": .integer(records),
    ]
  }
}

extension [CaseAnswer] {
  /// Each case once, as the last of its answers left it.
  var lastOfEach: [CaseAnswer] {
    var known: Set<CaseNumber> = []
    return reversed().filter { known.insert($0.number).inserted }.reversed()
  }

  var json: JSON { ["cases": .array(map(\.json))] }
}

/// A lapse that `tick` recorded, or the end of a pause that had reached its ceiling.
struct LapseAnswer {
  let number: CaseNumber
  let duty: DutyState
  let stage: StageID
  /// The duties that start with it.
  let started: [DutyState]
  /// The cases that it opens.
  let opened: [CaseNumber]

  /// Whether a pause ended; else a term did.
  var isResumption: Bool { duty.status == .paused }

  var json: JSON {
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

extension LapseAnswer {
  /// What a lapse changed: its own case first, then those that it opened.
  init?(_ duty: DutyState, _ changes: [Change]) {
    guard let history = changes.first?.history else { return nil }
    self.init(duty, history)
  }

  /// What the last record of a history did to a duty.
  init(_ duty: DutyState, _ history: CaseHistory) {
    let effects = history.records.last?.effects ?? Effects()
    let started = effects.duties.compactMap { if case .start(let duty) = $0 { duty } else { nil } }
    self.init(
      number: history.state.number, duty: duty, stage: history.state.stage, started: started, opened: effects.opened)
  }
}
