import JSONText
import Testing
import WorkflowEngine

/// The Law on Access to Information (access-to-information), whose articles nobody has read in the act itself.
extension LawTests {
  private func days(_ count: Int) -> DutyAct { .extend(by: Term(count, .calendarDays)) }
  private func article(_ number: String) -> Basis {
    Law.article("kz-access-to-information-2015", number, isChecked: false)
  }

  @Test(arguments: [
    // A Tuesday; a Saturday, rolled to Monday; 7 May, rolled over three days off; a Saturday that is worked.
    ("2024-06-03", "2024-06-18"), ("2024-06-07", "2024-06-24"), ("2024-04-22", "2024-05-10"),
    ("2024-04-19", "2024-05-04"), ("2024-12-18", "2025-01-05"),
  ])
  func `access-to-information 11: a request is answered within 15 calendar days, rolled to a working day`(
    received: String, due: String
  ) throws {
    let duty = try Law.request(received: received).duty()
    #expect(duty.due.description == due && duty.rule.rule == "15 calendar days")
    #expect(duty.basis == article("11"))
  }

  // Received on 6 September 2024: 15 days end on Saturday the 21st, due on Monday the 23rd. Fifteen days more are
  // counted from the 21st and end on Sunday 6 October: due on the 7th. From the 23rd they would end on the 8th.
  @Test func `access-to-information 11: extended once by at most 15 calendar days, rolled only at the end`() throws {
    var desk = try Law.request(received: "2024-09-06")
    #expect(try desk.duty().due.description == "2024-09-23")
    let run = DutyRun("answer", run: 1)
    let tooLong = try desk.refusal { try $0.act(days(16), on: "2024-09-19") }
    #expect(tooLong.reasons == [.beyondCeiling(.extend, run, .atOnce(Term(15, .calendarDays)))])
    var short = desk
    try desk.act(days(15), on: "2024-09-19", reason: "Three holders are asked")
    #expect(try desk.duty().due.description == "2024-10-07")
    try short.act(days(1), on: "2024-09-19", reason: "Three holders are asked")
    let again = try short.refusal { try $0.act(days(1), on: "2024-09-20") }
    #expect(again.reasons == [.beyondCeiling(.extend, run, .times(1))], "once, however short")
  }

  @Test(arguments: [("2024-09-19", "2024-09-24"), ("2024-09-20", "2024-09-25"), ("2024-09-23", "2024-09-26")])
  func `access-to-information 11: the user is told of the extension within three working days`(
    extended: String, due: String
  ) throws {
    var desk = try Law.request(received: "2024-09-06")
    try desk.act(days(15), on: extended)
    #expect(try desk.duty("noticeOfExtension").due.description == due)
    #expect(try desk.duty("noticeOfExtension").basis == article("11"))
  }

  // Received on Thursday 29 August 2024; the 30th is Constitution Day, so three working days end on 4 September.
  @Test func `access-to-information 11: forwarded to the right holder, where 15 days start anew, and the user is told`()
    throws
  {
    var desk = try Law.request(received: "2024-08-29")
    let received = try CalendarSamples.day("2024-09-03")
    try desk.act(.forward(to: ["b-akimat"], received: received), on: "2024-09-02", by: "p-clerk")
    #expect(try desk.duty("answer#2").due.description == "2024-09-18" && desk.duty("answer#2").basis == article("11"))
    #expect(try desk.duty("answer#1").status == .forwarded)
    let notice = try desk.duty("noticeOfForwarding")
    #expect(notice.due.description == "2024-09-05" && notice.debtor == ["b-dept"])
  }

  @Test(arguments: [
    // An ordinary day; 29 February 2025 is the 28th; Constitution Day and a weekend behind it.
    ("2024-06-03", "2024-09-03"), ("2024-11-29", "2025-02-28"), ("2024-05-30", "2024-09-02"),
  ])
  func `access-to-information 18: an unlawful restriction is appealed against within three months`(
    restricted: String, due: String
  ) throws {
    var desk = try Law.request(received: "2024-05-27")
    try desk.perform(
      "answer", on: restricted, ["reply": "refused", "refusalGround": "officialUse", "refusalArticle": "art. 5"])
    let appeal = try desk.duty("appeal")
    #expect(appeal.due.description == due && appeal.basis == article("18") && appeal.owedBy == "requester")
  }
}
