import JSONText
import Testing
import WorkflowEngine

/// What the shipped workflows say of people is so: nobody is accused of what was called off or not owed, and nothing
/// counts as done that was not.
@Suite struct ShippedTruthTests {
  private func received(_ id: WorkflowID, considered: String) throws -> ShippedCourse {
    var course = try ShippedCourse(id, fields: ["text": "Repair the pumps"], on: "2024-11-11")
    if id == "council-recommendation" {
      try course.take(
        "adopt", on: "2024-11-11",
        [
          "membersTotal": 15, "membersPresent": 14, "heldOn": "2024-11-11", "protocolNumber": "7", "decisionNumber": 2,
          "votesFor": 12, "votesAgainst": 1, "votesAbstained": 1,
        ])
    }
    try course.take("send", on: "2024-11-12")
    try course.take("confirmReceipt", on: "2024-11-18", ["receivedOn": "2024-11-18"])
    try course.take("announceConsideration", on: "2024-11-19", ["consideredOn": .string(considered)])
    return course
  }

  @Test(arguments: ["council-recommendation", "recommendation"] as [WorkflowID])
  func `no hearing is owed after a positive answer, and a refusal without an invitation has not met it`(
    id: WorkflowID
  ) throws {
    for position in ["accepted", "partlyAccepted"] {
      var course = try received(id, considered: "2024-11-28")
      try course.take(
        "answer", on: "2024-11-22", ["position": .string(position), "positionReason": "There is money"])
      #expect(try course.statuses("invite") == [.met])
    }
    var refused = try received(id, considered: "2024-11-28")
    try refused.take("answer", on: "2024-11-22", ["position": "rejected", "positionReason": "No money"])
    #expect(try refused.statuses("invite") == [.unmet])
    #expect(try refused.statuses("keepPromise").isEmpty && refused.statuses("implement").isEmpty)
    var invited = try received(id, considered: "2024-11-28")
    try invited.take("invitationReceived", on: "2024-11-20")
    try invited.take("answer", on: "2024-11-28", ["position": "rejected", "positionReason": "No money"])
    #expect(try invited.statuses("invite") == [.met])
  }

  @Test func `a recommendation is taken up again by a quorum of its own, not by that of the first time`() throws {
    var course = try received("council-recommendation", considered: "2024-11-28")
    try course.take("answer", on: "2024-11-22", ["position": "rejected", "positionReason": "No money"])
    let again: JSONObject = ["reason": "There is money now", "newRound": 2]
    let refusal = try course.desk.refusal {
      try $0.perform("takeUpAgain", on: "2024-12-02", again, by: ShippedCourse.party("secretary"), as: "secretary")
    }
    #expect(refusal.reasons.count == 1)
    var quorum = again
    for (name, value) in [("membersTotal", 15), ("membersPresent", 10)] { quorum[name] = .integer(value) }
    try course.take("takeUpAgain", on: "2024-12-02", quorum)
    let fields = try course.desk.state.fields
    #expect(fields["membersPresent"] == 10)
    for name in ["heldOn", "protocolNumber", "decisionNumber", "votesFor", "votesAgainst", "votesAbstained"] {
      #expect(fields[name] == nil, "\(name)")
    }
  }

  @Test(
    arguments: [(6, 4, true), (6, 5, true), (6, 3, false), (6, 7, false), (9, 6, true), (9, 5, false), (9, 9, true)])
  func `the quorum of a first meeting is two thirds of the members, of whatever number of seats`(
    members: Int, present: Int, holds: Bool
  ) throws {
    let workflow = try #require(ShippedWorkflows.all?.pinned["council-convocation"]?.workflow)
    let fields: JSONObject = [
      "seats": 9, "membersPresent": .integer(present), "openMeeting": true, "heldOn": "2024-06-03",
      "openedBy": "Head", "chair": "M1",
      "members": .array(
        (1...members).map { ["number": .integer($0), "name": .string("M\($0)"), "seat": "civil"] }),
    ]
    let context = ConditionContext(
      fields: fields, inputs: fields, parties: [:], people: People(), on: try CalendarSamples.day("2024-06-03"),
      workingDays: { _, _ in nil })
    let requirements = try #require(workflow.actions["holdFirstMeeting"]).requirements
    #expect(requirements.allSatisfy { $0.condition.evaluate(in: context) == .true } == holds)
  }

  @Test func `what a body owed before a hearing that was put off is owed before the new day`() throws {
    var course = try ShippedCourse("report-hearing", fields: ["topic": "Roads"], on: "2024-03-01")
    try course.take("announce", on: "2024-03-01", ["heldOn": "2024-03-29"])
    try course.take("postpone", on: "2024-03-11", ["postponeReason": "Flood"])
    #expect(try course.statuses("publishReport") == [.moved])
    try course.desk.tick(through: "2024-04-01")
    let accused = try course.desk.state.duties.filter(\.isOwed).map(\.owedBy)
    #expect(accused.allSatisfy { $0 == "organizer" })
    try course.take("announce", on: "2024-04-01", ["heldOn": "2024-05-06"])
    #expect(try course.runs("publishReport").map(\.isOwed) == [false, true])
    #expect(try course.runs("publishReport").last?.due.description == "2024-04-26")
  }

  private static let held: [WorkflowID: JSONObject] = [
    "public-hearing": [
      "heldOn": "2024-07-09", "came": [["number": 1, "name": "Dana", "part": "resident"]],
      "noThirdPartyReason": "None",
    ],
    "report-hearing": ["heldOn": "2024-07-09", "noReportReason": "None"],
  ]

  private func announced(_ id: WorkflowID, heldOn: String) throws -> ShippedCourse {
    var fields: JSONObject = ["topic": "Water"]
    if id == "public-hearing" { fields["phase"] = "other" }
    var course = try ShippedCourse(id, fields: fields, on: "2024-06-03")
    try course.take("announce", on: "2024-06-03", ["heldOn": .string(heldOn)])
    return course
  }

  @Test(arguments: ["public-hearing", "report-hearing"] as [WorkflowID])
  func `a notice that nobody gave is not given by the hearing`(id: WorkflowID) throws {
    var silent = try announced(id, heldOn: "2024-07-09")
    var input = try #require(Self.held[id])
    input["noNoticeReason"] = "Forgotten"
    try silent.take("hold", on: "2024-07-09", input)
    #expect(try silent.statuses("giveNotice") == [.unmet])
    var given = try announced(id, heldOn: "2024-07-09")
    try given.take("giveNotice", on: "2024-06-10", ["noticePlaces": "School"])
    try given.take("hold", on: "2024-07-09", try #require(Self.held[id]))
    #expect(try given.statuses("giveNotice") == [.met])
    #expect(try given.statuses("setExactDay").isEmpty)
  }

  @Test(arguments: ["public-hearing", "report-hearing"] as [WorkflowID], ["2024", "2024-07"])
  func `a hearing announced for a month or year leaves somebody who owes its day`(id: WorkflowID, day: String) throws {
    var course = try announced(id, heldOn: day)
    #expect(try course.runs("setExactDay").map(\.due.description) == ["2024-07-03"])
    try course.take("postpone", on: "2024-06-10", ["postponeReason": "To name the day"])
    #expect(try course.statuses("setExactDay") == [.moved])
    try course.take("announce", on: "2024-06-11", ["heldOn": "2024-07-09"])
    #expect(try course.statuses("setExactDay") == [.moved])
  }

  @Test(
    arguments: [
      (.executive, "kz-public-control-2023", "2024-05-27"), (.quasiPublic, "kz-public-control-2023", "2024-05-27"),
      (.prosecutor, "kz-appc-2020", "2024-06-03"), (.business, nil, "2024-05-27"),
    ] as [(Party.Kind, String?, String)])
  func `the findings of monitoring are answered as a final document of public control`(
    kind: Party.Kind, act: String?, due: String
  ) throws {
    var course = try ShippedCourse(
      "public-monitoring", kinds: ["customer": kind],
      fields: ["topic": "Roads", "phase": "operation", "trigger": "council"], on: "2024-04-01")
    try course.take("startFieldwork", on: "2024-04-02", ["preparationGaps": "No time"])
    try course.take(
      "compare", on: "2024-05-06",
      [
        "findings": [
          [
            "number": 1, "place": "Road", "kind": "quality", "officialSays": "Repaired", "observed": "Holes",
            "comparison": "differs",
          ]
        ], "comparisonGaps": "One road",
      ])
    try course.take("askOfficialSide", on: "2024-05-13", ["receivedOn": "2024-05-13"])
    let run = try #require(try course.runs("officialSide").first)
    #expect(run.basis.act == act && run.due.description == due)
  }

  private func budget() throws -> ShippedCourse {
    try ShippedCourse(
      "budget-control", others: ["b-firm": .business],
      fields: ["budget": "Education", "region": "Aktobe", "year": 2024], on: "2024-04-01")
  }

  @Test func `the administrator answers each irregularity of the conclusion`() throws {
    var course = try budget()
    try course.take(
      "begin", on: "2024-04-01",
      ["joinedAt": "execution", "skipped": "Learnt of it late", "reportExpectedOn": "2025-03-03"])
    try course.take(
      "recordIrregularities", on: "2024-04-29",
      [
        "irregularities": [
          ["number": 1, "stage": "execution", "kind": "overpriced", "text": "Computers"],
          ["number": 2, "stage": "execution", "kind": "incomplete", "text": "No software", "addressee": "b-firm"],
        ]
      ])
    try course.take(
      "sendFindings", on: "2024-05-13",
      [
        "findingsReceivedOn": "2024-05-13", "irregularities": ["change": [["number": 1, "stage": "execution"]]],
        "recommendations": [["text": "Publish the prices", "addressee": "b-administrator"]],
      ])
    let runs = try course.runs("answerFindings")
    #expect(runs.map(\.debtor) == [nil, nil])
    #expect(runs.map(\.basis.act) == ["kz-public-control-2023", "kz-public-control-2023"])
    #expect(runs.map(\.due.description) == ["2024-05-27", "2024-05-27"])
    try course.take(
      "recordFindingsAnswers", on: "2024-05-24",
      ["findingsAnswers": [["number": 1, "position": "accepted", "reason": "It is so"]], "answered": [1]])
    #expect(try course.statuses("answerFindings") == [.met, .running])
    #expect(try course.runs("followFindings").map(\.isOwed) == [true, true])
  }

  @Test func `remarks that were never sent are not met by the adoption of the budget`() throws {
    var course = try budget()
    try course.take("begin", on: "2024-09-02", ["joinedAt": "draft", "skipped": "Learnt of it late"])
    try course.take(
      "recordDraft", on: "2024-10-01",
      ["draftDocuments": [["name": "Draft", "published": "inTime", "at": "site"]], "sessionOn": "2024-12-10"])
    try course.take(
      "recordAdoption", on: "2024-12-10",
      [
        "decision": "1", "reportExpectedOn": "2025-03-03", "noRemarksReason": "Nobody read it",
        "noHearingReason": "None",
      ])
    #expect(try course.statuses("remarkInTime") == [.unmet])
  }

  private func audited(_ complaints: Int) throws -> ShippedCourse {
    var course = try ShippedCourse("social-audit", fields: ["programme": "Drinking water"], on: "2024-05-06")
    try course.take("startCollection", on: "2024-05-10", ["preparationGaps": "No time"])
    try course.take(
      "receiveComplaints", on: "2024-05-13", ["complaintList": Self.complaints(complaints, resolved: false)])
    try course.take(
      "reportFindings", on: "2024-06-03",
      [
        "issues": [
          ["number": 1, "kind": "deviation", "text": "Pump"], ["number": 2, "kind": "deviation", "text": "Pipe"],
        ], "noVisitReason": "Snow", "noEarlyHearingReason": "None",
      ])
    try course.take("sendFindings", on: "2024-06-04", ["findingsReceivedOn": "2024-06-04"])
    try course.take(
      "recordAnswer", on: "2024-06-10",
      ["authorityAnswer": "The pump", "answered": [1], "issues": ["put": [["number": 1, "position": "admitted"]]]])
    try course.take("adoptResolutions", on: "2024-07-01", ["noHearingReason": "None"])
    return course
  }

  private static func complaints(_ count: Int, resolved: Bool) -> JSON {
    .array(
      (1...count).map {
        ["number": .integer($0), "text": "No water", "resolved": .bool(resolved), "actionTaken": "none"]
      })
  }

  private static func reasons(_ course: inout ShippedCourse, _ action: ActionID, _ input: JSONObject) throws -> Int {
    try course.desk.refusal {
      try $0.perform(action, on: "2024-09-02", input, by: party, as: "monitoringGroup")
    }.reasons.count
  }

  private static let party = ShippedCourse.party("monitoringGroup")

  @Test func `an audit is not remedied over a finding without an answer or a complaint that is left out`() throws {
    var course = try audited(2)
    #expect(
      try Self.reasons(&course, "resolveComplaints", ["complaintList": Self.complaints(1, resolved: true)]) == 1)
    #expect(try Self.reasons(&course, "recordFollowUp", ["followUpNote": "x", "complaintList": ["take": [2]]]) == 1)
    try course.take("resolveComplaints", on: "2024-08-01", ["complaintList": Self.complaints(2, resolved: true)])
    var ending: JSONObject = ["result": "remedied", "whatChanged": "Water"]
    #expect(try Self.reasons(&course, "close", ending) == 1)
    ending["openReason"] = "A recommendation is followed in its own case"
    #expect(try Self.reasons(&course, "close", ending) == 1)
    ending["noAnswerReason"] = "The pipe is laid"
    try course.take("close", on: "2024-09-02", ending)
    #expect(try course.desk.state.stage == "remedied")
  }
}
