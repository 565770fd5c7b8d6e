import JSONText
import Testing
import WorkflowEngine

/// A duty of a shipped workflow is met by its performance alone, never by what people do because there was none.
@Suite struct PerformanceTests {
  /// Actions that perform nothing of what these duties are about, with how they end them; nil leaves them owed.
  static let idleActions: [(workflow: WorkflowID, duty: DutyID, action: ActionID, end: DutyStatus?)] = [
    ("strategic-litigation", "comply", "recordNonCompliance", .unmet),
    ("strategic-litigation", "comply", "recordContest", .void), ("strategic-litigation", "comply", "recordMoot", .void),
    ("strategic-litigation", "judge", "recordMoot", .void), ("strategic-litigation", "observe", "recordViews", .unmet),
    ("strategic-litigation", "reportOnViews", "endFollowUp", .unmet),
    ("treaty-recommendation", "stateInformation", "recordAssessment", .unmet),
    ("treaty-recommendation", "noticeOfExtension", "recordPosition", .void),
    ("treaty-recommendation", "forward", "recordPosition", .void),
    ("appeal", "remedy", "goToCourt", nil), ("appeal", "comply", "contestedByBody", .void),
    ("appeal", "noticeOfExtension", "answer", .void), ("appeal", "forward", "answer", .void),
    ("appeal", "decideComplaint", "recordRedress", .void), ("appeal", "passToPursuit", "answer", .void),
    ("information-request", "provide", "goToCourt", nil), ("information-request", "comply", "contestedByHolder", .void),
    ("information-request", "forward", "answer", .void), ("information-request", "noticeOfExtension", "answer", .void),
    ("accessibility-inspection", "fixBeforeFine", "recordStateResult", .unmet),
    ("accessibility-inspection", "fixBeforeFine", "recordStateResultLate", .unmet),
    ("report-hearing", "giveReport", "postpone", .moved), ("report-hearing", "giveReport", "recordRefusal", .unmet),
    ("report-hearing", "sendMinutes", "close", nil),
    ("public-hearing", "inviteOrganizer", "hold", .unmet), ("public-hearing", "inviteAuthority", "hold", .unmet),
    ("public-hearing", "sendMinutes", "publishMinutes", nil), ("public-hearing", "giveNotice", "postpone", .void),
    ("report-hearing", "publishReport", "postpone", .moved),
    ("public-hearing", "giveNotice", "recordInterruption", .unmet),
    ("budget-control", "remarkInTime", "recordAdoption", .unmet),
    ("budget-control", "recordAdoption", "moveSession", .moved),
    ("budget-control", "recordMovedAdoption", "moveSession", .moved),
    ("campaign-proposal", "forward", "notice", nil), ("campaign-proposal", "forward", "acknowledgeLate", nil),
    ("campaign-proposal", "forward", "recordNotCompetent", .moved),
    ("campaign-proposal", "noticeOfForwarding", "notice", nil),
    ("campaign-proposal", "answer", "recordNormDropped", .void),
    ("campaign-proposal", "discuss", "recordDecision", .unmet),
    ("participatory-planning", "forward", "notice", nil),
    ("participatory-planning", "giveNotice", "recordMeeting", .unmet),
    ("participatory-planning", "forward", "recordNotCompetent", .moved),
    ("grant-cycle", "finalReport", "terminate", .void), ("grant-cycle", "visit", "terminate", .void),
    ("grant-cycle", "report", "terminate", .void), ("grant-cycle", "answerBreach", "terminate", .void),
    ("grant-cycle", "finalReport", "submitClosingReport", nil),
    ("social-audit", "sendFindings", "callHearingOnFindings", nil),
    ("social-audit", "sendFindings", "adoptResolutions", nil),
    ("public-expertise", "sendApproved", "receiveNewDraft", .void),
    ("forum-resolution", "judge", "moveNext", .moved),
    ("participatory-budget", "announceResults", "extendVote", .moved),
    ("national-stakeholder-council", "deliverWork", "dropWork", .void),
    ("aid-distribution", "handOver", "recordLoss", .unmet), ("aid-distribution", "photoReport", "sendAgain", .unmet),
    ("council-convocation", "approveMembers", "recordObjections", .void),
    ("constitutional-appeal", "submitPosition", "recordDecision", .unmet),
    ("council-recommendation", "noticeOfForwarding", "answer", .void),
    ("council-recommendation", "implement", "recordPromise", .moved),
    ("recommendation", "noticeOfForwarding", "answer", .void), ("recommendation", "implement", "recordPromise", .moved),
  ]

  @Test(arguments: idleActions.indices)
  func `what is no performance meets no duty`(row: Int) throws {
    let (workflow, duty, action, end) = Self.idleActions[row]
    let definition = try #require(ShippedWorkflows.all?.pinned[workflow]?.workflow)
    let found = try #require(definition.duties[duty])
    #expect(definition.actions[action] != nil)
    #expect(!found.metBy.contains(action), "\(workflow).\(duty)")
    #expect(found.endedBy[action] == end, "\(workflow).\(duty)")
  }

  private func lawsuit() throws -> ShippedCourse {
    var course = try ShippedCourse("strategic-litigation", fields: ["matter": "Water"], on: "2024-01-10")
    try course.take(
      "file", on: "2024-01-15", ["aim": "a rule", "consent": true, "pretrial": "notRequired", "instance": "first"])
    try course.take(
      "recordJudgment", on: "2024-03-20", ["judgment": "won", "instance": "first", "contestUntil": "2024-04-22"])
    return course
  }

  @Test func `a judgment that is not complied with is not complied with in time`() throws {
    var course = try lawsuit()
    try course.take("recordNonCompliance", on: "2024-04-10", ["remedy": "none", "reason": "The bailiff came in vain"])
    #expect(try course.statuses("comply") == [.unmet])
    var contested = try lawsuit()
    try contested.take("recordContest", on: "2024-04-10", ["instance": "appeal"])
    #expect(try contested.statuses("comply") == [.void])
    var complied = try lawsuit()
    try complied.take("recordCompliance", on: "2024-04-10", ["remedy": "full"])
    #expect(try complied.statuses("comply") == [.met])
  }

  private func upheld() throws -> ShippedCourse {
    var course = try ShippedCourse(
      "appeal", fields: ["kind": "application", "topic": "Water", "anonymous": false], on: "2024-01-10")
    try course.take("file", on: "2024-01-10", ["channel": "eOtinish"])
    try course.take("register", on: "2024-01-11", ["receivedOn": "2024-01-11"])
    try course.take("answer", on: "2024-01-25", ["reply": "refused", "replyReason": "No money"])
    try course.take("complain", on: "2024-02-05", ["complaintReceivedOn": "2024-02-05"])
    try course.take("recordComplaintDecision", on: "2024-03-01", ["complaintDecision": "upheld"])
    return course
  }

  @Test func `going to court leaves owed what the complaint was upheld on, until it is put right`() throws {
    var course = try upheld()
    try course.take("goToCourt", on: "2024-03-15")
    #expect(try course.runs("remedy").map(\.isOwed) == [true])
    try course.desk.tick(through: "2024-04-01")
    #expect(try course.statuses("remedy") == [.lapsed])
    try course.take("recordRemedyInCourt", on: "2024-04-02")
    #expect(try course.statuses("remedy") == [.metLate] && course.desk.state.stage == "inCourt")
  }

  private func demanded() throws -> ShippedCourse {
    var course = try ShippedCourse("campaign-proposal", fields: ["issue": "Media"], on: "2024-01-10")
    try course.take("reportThreat", on: "2024-01-11", ["threat": "A licence"])
    try course.take(
      "launch", on: "2024-01-12",
      ["demandKeep": "No licence", "steps": [["kind": "media", "what": "Article"]]])
    try course.take("handIn", on: "2024-01-15", ["receivedOn": "2024-01-15"])
    return course
  }

  @Test func `a provision that is dropped after the term leaves the silence what it was`() throws {
    var late = try demanded()
    try late.desk.tick(through: "2024-03-01")
    try late.take("recordNormDropped", on: "2024-03-01", ["droppedFrom": "draft"])
    #expect(try late.statuses("answer") == [.unmet])
    var inTime = try demanded()
    try inTime.take("recordNormDropped", on: "2024-01-20", ["droppedFrom": "draft"])
    #expect(try inTime.statuses("answer") == [.void])
  }

  @Test func `neither a notice of extension nor a second finding of no competence passes a demand on`() throws {
    var course = try demanded()
    try course.take("recordNotCompetent", on: "2024-01-16", ["receivedOn": "2024-01-15"])
    try course.take("notice", on: "2024-01-17")
    #expect(try course.statuses("forward") == [.running])
    try course.take("recordNotCompetent", on: "2024-01-17", ["receivedOn": "2024-01-16"])
    #expect(try course.statuses("forward") == [.moved, .running])
    try course.take("recordForwarded", on: "2024-01-18")
    #expect(try course.statuses("forward") == [.moved, .met])
  }

  @Test func `a report that was postponed is not given, and one refused is not met`() throws {
    var course = try ShippedCourse("report-hearing", fields: ["topic": "Roads"], on: "2024-03-01")
    try course.take("announce", on: "2024-03-01", ["heldOn": "2024-03-15"])
    try course.take("postpone", on: "2024-03-14", ["postponeReason": "Flood"])
    #expect(try course.statuses("giveReport") == [.moved])
    try course.take("announce", on: "2024-03-18", ["heldOn": "2024-04-05"])
    try course.take("recordRefusal", on: "2024-04-05", ["refusalGround": "None"])
    #expect(try course.statuses("giveReport") == [.moved, .unmet])
  }

  private func award() throws -> ShippedCourse {
    var course = try ShippedCourse("grant-cycle", fields: ["topic": "Youth"], on: "2024-01-10")
    try course.take("takeUpAward", on: "2024-01-11")
    try course.take("inquire", on: "2024-01-12", ["inquiry": "sound"])
    try course.take(
      "concludeAgreement", on: "2024-01-15",
      [
        "agreementNumber": "1", "sum": ["amount": "100.00", "currency": "KZT"], "projectUntil": "2024-08-30",
        "finalReportBy": "2024-10-01",
      ])
    return course
  }

  @Test func `a termination ends what the project owed, and the closing report is owed for itself`() throws {
    var course = try award()
    try course.take(
      "notifyBreach", on: "2024-06-03", ["breachKind": "terms", "breach": "No work", "receivedOn": "2024-06-03"])
    try course.take("answerBreach", on: "2024-06-10", ["breachAnswer": "None"])
    try course.take("terminate", on: "2024-06-12", ["terminationGround": "No work", "refundNeeded": false])
    #expect(try course.statuses("finalReport") == [.void] && course.statuses("visit") == [.void])
    #expect(try course.runs("closingReport").map(\.isOwed) == [true])
  }

  private func audited() throws -> ShippedCourse {
    var course = try ShippedCourse(
      "social-audit", others: ["b-firm": .business, "b-prosecutor": .prosecutor],
      fields: ["programme": "Drinking water"], on: "2024-05-06")
    try course.take(
      "requestRecords", on: "2024-05-06",
      [
        "recordRequests": [["number": 1, "what": "Payments"], ["number": 2, "what": "Acts"]],
        "receivedOn": "2024-05-06",
      ])
    try course.take("startCollection", on: "2024-05-10", ["preparationGaps": "No time"])
    return course
  }

  @Test func `silence that is entered as a refusal answers no request for records`() throws {
    var course = try audited()
    let refusal = try course.desk.refusal { desk in
      try desk.perform(
        "recordFieldRefusal", on: "2024-05-20",
        ["refusals": [["number": 1, "what": "Acts", "how": "noAnswer"]], "answered": [2]],
        by: ShippedCourse.party("monitoringGroup"))
    }
    #expect(refusal.reasons.count == 1)
    try course.take(
      "recordFieldRefusal", on: "2024-05-20",
      ["refusals": [["number": 1, "what": "Acts", "how": "withoutGround"]], "answered": [2]])
    #expect(try course.statuses("provideRecords") == [.running, .met])
  }

  @Test func `a finding is owed by the authority, whoever is to put it right, and can be sent late`() throws {
    var course = try audited()
    try course.take(
      "reportFindings", on: "2024-06-03",
      [
        "issues": [
          ["number": 1, "kind": "deviation", "text": "Pump"],
          ["number": 2, "kind": "deviation", "text": "Pipe", "addressee": "b-firm"],
          ["number": 3, "kind": "deviation", "text": "Theft", "addressee": "b-prosecutor"],
        ], "noVisitReason": "Snow", "noEarlyHearingReason": "None",
      ])
    try course.take("sendFindings", on: "2024-06-04", ["findingsReceivedOn": "2024-06-04"])
    let runs = try course.runs("answerFindings")
    #expect(runs.map(\.debtor) == [nil, nil, nil])
    #expect(runs.allSatisfy { $0.basis.act == "kz-public-control-2023" && $0.due.description == "2024-06-18" })
    try course.take("callHearingOnFindings", on: "2024-06-10", ["villages": [["village": "Ak Bulak"]]])
    try course.take(
      "sendFindingsAtHearings", on: "2024-06-20",
      [
        "findingsReceivedOn": "2024-06-20",
        "issues": ["add": [["kind": "deviation", "text": "Well", "addressee": "b-firm"]]],
      ])
    #expect(try course.runs("answerFindings").map(\.item) == [1, 2, 3, 4])
  }
}
