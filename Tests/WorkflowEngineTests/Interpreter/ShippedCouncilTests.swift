import JSONText
import Testing
import WorkflowEngine

/// Recommendations and meetings: what was said of a body or a council is what happened.
@Suite struct ShippedCouncilTests {
  static let both: [WorkflowID] = ["council-recommendation", "recommendation"]

  private func sent(
    _ id: WorkflowID, origin: String? = nil, to kind: Party.Kind = .executive
  ) throws -> ShippedCourse {
    var fields: JSONObject = ["text": "Repair the pumps"]
    fields["origin"] = origin.map { .string($0) }
    var course = try ShippedCourse(
      id, kinds: ["addressee": kind], others: ["b-other": .executive], fields: fields, on: "2024-03-01")
    if id == "council-recommendation" {
      try course.take("adopt", on: "2024-03-01", ["membersTotal": 15, "membersPresent": 11])
    }
    try course.take("send", on: "2024-03-04")
    try course.take("confirmReceipt", on: "2024-03-05", ["receivedOn": "2024-03-05"])
    return course
  }

  private static let refusal: JSONObject = ["position": "rejected", "positionReason": "No money"]

  @Test func `what is taken up again without a quorum on record can be sent, and says why`() throws {
    var course = try sent("council-recommendation")
    try course.take("answer", on: "2024-03-12", Self.refusal)
    try course.take(
      "takeUpAgain", on: "2024-03-20", ["reason": "New facts", "newRound": 2, "noQuorumReason": "Minutes lost"])
    try course.take("send", on: "2024-03-22")
    #expect(try course.statuses("send") == [.met, .met])
    #expect(try course.desk.state.fields["noQuorumReason"] == "Minutes lost")
    var proposal = try ShippedCourse("council-recommendation", fields: ["text": "Repair"], on: "2024-03-01")
    #expect(try proposal.reasons(against: "send", on: "2024-03-04") == 1)
  }

  @Test(arguments: both) func `a refusal promises nothing, and a new promise takes the place of the first`(
    id: WorkflowID
  ) throws {
    var refused = try sent(id)
    try refused.take("answer", on: "2024-03-12", Self.refusal)
    let unstarted = try refused.desk.last.effects.unstarted.map(\.id)
    #expect(unstarted.allSatisfy { !["keepPromise", "keepLaterPromise"].contains($0) }, "\(unstarted)")
    var accepted = try sent(id)
    try accepted.take(
      "answer", on: "2024-03-12", ["position": "accepted", "positionReason": "Yes", "promisedBy": "2024-09-02"])
    #expect(try accepted.runs("keepPromise").map(\.due.description) == ["2024-09-02"])
    try accepted.take("recordPromise", on: "2024-04-01", ["promisedBy": "2024-10-01"])
    #expect(try accepted.statuses("keepPromise") == [.moved])
    #expect(try accepted.runs("keepLaterPromise").map(\.due.description) == ["2024-10-01"])
  }

  @Test(arguments: both) func `who refuses by letter without an invitation has broken the duty to invite`(
    id: WorkflowID
  ) throws {
    var course = try sent(id, origin: id == "recommendation" ? "hearing" : nil)
    var input = Self.refusal
    input["invited"] = "no"
    try course.take("answer", on: "2024-03-12", input)
    let run = try #require(try course.runs("inviteBeforeRefusing").first)
    #expect(run.due.description == "2024-03-12" && run.basis.act == "kz-public-control-2023")
    try course.desk.tick(through: "2024-03-20")
    #expect(try course.statuses("inviteBeforeRefusing") == [.lapsed])
    var found = course
    try found.take("invitationFound", on: "2024-03-20")
    #expect(try found.statuses("inviteBeforeRefusing") == [.metLate])
    try course.take("closeRejected", on: "2024-03-20")
    #expect(try course.statuses("inviteBeforeRefusing") == [.unmet])
    for invited in ["yes", "notKnown"] {
      var other = try sent(id)
      input["invited"] = .string(invited)
      try other.take("answer", on: "2024-03-12", input)
      #expect(try other.statuses("inviteBeforeRefusing").isEmpty)
    }
    let positive: JSONObject = ["position": "accepted", "positionReason": "Yes", "invited": "no"]
    var accepted = try sent(id)
    #expect(try accepted.reasons(against: "answer", on: "2024-03-12", positive) == 1)
  }

  @Test(arguments: ["forum", "index", "campaign", "escalation", "other"])
  func `what is no final document of public control is an appeal in all that follows`(origin: String) throws {
    var course = try sent("recommendation", origin: origin)
    try course.take("announceConsideration", on: "2024-03-06", ["consideredOn": "2024-03-20"])
    #expect(try course.runs("invite").map(\.basis) == [.selfSet])
    try course.desk.act(
      .forward(to: ["b-other"], received: nil), on: "2024-03-07", by: ShippedCourse.party("addressee"),
      as: "addressee")
    let notice = try #require(try course.runs("noticeOfForwarding").first)
    let answer = try #require(try course.runs("answer").last)
    for (run, article) in [(notice, "65"), (answer, "76")] {
      guard case .article(let act, let found, _) = run.basis else {
        Issue.record("\(run.run) is self-set")
        continue
      }
      #expect(act == "kz-appc-2020" && "\(found)" == article)
    }
  }

  private func meeting() throws -> ShippedCourse {
    try ShippedCourse(
      "council-meeting", others: ["b-dept": .executive], fields: ["plannedFor": "2024-03-29"], on: "2024-03-01")
  }

  private static let attendance: JSONObject = [
    "heldOn": "2024-03-29", "membersTotal": 15, "membersPresent": 11, "openMeeting": true,
  ]

  @Test func `an adopted recommendation has an addressee before the minutes are published`() throws {
    var course = try meeting()
    try course.take("setAgenda", on: "2024-03-04", ["agenda": [["number": 1, "text": "Water"]]])
    try course.take("announce", on: "2024-03-18")
    try course.take("hold", on: "2024-03-29", Self.attendance)
    var input: JSONObject = [
      "decisions": [["number": 1, "kind": "recommendation", "text": "Repair", "result": "adopted"]]
    ]
    #expect(try course.reasons(against: "adoptDecisions", on: "2024-03-29", input) == 1)
    input["recommendations"] = [["decision": 1, "text": "Repair", "addressee": "b-dept"]]
    try course.take("adoptDecisions", on: "2024-03-29", input)
    #expect(course.desk.opened.count == 1)
    var own = try meeting()
    try own.take("setAgenda", on: "2024-03-04", ["agenda": [["number": 1, "text": "Water"]]])
    try own.take("announce", on: "2024-03-18")
    try own.take("hold", on: "2024-03-29", Self.attendance)
    input = ["decisions": [["number": 1, "kind": "own", "text": "Elect", "result": "adopted"]]]
    try own.take("adoptDecisions", on: "2024-03-29", input)
  }

  @Test func `notice of a meeting held without notice was not given`() throws {
    var course = try meeting()
    var input = Self.attendance
    input["noNoticeReason"] = "Forgotten"
    try course.take("holdWithoutNotice", on: "2024-03-29", input)
    #expect(try course.statuses("giveNotice") == [.unmet])
  }
}
