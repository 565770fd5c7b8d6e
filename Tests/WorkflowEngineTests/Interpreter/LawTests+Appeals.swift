import JSONText
import Testing
import WorkflowEngine

/// The Administrative Procedural and Process-Related Code (appc).
extension LawTests {
  private func date(_ text: String) throws -> Day { try CalendarSamples.day(text) }
  private func days(_ count: Int) -> DutyAct { .extend(by: Term(count, .workingDays)) }

  @Test(arguments: [
    ("2024-06-03", "2024-06-24"), ("2024-04-25", "2024-05-21"), ("2024-12-20", "2025-01-15"),
    ("2024-10-03", "2024-10-24"),
  ])
  func `appc 76: an appeal is answered within 15 working days from receipt`(received: String, due: String) throws {
    let desk = try Law.appeal(arrived: received)
    #expect(try desk.duty().due.description == due)
    #expect(try desk.duty().basis == Law.article("kz-appc-2020", "76"))
    #expect(try desk.duty().base.description == received)
  }

  @Test(arguments: [
    // On Saturday 15 June; on Thursday 9 May, a holiday; on Saturday 4 May, which is worked for the 8th.
    ("2024-06-15", "2024-06-17", "2024-07-09"), ("2024-05-09", "2024-05-10", "2024-05-31"),
    ("2024-05-04", "2024-05-04", "2024-05-29"),
  ])
  func `appc 63–64: what arrives on a day off is received on the next working day`(
    arrived: String, received: String, due: String
  ) throws {
    let duty = try Law.appeal(arrived: arrived).duty()
    #expect(duty.base.description == received && duty.event?.description == arrived)
    #expect(duty.due.description == due)
  }

  // Received on 3 October 2024, the answer is due on the 24th. «Не более чем до двух месяцев» read as a total ends on
  // 3 December; read as an addition to the term it would end on 24 December. The reading that protects the applicant
  // holds: 27 working days more lead to 3 December, one more is refused.
  @Test func `appc 76: extended to two months from receipt in all (3 December), not by two months (24 December)`()
    throws
  {
    var desk = try Law.appeal(arrived: "2024-10-03")
    for (act, reading) in [
      (days(28), "4 December"), (DutyAct.extend(by: Term(2, .months)), "the other reading, 24 December"),
      (.extend(by: Term(41, .calendarDays)), "4 December, in calendar days"),
    ] {
      let refusal = try desk.refusal { try $0.act(act, on: "2024-10-18") }
      let total = Refusal.Ceiling.total(Term(2, .months), last: try date("2024-12-03"))
      #expect(refusal.reasons == [.beyondCeiling(.extend, DutyRun("answer", run: 1), total)], "\(reading)")
    }
    try desk.act(days(5), on: "2024-10-18", reason: "Documents are asked for")
    #expect(try desk.duty().due.description == "2024-11-01")
    #expect(try desk.refusal { try $0.act(days(23), on: "2024-10-21") }.reasons.count == 1, "in all, not at one time")
    try desk.act(days(22), on: "2024-10-21", reason: "An expert is heard")
    #expect(try desk.duty().due.description == "2024-12-03")
  }

  @Test func `appc 76: two months that end on a day off end on the next working day`() throws {
    var desk = try Law.appeal(arrived: "2024-06-03")
    try desk.act(days(29), on: "2024-06-20")
    #expect(try desk.duty().due.description == "2024-08-05", "3 August is a Saturday")
    #expect(try desk.refusal { try $0.act(days(1), on: "2024-06-21") }.reasons.count == 1)
  }

  @Test func `appc 76: nobody extends without a reason, or after the term`() throws {
    var desk = try Law.appeal(arrived: "2024-06-03")
    #expect(
      try desk.refusal { try $0.act(days(5), on: "2024-06-20", reason: nil) }.reasons == [.missingReason(.extend)])
    let late = Refusal.Reason.pastDue(.extend, DutyRun("answer", run: 1), due: try date("2024-06-24"))
    #expect(try desk.refusal { try $0.act(days(5), on: "2024-06-25") }.reasons == [late])
    try desk.act(days(5), on: "2024-06-24")
    #expect(try desk.duty().due.description == "2024-07-01")
  }

  @Test(arguments: [("2024-10-18", "2024-10-23"), ("2024-10-23", "2024-10-29"), ("2024-10-24", "2024-10-30")])
  func `appc 76: the applicant is told of the extension within three working days from extending`(
    extended: String, due: String
  ) throws {
    var desk = try Law.appeal(arrived: "2024-10-03")
    try desk.act(days(5), on: extended)
    #expect(try desk.duty("noticeOfExtension").due.description == due)
    #expect(try desk.duty("noticeOfExtension").base.description == extended)
    try desk.perform("noticeOfExtension", on: due)
    #expect(try desk.duty("noticeOfExtension").status == .met && desk.duty().status == .running)
  }

  @Test func `appc 76: each extension is told, as a run of its own`() throws {
    var desk = try Law.appeal(arrived: "2024-10-03")
    try desk.act(days(2), on: "2024-10-14")
    try desk.perform("noticeOfExtension", on: "2024-10-16")
    try desk.act(days(2), on: "2024-10-21")
    #expect(try desk.duty("noticeOfExtension#1").status == .met)
    #expect(try desk.duty("noticeOfExtension#2").due.description == "2024-10-24")
  }

  // Received on Friday 14 June 2024, forwarded on the 18th, received by the other body on the 20th; 8 July is free.
  @Test func `appc 76: forwarded to the right body the clock starts anew there, and the first says so in three days`()
    throws
  {
    var desk = try Law.appeal(arrived: "2024-06-14")
    #expect(try desk.duty().due.description == "2024-07-05")
    let received = try date("2024-06-20")
    try desk.act(
      .forward(to: ["b-akimat"], received: received), on: "2024-06-18", reason: "Not ours", by: "p-clerk")
    #expect(try desk.duty("answer#1").status == .forwarded)
    let anew = try desk.duty("answer#2")
    #expect(anew.base == received && anew.due.description == "2024-07-12")
    #expect(anew.basis == Law.article("kz-appc-2020", "76"), "the same article binds the other body")
    #expect(try desk.state.parties["body"] == ["b-akimat"])
    #expect(try desk.duty("noticeOfForwarding").due.description == "2024-06-21")
    #expect(try desk.duty("noticeOfForwarding").debtor == ["b-dept"], "saying so is for who forwarded it")
    try desk.perform("noticeOfForwarding", on: "2024-06-21")
    #expect(try desk.duty("noticeOfForwarding").status == .met)
    try desk.tick(through: "2024-07-13")
    #expect(try desk.state.stage == "deemedRefused" && desk.duty("answer#2").lapsed?.description == "2024-07-13")
  }

  // The shipped definition counts the notice from the forwarding; that the forwarding itself is bound to three days
  // from receipt is a duty of its own: 17, 18 and 19 June.
  @Test func `appc 76: a body that forwards late or says nothing is late itself, and not the other`() throws {
    let basis: JSON = ["act": "kz-appc-2020", "article": "76"]
    var desk = try Matter.desk([
      "answer": Matter.duty(["within": ["workingDays": 15], "basis": basis]),
      "route": Matter.duty(["within": ["workingDays": 3], "metBy": ["note"], "basis": basis]),
    ])
    try desk.perform("start", on: "2024-06-14", ["day": "2024-06-14"])
    #expect(try desk.duty("route").due.description == "2024-06-19")
    try desk.act(.forward(to: ["b-akimat"], received: nil), on: "2024-06-18", reason: "Not ours")
    try desk.tick(through: "2024-06-20")
    #expect(try desk.duty("route").lapsed?.description == "2024-06-20" && desk.duty("route").debtor == ["b-dept"])
    #expect(try desk.duty().base.description == "2024-06-18" && desk.duty().status == .running)
    try desk.perform("note", on: "2024-06-21")
    #expect(try desk.duty("route").status == .metLate && desk.duty().isOwed)
  }

  @Test func `appc 91(2): from the day the term expires the body is considered to have refused`() throws {
    var desk = try Law.appeal(arrived: "2024-06-03")
    #expect(try desk.tick(through: "2024-06-24") == 0)
    #expect(try desk.state.stage == "registered")
    try desk.tick(through: "2024-06-25")
    #expect(try desk.state.stage == "deemedRefused" && desk.state.since.description == "2024-06-25")
    #expect(try desk.last.deed == .action("deemRefused") && desk.last.isByClock)
    #expect(try desk.duty().isOwed, "the answer stays owed")
    let reply: JSONObject = ["reply": "explained", "replyReason": "The road is closed"]
    var late = desk
    try late.perform("answer", on: "2024-07-01", reply)
    #expect(try late.duty().status == .metLate && late.duty().lapsed?.description == "2024-06-25")
    try desk.perform("answer", on: "2024-06-24", reply)
    #expect(try desk.duty().status == .met && desk.duty().lapsed == nil, "it had come in time: nothing was refused")
  }

  @Test func `appc 91(2): the silence of a body on a recommendation refuses nothing`() throws {
    var desk = try Law.received(on: "2024-05-21")
    try desk.tick(through: "2024-06-05")
    #expect(try desk.state.stage == "silent" && desk.state.outcome == nil)
    #expect(try desk.state.fields["position"] == nil, "silence is no position")
  }

  // The refusal was deemed on 25 June 2024; the complaint was received on the day of the first column.
  @Test(arguments: [("2024-06-25", "2024-07-24"), ("2024-12-13", "2025-01-16")])
  func `appc 91(3), 91(4), 99: filed with the body, decided by the one above within 20 working days (99 not read)`(
    received: String, due: String
  ) throws {
    var desk = try Law.appeal(arrived: "2024-06-03")
    try desk.tick(through: "2024-06-25")
    try desk.perform("complain", on: received, ["complaintReceivedOn": .string(received)])
    let decision = try desk.duty("decideComplaint")
    #expect(decision.owedBy == "higherBody" && decision.due.description == due)
    #expect(decision.basis == Law.article("kz-appc-2020", "99", isChecked: false))
    #expect(try desk.state.parties["higherBody"] == ["b-akimat"])
    #expect(try desk.duty("passOn").owedBy == "body" && desk.duty("passOn").owedTo == "higherBody")
    #expect(try desk.duty().isOwed, "a complaint answers nothing")
    try desk.perform("recordComplaintDecision", on: due, ["complaintDecision": "upheld"])
    #expect(try desk.duty("decideComplaint").status == .met)
  }
}
