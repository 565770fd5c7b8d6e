import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct ChildCaseTests {
  /// An open matter whose `start` opens a letter, changed as told.
  private func desk(_ opening: [String: JSON?] = [:]) throws -> Desk {
    var opens: JSON = [
      "workflow": "letter", "each": "receivers", "title": "topic", "with": ["copies": "2 + 1"],
      "parties": ["addressee": "each", "secretary": "secretary"],
    ]
    for (path, value) in opening { opens = opens.setting(path, to: value) }
    let letter = try Letter.json()
    var surroundings = try Letter.surroundings()
    surroundings.workflows["letter"] = WorkflowOutline(letter)
    let matter = try JSON(parsing: Matter.text).setting("actions/start/opens", to: [opens])
      .setting(
        "actions/close/require",
        to: [["that": "children('letter').all(c, c.final)", "else": "Letters are still open."]])
    var desk = try Desk(Letter.pin(matter, in: surroundings), others: [try Letter.pinned()])
    try desk.open(
      fields: ["topic": "Water in Zhetygen", "receivers": ["b-dept", "b-akimat"]],
      parties: ["secretary": ["p-sec"], "addressee": ["b-dept"]])
    return desk
  }

  @Test func `a case is opened for each element, with fields and parties, and the parent notes it`() throws {
    var desk = try desk()
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    let numbers = ["LTR-2024-000001", "LTR-2024-000002"]
    #expect(try desk.state.children.map(\.description) == numbers)
    #expect(try desk.last.effects.opened.map(\.description) == numbers)
    #expect(desk.opened.map(\.number.description) == numbers)
    #expect(desk.opened.map { $0.history.state.parties["addressee"] } == [["b-dept"], ["b-akimat"]])
    for child in desk.opened {
      #expect(child.isNew)
      #expect(child.records.count == 1)
      #expect(child.records.first?.id == (try desk.last.id))
      let state = child.history.state
      #expect(state.parent == (try desk.state.number))
      #expect(state.stage == "drafted")
      #expect(state.title == "Water in Zhetygen")
      #expect(state.fields == ["copies": 3])
      #expect(state.parties["secretary"] == ["p-sec"])
      #expect(state.workflow.description == "letter@1")
    }
  }

  @Test func `an empty list opens nothing`() throws {
    var desk = try desk()
    let receivers: JSONObject = ["topic": "Water", "receivers": []]
    try desk.open(fields: receivers)
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    #expect(desk.opened.isEmpty)
    #expect(try desk.state.children.isEmpty)
  }

  @Test func `without a list one case is opened, under the parent's title`() throws {
    var desk = try desk(["each": nil, "title": nil, "parties/addressee": "addressee"])
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    #expect(desk.opened.count == 1)
    #expect(desk.opened.first?.history.state.title == "Matter")
  }

  @Test func `a child that cannot be opened refuses the whole and uses up no number`() throws {
    var desk = try desk()
    try desk.open(fields: ["topic": "Water", "receivers": ["b-dept", "b-nobody"]])
    let refusal = try desk.refusal { try $0.perform("start", on: "2024-06-03", ["day": "2024-06-03"]) }
    #expect(refusal.reasons == [.unknownParty("b-nobody")])
    desk.context.surroundings.workflows["letter"] = nil
    let missing = try desk.refusal { try $0.perform("start", on: "2024-06-03", ["day": "2024-06-03"]) }
    #expect(missing.reasons == [.unavailable("letter")])
  }

  @Test func `a condition over children holds when all are at their end`() throws {
    var desk = try desk()
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    desk.context.children = [
      ChildView(workflow: "letter", stage: "answered", isFinal: true, outcome: "answered"),
      ChildView(workflow: "letter", stage: "sent", isFinal: false),
    ]
    let refusal = try desk.refusal { try $0.perform("close", on: "2024-06-05") }
    guard case .condition(_, let seen, let otherwise) = try #require(refusal.reasons.first) else {
      Issue.record("\(refusal)")
      return
    }
    #expect(otherwise == LocalizedText("Letters are still open."))
    #expect(!seen.isEmpty)
    #expect(Engine.possibilities(in: desk.context).first { $0.action == "close" }?.isReady == false)
    desk.context.children[1] = ChildView(workflow: "letter", stage: "dropped", isFinal: true, outcome: "dropped")
    try desk.perform("close", on: "2024-06-05")
  }

  @Test func `a case opened later under another is linked by a record`() throws {
    var desk = try desk()
    let child = try #require(CaseNumber("LTR-2024-000009"))
    try desk.decide(desk.command(.link(child), on: "2024-06-03", by: "p-sec", as: "monitor"))
    #expect(try desk.state.children == [child])
    #expect(try desk.last.deed == .verb(.link))
    #expect(try desk.last.role == "secretary", "the role asked for is one of the new case")
  }
}
