import JSONText
import Testing
import WorkflowEngine

/// Defenders, committees, expert examinations and courts: what is done where the case stands is seen there.
@Suite struct ShippedProtectionTests {
  private func appealed() throws -> ShippedCourse {
    var course = try ShippedCourse(
      "defender-incident", fields: ["code": "A1", "kind": "threat"], on: "2024-03-01")
    try course.take(
      "triage", on: "2024-03-01", ["risk": "high", "consentRecord": true, "personsAffected": 1])
    let sources: JSON = [
      ["number": 1, "what": "Video", "says": "So"], ["number": 2, "what": "Witness", "says": "So"],
    ]
    try course.take("verify", on: "2024-03-04", ["verification": "confirmed", "sources": sources])
    try course.take(
      "agreeSteps", on: "2024-03-05", ["consentAuthority": true, "consentPartners": true, "consentPublic": false])
    try course.take("nameAuthority", on: "2024-03-05", ["protector": "b-authority"])
    try course.take(
      "appealToAuthority", on: "2024-03-06",
      ["receivedOn": "2024-03-06", "redactedText": "Protect", "notTheAccused": true, "appeals": [["number": 1]]])
    return course
  }

  @Test func `an immediate danger is met by protection within a day, wherever the case stands`() throws {
    var course = try appealed()
    let danger: JSONObject = ["risk": "immediate", "safetyNote": "Followed home"]
    try course.take("contactWaiting", on: "2024-03-11", danger)
    #expect(try course.runs("protectNow").map(\.due.description) == ["2024-03-12"])
    var calm = course
    try course.take("contactWaiting", on: "2024-03-12", danger)
    #expect(try course.statuses("protectNow") == [.moved, .running])
    try course.take(
      "protectAppealed", on: "2024-03-12", ["support": [["number": 1, "kind": "relocation"]], "risk": "high"])
    #expect(try course.statuses("protectNow") == [.moved, .met] && course.desk.state.stage == "appealed")
    try calm.take("contactWaiting", on: "2024-03-12", ["risk": "low", "safetyNote": "With family"])
    #expect(try calm.statuses("protectNow") == [.met])
  }

  @Test func `a State that informs the committee in time has done so, wherever the case stands`() throws {
    var course = try ShippedCourse("treaty-recommendation", fields: ["topic": "Water"], on: "2024-01-08")
    try course.take("recordRecommendation", on: "2024-01-09", ["recommendation": "Build", "mechanism": "treatyBody"])
    try course.take("ask", on: "2024-01-10", ["receivedOn": "2024-01-10"])
    try course.take("recordPosition", on: "2024-01-17", ["position": "accepted", "positionReason": "Yes"])
    try course.take("recordFollowUpDayAccepted", on: "2024-01-18", ["followUpBy": "2024-09-02"])
    #expect(try course.runs("stateInformation").map(\.due.description) == ["2024-09-02"])
    try course.take("recordFollowUpInformationAccepted", on: "2024-08-30", ["claim": "Half is built"])
    #expect(try course.statuses("stateInformation") == [.met] && course.desk.state.stage == "accepted")
  }

  private func answered() throws -> ShippedCourse {
    var course = try ShippedCourse("public-expertise", fields: ["act": "Code", "actKind": "code"], on: "2024-03-01")
    try course.take(
      "obtainDraft", on: "2024-03-01",
      ["version": 1, "versions": [["version": 1]], "commentsUntil": "2024-12-02"])
    let remarks: JSON = [
      ["number": 1, "version": 1, "provision": "1", "remark": "Vague"],
      ["number": 2, "version": 1, "provision": "2", "remark": "Harsh"],
    ]
    try course.take("writeRemarks", on: "2024-03-04", ["remarks": remarks])
    try course.take("adoptConclusion", on: "2024-03-05", ["tasks": "Examine", "facts": "Two remarks"])
    try course.take("sendConclusion", on: "2024-03-06", ["receivedOn": "2024-03-06"])
    return course
  }

  private static func positions(_ second: String) -> JSONObject {
    [
      "answers": [["remark": 1, "position": "supported"], ["remark": 2, "position": .string(second)]],
      "reasons": [["remark": 2, "number": 1, "text": "No"]],
    ]
  }

  @Test func `only the remarks insisted on are answered again`() throws {
    var course = try answered()
    try course.take("recordAnswers", on: "2024-03-18", Self.positions("notSupported"))
    try course.take(
      "insist", on: "2024-03-20",
      ["insistedOn": [["remark": 2]], "commentsUntil": "2024-12-02", "objection": "Read it again"])
    try course.take("adoptConclusion", on: "2024-03-25", ["tasks": "Insist", "facts": "One remark"])
    #expect(try course.reasons(against: "sendConclusion", on: "2024-03-26", ["receivedOn": "2024-03-26"]) == 1)
    try course.take("sendInsisted", on: "2024-03-26", ["receivedOn": "2024-03-26"])
    #expect(try course.runs("answerAgain").map(\.item) == [2] && course.statuses("answer") == [.met, .met])
    var silent = course
    try course.take(
      "recordAnswers", on: "2024-04-01", ["answers": [["remark": 2, "position": "supported"]]])
    #expect(try course.statuses("answerAgain") == [.met])
    try silent.desk.tick(through: "2024-05-01")
    #expect(try silent.desk.state.stage == "silent" && silent.statuses("answerAgain") == [.lapsed])
  }

  @Test func `a new draft and a text sent on are noted while the answer is awaited`() throws {
    var course = try answered()
    try course.take("noteNewDraft", on: "2024-03-11", ["versions": ["add": [["version": 2]]]])
    try course.take("noteSent", on: "2024-03-12", ["sentTo": "parliament", "sentOn": "2024-03-12"])
    #expect(try course.desk.state.stage == "awaiting" && course.statuses("answer") == [.running, .running])
  }

  private func filed() throws -> ShippedCourse {
    var course = try ShippedCourse("constitutional-appeal", fields: ["question": "Which norm"], on: "2024-03-01")
    try course.take(
      "file", on: "2024-03-01",
      [
        "applicantKind": "citizen", "subject": "norm", "appliedInCase": true,
        "norms": [["number": 1, "act": "Code", "provision": "5"]],
      ])
    return course
  }

  @Test func `a refusal to accept is a decision on admission, and a termination ends the proceedings`() throws {
    var late = try filed()
    try late.desk.tick(through: "2024-04-22")
    try late.take("recordRefusal", on: "2024-04-22", ["returnGround": "noNorm", "returnReason": "No case"])
    #expect(try late.statuses("decideAdmissibility") == [.metLate])
    var ended = try filed()
    try ended.take("recordAcceptance", on: "2024-03-20", ["acceptedOn": "2024-03-20"])
    try ended.take("recordTermination", on: "2024-05-02", ["reason": "The norm was repealed"])
    #expect(try ended.statuses("decideAdmissibility") == [.met] && ended.statuses("decide") == [.met])
  }

  @Test func `a discussion that was finished is no breach when the watch is closed`() throws {
    var course = try ShippedCourse("campaign-proposal", fields: ["issue": "Media"], on: "2024-01-10")
    try course.take("takeSeat", on: "2024-01-11", ["seat": "given"])
    try course.take("finishDiscussionSeated", on: "2024-03-01", ["discussed": "The draft"])
    #expect(try course.statuses("discuss") == [.met])
    try course.take("closeWatch", on: "2024-05-20", ["reason": "All agreed"])
  }
}
