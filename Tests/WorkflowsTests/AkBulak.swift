import Testing
import WorkflowEngine
import WorkflowNames

/// The social audit of Ak Bulak and one of its villages, as the story in `Fixtures/Stories/ak-bulak` tells it.
struct AkBulak {
  var cases: ShippedCases
  let number: CaseNumber

  /// The audit, opened on 3 March 2014.
  init() throws {
    let group: PartyID = "b-akb-group"
    cases = try ShippedCases(
      parties: [
        Party(id: group, kind: .body, name: LocalizedText("Ili area social audit group")),
        Party(id: "b-akb-district", kind: .body, name: LocalizedText("Akimat of the Ili district")),
        Party(id: "b-akb-third", kind: .body, name: LocalizedText("Council of elders of the Ili area")),
        Party(id: "p-akb-lead", kind: .person, name: LocalizedText("Dana Omarova"), memberOf: [group]),
      ], today: try #require(Day("2015-01-01")))
    number = try cases.open(
      SocialAudit.self,
      .init(
        programme: "Ak Bulak", territory: "Ili area: Tlendiyeva, Boralday, Zhetygen, Tuyebayeva",
        amount: try Self.tenge("828000000.00"), periodFrom: PartialDate("2011"), periodTo: PartialDate("2014")),
      title: "Ak Bulak, Ili area: four water facilities",
      parties: [.monitoringGroup: [group], .authority: ["b-akb-district"], .thirdParty: ["b-akb-third"]],
      on: "2014-03-03", by: "p-akb-lead")
  }

  var state: CaseState { get throws { try cases.state(number) } }

  /// Does something in the audit.
  mutating func perform(_ action: SocialAudit.Action, _ evidence: String? = nil, on day: String) throws
    -> SocialAudit.Stage
  {
    try cases.perform(SocialAudit.self, action, evidence, in: number, on: day, by: "p-akb-lead")
  }

  /// Does something in a hearing.
  mutating func hear(_ action: PublicHearing.Action, _ evidence: String?, in hearing: CaseNumber, on day: String) throws
    -> PublicHearing.Stage
  {
    try cases.perform(PublicHearing.self, action, evidence, in: hearing, on: day, by: "p-akb-lead")
  }

  static func tenge(_ amount: String) throws -> Money {
    let number = try #require(ExactDecimal(amount))
    return try #require(Money(number, "KZT"))
  }
}

// MARK: What the group found

extension AkBulak {
  static let reports: [SocialAudit.Report] = [
    .init(name: "Ak Bulak, report on the Ili area", period: "2013", source: "Akimat of the Ili district"),
    .init(
      name: "Ak Bulak, report on the Ili area, unfinished year", period: "2014", source: "Akimat of the Ili district"),
  ]

  static func facilities() throws -> [SocialAudit.Facility] {
    [
      .init(
        name: "Water supply of Tlendiyeva", locality: "Tlendiyeva", visitedOn: PartialDate("2014-05-19"),
        reportSays: "Pipeline of 6.2 km and a pumping station", standsThere: "Pipeline in place, station works",
        works: true, matches: true, amount: try tenge("214500000.00")),
      .init(
        name: "Water supply of Tuyebayeva", locality: "Tuyebayeva", visitedOn: PartialDate("2014-05-22"),
        reportSays: "Water tower and 5.1 km of pipeline", standsThere: "Tower in place, water four hours a day",
        works: false, matches: false, amount: try tenge("194500000.00")),
    ]
  }

  static let survey = SocialAudit.Action.RecordSurvey(
    surveyRespondents: 212, surveyAnonymous: false,
    surveyResult: "Most households have a tap; three of four name interruptions.")

  static let interviews: [SocialAudit.Interview] = [
    .init(
      position: "Akim of a rural district", name: "Marat Iskakov", said: "The repair of the pump is planned for autumn."
    ),
    .init(
      position: "Head of a public utility company", name: "Igor Pan",
      said: "The second pump was never handed over to us."),
  ]

  static func complaints(areResolved: Bool) -> [SocialAudit.Complaint] {
    [
      .init(
        number: 1, text: "No water on the upper street since spring", complainant: "Resident K. (Boralday)",
        resolved: areResolved, actionTaken: areResolved ? SocialAudit.Complaint.ActionTaken.none : nil),
      .init(
        number: 2, text: "Paid for a connection that was never made", complainant: "Resident N. (Zhetygen)",
        resolved: areResolved, actionTaken: areResolved ? .recovered : nil),
    ]
  }

  static func issues() throws -> [SocialAudit.Issue] {
    [
      .init(
        facility: "Water supply of Zhetygen", kind: .deviation, text: "One of the two pumps paid for is missing.",
        amount: try tenge("6400000.00")),
      .init(facility: "Water supply of Tuyebayeva", kind: .grievance, text: "Water four hours a day."),
    ]
  }

  static let resolutions: [SocialAudit.Resolution] = [
    .init(number: 2, village: "Zhetygen", text: "The missing pump is delivered and installed."),
    .init(number: 4, village: "Tlendiyeva", text: "The station's hours are shown to residents every month."),
  ]

  static func followUp() throws -> SocialAudit.Action.RecordFollowUp {
    .init(
      followUpNote: "Second visit to the four villages: pump installed in Zhetygen.",
      actionsTaken: [
        .init(
          facility: "Water supply of Zhetygen", kind: .deviation, actionTaken: .recovered,
          recovered: try tenge("6400000.00"))
      ])
  }
}

// MARK: The hearings

extension AkBulak {
  /// The minutes go to the authority, which answers what was decided.
  private static func sending(on day: String, isDecided: Bool) throws -> PublicHearing.Action.SendMinutes {
    let day = try #require(Day(day))
    return .init(
      sentOn: day, receivedOn: day, answersAwaited: isDecided ? [.init(number: 1)] : nil,
      noAnswerReason: isDecided ? nil : "A hearing before the findings: it decided nothing.")
  }

  /// What is done at a hearing, with which document, and where it then stands.
  typealias HearingStep = (action: PublicHearing.Action, evidence: String?, stage: PublicHearing.Stage)

  static let firstRound = [
    "2014-06-18", "2014-06-25", "2014-06-30", "2014-07-08", "2014-07-14", "2014-07-16", "2014-07-18", "2014-07-18",
  ]
  static let secondRound = [
    "2014-09-15", "2014-09-22", "2014-09-24", "2014-10-07", "2014-10-07", "2014-10-13", "2014-10-14", "2014-10-15",
    "2014-10-27", "2014-10-27",
  ]

  /// A hearing in Tlendiyeva; on the findings it also adopts a resolution.
  static func hearing(on day: PartialDate, sentOn: String, isDecided: Bool) throws -> [HearingStep] {
    let notice = PublicHearing.Action.GiveNotice(
      noticePlaces: "Akimat board, shop and mosque of Tlendiyeva",
      invited: [
        .init(name: "Akim of the rural district", part: .akimat),
        .init(name: "Head of the utility company", part: .utility),
      ], thirdPartyName: "Council of elders of the Ili area")
    let held = PublicHearing.Action.Hold(
      came: [
        .init(name: "Akim of the rural district", part: .akimat),
        .init(name: "Council of elders", party: "b-akb-third", part: .thirdParty),
      ], residentsCame: 41, authorityCame: true, heldOn: day)
    let decision = PublicHearing.Decision(
      number: 1, kind: .resolution, text: "Metering of the station's hours is shown to residents every month.")
    let letter = try #require(PartialDate(isDecided ? "2014-09-24" : "2014-06-30"))
    var steps: [HearingStep] = [
      (.announce(.init(heldOn: day, venue: "School of Tlendiyeva")), nil, .announced),
      (.giveNotice(notice), "notice", .announced),
      (.inviteAuthority(.init(receivedOn: letter)), nil, .announced),
      (.hold(held), nil, .tookPlace),
    ]
    if isDecided { steps.append((.adoptDecisions(.init(decisions: [decision])), nil, .decided)) }
    steps += [
      (.recordMinutes(.init()), "minutes", .minuted),
      (.sendMinutes(try sending(on: sentOn, isDecided: isDecided)), nil, .minuted),
      (
        .publishMinutes(.init(publishedAt: "Board of the akimat of Tlendiyeva")), nil,
        isDecided ? .publishedOnFindings : .published
      ),
    ]
    guard isDecided else { return steps + [(.close(.init()), nil, .held)] }
    let answer = PublicHearing.Action.RecordAnswerAtPublishedOnFindings(
      answersAwaited: [.init(number: 1, position: .accepted, reason: "To be done before winter.")], answered: [1])
    return steps + [
      (.recordAnswerAtPublishedOnFindings(answer), nil, .publishedOnFindings),
      (.closeOnFindings(.init()), nil, .heldOnFindings),
    ]
  }
}
