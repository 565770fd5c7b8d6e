import JSONText
import Testing
import WorkflowEngine

/// Petitions: nobody is left without the next step that the law gives.
@Suite struct ShippedPetitionTests {
  private func submitted(_ level: String = "government") throws -> ShippedCourse {
    var course = try ShippedCourse(
      "petition", kinds: ["addressee": level == "government" ? .government : .executive],
      fields: ["demand": "Keep the lake", "level": .string(level)], on: "2024-05-02")
    try course.take("submit", on: "2024-05-06", ["submittedOn": "2024-05-06"])
    return course
  }

  private func reached() throws -> ShippedCourse {
    var course = try submitted()
    try course.take("recordModeration", on: "2024-05-20", ["moderation": "published", "publishedOn": "2024-05-20"])
    try course.take(
      "recordJoiners", on: "2024-05-27", ["joiners": 60, "collectionFrom": "2024-05-27", "threshold": 50000])
    try course.take("recordThreshold", on: "2024-08-01", ["signatures": 51000])
    return course
  }

  private func decided(_ decision: String) throws -> ShippedCourse {
    var course = try reached()
    try course.take("recordAcceptance", on: "2024-08-05", ["acceptedOn": "2024-08-05"])
    try course.take("recordDiscussion", on: "2024-08-20", ["discussion": "For it", "applicantHeard": true])
    try course.take(
      "recordDecision", on: "2024-08-28", ["decision": .string(decision), "decisionReason": "No money"])
    return course
  }

  private static let why: JSONObject = ["reason": "The Government decided"]

  @Test func `a refusal of the Government can be taken to court`() throws {
    var course = try decided("refused")
    try course.take("goToCourtDirectly", on: "2024-09-02", Self.why)
    #expect(try course.desk.state.stage == "inCourt")
    #expect(try course.statuses("settle") == [.met] && course.statuses("findLearning") == [.met])
  }

  @Test(arguments: ["complain", "goToCourtDirectly"] as [ActionID])
  func `a body that does not accept a petition can be complained of and sued`(action: ActionID) throws {
    var course = try reached()
    let complaint: JSONObject = ["complaintReceivedOn": "2024-08-26", "higherBody": "b-higherBody"]
    try course.take(action, on: "2024-08-26", action == "complain" ? complaint : Self.why)
    #expect(try course.statuses("accept") == [.unmet])
  }

  @Test(arguments: [("satisfied", "fulfilling"), ("partlySatisfied", "decided"), ("refused", "decided")])
  func `a new decision can be contested as the first could`(decision: String, stage: StageID) throws {
    var course = try decided("refused")
    try course.take("goToCourtDirectly", on: "2024-09-02", Self.why)
    try course.take("recordJudgment", on: "2024-10-01", ["judgment": "forApplicant"])
    try course.take(
      "recordNewDecision", on: "2024-10-14", ["decision": .string(decision), "decisionReason": "As before"])
    #expect(try course.desk.state.stage == stage)
  }

  @Test func `nobody is asked to find people for a petition that was not published`() throws {
    var course = try submitted()
    try course.take(
      "recordModeration", on: "2024-05-20",
      ["moderation": "refused", "publishedOn": "2024-05-20", "moderationReason": "Names a person"])
    #expect(try course.statuses("join").isEmpty)
    #expect(try reached().statuses("join") == [.met])
  }

  @Test func `a judgment against the applicant can go to the next instance`() throws {
    var course = try decided("refused")
    try course.take("goToCourtDirectly", on: "2024-09-02", Self.why)
    try course.take("recordJudgment", on: "2024-10-01", ["judgment": "againstApplicant"])
    #expect(try course.desk.state.outcome == nil)
    #expect(try course.runs("nextInstance").map(\.due.description) == ["2024-10-15"])
    var lost = course
    try course.take("nextInstance", on: "2024-10-10")
    #expect(try course.desk.state.stage == "inCourt")
    try lost.take("closeLost", on: "2024-10-10")
    #expect(try lost.desk.state.outcome == "refused")
  }

  @Test func `silence of the moderator can be complained of, and what is opened is a complaint`() throws {
    var course = try submitted("city")
    try course.desk.tick(through: "2024-07-01")
    #expect(try course.statuses("complainOfModeration") == [.running])
    try course.take("contestModeration", on: "2024-07-01", ["matter": "No decision on the publication"])
    #expect(course.desk.opened.last?.history.state.fields["kind"] == "complaint")
  }

  @Test func `a complaint that came on a day off is counted from the next working day`() throws {
    var course = try decided("refused")
    try course.take(
      "complain", on: "2024-09-09", ["complaintReceivedOn": "2024-09-07", "higherBody": "b-higherBody"])
    #expect(try course.runs("passOn").map(\.due.description) == ["2024-09-12"])
    #expect(try course.runs("decideComplaint").map(\.due.description) == ["2024-10-07"])
  }
}
