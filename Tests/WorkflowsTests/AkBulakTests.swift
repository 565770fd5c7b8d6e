import JSONText
import Testing
import WorkflowEngine
import WorkflowNames

/// The social audit of Ak Bulak, through typed names alone: a name that does not exist would not compile.
@Suite struct AkBulakTests {
  /// Which of the three stages of a social audit a case is in; nil when it has ended.
  private func part(_ stage: SocialAudit.Stage) -> Int? {
    switch stage {
    case .preparation: 1
    case .dataCollection: 2
    case .findings, .hearings, .resolutions, .followUp: 3
    case .remedied, .partlyRemedied, .notRemedied, .abandoned: nil
    }
  }

  /// Whether people have met.
  private func hasMet(_ stage: PublicHearing.Stage) -> Bool {
    switch stage {
    case .planned, .announced, .postponed, .prevented, .blocked, .cancelled: false
    case .tookPlace, .decided, .interrupted, .minuted, .published, .publishedOnFindings, .held, .heldOnFindings,
      .brokenUp:
      true
    }
  }

  @Test func `the audit goes from its opening to its end, each stage as expected`() throws {
    var audit = try AkBulak()
    #expect(SocialAudit.stage(of: try audit.state) == .preparation)
    try prepare(&audit)
    try collect(&audit)
    try reportAndHear(&audit)
    try close(&audit)
    #expect(try audit.state.outcome == SocialAudit.Outcome.remedied.rawValue)
    #expect(PublicHearing.stage(of: try audit.state) == nil)
    #expect(try audit.state.duties.allSatisfy { !$0.isOwed })
  }

  private func prepare(_ audit: inout AkBulak) throws {
    let received = try #require(Day("2014-03-05"))
    let asked = [
      SocialAudit.RecordRequest(what: "Reports on the programme for 2013: contracts, acts of acceptance, payments"),
      SocialAudit.RecordRequest(what: "The same for 2014"),
    ]
    let steps: [(String, SocialAudit.Action, String?)] = [
      ("2014-03-05", .requestRecords(.init(recordRequests: asked, receivedOn: received)), nil),
      ("2014-03-28", .obtainReports(.init(reports: AkBulak.reports, answered: [1, 2])), "report"),
      ("2014-04-18", .publishSummary(.init(summaryAt: "Leaflets at the four village akimats")), "summary"),
      ("2014-04-25", .trainVolunteers(.init(volunteersTrained: 16)), nil),
    ]
    for (day, action, evidence) in steps {
      let stage = try audit.perform(action, evidence, on: day)
      #expect(stage == .preparation)
      #expect(part(stage) == 1)
    }
    #expect(try audit.perform(.startCollection(.init()), on: "2014-05-05") == .dataCollection)
    #expect(try audit.state.duty(DutyID(SocialAudit.Duty.provideRecords.rawValue))?.status == .metLate)
  }

  private func collect(_ audit: inout AkBulak) throws {
    let steps: [(String, SocialAudit.Action, String?)] = [
      ("2014-05-23", .recordVisits(.init(facilities: try AkBulak.facilities())), "visitSheet"),
      ("2014-06-06", .recordSurvey(AkBulak.survey), "questionnaire"),
      ("2014-06-13", .recordInterviews(.init(interviews: AkBulak.interviews)), nil),
      ("2014-06-16", .callHearing(.init(villages: [.init(village: "Tlendiyeva")])), nil),
    ]
    for (day, action, evidence) in steps {
      let stage = try audit.perform(action, evidence, on: day)
      #expect(stage == .dataCollection)
      #expect(part(stage) == 2)
    }
    let called = try audit.state.children
    let hearing = try #require(called.first)
    #expect(try audit.cases.state(hearing).fields["phase"] == PublicHearing.Phase.beforeFindings.json)
    try hold(hearing, in: &audit, on: try #require(PartialDate("2014-07-08")), days: AkBulak.firstRound)
    #expect(PublicHearing.stage(of: try audit.cases.state(hearing)) == .held)
    #expect(
      try audit.perform(
        .receiveComplaints(.init(complaintList: AkBulak.complaints(areResolved: false))), on: "2014-08-01")
        == .dataCollection)
    let method = SocialAudit.Action.publishMethod(.init(methodAt: "Guidelines of social audit, on paper at the group"))
    #expect(try audit.perform(method, "guidelines", on: "2014-08-04") == .dataCollection)
  }

  private func reportAndHear(_ audit: inout AkBulak) throws {
    let stage = try audit.perform(.reportFindings(.init(issues: try AkBulak.issues())), "report", on: "2014-08-15")
    #expect(stage == .findings)
    #expect(part(stage) == 3)
    let received = try #require(Day("2014-08-21"))
    let answer = SocialAudit.Action.RecordAnswer(
      authorityAnswer: "A commission will look at Boralday and Zhetygen.", answered: [1, 2])
    #expect(
      try audit.perform(.sendFindings(.init(findingsReceivedOn: received)), "letter", on: "2014-08-21") == .findings)
    #expect(try audit.perform(.recordAnswer(answer), on: "2014-09-05") == .findings)
    let villages = SocialAudit.Action.CallHearingOnFindings(villages: [.init(village: "Tlendiyeva")])
    #expect(try audit.perform(.callHearingOnFindings(villages), on: "2014-09-12") == .hearings)
    let called = try audit.state.children
    let hearing = try #require(called.last)
    try hold(
      hearing, in: &audit, on: try #require(PartialDate("2014-10-07")), days: AkBulak.secondRound, isDecided: true)
    #expect(PublicHearing.stage(of: try audit.cases.state(hearing)) == .heldOnFindings)
    #expect(try audit.cases.state(hearing).outcome == PublicHearing.Outcome.held.rawValue)
  }

  /// From announcing to publishing the minutes; `days` are those of the steps.
  private func hold(
    _ hearing: CaseNumber, in audit: inout AkBulak, on day: PartialDate, days: [String], isDecided: Bool = false
  ) throws {
    let steps = try AkBulak.hearing(on: day, sentOn: days[5 + (isDecided ? 1 : 0)], isDecided: isDecided)
    #expect(steps.count == days.count)
    for (step, day) in zip(steps, days) {
      let stage = try audit.hear(step.action, step.evidence, in: hearing, on: day)
      #expect(stage == step.stage)
      #expect(hasMet(stage) == (step.stage != .announced))
    }
  }

  private func close(_ audit: inout AkBulak) throws {
    #expect(
      try audit.perform(.adoptResolutions(.init(resolutions: AkBulak.resolutions)), "resolution", on: "2014-10-24")
        == .resolutions)
    let early = SocialAudit.Action.close(.init(result: .remedied, whatChanged: "Nothing yet."))
    #expect(throws: Refusal.self) { try audit.perform(early, on: "2014-10-27") }
    let resolved = SocialAudit.Action.ResolveComplaints(complaintList: AkBulak.complaints(areResolved: true))
    #expect(try audit.perform(.resolveComplaints(resolved), on: "2014-11-28") == .followUp)
    #expect(try audit.perform(.recordFollowUp(AkBulak.followUp()), "photo", on: "2014-12-19") == .followUp)
    let ending = SocialAudit.Action.Close(
      result: .remedied, whatChanged: "Four villages have water as the reports say; the complaints are resolved.",
      noAnswerReason: "The answer says nothing on the last finding; it is put right.")
    let stage = try audit.perform(.close(ending), on: "2014-12-26")
    #expect(stage == .remedied)
    #expect(part(stage) == nil)
  }
}
