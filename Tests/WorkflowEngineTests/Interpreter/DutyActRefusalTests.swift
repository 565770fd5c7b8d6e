import JSONText
import Testing
import WorkflowEngine

@Suite struct DutyActRefusalTests {
  private let run = DutyRun("answer", run: 1)

  private func sent(_ changes: [String: JSON?] = [:]) throws -> Desk {
    var desk = try Desk.letter(changes)
    try desk.send()
    return desk
  }

  private func reasons(
    _ act: DutyAct, on day: String = "2024-06-05", reason: String? = "because", by actor: PartyID = "p-sec",
    after changes: [String: JSON?] = [:], _ prepare: (inout Desk) throws -> Void = { _ in }
  ) throws -> [Refusal.Reason] {
    var desk = try sent(changes)
    try prepare(&desk)
    return try desk.refusal { try $0.act(act, on: day, reason: reason, by: actor) }.reasons
  }

  @Test func `ceilings of an extension hold: at one time, in all, how often`() throws {
    let eleven = DutyAct.extend(by: Term(11, .workingDays))
    #expect(try reasons(eleven) == [.beyondCeiling(.extend, run, .atOnce(Term(10, .workingDays)))])
    let again = try reasons(.extend(by: Term(1, .workingDays)), on: "2024-06-06") {
      try $0.act(.extend(by: Term(2, .workingDays)), on: "2024-06-05")
    }
    #expect(again == [.beyondCeiling(.extend, run, .times(1))])
    let total: [String: JSON?] = ["duties/answer/extension": ["by": ["secretary"], "maxTotal": ["months": 1]]]
    let last = try CalendarSamples.day("2024-07-03")
    #expect(
      try reasons(.extend(by: Term(13, .workingDays)), after: total)
        == [.beyondCeiling(.extend, run, .total(Term(1, .months), last: last))])
    var desk = try sent(total)
    try desk.act(.extend(by: Term(12, .workingDays)), on: "2024-06-05")
    #expect(try desk.duty().due == last, "just the month is allowed")
  }

  @Test func `the ceiling in all leaves pauses out, which do not count against the debtor`() throws {
    var desk = try sent(["duties/answer/extension": ["by": ["secretary"], "maxTotal": ["months": 1]]])
    try desk.act(.suspend, on: "2024-06-05")
    try desk.act(.resume, on: "2024-06-19")
    try desk.act(.extend(by: Term(12, .workingDays)), on: "2024-06-20")
    #expect(try desk.duty().due.description == "2024-07-18")
  }

  @Test func `a different unit is compared by where it leads`() throws {
    #expect(
      try reasons(.extend(by: Term(1, .months))) == [.beyondCeiling(.extend, run, .atOnce(Term(10, .workingDays)))])
    var desk = try sent()
    try desk.act(.extend(by: Term(14, .calendarDays)), on: "2024-06-05")
    #expect(try desk.duty().due.description == "2024-07-01")
  }

  @Test func `a pause is counted by its ceilings too`() throws {
    let once: [String: JSON?] = ["duties/answer/suspension/times": 1]
    let again = try reasons(.suspend, on: "2024-06-07", after: once) {
      try $0.act(.suspend, on: "2024-06-05")
      try $0.act(.resume, on: "2024-06-06")
    }
    #expect(again == [.beyondCeiling(.suspend, run, .times(1))])
    var desk = try sent(["duties/answer/suspension/maxTotal": ["workingDays": 8]])
    try desk.act(.suspend, on: "2024-06-05")
    #expect(try desk.duty().pauses.last?.endsBy?.description == "2024-06-14", "8 working days from the base")
  }

  @Test func `who may not is told who may`() throws {
    #expect(
      try reasons(.extend(by: Term(1, .workingDays)), by: "p-clerk")
        == [.notInRole("p-clerk", needed: ["secretary"], able: ["p-sec", "p-sec2"])])
    #expect(try reasons(.waive, by: "p-clerk").count == 1, "the debtor cannot let itself go")
    #expect(try reasons(.waive, by: "p-nobody") == [.unknownParty("p-nobody")])
    var desk = try sent()
    try desk.act(.forward(to: ["b-akimat"], received: nil), on: "2024-06-05", by: "p-clerk")
    #expect(try desk.last.role == "addressee", "who owes it may pass it on")
  }

  @Test func `a reason is always required, but to resume`() throws {
    for act in [DutyAct.extend(by: Term(1, .workingDays)), .suspend, .waive] {
      #expect(try reasons(act, reason: nil) == [.missingReason(act.verb)])
      #expect(try reasons(act, reason: " \n") == [.missingReason(act.verb)])
    }
  }

  @Test func `what the definition does not foresee cannot be done`() throws {
    #expect(try reasons(.suspend, after: ["duties/answer/suspension": nil]) == [.notForeseen(.suspend, run)])
    #expect(
      try reasons(.extend(by: Term(1, .workingDays)), after: ["duties/answer/extension": nil])
        == [.notForeseen(.extend, run)])
  }

  @Test func `a clock cannot be stopped twice, nor let go on that runs`() throws {
    #expect(try reasons(.resume) == [.clockRuns(run, .running, pauseEnded: nil)])
    let stopped = try CalendarSamples.day("2024-06-04")
    #expect(
      try reasons(.suspend) { try $0.act(.suspend, on: "2024-06-04") } == [.clockStands(run, since: stopped)])
    let ended = try CalendarSamples.day("2024-08-03")
    #expect(
      try reasons(.resume, on: "2024-08-05") { try $0.act(.suspend, on: "2024-06-04") }
        == [.clockRuns(run, .running, pauseEnded: ended)])
  }

  @Test func `it is passed on to another body, that exists, and not received before`() throws {
    #expect(try reasons(.forward(to: ["b-dept"], received: nil)) == [.sameHolder("addressee", ["b-dept"])])
    #expect(try reasons(.forward(to: ["b-nobody"], received: nil)) == [.unknownParty("b-nobody")])
    let (before, on) = (try CalendarSamples.day("2024-06-04"), try CalendarSamples.day("2024-06-05"))
    #expect(
      try reasons(.forward(to: ["b-akimat"], received: before)) == [.receivedBefore(before, forwarded: on)])
    let future = try CalendarSamples.day("2026-01-01")
    #expect(try reasons(.forward(to: ["b-akimat"], received: future)).count == 1)
  }

  @Test func `a duty that does not exist is answered with the nearest`() throws {
    var desk = try sent()
    let refusal = try desk.refusal { try $0.act(.waive, "anwser", on: "2024-06-05") }
    #expect(refusal.reasons == [.unknownDuty("anwser", nearest: "answer", known: [run])])
  }

  @Test func `a day before the last record, or in the future, is refused`() throws {
    #expect(try reasons(.waive, on: "2024-06-02").count == 1)
    #expect(try reasons(.waive, on: "2026-06-02").count == 1)
  }
}
