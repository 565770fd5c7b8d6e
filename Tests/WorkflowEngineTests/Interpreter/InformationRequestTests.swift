import JSONText
import Testing
import WorkflowEngine

/// The shipped request for information: its terms in the calendar of 2024, and its ends, which are kept apart.
@Suite struct InformationRequestTests {
  /// A request received by the holder on `day`.
  private func received(_ day: String = "2024-06-03") throws -> Desk {
    var desk = try Desk.shipped(
      "information-request", fields: ["subject": "Who received the state order, and how much"],
      roles: ["requester": ["p-other"], "registrar": ["p-sec"], "holder": ["b-dept"], "appealBody": ["b-akimat"]],
      on: day)
    try desk.perform("send", on: day, ["channel": "eOtinish", "requesterName": "Aidar Omarov"])
    try desk.perform("confirmReceipt", on: day, ["receivedOn": .string(day)])
    return desk
  }

  /// A request received on 3 June 2024 and refused on the 18th.
  private func refused() throws -> Desk {
    var desk = try received()
    try desk.perform("answer", on: "2024-06-18", Self.refusal)
    return desk
  }

  /// A refused request whose appeal was received on 2 July 2024.
  private func appealed() throws -> Desk {
    var desk = try refused()
    try desk.perform("appeal", on: "2024-07-02", ["appealReceivedOn": "2024-07-02"])
    return desk
  }

  private static let refusal: JSONObject = [
    "reply": "refused", "refusalGround": "officialUse", "refusalArticle": "Law on Access to Information, art. 5",
  ]

  @Test(arguments: [
    ("2024-06-03", "2024-06-18"),  // The fifteenth day is a Tuesday.
    ("2024-03-06", "2024-03-26"),  // It is Nauryz, which lasts from Thursday through the Monday after.
    ("2024-04-16", "2024-05-02"),  // It is 1 May.
    ("2024-06-07", "2024-06-24"),  // It is a Saturday.
  ])
  func `the answer is due on the fifteenth calendar day, or the first working day after it`(day: String, due: String)
    throws
  {
    let desk = try received(day)
    #expect(try desk.owed == ["answer@\(due)"])
    let duty = try #require(try desk.state.duty("answer"))
    #expect(
      duty.basis == .article(act: "kz-access-to-information-2015", article: "11", isChecked: false),
      "nobody has read the article")
  }

  @Test func `until receipt is confirmed the registrar owes it, and sending again starts anew`() throws {
    var desk = try Desk.shipped(
      "information-request", fields: ["subject": "Minutes"], roles: ["registrar": ["p-sec"], "holder": ["b-dept"]],
      on: "2024-06-03")
    #expect(try desk.owed == [])
    try desk.perform("send", on: "2024-06-03", ["channel": "post"])
    #expect(try desk.owed == ["confirmReceipt@2024-06-10"])
    try desk.perform("sendAgain", on: "2024-06-06")
    #expect(try desk.owed == ["confirmReceipt#2@2024-06-13"])
  }

  @Test(
    arguments: [
      (["reply": "full"], "answeredFull", "satisfied"),
      (
        ["reply": "part", "refusalGround": "personalData", "refusalArticle": "art. 5"], "answeredPart",
        "partlySatisfied"
      ),
      (refusal, "refused", "refusedFinal"),
      (["reply": "refused", "refusalGround": "notNamed"], "refused", "refusedFinal"),
      (["reply": "noData", "missingData": "2011 was not counted"], "noData", "noData"),
    ] as [(JSONObject, StageID, String)])
  func `each answer has a stage and an end of its own`(answer: JSONObject, stage: StageID, outcome: String) throws {
    var desk = try received()
    try desk.perform("answer", on: "2024-06-17", answer)
    #expect(try desk.state.stage == stage)
    try desk.perform("accept", on: "2024-06-20")
    #expect(try desk.state.outcome == outcome)
  }

  @Test(
    arguments: [
      ["reply": "refused"], ["reply": "part"], ["reply": "refused", "refusalGround": "stateSecret"],
      ["reply": "noData"],
    ] as [JSONObject])
  func `a refusal needs a ground with its article, and no data says which`(answer: JSONObject) throws {
    var desk = try received()
    let refusal = try desk.refusal { try $0.perform("answer", on: "2024-06-17", answer) }
    #expect(!refusal.reasons.isEmpty)
    for reason in refusal.reasons {
      guard case .condition = reason else {
        Issue.record("\(reason)")
        continue
      }
    }
  }

  @Test func `silence is no refusal: the answer stays owed, and three months run for an appeal`() throws {
    var desk = try received()
    try desk.tick(through: "2024-06-30")
    #expect(try desk.state.stage == "silent")
    #expect(try desk.owed == ["answer@2024-06-18", "appealSilence@2024-09-19"])
    try desk.tick(through: "2024-12-31")
    #expect(try desk.state.stage == "silent")
    try desk.perform("closeUnanswered", on: "2025-01-06", ["reason": "Asked elsewhere"])
    #expect(try desk.state.outcome == "unanswered")
  }

  @Test func `three months without an appeal close the case with what was answered`() throws {
    var desk = try refused()
    #expect(try desk.owed == ["appeal@2024-09-18"])
    try desk.tick(through: "2024-09-18")
    #expect(try desk.state.stage == "refused")
    try desk.tick(through: "2024-09-19")
    #expect(try desk.state.outcome == "refusedFinal")
    #expect(try desk.last.isByClock)
  }

  @Test func `an appeal is decided in twenty working days, and silence on it is a stage of its own`() throws {
    var desk = try appealed()
    // 8 July is free, for Capital Day fell on a Saturday.
    #expect(try desk.owed == ["decideAppeal@2024-07-31"])
    try desk.tick(through: "2024-08-01")
    #expect(try desk.state.stage == "appealSilent")
    try desk.perform("recordAppealDecision", on: "2024-08-05", ["appealDecision": "rejected"])
    #expect(try desk.owed == ["goToCourt@2024-09-05"])
    try desk.perform("closeAfterAppeal", on: "2024-08-12")
    #expect(try desk.state.outcome == "refusedFinal")
  }

  @Test func `a granted appeal obliges the holder, whose new answer can be contested again`() throws {
    var desk = try appealed()
    try desk.perform("recordAppealDecision", on: "2024-07-30", ["appealDecision": "granted"])
    #expect(try desk.owed == ["provide@2024-08-14"])
    try desk.perform("answer", on: "2024-08-12", ["reply": "full"])
    #expect(try desk.owed == ["appeal#2@2024-11-12", "checkAnswer@2024-08-26"])
  }

  @Test func `a judgment that is won is to be complied with, and contested it goes on`() throws {
    var desk = try refused()
    try desk.perform("goToCourtDirectly", on: "2024-07-01", ["instance": "first", "reason": "No body is above it."])
    #expect(try desk.owed == [])
    try desk.perform("recordJudgment", on: "2024-09-02", ["judgment": "partlyWon"])
    #expect(try desk.owed == ["comply@2024-10-02"])
    var contested = desk
    try contested.perform("contestedByHolder", on: "2024-09-20", ["instance": "appeal"])
    #expect(try contested.state.stage == "inCourt")
    try desk.perform("recordCompliance", on: "2024-09-30", ["replySummary": "The list of recipients"])
    #expect(try desk.state.outcome == "partlyWonInCourt")
  }

  /// A request whose trials were all lost by 2 December 2024.
  private func lost() throws -> Desk {
    var desk = try refused()
    try desk.perform("goToCourtDirectly", on: "2024-07-01", ["instance": "first", "reason": "No body is above it."])
    try desk.perform("recordJudgment", on: "2024-09-02", ["judgment": "lost"])
    #expect(try desk.owed == ["nextInstance@2024-09-16"])
    try desk.perform("nextInstance", on: "2024-09-10", ["instance": "appeal"])
    try desk.perform("recordJudgment", on: "2024-11-25", ["judgment": "lost"])
    try desk.perform("endLitigation", on: "2024-12-02", ["reason": "Every instance was tried."])
    return desk
  }

  @Test func `after all trials are lost the effect is awaited, and stands apart from the outcome`() throws {
    var desk = try lost()
    #expect(try desk.owed == ["watchEffect@2025-06-02"])
    try desk.perform("noEffectYet", on: "2025-03-03")
    #expect(try desk.owed == ["watchEffect#2@2025-09-03"])
    try desk.perform("recordEffect", on: "2025-07-14", ["effect": "New rules", "effectOn": "2025"])
    #expect(try !desk.state.isFinal)
    try desk.perform("closeLost", on: "2025-07-15")
    #expect(try desk.state.outcome == "lostInCourt")
    #expect(try desk.state.fields["effect"] == "New rules")
  }

  @Test func `before the law was in force the term is self-set, and says which article it stands for`() throws {
    let duty = try #require(try received("2013-01-15").state.duty("answer"))
    #expect(duty.due.description == "2013-01-30")
    #expect(duty.basis == .selfSet)
    #expect(duty.notInForce == .article(act: "kz-access-to-information-2015", article: "11", isChecked: false))
  }

  @Test func `who asked is personal`() throws {
    let sent = try #require(try received().history.records.first { $0.deed == .action("send") })
    #expect(sent.personal == ["/input/requesterName", "/effects/set/requesterName"])
  }

  @Test func `every duty is reached`() throws {
    var silent = try received()
    try silent.act(.extend(by: Term(5, .calendarDays)), on: "2024-06-03")
    try silent.act(.forward(to: ["b-akimat"], received: nil), on: "2024-06-04", by: "p-clerk")
    try silent.tick(through: "2024-06-30")
    var granted = try appealed()
    try granted.perform("recordAppealDecision", on: "2024-07-30", ["appealDecision": "granted"])
    try granted.perform("answer", on: "2024-08-12", ["reply": "full"])
    var rejected = try appealed()
    try rejected.perform("recordAppealDecision", on: "2024-07-30", ["appealDecision": "rejected"])
    try rejected.perform("goToCourt", on: "2024-08-05", ["instance": "first"])
    try rejected.perform("recordJudgment", on: "2024-09-02", ["judgment": "won"])
    let reached = try [silent, granted, rejected, lost()].reduce(into: Set<DutyID>()) { $0.formUnion(try $1.reached) }
    let workflow = try #require(ShippedWorkflows.first?.pinned["information-request"]?.workflow)
    #expect(Set(workflow.duties.keys) == reached)
  }
}
