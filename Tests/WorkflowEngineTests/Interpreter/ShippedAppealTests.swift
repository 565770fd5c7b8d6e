import JSONText
import Testing
import WorkflowEngine

/// Appeals, requests and claims: what counts as done was done, and no way that the law leaves open is closed.
@Suite struct ShippedAppealTests {
  private func appeal(_ kind: String = "application") throws -> ShippedCourse {
    try ShippedCourse(
      "appeal", fields: ["kind": .string(kind), "topic": "Bus", "anonymous": false], on: "2024-03-01")
  }

  private func registered() throws -> ShippedCourse {
    var course = try appeal()
    try course.take("file", on: "2024-03-01", ["channel": "eOtinish"])
    try course.take("register", on: "2024-03-04", ["receivedOn": "2024-03-04"])
    return course
  }

  @Test func `a forwarding is recorded against the day on which the three days began`() throws {
    var course = try registered()
    #expect(try course.reasons(against: "recordForwarded", on: "2024-03-20") == 1)
    try course.take(
      "recordNotCompetent", on: "2024-03-20",
      ["receivedOn": "2024-03-04", "forwardings": [["number": 1, "note": "Transport"]]])
    try course.take("recordForwarded", on: "2024-03-20")
    #expect(try course.statuses("forward") == [.metLate])
    for id in ["information-request", "defender-incident", "treaty-recommendation"] as [WorkflowID] {
      let workflow = try #require(ShippedWorkflows.all?.pinned[id]?.workflow)
      for action in ["recordForwarded", "recordForwardedLate"] as [ActionID] {
        #expect(workflow.actions[action]?.requirements.contains { $0.condition.source == "has(forwardings)" } == true)
      }
    }
  }

  @Test func `the notice that an act of forwarding was told of needs nothing else`() throws {
    var course = try registered()
    try course.desk.act(
      .forward(to: ["b-head"], received: nil), on: "2024-03-06", by: ShippedCourse.party("body"), as: "body")
    try course.take("noticeOfForwarding", on: "2024-03-07")
    #expect(try course.statuses("noticeOfForwarding") == [.met] && course.statuses("forwardInTime") == [.met])
  }

  @Test func `a complaint against an act needs no appeal before it`() throws {
    var course = try appeal("complaint")
    #expect(try course.reasons(against: "file", on: "2024-03-01", ["channel": "eOtinish"]) == 1)
    try course.take(
      "complain", on: "2024-03-04", ["complaintReceivedOn": "2024-03-02", "higherBody": "b-higherBody"])
    #expect(try course.desk.state.stage == "complained" && course.statuses("file") == [.met])
    // 2 March 2024 is a Saturday.
    #expect(try course.runs("passOn").map(\.due.description) == ["2024-03-07"])
    #expect(try course.runs("decideComplaint").map(\.due.description) == ["2024-04-05"])
  }

  private static let courts: [(workflow: WorkflowID, next: ActionID)] = [
    ("appeal", "nextInstance"), ("information-request", "nextInstance"), ("strategic-litigation", "contest"),
  ]

  private func judged(_ id: WorkflowID, _ judgment: String) throws -> ShippedCourse {
    var input: JSONObject = ["judgment": .string(judgment)]
    var course: ShippedCourse
    switch id {
    case "appeal":
      course = try registered()
      try course.take("answer", on: "2024-03-11", ["reply": "refused", "replyReason": "No"])
      try course.take("goToCourtDirectly", on: "2024-03-18", ["reason": "No body above"])
    case "information-request":
      course = try ShippedCourse(id, fields: ["subject": "Costs"], on: "2024-03-01")
      try course.take("send", on: "2024-03-01", ["channel": "email"])
      try course.take("confirmReceipt", on: "2024-03-04", ["receivedOn": "2024-03-04"])
      try course.take("answer", on: "2024-03-11", ["reply": "refused", "refusalGround": "notNamed"])
      try course.take("goToCourtDirectly", on: "2024-03-18", ["instance": "first", "reason": "No body above"])
    default:
      course = try ShippedCourse(id, fields: ["matter": "Costs"], on: "2024-03-01")
      try course.take(
        "file", on: "2024-03-04", ["aim": "practice", "consent": true, "pretrial": "notRequired", "instance": "first"])
      input["instance"] = "first"
      input["contestUntil"] = "2024-06-03"
    }
    try course.take("recordJudgment", on: "2024-05-02", input)
    return course
  }

  @Test(arguments: courts.indices) func `who won in part can contest the rest, and who won all has nothing to contest`(
    row: Int
  ) throws {
    let (id, next) = Self.courts[row]
    let input: JSONObject = id == "appeal" ? [:] : ["instance": "appeal"]
    var part = try judged(id, "partlyWon")
    try part.take(next, on: "2024-05-20", input)
    #expect(try part.desk.state.stage == "inCourt" && part.statuses("comply") == [.void])
    var won = try judged(id, "won")
    #expect(try won.reasons(against: next, on: "2024-05-20", input) == 1)
    if id == "strategic-litigation" {
      #expect(try won.statuses("contestJudgment").isEmpty)
      #expect(try part.statuses("contestJudgment") == [.met])
    }
  }

  @Test func `a part of the information given during a complaint leaves the complaint to be decided`() throws {
    var course = try ShippedCourse("information-request", fields: ["subject": "Costs"], on: "2024-03-01")
    try course.take("send", on: "2024-03-01", ["channel": "email"])
    try course.take("confirmReceipt", on: "2024-03-04", ["receivedOn": "2024-03-04"])
    try course.take("answer", on: "2024-03-11", ["reply": "refused", "refusalGround": "notNamed"])
    try course.take(
      "appeal", on: "2024-03-18", ["appealReceivedOn": "2024-03-18", "appealBody": "b-appealBody"])
    let part: JSONObject = ["reply": "part", "refusalGround": "notNamed"]
    #expect(try course.reasons(against: "supplement", on: "2024-03-25", part) > 0)
    try course.take("answerDuringAppeal", on: "2024-03-25", part)
    #expect(try course.statuses("decideAppeal") == [.running])
  }
}
