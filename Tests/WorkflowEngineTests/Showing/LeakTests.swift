import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Not a byte of what is not for a viewer comes through the door, in any case of any shipped workflow.
@Suite struct LeakTests {
  private func walks(_ name: String) async throws -> (Workflow, [Walk]) {
    let explorer = try await ExplorerShelf.shared.explorer(name)
    // A few walks show every stage and every action; the longest have the most in them.
    let walks = explorer.found.values.sorted { ($0.steps.count, $0.day) > ($1.steps.count, $1.day) }.prefix(40)
    return (explorer.workflow, Array(walks))
  }

  @Test(arguments: ShippedWorkflows.names, [Viewer.public, .council])
  func `no mark in what is not for a viewer is in what is shown`(name: String, viewer: Viewer) async throws {
    let (workflow, walks) = try await walks(name)
    let publication = Publication(workflows: [workflow.id])
    var (shown, seen) = (0, 0)
    for walk in walks {
      guard let records = walk.desk.context.history?.records else { continue }
      var marks = Marks(workflow) { !viewer.sees($0) }
      let history = try marks.mark(records)
      var people = walk.desk.context.surroundings.people.parties
      for person in marks.persons {
        people[person] = Party(id: person, kind: .person, name: LocalizedText(person.name))
      }
      let door = Showing(workflow, publication, people: People(Array(people.values)))
      let day = max(walk.day, history.state.last) + 400
      guard case .visible(let visible) = door.show(history, to: viewer, on: day) else { continue }
      shown += 1
      let texts = [visible.json.canonicalText(), "\(visible)"]
      for mark in marks.hidden { #expect(!texts.contains { $0.contains(mark) }, "\(mark)") }
      seen += marks.open.count { texts[0].contains($0) }
    }
    // What may be seen is seen: a door that lets nothing through would pass as well.
    let isShown = viewer == .council || workflow.disclosure.register != .never
    #expect((shown > 0) == isShown)
    #expect((seen > 0) == isShown)
  }

  @Test(arguments: ShippedWorkflows.names)
  func `the office sees everything, and nothing is shown that is not published`(name: String) async throws {
    let (workflow, walks) = try await walks(name)
    let walk = try #require(walks.first)
    let history = try #require(walk.desk.context.history)
    let people = walk.desk.context.surroundings.people
    let door = Showing(workflow, Publication(), people: people)
    let day = max(walk.day, history.state.last)
    #expect(door.show(history, to: .office, on: day).visible?.state == history.state)
    let hidden: Hidden = workflow.disclosure.register == .never ? .neverShown : .notPublished(workflow.id)
    #expect(door.show(history, to: .public, on: day) == .hidden(hidden))
  }
}
