import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// A definition tried out with the requests that record real cases.
@Suite struct SimulationRunnerTests {
  private let work: WorkRegistry

  init() throws { work = try WorkRegistry() }

  private func events(_ steps: String...) throws -> [SimulationEvent] {
    let registry = try work.open()
    let pinned = try registry.workflow(try #require(registry.newest("letter")))
    let day = try #require(Day("2024-06-03"))
    var surroundings = CaseSurroundings(today: day, people: People(), acts: try registry.acts())
    let calendar = try registry.mainCalendar()
    surroundings.calendars[calendar.reference.id] = calendar
    var runner = SimulationRunner(
      Simulation(pinned, calendar: calendar, surroundings: surroundings), parties: [:], actor: nil)
    let read = try steps.enumerated().map {
      try SimulationStep($0.element, of: pinned.workflow, place: $0.offset + 1)
    }
    return runner.run(read, isStrict: false)
  }

  @Test func `a document can be added in a simulation, and no file is read`() throws {
    let events = try events(#"{"verb": "attach", "file": "letter.pdf", "kind": "letter", "on": "2024-06-03"}"#)
    #expect(events.map(\.name) == ["open", "attach"])
    #expect(events.allSatisfy { $0.error == nil })
    let number = try #require(events.last?.changed.first)
    #expect(events.last?.simulation?.history(of: number)?.records.last?.evidence.map(\.name) == ["letter.pdf"])
  }

  @Test func `words of a short step are read by the types of what they are given for`() throws {
    let events = try events("2024-06-03 send receivedOn=2024-06-03 copies=2", "2024-06-20")
    #expect(events.allSatisfy { $0.error == nil })
    #expect(events.last?.lapses.map(\.duty.run.id) == ["answer"])
  }

  @Test(arguments: ["forget", "log"])
  func `what is no step of a simulation is refused`(verb: String) {
    #expect(throws: WorkError.self) {
      try events(#"{"verb": "\#(verb)", "text": "x", "to": ["b"], "name": "n", "reason": "r"}"#)
    }
  }
}
