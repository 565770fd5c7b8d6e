import JSONText
import Testing
import WorkflowEngine

/// The shipped appeal of a citizen and the complaint after it: two terms that are not the same.
@Suite struct AppealTests {
  /// An appeal filed on the day it arrived.
  private func filed(_ day: String, _ fields: JSONObject = ["anonymous": false], name: String? = "Roza Musina") throws
    -> Desk
  {
    var all: JSONObject = ["kind": "application", "topic": "School bus"]
    for member in fields.members { all[member.key] = member.value }
    var desk = try Desk.shipped(
      "appeal", fields: all,
      roles: ["applicant": ["p-other"], "registrar": ["p-sec"], "body": ["b-dept"], "higherBody": ["b-akimat"]],
      on: day)
    var input: JSONObject = ["channel": "hotline"]
    input["applicantName"] = name.map { .string($0) }
    try desk.perform("file", on: day, input)
    return desk
  }

  /// An appeal that arrived on a day, which is recorded on the same day or later.
  private func registered(_ arrived: String = "2024-04-01", on day: String? = nil) throws -> Desk {
    var desk = try filed(arrived)
    let day = day ?? arrived
    try desk.perform("register", on: day, ["receivedOn": .string(arrived)])
    return desk
  }

  /// An appeal on which the body was silent; a complaint arrived on 13 May 2024.
  private func complained() throws -> Desk {
    var desk = try registered()
    try desk.tick(through: "2024-04-30")
    try desk.perform("complain", on: "2024-05-13", ["complaintReceivedOn": "2024-05-13"])
    return desk
  }

  @Test(arguments: [
    ("2024-04-01", "2024-04-01", "2024-04-22"),
    ("2024-03-16", "2024-03-18", "2024-04-11"),  // A Saturday, so it counts from Monday; 21, 22 and 25 March are free.
    ("2024-04-19", "2024-04-19", "2024-05-15"),  // 1, 7, 8 and 9 May are free, Saturday 4 May is worked.
    ("2024-08-30", "2024-09-02", "2024-09-23"),  // Constitution Day, a Friday, so it counts from Monday.
  ])
  func `the answer is due on the fifteenth working day after receipt, which a day off puts off`(
    arrived: String, day: String, due: String
  )
    throws
  {
    let desk = try registered(arrived, on: day)
    #expect(try desk.owed == ["answer@\(due)"])
    #expect(try desk.state.duty("answer")?.basis == .article(act: "kz-appc-2020", article: "76", isChecked: true))
  }

  @Test func `until it is registered the registrar owes the day`() throws {
    var desk = try filed("2024-04-01")
    #expect(try desk.owed == ["confirmRegistration@2024-04-04"])
    try desk.perform("fileAgain", on: "2024-04-03")
    #expect(try desk.owed == ["confirmRegistration#2@2024-04-08"])
  }

  @Test func `an anonymous appeal keeps no name, a confidential one keeps it as personal`() throws {
    #expect(throws: Refusal.self) { try filed("2024-04-01", ["anonymous": true]) }
    #expect(try filed("2024-04-01", ["anonymous": true], name: nil).state.stage == "filed")
    let desk = try filed("2024-04-01", ["anonymous": false, "confidential": true])
    #expect(try desk.last.personal == ["/input/applicantName", "/effects/set/applicantName"])
    let fields = try #require(ShippedWorkflows.first?.pinned["appeal"]?.workflow.fields)
    for name in ["applicantName", "applicantContact", "fullText"] {
      #expect(fields[name]?.isPersonal == true && fields[name]?.visibility == .internal)
    }
  }

  @Test func `silence is a refusal from the day after the term, and the answer stays owed`() throws {
    var desk = try registered()
    try desk.tick(through: "2024-04-22")
    #expect(try desk.state.stage == "registered")
    try desk.tick(through: "2024-05-31")
    #expect(try desk.state.stage == "deemedRefused")
    #expect(try desk.last.deed == .action("deemRefused"))
    #expect(try desk.last.on.description == "2024-04-23")
    #expect(try desk.owed == ["answer@2024-04-22", "complainOfSilence@2024-07-23"])
  }

  @Test func `the term is extended to two months in all, and the applicant is told each time`() throws {
    var desk = try registered()
    try desk.act(.extend(by: Term(20, .workingDays)), on: "2024-04-18", reason: "The road is inspected.")
    #expect(try desk.owed == ["answer@2024-05-23", "noticeOfExtension@2024-04-23"])
    let total = Refusal.Ceiling.total(Term(2, .months), last: try CalendarSamples.day("2024-06-03"))
    let tooLong = try desk.refusal { try $0.act(.extend(by: Term(8, .workingDays)), on: "2024-05-20") }
    #expect(tooLong.reasons == [.beyondCeiling(.extend, DutyRun("answer", run: 1), total)])
    try desk.act(.extend(by: Term(7, .workingDays)), on: "2024-05-20")
    #expect(try desk.owed == ["answer@2024-06-03", "noticeOfExtension#2@2024-05-23", "noticeOfExtension@2024-04-23"])
    try desk.perform("noticeOfExtension", on: "2024-05-21")
    #expect(try desk.owed == ["answer@2024-06-03"])
  }

  @Test func `a forwarded appeal is counted anew, also when it is forwarded in silence`() throws {
    var desk = try registered()
    try desk.act(.forward(to: ["b-akimat"], received: nil), on: "2024-04-03", reason: "Not ours", by: "p-clerk")
    #expect(try desk.owed == ["answer#2@2024-04-24", "noticeOfForwarding@2024-04-08"])
    #expect(try desk.duty("noticeOfForwarding").debtor == ["b-dept"])
    try desk.perform("noticeOfForwarding", on: "2024-04-05")
    try desk.tick(through: "2024-04-30")
    try desk.act(.forward(to: ["b-dept"], received: nil), on: "2024-05-02", reason: "Nor ours", by: "p-other")
    // 7, 8 and 9 May are free, Saturday 4 May is worked.
    #expect(
      try desk.owed == ["answer#3@2024-05-27", "complainOfSilence@2024-07-25", "noticeOfForwarding#2@2024-05-06"])
    try desk.tick(through: "2024-05-31")
    #expect(try desk.state.stage == "deemedRefused")
    try desk.perform("answer", on: "2024-06-03", ["reply": "refused", "replyReason": "No buses"])
    #expect(try desk.owed == ["complain@2024-09-03"])
  }

  @Test(arguments: [
    ("granted", "granted"), ("partlyGranted", "partlyGranted"), ("explained", "explained"), ("refused", "refused"),
    ("notConsidered", "notConsidered"),
  ])
  func `an answer is accepted as what it was, or complained of within three months`(reply: String, outcome: String)
    throws
  {
    var desk = try registered()
    try desk.perform("answer", on: "2024-04-19", ["reply": .string(reply), "replyReason": "Budget"])
    #expect(try desk.owed == ["complain@2024-07-19"])
    try desk.perform("accept", on: "2024-04-25")
    #expect(try desk.state.outcome == outcome)
  }

  @Test func `a complaint goes through the body complained of and is decided above it in a term of its own`() throws {
    var desk = try complained()
    #expect(try desk.owed == ["answer@2024-04-22", "decideComplaint@2024-06-10", "passOn@2024-05-16"])
    let decide = try #require(try desk.state.duty("decideComplaint"))
    #expect(decide.owedBy == "higherBody")
    #expect(decide.basis == .article(act: "kz-appc-2020", article: "99", isChecked: false))
    try desk.perform("recordPassedOn", on: "2024-05-15")
    try desk.perform("recordComplaintDecision", on: "2024-06-07", ["complaintDecision": "upheld"])
    #expect(try desk.owed == ["answer@2024-04-22", "remedy@2024-06-28"])
    try desk.perform("recordRemedy", on: "2024-06-25", ["effect": "A bus"])
    #expect(try desk.state.outcome == "remedied")
  }

  @Test func `silence on the complaint is not silence on the appeal`() throws {
    var desk = try complained()
    try desk.tick(through: "2024-06-30")
    #expect(try desk.state.stage == "complaintSilent")
    try desk.perform("recordRedress", on: "2024-07-01", ["reply": "granted", "replyReason": "From September"])
    #expect(try desk.owed == ["complain@2024-10-01"])
    #expect(try desk.state.duty("answer")?.status == .metLate)
  }

  /// An appeal whose complaint was rejected on 7 June 2024 and that went to court.
  private func inCourt() throws -> Desk {
    var desk = try complained()
    try desk.perform("recordComplaintDecision", on: "2024-06-07", ["complaintDecision": "rejected"])
    #expect(try desk.owed == ["answer@2024-04-22", "goToCourt@2024-07-09"])
    try desk.perform("goToCourt", on: "2024-07-01")
    return desk
  }

  @Test func `in court it is won or lost, whatever stage it stood in`() throws {
    var won = try inCourt()
    var lost = won
    try won.perform("recordJudgment", on: "2024-09-02", ["judgment": "won"])
    #expect(try won.owed == ["answer@2024-04-22", "comply@2024-10-02"])
    try won.perform("recordCompliance", on: "2024-09-30")
    #expect(try won.state.outcome == "wonInCourt")
    try lost.perform("recordJudgment", on: "2024-09-02", ["judgment": "lost"])
    #expect(try lost.owed == ["answer@2024-04-22", "nextInstance@2024-09-16"])
    try lost.perform("closeLost", on: "2024-09-09", ["effect": "The road was repaired"])
    #expect(try lost.state.outcome == "lostInCourt")
  }

  @Test func `many appeals become one issue, for which a recommendation is proposed`() throws {
    var desk = try registered()
    try desk.perform("answer", on: "2024-04-19", ["reply": "refused", "replyReason": "No buses"])
    try desk.perform(
      "raiseIssue", on: "2024-04-22",
      ["systemicIssue": "School buses", "recommendation": "Buy buses", "issueAddressee": "b-akimat"])
    #expect(try desk.state.stage == "answered")
    let child = try #require(desk.opened.first?.history.state)
    #expect(child.workflow.id == "council-recommendation" && child.stage == "proposed")
    #expect(child.title == "School buses" && child.fields["text"] == "Buy buses")
    #expect(child.parties["addressee"] == ["b-akimat"])
  }

  @Test func `every duty is reached`() throws {
    var answered = try registered()
    try answered.act(.extend(by: Term(5, .workingDays)), on: "2024-04-01")
    try answered.act(.forward(to: ["b-akimat"], received: nil), on: "2024-04-02", by: "p-clerk")
    try answered.perform("answer", on: "2024-04-19", ["reply": "refused", "replyReason": "No buses"])
    var upheld = try complained()
    try upheld.perform("recordComplaintDecision", on: "2024-06-07", ["complaintDecision": "upheld"])
    var won = try inCourt()
    var lost = won
    try won.perform("recordJudgment", on: "2024-09-02", ["judgment": "won"])
    try lost.perform("recordJudgment", on: "2024-09-02", ["judgment": "lost"])
    let reached = try [answered, upheld, won, lost].reduce(into: Set<DutyID>()) { $0.formUnion(try $1.reached) }
    let workflow = try #require(ShippedWorkflows.first?.pinned["appeal"]?.workflow)
    #expect(Set(workflow.duties.keys) == reached)
  }
}
