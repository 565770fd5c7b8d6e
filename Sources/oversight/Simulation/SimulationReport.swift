import JSONText
import Reports
import WorkflowEngine

/// A whole simulation, for people and for scripts.
struct SimulationReport {
  let workflow: Workflow
  let calendar: CalendarReference
  let invented: JSONObject
  let events: [SimulationEvent]
  let language: Language

  var json: JSON {
    [
      "workflow": ["id": .string(workflow.id.name), "version": .integer(workflow.version)],
      "calendar": .string("\(calendar)"), "invented": .object(invented),
      "steps": .array(events.enumerated().map { $0.element.json($0.offset + 1, in: language) }),
      "refused": .integer(events.filter { $0.failure != nil }.count),
    ]
  }

  func text(on terminal: Terminal) -> String {
    let title = "\(workflow.title[language]) (\(workflow.id)@\(workflow.version), \(calendar))"
    var head = [terminal.wrapped("\(title): \(SimulationPhrase.inMemory.text(in: language)).")]
    if !invented.isEmpty {
      let values = invented.members.map { "\($0.key)=\($0.value.string ?? $0.value.canonicalText())" }
      head.append(
        terminal.wrapped("\(SimulationPhrase.invented.title(in: language)): \(values.joined(separator: ", "))"))
    }
    let steps = events.enumerated().map { $0.element.text($0.offset + 1, in: language, on: terminal) }
    return ([head.joined(separator: "\n")] + steps).joined(separator: "\n\n")
  }
}
