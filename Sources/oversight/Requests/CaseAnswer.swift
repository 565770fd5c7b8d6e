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
  var json: JSON { ["cases": .array(map(\.json))] }
}

/// A lapse that `tick` recorded, or the end of a pause that had reached its ceiling.
struct LapseAnswer {
  let number: CaseNumber
  let duty: DutyState
  let stage: StageID

  /// Whether a pause ended; else a term did.
  var isResumption: Bool { duty.status == .paused }

  var json: JSON {
    [
      "number": .string(number.description), "duty": .string(duty.run.id.name), "run": .integer(duty.run.run),
      "due": .string(duty.due.description), "stage": .string(stage.name),
    ]
  }
}
