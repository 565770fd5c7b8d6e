import Foundation
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Random machines, walked beside by two other interpreters of state machines: the same is allowed, refused and reached.
///
/// A line of `machines.jsonl` holds a definition and runs. A run opens a case with its fields; each step names an action,
/// who takes it and what is given, and the stage it leads to, which is missing where it is refused; last come the fields.
@Suite struct MachineGoldenTests {
  private static let lines =
    (try? ProjectFiles.bytes("Fixtures/Golden/machines.jsonl").split(separator: UInt8(ascii: "\n")).map(Array.init))
    ?? []

  @Test func `there are two hundred machines`() { #expect(Self.lines.count == 200) }

  @Test(arguments: 0..<20)
  func `a machine does what other interpreters say`(part: Int) throws {
    for index in stride(from: part, to: Self.lines.count, by: 20) {
      let line = try JSON(parsing: Self.lines[index])
      let machine = try Letter.pin(try #require(line["machine"]), in: DefinitionSurroundings())
      for run in try #require(line["runs"]?.array) { try replay(run, on: machine, "line \(index + 1)") }
    }
  }

  private func replay(_ run: JSON, on machine: PinnedWorkflow, _ place: String) throws {
    var desk = try Desk(machine)
    desk.context.surroundings.people = People(
      ["a", "b"].map { Party(id: PartyID($0), kind: .person, name: LocalizedText($0), roles: [RoleID($0)]) })
    try desk.open(fields: try #require(run["open"]?.object), parties: [:], by: "a")
    for (index, step) in try #require(run["steps"]?.array).enumerated() {
      let stage = try take(step, at: &desk)
      #expect(stage?.name == step["s"]?.string, "\(place), step \(index + 1)")
    }
    let fields = try desk.state.fields
    #expect(JSON.object(fields) == run["fields"])
  }

  /// Where the step leads; nil where it is refused.
  private func take(_ step: JSON, at desk: inout Desk) throws -> StageID? {
    let action = ActionID(try #require(step["a"]?.string))
    let actor = PartyID(try #require(step["by"]?.string))
    do {
      try desk.perform(action, on: "2024-06-03", step["i"]?.object ?? [:], by: actor)
      return try desk.state.stage
    } catch is Refusal {
      return nil
    }
  }
}
