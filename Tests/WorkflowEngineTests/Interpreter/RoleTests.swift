import JSONText
import Testing
import WorkflowEngine

@Suite struct RoleTests {
  /// A letter whose addressee may answer as well.
  private func desk(_ parties: [RoleID: [PartyID]]) throws -> Desk {
    var desk = try Desk.letter(["actions/answer/by": ["secretary", "addressee"]])
    try desk.open(parties: parties)
    let who: PartyID = parties["secretary"]?.first ?? "p-sec"
    try desk.perform("send", on: "2024-06-03", ["receivedOn": "2024-06-03", "copies": 1], by: who)
    return desk
  }

  @Test func `who is bound to a role acts in it`() throws {
    var desk = try desk(["addressee": ["b-dept"]])
    try desk.perform("answer", on: "2024-06-04", by: "b-dept")
    #expect(try desk.last.role == "addressee")
    #expect(try desk.last.by == "b-dept")
  }

  @Test func `a member of a bound body acts for it`() throws {
    var desk = try desk(["addressee": ["b-akimat", "b-dept"]])
    try desk.perform("answer", on: "2024-06-04", by: "p-clerk")
    #expect(try desk.last.role == "addressee")
    var other = try self.desk(["addressee": ["b-akimat"]])
    let refusal = try other.refusal { try $0.perform("answer", on: "2024-06-04", by: "p-clerk") }
    #expect(
      refusal.reasons == [
        .notInRole("p-clerk", needed: ["secretary", "addressee"], able: ["b-akimat", "p-sec", "p-sec2"])
      ])
  }

  @Test func `who holds a role in the registry acts in it only where the case binds nobody`() throws {
    var unbound = try desk(["addressee": ["b-dept"]])
    try unbound.perform("answer", on: "2024-06-04", by: "p-sec2")
    #expect(try unbound.last.role == "secretary")
    var bound = try desk(["addressee": ["b-dept"], "secretary": ["p-sec"]])
    let refusal = try bound.refusal { try $0.perform("answer", on: "2024-06-04", by: "p-sec2") }
    #expect(
      refusal.reasons == [
        .notInRole("p-sec2", needed: ["secretary", "addressee"], able: ["b-dept", "p-clerk", "p-sec"])
      ])
  }

  @Test func `the first role of the action that fits is recorded, or the one asked for`() throws {
    let parties: [RoleID: [PartyID]] = ["addressee": ["p-sec"]]
    var first = try desk(parties)
    try first.perform("answer", on: "2024-06-04")
    #expect(try first.last.role == "secretary")
    var asked = try desk(parties)
    try asked.perform("answer", on: "2024-06-04", as: "addressee")
    #expect(try asked.last.role == "addressee")
  }

  @Test func `a role asked for must be one of the action, and the actor's`() throws {
    var desk = try desk(["addressee": ["b-dept"]])
    let unknown = try desk.refusal { try $0.perform("answer", on: "2024-06-04", as: "king") }
    #expect(unknown.reasons == [.unknownRole("king", known: ["secretary", "addressee"])])
    let other = try desk.refusal { try $0.perform("answer", on: "2024-06-04", as: "addressee") }
    #expect(other.reasons == [.notInRole("p-sec", needed: ["addressee"], able: ["b-dept", "p-clerk"])])
    let opening = try desk.refusal { try $0.open(by: "p-other", as: "secretary") }
    #expect(opening.reasons == [.notInRole("p-other", needed: ["secretary"], able: ["p-sec", "p-sec2"])])
  }

  @Test func `an unknown party is refused`() throws {
    var desk = try desk(["addressee": ["b-dept"]])
    #expect(
      try desk.refusal { try $0.perform("answer", on: "2024-06-04", by: "p-x") }.reasons == [.unknownParty("p-x")])
  }

  @Test func `a role is bound to another, with a reason`() throws {
    var desk = try desk(["addressee": ["b-dept"]])
    try desk.decide(
      desk.command(.assign("addressee", ["b-akimat"], reason: "Reorganised"), on: "2024-06-05", by: "p-sec"))
    #expect(try desk.state.parties["addressee"] == ["b-akimat"])
    #expect(try desk.last.reason == "Reorganised")
    #expect(try desk.last.effects.parties == ["addressee": ["b-akimat"]])
    #expect(throws: Refusal.self) { try desk.perform("answer", on: "2024-06-06", by: "b-dept") }
    try desk.perform("answer", on: "2024-06-06", by: "b-akimat")
  }

  @Test func `nobody assigns in a role that is not theirs`() throws {
    var desk = try desk(["addressee": ["b-dept"]])
    let refusal = try desk.refusal {
      try $0.decide(
        $0.command(
          .assign("addressee", ["b-akimat"], reason: "Moved"), on: "2024-06-05", by: "p-other", as: "secretary"))
    }
    #expect(refusal.reasons == [.notInRole("p-other", needed: ["secretary"], able: ["p-sec", "p-sec2"])])
  }

  @Test func `who can do what now is told with what is missing`() throws {
    var desk = try Desk.letter()
    try desk.open()
    let possible = Engine.possibilities(in: desk.context)
    #expect(possible.map(\.action) == ["send", "drop"])
    #expect(possible.map(\.isReady) == [false, true])
    #expect(possible.first?.missing.map(\.name) == ["receivedOn", "copies"])
    #expect(possible.first?.able == ["p-sec", "p-sec2"])
    try desk.perform("drop", on: "2024-06-04")
    #expect(Engine.possibilities(in: desk.context).isEmpty)
  }
}
