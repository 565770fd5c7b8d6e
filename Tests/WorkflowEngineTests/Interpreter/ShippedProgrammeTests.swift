import JSONText
import Testing
import WorkflowEngine

/// Villages, towns, grants and orders: a choice against the count gives its reason, and only what was done is done.
@Suite struct ShippedProgrammeTests {
  private func planned() throws -> ShippedCourse {
    var course = try ShippedCourse(
      "participatory-planning", kinds: ["akim": .localSelfGovernment], others: ["b-dept": .executive],
      fields: ["district": "Lake"], on: "2024-01-08")
    try course.take("startSurvey", on: "2024-01-09", ["trained": 5])
    try course.take(
      "closeSurvey", on: "2024-01-22", ["surveyed": 50, "problems": [["number": 1, "text": "Water"]]])
    try course.take(
      "holdFocusGroup", on: "2024-01-24", ["informants": [["position": "Doctor"]], "focusGroupResult": "So it is"])
    try course.take(
      "setPriorities", on: "2024-01-25",
      ["priorities": [["rank": 1, "problem": 1, "solution": "Pipe", "means": "ruralBudget"]]])
    try course.take("finishDraft", on: "2024-01-29")
    try course.take(
      "callMeeting", on: "2024-01-30",
      ["meetingOn": "2024-02-19", "meetingPlace": "School", "meetingKind": "gathering"])
    try course.take("giveNotice", on: "2024-01-31", ["noticePlaces": "School"])
    try course.take("recordMeeting", on: "2024-02-19", ["meetingDecision": "approved"])
    try course.take("sendMinutes", on: "2024-02-21", ["receivedOn": "2024-02-21"])
    return course
  }

  @Test func `a letter on no priority is no answer, and what is passed on is an appeal there`() throws {
    var course = try planned()
    let empty: JSONObject = ["akimPosition": "accepted", "replies": [["rank": 1, "position": "notAnswered"]]]
    #expect(try course.reasons(against: "recordAnswer", on: "2024-02-26", empty) == 1)
    #expect(try course.runs("answer").map(\.due.description) == ["2024-02-28"])
    try course.desk.act(
      .forward(to: ["b-dept"], received: nil), on: "2024-02-23", by: ShippedCourse.party("akim"), as: "akim")
    let run = try #require(try course.runs("answer").last)
    #expect(run.basis.act == "kz-appc-2020" && run.due.description == "2024-03-18")
    try course.take(
      "recordAnswer", on: "2024-03-01",
      [
        "akimPosition": "accepted", "replies": [["rank": 1, "position": "accepted"]], "carriedOutBy": "b-akim",
      ])
    let state = try course.desk.state
    #expect(state.parties["akim"] == ["b-akim"])
    for duty in ["include", "report"] as [DutyID] {
      #expect(try course.runs(duty).map(\.debtor) == [nil])
    }
  }

  @Test func `a list on which nobody reported is no report`() throws {
    var course = try ShippedCourse(
      "forum-resolution", others: ["b-dept": .executive], fields: ["forum": "Civic forum"], on: "2023-11-01")
    try course.take("hold", on: "2023-11-24", ["heldIn": "2023-11-24"])
    try course.take(
      "adopt", on: "2023-11-24",
      [
        "recommendations": [["number": 1, "text": "Hear us"]], "listComplete": true, "adoptedHow": "notKnown",
        "adoptedOn": "2023-11-24",
      ])
    try course.take(
      "send", on: "2023-12-01", ["letters": [["number": 1, "text": "Hear us", "addressee": "b-dept"]]])
    func reports(_ state: String) -> JSONObject {
      ["reports": [["entry": 1, "number": 1, "state": .string(state)]]]
    }
    #expect(try course.reasons(against: "recordReports", on: "2024-05-02", reports("noReport")) == 1)
    try course.take("recordReports", on: "2024-05-02", reports("underWay"))
    #expect(try course.statuses("report") == [.met])
  }

  @Test func `each barrier is owed until it is removed itself`() throws {
    var course = try ShippedCourse(
      "accessibility-inspection",
      fields: ["place": "Clinic", "locality": "751410000", "askedBy": "owner"], on: "2024-03-01")
    try course.take("agreeVisit", on: "2024-03-01", ["visitOn": "2024-03-11"])
    try course.take(
      "inspect", on: "2024-03-11",
      [
        "checklist": [["element": "ramp", "verdict": "doesNotMeet"]],
        "categories": [["who": "wheelchair", "verdict": "notAccessible"]],
      ])
    let barriers: JSON = [
      ["number": 1, "element": "ramp", "text": "Steep"], ["number": 2, "element": "door", "text": "Narrow"],
    ]
    try course.take("handOver", on: "2024-03-12", ["barriers": barriers])
    func fixes(_ second: String) -> JSONObject {
      ["fixes": [["number": 1, "state": "done"], ["number": 2, "state": .string(second)]]]
    }
    #expect(try course.reasons(against: "reportFix", on: "2024-04-01", fixes("notDone")) == 1)
    var some = fixes("notDone")
    some["fixed"] = [1, 2]
    #expect(try course.reasons(against: "reportSomeFixes", on: "2024-04-01", some) == 1)
    some["fixed"] = [1]
    try course.take("reportSomeFixes", on: "2024-04-01", some)
    #expect(try course.statuses("fix") == [.met, .running])
    try course.take("reportFix", on: "2024-04-15", fixes("done"))
    #expect(try course.statuses("fix") == [.met, .met] && course.desk.state.stage == "verification")
  }

  @Test func `work that the council orders stops neither the discussions nor the next year`() throws {
    let workflow = try #require(ShippedWorkflows.all?.pinned["national-stakeholder-council"]?.workflow)
    for stage in ["published", "drafting", "workReview", "workApproved"] as [StageID] {
      for duty in ["discuss", "surveyAgain", "openNextYear"] as [DutyID] {
        let meeting = try #require(workflow.duties[duty]?.metBy)
        #expect(meeting.contains { workflow.actions[$0]?.from == [stage] }, "\(duty) in \(stage)")
      }
    }
    for stage in ["shelved", "approved"] as [StageID] {
      for duty in ["declarePayments", "declareReceipts", "explainAsPayers", "explainAsRecipient"] as [DutyID] {
        let meeting = try #require(workflow.duties[duty]?.metBy)
        #expect(meeting.contains { workflow.actions[$0]?.from == [stage] }, "\(duty) in \(stage)")
      }
    }
    let apart = try #require(workflow.actions["orderWorkPublished"])
    #expect(apart.from == ["published"] && apart.opens.map(\.workflow) == ["recommendation"])
  }

  private func voted(_ name: String, _ value: JSON) throws -> ShippedCourse {
    var course = try ShippedCourse("participatory-budget", fields: ["topic": "Streets"], on: "2024-03-01")
    try course.take("announce", on: "2024-03-01", ["proposalsUntil": "2024-03-29"])
    let proposals: JSON = [["number": 1, "title": "Light"], ["number": 2, "title": "Path"]]
    try course.take("closeCollection", on: "2024-04-01", ["proposals": proposals])
    try course.take(
      "examine", on: "2024-04-08",
      [
        "proposals": ["change": [["number": 1, "admitted": "admitted"], ["number": 2, "admitted": "admitted"]]],
        "examined": [1, 2],
      ])
    try course.take("startVote", on: "2024-04-15", ["voteHow": "online", "voteUntil": "2024-04-29"])
    var results: JSONObject = [
      "proposals": ["change": [["number": 1, "votes": 5], ["number": 2, "votes": 900]]], "winners": [["number": 1]],
    ]
    #expect(try course.reasons(against: "recordResults", on: "2024-05-02", results) == 1)
    results[name] = value
    try course.take("recordResults", on: "2024-05-02", results)
    return course
  }

  @Test func `money given otherwise than by the vote is explained, and is accounted for after the day as moved`()
    throws
  {
    _ = try voted("winners", [["number": 2]])
    var course = try voted("overVoteReason", "The path has no land")
    try course.take("setAside", on: "2024-05-06", ["executeBy": "2024-09-02"])
    try course.take("moveDay", on: "2024-08-01", ["executeBy": "2024-11-04", "moveReason": "Rain"])
    for duty in ["account", "check"] as [DutyID] {
      #expect(try course.statuses(duty) == [.moved, .running])
      #expect(try course.runs(duty).last?.due.description == "2024-12-04")
    }
  }

  private func built() throws -> ShippedCourse {
    var course = try ShippedCourse("participatory-design", fields: ["city": "Pavlodar"], on: "2024-01-08")
    try course.take("takeUpWinner", on: "2024-01-08", ["address": "Toraigyrov 1"])
    try course.take("recordNeeds", on: "2024-01-15", ["goal": "Play", "stakeholders": [["who": "Children"]]])
    let promised: JSON = [["number": 1, "element": "Swing", "inEstimate": true]]
    try course.take("agreeConcept", on: "2024-01-22", ["promised": promised])
    try course.take(
      "approveEstimate", on: "2024-01-29", ["promised": promised, "architectSigned": true, "leaderSigned": true])
    try course.take("tellCuts", on: "2024-01-30", ["cutsTold": "At the meeting"])
    try course.take(
      "startWorks", on: "2024-02-05",
      ["worksEndOn": "2024-05-06", "contacts": [["number": 1, "name": "A"], ["number": 2, "name": "B"]]])
    return course
  }

  @Test func `works accepted without a sign, and faults accepted as they are, were not put right`() throws {
    var course = try built()
    try course.take("acceptWorks", on: "2024-02-08", ["noSignReason": "Forgotten"])
    #expect(try course.statuses("putSign") == [.unmet])
    try course.take(
      "evaluate", on: "2024-02-12",
      [
        "delivered": [["number": 1, "state": "changed"]], "match": "part",
        "actionPlan": [["task": "Paint", "who": "residents"]],
      ])
    try course.take("acceptAsIs", on: "2024-02-20", ["acceptedAsIs": "Children like it"])
    #expect(try course.statuses("putRight") == [.unmet])
  }

  @Test func `works that end while a change is disputed have ended`() throws {
    var course = try built()
    try course.take("reportEdit", on: "2024-04-01", ["edits": [["what": "No swing"]]])
    try course.take("finishWorksInDispute", on: "2024-05-02")
    #expect(try course.statuses("build") == [.met] && course.desk.state.stage == "disputed")
  }

  @Test func `a final report that comes during a breach in its time is in time`() throws {
    var course = try ShippedCourse("grant-cycle", fields: ["topic": "Youth"], on: "2024-01-10")
    try course.take("takeUpAward", on: "2024-01-11")
    try course.take("inquire", on: "2024-01-12", ["inquiry": "sound"])
    try course.take(
      "concludeAgreement", on: "2024-01-15",
      [
        "agreementNumber": "1", "sum": ["amount": "100.00", "currency": "KZT"], "projectUntil": "2024-06-28",
        "finalReportBy": "2024-07-10",
      ])
    try course.take(
      "notifyBreach", on: "2024-07-01", ["breachKind": "terms", "breach": "Late", "receivedOn": "2024-07-01"])
    let year: JSONObject = ["annualReports": [["year": 2023, "at": "site"]]]
    try course.take("reportYearBreach", on: "2024-07-08", year)
    #expect(try course.statuses("annualReport") == [.met, .running])
    var decision = course
    let report: JSONObject = ["reports": [["period": "All", "done": "All"]]]
    try course.take("submitFinalReportInBreach", on: "2024-07-09", report)
    #expect(try course.statuses("finalReport") == [.met] && course.desk.state.stage == "breach")
    try decision.take("answerBreach", on: "2024-07-08", ["breachAnswer": "None"])
    try decision.take("submitFinalReportInDecision", on: "2024-07-09", report)
    #expect(try decision.statuses("finalReport") == [.met])
  }

  private func chosen() throws -> ShippedCourse {
    var course = try ShippedCourse("social-order", fields: ["subject": "Care", "form": "order"], on: "2024-01-08")
    try course.take("planDirectly", on: "2024-01-09", ["topicReason": "Urgent"])
    try course.take("announce", on: "2024-01-10", ["applicationsUntil": "2024-02-09"])
    try course.take(
      "openApplications", on: "2024-02-12",
      [
        "applications": [
          ["number": 1, "applicant": "A", "admitted": true], ["number": 2, "applicant": "B", "admitted": true],
        ]
      ])
    var choice: JSONObject = [
      "scores": [["number": 1, "points": "5"], ["number": 2, "points": "9"]], "winner": 1,
    ]
    #expect(try course.reasons(against: "choose", on: "2024-02-19", choice) == 1)
    choice["choiceReason"] = "B withdrew"
    try course.take("choose", on: "2024-02-19", choice)
    return course
  }

  @Test func `a winner with fewer points has a reason, and what was paid before is not owed after acceptance`() throws {
    for (paid, runs) in [("100.00", 0), ("60.00", 1)] {
      var course = try chosen()
      let sum: JSON = ["amount": "100.00", "currency": "KZT"]
      try course.take("publishResults", on: "2024-02-20", ["publishedOn": "2024-02-20", "sum": sum])
      try course.take("concludeContract", on: "2024-03-01", ["contractNumber": "1", "worksUntil": "2024-06-03"])
      try course.take(
        "recordPayment", on: "2024-03-11", ["paid": ["amount": .string(paid), "currency": "KZT"]])
      try course.take("deliver", on: "2024-06-03", ["deliveredOn": "2024-06-03"])
      try course.take("accept", on: "2024-06-10", ["noVisitReason": "Far"])
      #expect(try course.statuses("pay").count == runs)
    }
  }
}
