import JSONText
import Testing
import WorkflowEngine

/// What the acts say, as scenarios whose dates were counted by hand in the Kazakh calendar of 2024 and 2025.
///
/// Days off to keep in mind: 21–25 March, 1, 7–9 May (4 May is worked for the 8th), 8 July, 30 August, 25 October and
/// 16 December 2024; 1–4 January (5 January is worked for the 3rd), 7 January, 1, 7 and 9 May 2025.
@Suite struct LawTests {
  @Test(arguments: [
    ("2024-06-03", "2024-06-12"), ("2024-04-26", "2024-05-10"), ("2024-12-27", "2025-01-10"),
    ("2025-04-28", "2025-05-12"),
  ])
  func `public-control 13(2): the final document is sent within seven working days`(day: String, due: String) throws {
    var desk = try Law.adopted(on: day)
    #expect(try desk.duty("send").due.description == due)
    #expect(try desk.duty("send").basis == Law.article("kz-public-control-2023", "13(2)"))
    #expect(try desk.duty("send").owedBy == "secretary")
    try desk.perform("send", on: due)
    #expect(try desk.duty("send").status == .met, "on the last day it is in time")
  }

  @Test func `public-control 13(2): the minutes of a hearing are such a document`() throws {
    var desk = try Desk.shipped(
      "public-hearing", fields: ["topic": "Water", "phase": "other"],
      roles: ["organizer": ["p-sec"], "authority": ["b-dept"]], on: "2024-06-03")
    try desk.perform("announce", on: "2024-06-03", ["heldOn": "2024-06-14"])
    try desk.perform("hold", on: "2024-06-14", ["came": [["name": "Dana", "part": "resident"]]])
    #expect(try desk.duty("sendMinutes").due.description == "2024-06-25")
    #expect(try desk.duty("sendMinutes").basis == Law.article("kz-public-control-2023", "13(2)"))
  }

  private static let document: JSONObject = [
    "heldOn": "2024-06-03", "time": "10:00", "place": "Zhetygen", "tasks": "Water", "subjects": ["Council"],
    "forms": ["Inspection"], "facts": "Two pumps stand still", "languages": ["kk"],
  ]

  @Test(arguments: ["heldOn", "time", "place", "tasks", "subjects", "forms", "facts", "languages"])
  func `public-control 13(1), 13(2): a final document that lacks a part is not complete`(part: String) throws {
    var desk = try Law.desk(Law.control, on: "2024-06-03")
    var document = Self.document
    document[part] = nil
    let refusal = try desk.refusal { try $0.perform("complete", on: "2024-06-03", document) }
    #expect(refusal.reasons == [.missing(part)])
    #expect(try desk.state.stage == "under" && desk.state.duties.isEmpty)
  }

  @Test func `public-control 13(1), 13(2): Kazakh, other languages or both will do, and other documents may be none`()
    throws
  {
    for languages in [["kk"], ["ru"], ["kk", "ru", "other"]] as [[JSON]] {
      var desk = try Law.desk(Law.control, on: "2024-06-03")
      var document = Self.document
      document["languages"] = .array(languages)
      try desk.perform("complete", on: "2024-06-03", document)
      #expect(try desk.duty("send").due.description == "2024-06-12")
    }
    var desk = try Law.desk(Law.control, on: "2024-06-03")
    let refusal = try desk.refusal { try $0.perform("complete", on: "2024-06-03") }
    #expect(refusal.reasons.count == Self.document.members.count, "everything that lacks is said at once")
  }

  @Test func `public-control 13(3): consideration is mandatory, and nothing but an answer ends it`() throws {
    var desk = try Law.received(on: "2024-05-21")
    try desk.perform("acknowledge", on: "2024-05-24", ["summary": "Taken note of"])
    #expect(try desk.duty().status == .running, "a letter without reasons settles nothing")
    let excuse = try desk.refusal { try $0.act(.waive, on: "2024-05-27", by: "p-clerk") }
    #expect(
      excuse.reasons == [.notInRole("p-clerk", needed: ["secretary"], able: ["p-sec"])],
      "the body cannot excuse itself")
    try desk.tick(through: "2025-12-31")
    #expect(try desk.state.stage == "silent" && desk.duty().status == .lapsed && desk.duty().isOwed)
    let empty = try desk.refusal { try $0.perform("answer", on: "2025-12-31", ["position": "accepted"]) }
    #expect(empty.reasons == [.missing("positionReason")], "an answer without reasons is none")
    try desk.perform("answer", on: "2025-12-31", Law.position)
    #expect(try desk.duty("answer").status == .metLate)
  }

  @Test(arguments: [
    ("2024-05-21", "2024-06-04"), ("2024-03-15", "2024-04-03"), ("2024-04-26", "2024-05-15"),
    ("2024-12-23", "2025-01-09"),
  ])
  func `public-control 13(4): a reasoned answer within ten working days after receipt`(day: String, due: String) throws
  {
    let desk = try Law.received(on: day)
    #expect(try desk.duty().due.description == due)
    #expect(try desk.duty().basis == Law.article("kz-public-control-2023", "13(4)"))
    #expect(try desk.duty().owedBy == "addressee" && desk.duty().owedTo == "secretary")
  }

  @Test func `public-control 13(4): each addressee answers separately, so each has a case`() throws {
    var first = try Law.received(on: "2024-05-21")
    let second = try Law.received(on: "2024-05-22", by: "b-akimat")
    try first.perform("answer", on: "2024-06-04", Law.position)
    #expect(try first.duty("answer").status == .met)
    #expect(try second.duty("answer").status == .running && second.duty("answer").due.description == "2024-06-05")
    var hearing = try Desk.shipped(
      "public-hearing", fields: ["topic": "Water", "phase": "other"], roles: ["organizer": ["p-sec"]], on: "2024-06-03")
    try hearing.perform("announce", on: "2024-06-03", ["heldOn": "2024-06-14"])
    try hearing.perform("hold", on: "2024-06-14", ["came": [["name": "Dana", "part": "resident"]]])
    try hearing.perform(
      "adoptDecisions", on: "2024-06-14",
      [
        "decisions": [["number": 1, "kind": "recommendation", "text": "Repair the pumps"]],
        "recommendations": [
          ["text": "Repair the pumps", "addressee": "b-dept"], ["text": "Repair the pumps", "addressee": "b-akimat"],
        ],
      ])
    #expect(hearing.opened.map { $0.history.state.parties["addressee"] } == [["b-dept"], ["b-akimat"]])
  }

  @Test(arguments: [
    ("2024-06-20", "2024-06-17"), ("2024-05-13", "2024-05-04"), ("2024-03-26", "2024-03-18"),
    ("2025-01-06", "2024-12-30"),
  ])
  func `public-control 13(6): the invitation comes at least three working days before the decision`(
    considered: String, due: String
  ) throws {
    var desk = try Law.received(on: "2024-03-04")
    try desk.perform("announceConsideration", on: "2024-03-05", ["consideredOn": .string(considered)])
    let duty = try desk.duty("invite")
    #expect(duty.due.description == due && duty.rule.rule == "3 working days before")
    #expect(duty.basis == Law.article("kz-public-control-2023", "13(6)") && duty.owedBy == "addressee")
    try desk.perform("invitationReceived", on: "2024-03-06")
    #expect(try desk.duty("invite").status == .met)
  }

  @Test func `public-control 13(6): when the decision is put off the day of inviting moves with it`() throws {
    var desk = try Law.received(on: "2024-06-03")
    try desk.perform("announceConsideration", on: "2024-06-04", ["consideredOn": "2024-06-20"])
    try desk.perform("postponeConsideration", on: "2024-06-10", ["newDay": "2024-07-11"])
    #expect(try desk.duty("invite").due.description == "2024-07-05", "8 July is a day off: 10, 9 and 5 July")
  }

  @Test func `public-control 13(6): no hearing is needed when the decision is positive, and only then`() throws {
    var desk = try Law.received(on: "2024-06-03")
    try desk.perform("announceConsideration", on: "2024-06-04", ["consideredOn": "2024-06-20"])
    var rejected = desk
    try desk.perform("answer", on: "2024-06-12", Law.position)
    #expect(try desk.duty("invite").status == .running)
    try desk.perform("noHearingNeeded", on: "2024-06-12")
    #expect(try desk.duty("invite").status == .met)
    try rejected.perform("answer", on: "2024-06-12", ["position": "rejected", "positionReason": "No money"])
    let refusal = try rejected.refusal { try $0.perform("noHearingNeeded", on: "2024-06-12") }
    #expect(refusal.reasons == [.wrongStage("noHearingNeeded", stage: "rejected", allowed: ["accepted"])])
    try rejected.tick(through: "2024-06-18")
    #expect(try rejected.duty("invite").status == .lapsed, "decided without those who recommended it")
  }

  @Test func `the self-set rule of a demonstration: notice at least ten calendar days before, rolled back`() throws {
    for (held, due) in [
      ("2024-06-16", "2024-06-06"), ("2024-06-11", "2024-05-31"), ("2024-05-19", "2024-05-06"),
      ("2024-05-14", "2024-05-04"),
    ] {
      let notice = Matter.duty([
        "owedBy": "secretary", "owedTo": "addressee", "from": ["action": "start"], "within": nil,
        "before": ["field": "heldOn", "calendarDays": 10],
      ])
      var desk = try Matter.desk(["notice": notice])
      try desk.perform("start", on: "2024-04-15", ["day": "2024-04-15", "heldOn": .string(held)])
      #expect(try desk.duty("notice").due.description == due)
      #expect(try desk.duty("notice").basis == .selfSet)
    }
  }
}
