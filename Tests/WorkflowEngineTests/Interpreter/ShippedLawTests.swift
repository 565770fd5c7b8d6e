import JSONText
import Testing
import WorkflowEngine

/// Whom an article binds, since when, and what the definitions ask for before they take something for done.
@Suite struct ShippedLawTests {
  private static let others: [PartyID: Party.Kind] = [
    "b-firm": .business, "b-prosecutor": .prosecutor, "b-health": .executive, "b-any": .body, "b-gov": .government,
  ]

  private func received(
    _ id: WorkflowID = "council-recommendation", on day: String, from kind: Party.Kind = .executive,
    origin: String? = nil
  ) throws -> ShippedCourse {
    var fields: JSONObject = ["text": "Repair the pumps"]
    fields["origin"] = origin.map { .string($0) }
    var course = try ShippedCourse(id, kinds: ["addressee": kind], others: Self.others, fields: fields, on: day)
    if id == "council-recommendation" {
      try course.take("adopt", on: day, ["membersTotal": 15, "membersPresent": 11])
    }
    try course.take("send", on: day)
    try course.take("confirmReceipt", on: day, ["receivedOn": .string(day)])
    return course
  }

  @Test(
    arguments: [
      ("b-prosecutor", "kz-appc-2020", "2024-12-11"), ("b-firm", nil, "2024-12-04"), ("b-health", nil, "2024-12-04"),
    ] as [(PartyID, String?, String)])
  func `article 13 knows no forwarding: what is passed on is owed by the kind of the new body`(
    body: PartyID, act: String?, due: String
  ) throws {
    for id in ["council-recommendation", "recommendation"] as [WorkflowID] {
      var course = try received(id, on: "2024-11-18", origin: id == "recommendation" ? "hearing" : nil)
      #expect(try course.runs("answer").first?.basis.act == "kz-public-control-2023")
      try course.desk.act(
        .forward(to: [body], received: nil), on: "2024-11-20", by: ShippedCourse.party("addressee"), as: "addressee")
      let run = try #require(try course.runs("answer").last)
      #expect(run.basis.act == act && run.due.description == due && run.run.run == 2)
    }
  }

  @Test(
    arguments: [
      ("2020-03-02", "kz-public-councils-2015"), ("2022-03-28", "kz-public-control-rules-2021"),
      ("2024-03-04", "kz-public-control-2023"),
    ])
  func `a council’s recommendation is answered under the act of its day`(day: String, act: String) throws {
    let run = try #require(try received(on: day).runs("answer").first)
    #expect(run.basis.act == act && run.notInForce == nil)
    if case .article(_, _, let isChecked) = run.basis { #expect(isChecked == (act == "kz-public-control-2023")) }
  }

  @Test(
    arguments: [
      ("hearing", "kz-public-control-2023", "2024-06-17"), ("audit", "kz-public-control-2023", "2024-06-17"),
      ("group", "kz-public-control-2023", "2024-06-17"), ("index", "kz-appc-2020", "2024-06-24"),
      ("forum", "kz-appc-2020", "2024-06-24"), ("other", "kz-appc-2020", "2024-06-24"),
      ("escalation", "kz-appc-2020", "2024-06-24"),
    ])
  func `article 13 binds by final documents of public control alone`(origin: String, act: String, due: String) throws {
    let run = try #require(try received("recommendation", on: "2024-06-03", origin: origin).runs("answer").first)
    #expect(run.basis.act == act && run.due.description == due && !run.isAssumed)
  }

  @Test func `who does not say where a recommendation comes from has an article that is only assumed`() throws {
    let run = try #require(try received("recommendation", on: "2024-06-03").runs("answer").first)
    #expect(run.isAssumed)
  }

  @Test func `what a meeting recommended is sent seven working days after the meeting, whenever it was entered`() throws
  {
    let course = try ShippedCourse(
      "council-recommendation", fields: ["text": "Dykes", "decisionNumber": 1, "heldOn": "2024-06-03"],
      on: "2024-06-10")
    #expect(try course.runs("decide").map(\.due.description) == ["2024-06-12"])
  }

  @Test(arguments: ["decline", "adopt"] as [ActionID])
  func `a council decides with its quorum or says why it is not known`(
    action: ActionID
  ) throws {
    var course = try ShippedCourse("council-recommendation", fields: ["text": "Dykes"], on: "2024-06-03")
    let refusal = try course.desk.refusal {
      try $0.perform(action, on: "2024-06-03", by: ShippedCourse.party("secretary"), as: "secretary")
    }
    #expect(!refusal.reasons.isEmpty)
    guard action == "decline" else { return }
    try course.take("decline", on: "2024-06-03", ["noQuorumReason": "The minutes are lost"])
    #expect(try course.desk.state.stage == "notAdopted")
  }

  private func hearing() throws -> ShippedCourse {
    var course = try ShippedCourse("public-hearing", fields: ["topic": "Water", "phase": "other"], on: "2024-06-03")
    try course.take("announce", on: "2024-06-03", ["heldOn": "2024-07-09"])
    return course
  }

  private static let held: JSONObject = [
    "came": [["number": 1, "name": "Dana", "part": "resident"]], "noThirdPartyReason": "None", "noNoticeReason": "None",
  ]

  @Test func `the day on which a hearing was held is asked for, so that the day announced does not stay`() throws {
    var course = try hearing()
    let refusal = try course.desk.refusal {
      try $0.perform("hold", on: "2024-07-05", Self.held, by: ShippedCourse.party("organizer"))
    }
    #expect(refusal.reasons == [.missing("heldOn")])
    var input = Self.held
    input["heldOn"] = "2024-07-05"
    try course.take("hold", on: "2024-07-05", input)
    #expect(try course.desk.state.fields["heldOn"] == "2024-07-05")
  }

  @Test func `minutes that were published first are still owed to the authority, which then owes the answer`() throws {
    var course = try hearing()
    var input = Self.held
    input["heldOn"] = "2024-07-09"
    try course.take("hold", on: "2024-07-09", input)
    try course.take(
      "adoptDecisions", on: "2024-07-09", ["decisions": [["number": 1, "kind": "demand", "text": "Repair"]]])
    try course.take("recordMinutes", on: "2024-07-10")
    try course.take("publishMinutes", on: "2024-07-11", ["publishedAt": "site", "notSentReason": "Forgotten"])
    #expect(try course.runs("sendMinutes").map(\.isOwed) == [true])
    try course.take(
      "sendMinutesAtPublished", on: "2024-07-12",
      ["sentOn": "2024-07-12", "receivedOn": "2024-07-12", "answersAwaited": [["number": 1]]])
    #expect(try course.statuses("sendMinutes") == [.met])
    #expect(try course.runs("answerMinutes").map(\.due.description) == ["2024-07-26"])
  }

  @Test(arguments: [("government", false), ("executive", true), ("body", true)])
  func `complaints are not decided by the Government`(kind: String, isTaken: Bool) throws {
    var course = try ShippedCourse(
      "appeal", kinds: ["higherBody": try #require(Party.Kind(rawValue: kind))],
      fields: ["kind": "application", "topic": "Water", "anonymous": false], on: "2024-01-10")
    try course.take("file", on: "2024-01-10", ["channel": "eOtinish"])
    try course.take("register", on: "2024-01-11", ["receivedOn": "2024-01-11"])
    try course.take("answer", on: "2024-01-25", ["reply": "refused", "replyReason": "No money"])
    if isTaken {
      try course.take("complain", on: "2024-02-05", ["complaintReceivedOn": "2024-02-05"])
    } else {
      let refusal = try course.desk.refusal {
        try $0.perform(
          "complain", on: "2024-02-05", ["complaintReceivedOn": "2024-02-05"], by: ShippedCourse.party("registrar"))
      }
      #expect(refusal.reasons.count == 1)
    }
  }

  @Test(
    arguments: [
      ("city", 10, false), ("city", 5000, true), ("district", 10, false), ("district", 2500, true),
      ("region", 10, false),
      ("government", 50000, true),
    ])
  func `a petition is not collected to a threshold that no act sets, without saying how it was worked out`(
    level: String, threshold: Int, isTaken: Bool
  ) throws {
    let workflow = try #require(ShippedWorkflows.all?.pinned["petition"]?.workflow)
    let requirements = try #require(workflow.actions["recordJoiners"]).requirements
    let fields: JSONObject = ["level": .string(level), "threshold": .integer(threshold), "joiners": 60]
    let context = ConditionContext(
      fields: fields, inputs: fields, parties: [:], people: People(), on: try CalendarSamples.day("2024-06-03"),
      workingDays: { _, _ in nil })
    #expect(requirements.allSatisfy { $0.condition.evaluate(in: context) == .true } == isTaken)
  }

  @Test func `of an audit or order nothing delivered is not “in part”`() throws {
    let workflow = try #require(ShippedWorkflows.all?.pinned["participatory-design"]?.workflow)
    #expect(workflow.stages["notDelivered"]?.outcome == "notDelivered")
    #expect(workflow.actions["close"]?.target.stages.contains("notDelivered") == true)
  }

  @Test(arguments: [("citizen", 1), ("prosecutorGeneral", 0)])
  func `only a citizen has a case of one’s own to review`(kind: String, count: Int) throws {
    let duty = try #require(ShippedWorkflows.all?.pinned["constitutional-appeal"]?.workflow.duties["askReview"])
    let fields: JSONObject = ["applicantKind": .string(kind)]
    let context = ConditionContext(
      fields: fields, inputs: fields, parties: [:], people: People(), on: try CalendarSamples.day("2024-06-03"),
      workingDays: { _, _ in nil })
    #expect(try #require(duty.startsWhen).evaluate(in: context) == (count == 1 ? .true : .false))
  }

  @Test func `a state that sits on more seats than were announced is no council, nor is a chair who is no member`()
    throws
  {
    let workflow = try #require(ShippedWorkflows.all?.pinned["council-convocation"]?.workflow)
    func holds(_ action: ActionID, _ fields: JSONObject) throws -> Bool {
      let context = ConditionContext(
        fields: fields, inputs: fields, parties: [:], people: People(), on: try CalendarSamples.day("2024-06-03"),
        workingDays: { _, _ in nil })
      return try #require(workflow.actions[action]).requirements.allSatisfy {
        $0.condition.evaluate(in: context) == .true
      }
    }
    func members(civil: Int, state: Int) -> JSON {
      .array(
        (0..<(civil + state)).map {
          ["number": .integer($0 + 1), "name": .string("M\($0)"), "seat": $0 < civil ? "civil" : "state"]
        })
    }
    let seats: JSONObject = ["seats": 9, "civilSeats": 6, "stateSeats": 3]
    func with(_ more: JSONObject) -> JSONObject {
      var all = seats
      for member in more.members { all[member.key] = member.value }
      return all
    }
    #expect(try holds("approveMembers", with(["members": members(civil: 6, state: 3)])))
    #expect(try !holds("approveMembers", with(["members": members(civil: 1, state: 8)])))
    let meeting: JSONObject = [
      "members": members(civil: 6, state: 3), "membersPresent": 9, "openMeeting": true, "heldOn": "2024-06-03",
      "openedBy": "Head",
    ]
    func chaired(_ name: String) -> JSONObject {
      var all = with(meeting)
      all["chair"] = .string(name)
      return all
    }
    #expect(try holds("holdFirstMeeting", chaired("M0")))
    #expect(try !holds("holdFirstMeeting", chaired("Akim himself")))
    #expect(try !holds("holdFirstMeeting", chaired("M7")))
  }
}

/// Passing on what is for another body, within three working days of its receipt (APPC, article 65).
@Suite struct ForwardingTests {
  /// An appeal received on Monday 1 April 2024.
  private func received() throws -> ShippedCourse {
    var course = try ShippedCourse(
      "appeal", others: ["b-other": .executive],
      fields: ["kind": "application", "topic": "School bus", "anonymous": false], on: "2024-04-01")
    try course.take("file", on: "2024-04-01", ["channel": "hotline", "applicantName": "Roza Musina"])
    try course.take("register", on: "2024-04-01", ["receivedOn": "2024-04-01"])
    return course
  }

  private func passOn(_ course: inout ShippedCourse, on day: String) throws {
    try course.desk.act(
      .forward(to: ["b-other"], received: nil), on: day, by: ShippedCourse.party("registrar"), as: "registrar")
  }

  @Test(arguments: [("2024-04-04", DutyStatus.met), ("2024-04-05", .metLate), ("2024-04-18", .metLate)])
  func `an appeal passed on late was passed on late`(day: String, status: DutyStatus) throws {
    var course = try received()
    try passOn(&course, on: day)
    let run = try #require(try course.runs("forwardInTime").first)
    #expect(run.status == status && run.base.description == "2024-04-01" && run.due.description == "2024-04-04")
    #expect(run.debtor == [ShippedCourse.party("body")], "whoever passed it on")
    #expect(try course.runs("answer").map(\.status) == [.forwarded, .running])
  }

  @Test func `known to be for another body, it is owed from then, and the act meets it, once`() throws {
    var course = try received()
    try course.take(
      "recordNotCompetent", on: "2024-04-02",
      ["receivedOn": "2024-04-01", "forwardings": [["number": 1, "competent": "b-other"]]])
    #expect(try course.statuses("forward") == [.running])
    try passOn(&course, on: "2024-04-03")
    #expect(try course.statuses("forward") == [.met])
    #expect(try course.runs("forwardInTime").isEmpty)
    #expect(try course.statuses("noticeOfForwarding") == [.running])
  }

  @Test func `a body that answers itself never owes it`() throws {
    var course = try received()
    try course.take("answer", on: "2024-04-10", ["reply": "refused", "replyReason": "No money"])
    #expect(try course.runs("forwardInTime").isEmpty)
  }
}
