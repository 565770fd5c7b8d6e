import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct ReopeningTests {
  private func answered(on day: String = "2024-06-12") throws -> Desk {
    var desk = try Desk.letter()
    try desk.send()
    try desk.perform("answer", on: day)
    return desk
  }

  private func reopen(_ desk: inout Desk, on day: String, by actor: PartyID = "p-sec") throws {
    try desk.decide(desk.command(.reopen(reason: "the answer was about another matter"), on: day, by: actor))
  }

  @Test func `what ended with the case is owed again with its due day, and time is recorded`() throws {
    var desk = try answered()
    var late = desk
    try reopen(&desk, on: "2024-06-13")
    #expect(try desk.state.stage == "sent" && desk.state.outcome == nil)
    #expect(try desk.duty().status == .running && desk.duty().due.description == "2024-06-17")
    #expect(try desk.duty().ended == nil)
    try desk.perform("answer", on: "2024-06-14")
    #expect(try desk.duty().status == .met && desk.duty().ended?.description == "2024-06-14")
    try reopen(&late, on: "2024-07-01")
    #expect(try late.state.stage == "silent" && late.duty().lapsed?.description == "2024-06-18")
    #expect(try CaseHistory(late.history.records) == late.history)
    #expect(try late.history.records.map { try Record($0.json) } == late.history.records)
  }

  @Test func `only what has ended is taken up again, by those who could end it, with a reason`() throws {
    var desk = try Desk.letter()
    try desk.send()
    #expect(try desk.refusal { try self.reopen(&$0, on: "2024-06-13") }.reasons == [.notEnded])
    desk = try answered()
    let refusal = try desk.refusal { try self.reopen(&$0, on: "2024-06-13", by: "p-other") }
    guard case .notInRole("p-other", ["secretary"], _)? = refusal.reasons.first else {
      Issue.record("\(refusal)")
      return
    }
    let silent = try desk.refusal {
      try $0.decide($0.command(.reopen(reason: " "), on: "2024-06-13", by: "p-sec"))
    }
    #expect(silent.reasons == [.missingReason(.reopen)])
  }

  @Test func `what only time has ended stays ended, unless the definition says otherwise`() throws {
    let ends: [String: JSON?] = [
      "actions/lapse/to": "dropped", "stages/silent": nil, "actions/answer/from": ["sent"],
      "actions/drop/from": ["drafted"],
    ]
    var desk = try Desk.letter(ends)
    try desk.send()
    try desk.tick(through: "2024-06-30")
    #expect(try desk.refusal { try self.reopen(&$0, on: "2024-07-01") }.reasons == [.endedByTime])
    var changes = ends
    changes["format"] = "oversight.workflow/2"
    changes["actions/send/input/receivedOn/notAfter"] = "on"
    changes["reopen"] = ["by": ["secretary"], "to": "drafted"]
    var other = try Desk.letter(changes)
    try other.send()
    try other.tick(through: "2024-06-30")
    try reopen(&other, on: "2024-07-01")
    #expect(try other.state.stage == "drafted" && other.state.outcome == nil)
  }

  @Test func `an annulled case owes nothing, and voiding the record brings it back`() throws {
    var desk = try Desk.letter()
    try desk.send()
    let before = try desk.state
    try desk.decide(desk.command(.annul(reason: "opened twice"), on: "2024-06-10", by: "p-sec"))
    let state = try desk.state
    #expect(state.outcome == CaseState.annulledOutcome && state.duties.allSatisfy { !$0.isOwed })
    #expect(state.annulled?.reason == "opened twice" && state.annulled?.by == "p-sec")
    #expect(state.json["annulled"] == ["by": "p-sec", "on": "2024-06-10", "reason": "opened twice"])
    let again = try desk.refusal { try $0.decide($0.command(.annul(reason: "r"), on: "2024-06-10", by: "p-sec")) }
    #expect(again.reasons == [.annulled])
    #expect(try desk.refusal { try self.reopen(&$0, on: "2024-06-11") }.reasons == [.annulled])
    try desk.correct(Amendment(of: 3, isVoid: true), on: "2024-06-12")
    #expect(try desk.state == before)
  }

  @Test func `what is corrected before a reopening moves what it made owed again`() throws {
    var desk = try answered()
    try reopen(&desk, on: "2024-06-13")
    var later = desk
    try desk.correct(Amendment(of: 2, values: ["receivedOn": "2024-05-27"]), on: "2024-06-14")
    #expect(try desk.duty().base.description == "2024-05-27" && desk.duty().due.description == "2024-06-10")
    #expect(try desk.state.stage == "silent" && desk.duty().lapsed?.description == "2024-06-11")
    try later.correct(Amendment(of: 2, values: ["receivedOn": "2024-06-10"]), on: "2024-06-14")
    #expect(try later.state.stage == "sent" && later.duty().due.description == "2024-06-24")
    #expect(
      try CaseHistory(desk.history.records) == desk.history && CaseHistory(later.history.records) == later.history)
  }
}
