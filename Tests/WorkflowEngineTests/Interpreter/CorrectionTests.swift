import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct CorrectionTests {
  private func sent() throws -> Desk {
    var desk = try Desk.letter()
    try desk.send()
    return desk
  }

  @Test func `due days follow the right value, and old and new stay readable`() throws {
    var desk = try sent()
    try desk.correct(Amendment(of: 2, values: ["receivedOn": "2024-06-05"]), on: "2024-06-10")
    #expect(try desk.duty().due.description == "2024-06-19")
    #expect(try desk.duty().base.description == "2024-06-05")
    #expect(try desk.history.records[1].input["receivedOn"] == "2024-06-03", "the old record stays as it was")
    #expect(try desk.history.effective[1].input["receivedOn"] == "2024-06-05")
    let record = try desk.last
    #expect(record.deed == .verb(.correct) && record.reason == "because")
    #expect(record.input["seq"] == 2)
    #expect(try Record(record.json) == record)
    #expect(try CaseHistory(desk.history.records) == desk.history)
  }

  @Test func `a lapse that rested on the mistake is voided, and another is recorded in its time`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-18")
    #expect(try desk.state.stage == "silent")
    try desk.correct(Amendment(of: 2, values: ["receivedOn": "2024-06-10"]), on: "2024-06-19")
    #expect(try desk.last.effects.voids == [3])
    #expect(try desk.state.stage == "sent" && desk.duty().status == .running)
    #expect(try desk.duty().due.description == "2024-06-24")
    try desk.tick(through: "2024-07-01")
    #expect(try desk.duty().lapsed?.description == "2024-06-25")
  }

  @Test func `a lapse that came earlier without the mistake is recorded on its day`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    try desk.correct(Amendment(of: 2, values: ["receivedOn": "2024-05-31"]), on: "2024-07-01")
    #expect(try desk.last.effects.voids == [3] && desk.last.on.description == "2024-06-15")
    #expect(try desk.duty().due.description == "2024-06-14")
    #expect(try desk.duty().lapsed?.description == "2024-06-15")
    #expect(try desk.state.stage == "silent")
  }

  @Test func `as of a past day the case reads as it is known now`() throws {
    var desk = try sent()
    try desk.correct(Amendment(of: 2, values: ["receivedOn": "2024-06-05"]), on: "2024-07-01")
    let past = try #require(try desk.history.state(asOf: CalendarSamples.day("2024-06-04")))
    #expect(past.duty("answer")?.due.description == "2024-06-19")
    try desk.perform("answer", on: "2024-06-14")
    #expect(try desk.duty().status == .met, "a correction does not stop what happened before from being recorded")
  }

  @Test func `the day, the title and a field of the opening can be corrected, and a value removed`() throws {
    var desk = try sent()
    try desk.perform("answer", on: "2024-06-20", ["reason": "wrong"])
    #expect(try desk.duty().status == .metLate)
    try desk.correct(
      Amendment(of: 4, values: ["reason": .null], on: CalendarSamples.day("2024-06-17")), on: "2024-06-21")
    #expect(try desk.duty().status == .met && desk.duty().ended?.description == "2024-06-17")
    #expect(try desk.state.fields["reason"] == nil && desk.state.since.description == "2024-06-17")
    try desk.correct(Amendment(of: 1, title: "Missing pump"), on: "2024-06-21")
    #expect(try desk.state.title == "Missing pump")
    try desk.correct(Amendment(of: 1, values: ["reason": "given"]), on: "2024-06-21")
    #expect(try desk.state.fields["reason"] == "given")
  }

  @Test func `a record that really happened later takes what time had done before it along`() throws {
    var desk = try Desk.letter([
      "duties/hurry": [
        "title": "Hurry", "owedBy": "secretary", "owedTo": "secretary", "from": ["open": true],
        "within": ["workingDays": 5], "metBy": ["answer"], "basis": "self-set",
      ]
    ])
    try desk.send()
    try desk.tick(through: "2024-06-12")
    #expect(try desk.duty("hurry").lapsed?.description == "2024-06-11")
    try desk.correct(Amendment(of: 2, on: CalendarSamples.day("2024-06-13")), on: "2024-06-14")
    #expect(try desk.history.records[3].effects.voids == [3], "a lapse cannot stand behind what comes later")
    let effective = try desk.history.effective.filter { !$0.isBeside }
    #expect(effective.map(\.on.description) == ["2024-06-03", "2024-06-11", "2024-06-13"])
    #expect(try desk.duty("hurry").lapsed?.description == "2024-06-11")
    #expect(try desk.last.after == 1 && desk.last.isByClock)
  }

  @Test func `the last record can be made void, with what time did since, and a correction too`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    try desk.correct(Amendment(of: 2, isVoid: true), on: "2024-07-01")
    #expect(try desk.last.effects.voids == [2, 3])
    #expect(try desk.state.stage == "drafted" && desk.state.duties.isEmpty)
    try desk.correct(Amendment(of: 4, isVoid: true), on: "2024-07-01")
    #expect(try desk.state.stage == "silent")
  }

  @Test func `what cannot be corrected says why`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    func reasons(_ amendment: Amendment) throws -> [Refusal.Reason] {
      try desk.refusal { try $0.correct(amendment, on: "2024-07-02") }.reasons
    }
    #expect(try reasons(Amendment(of: 9, isVoid: true)) == [.notCorrectable(9, .unknown)])
    #expect(try reasons(Amendment(of: 3, values: ["a": 1])) == [.notCorrectable(3, .clock)])
    #expect(try reasons(Amendment(of: 1, isVoid: true)) == [.notCorrectable(1, .opening)])
    #expect(try reasons(Amendment(of: 2, values: ["copies": 1])) == [.nothingCorrected(2)])
    #expect(
      try reasons(Amendment(of: 2, values: ["copies": 12])).count == 1, "its condition holds for the right value too")
    #expect(try reasons(Amendment(of: 2, values: ["receivedOn": .null])) == [.missing("receivedOn")])
    let day = try CalendarSamples.day("2024-06-02")
    #expect(try reasons(Amendment(of: 2, on: day)) == [.beforeLast(day, last: CalendarSamples.day("2024-06-03"))])
    try desk.perform("answer", on: "2024-07-01")
    #expect(
      try reasons(Amendment(of: 2, isVoid: true))
        == [.impossibleThen(4, "answer", [.wrongStage("answer", stage: "drafted", allowed: ["sent", "silent"])])])
    let late = try CalendarSamples.day("2024-07-02")
    #expect(
      try reasons(Amendment(of: 2, on: late))
        == [.afterNext(late, next: CalendarSamples.day("2024-07-01"), sequence: 4)])
  }

  @Test func `an extension that was not possible then stays as a fact that leads to nothing`() throws {
    var desk = try sent()
    try desk.act(.extend(by: Term(5, .workingDays)), on: "2024-06-17")
    try desk.correct(Amendment(of: 2, values: ["receivedOn": "2024-05-31"]), on: "2024-06-18")
    let correction = try #require(try desk.history.records[3].effects.corrected[3])
    #expect(correction.isIdle && correction.effects == Effects())
    #expect(try desk.history.effective.first { $0.sequence == 3 }?.isIdle == true)
    #expect(try desk.duty().due.description == "2024-06-14" && desk.duty().extensions.isEmpty)
    #expect(try desk.duty().lapsed?.description == "2024-06-15", "what time does then is recorded with the correction")
    #expect(try CaseHistory(desk.history.records) == desk.history)
  }

  @Test func `a correction under which a later act that ended a duty was not possible is refused with that act`() throws
  {
    var desk = try sent()
    try desk.perform("answer", on: "2024-06-10")
    let refusal = try desk.refusal { try $0.correct(Amendment(of: 2, isVoid: true), on: "2024-06-18") }
    guard case .impossibleThen(3, "answer", let reasons)? = refusal.reasons.first else {
      Issue.record("\(refusal)")
      return
    }
    #expect(reasons == [.wrongStage("answer", stage: "drafted", allowed: ["sent", "silent"])])
    try desk.correct(Amendment(of: 2, isVoid: true), voiding: [3], on: "2024-06-18")
    #expect(try desk.state.stage == "drafted" && desk.last.effects.voids == [2, 3])
  }

  @Test func `the day on which a forwarded duty was received can be corrected once it is known`() throws {
    var desk = try sent()
    try desk.act(.forward(to: ["b-akimat"], received: nil), on: "2024-06-05")
    #expect(try desk.duty().due.description == "2024-06-19")
    try desk.correct(Amendment(of: 3, values: ["received": "2024-06-10"]), on: "2024-06-12")
    #expect(try desk.duty().base.description == "2024-06-10" && desk.duty().due.description == "2024-06-24")
    try desk.act(.extend(by: Term(5, .workingDays)), on: "2024-06-11")
    try desk.correct(Amendment(of: 5, values: ["by": "3 working days"]), on: "2024-06-12")
    #expect(try desk.duty().due.description == "2024-06-27")
    let refusal = try desk.refusal { try $0.correct(Amendment(of: 5, values: ["to": "x"]), on: "2024-06-12") }
    #expect(refusal.reasons == [.unknownInput("to", nearest: nil, known: ["by"])])
  }

  @Test func `a personal value stays personal in its correction`() throws {
    var desk = try Desk.letter([
      "fields/name": ["type": "text", "title": "Name", "personal": true],
      "actions/send/input/name": ["field": "name"],
    ])
    try desk.open()
    try desk.perform("send", on: "2024-06-03", ["receivedOn": "2024-06-03", "copies": 1, "name": "Aigul"])
    try desk.correct(Amendment(of: 2, values: ["name": "Ainur"]), on: "2024-06-10")
    let personal = try desk.last.personal
    #expect(
      Set(personal) == [
        "/effects/corrected/2/input/name", "/effects/corrected/2/effects/set/name", "/input/values/name",
      ])
  }

  /// What is right from the start and what is corrected afterwards come to the same.
  @Test(arguments: UInt64(0)..<200)
  func `a case corrected is the case recorded right`(seed: UInt64) throws {
    var dice = Seeded(seed)
    let sent = try CalendarSamples.day("2024-01-10") + dice.number(in: 0...200)
    let (wrong, right) = (sent + dice.number(in: 0...4), sent + dice.number(in: 0...4))
    let plan = try Self.plan(&dice, from: sent + 5)
    guard wrong != right, var mistaken = try Self.carryOut(plan, sent, received: wrong),
      var flawless = try Self.carryOut(plan, sent, received: right)
    else { return }
    do {
      try mistaken.correct(
        Amendment(of: 2, values: ["receivedOn": .string(right.description)]), on: "2025-12-30")
    } catch let refusal as Refusal {
      Issue.record("what is possible from the start must be possible afterwards: \(refusal)")
    }
    try mistaken.tick(through: "2025-12-31")
    try flawless.tick(through: "2025-12-31")
    #expect(try mistaken.state == flawless.state, "\(plan)")
    let day = sent + dice.number(in: 5...60)
    #expect(try mistaken.history.state(asOf: day)?.duties == flawless.history.state(asOf: day)?.duties)
  }

  private static func plan(_ dice: inout Seeded, from start: Day) throws -> [(day: Day, act: DutyAct?)] {
    var plan: [(Day, DutyAct?)] = []
    var day = start
    if dice.number(in: 0...1) == 0 { plan.append((day, .extend(by: Term(dice.number(in: 1...9), .workingDays)))) }
    if dice.number(in: 0...1) == 0 {
      day = day + dice.number(in: 0...2)
      plan.append((day, .suspend))
      if dice.number(in: 0...2) > 0 {
        day = day + dice.number(in: 0...9)
        plan.append((day, .resume))
      }
    }
    if dice.number(in: 0...1) == 0 { plan.append((day + dice.number(in: 0...30), nil)) }
    return plan
  }

  /// The letter, received on a day, with all that is planned; nil where the engine refuses a part of it.
  private static func carryOut(_ plan: [(day: Day, act: DutyAct?)], _ sent: Day, received: Day) throws -> Desk? {
    var desk = try Desk.letter()
    try desk.open(on: sent.description)
    try desk.perform(
      "send", on: sent.description, ["receivedOn": .string(received.description), "copies": 1])
    do {
      for step in plan {
        if let act = step.act {
          try desk.act(act, on: step.day.description)
        } else {
          try desk.perform("answer", on: step.day.description)
        }
      }
    } catch is Refusal { return nil }
    return desk
  }
}

extension Desk {
  mutating func correct(_ amendment: Amendment, voiding voids: Set<Int> = [], on day: String) throws {
    context.surroundings.editions = [context.calendar.reference: context.calendar]
    var command = try command(.correct(amendment, reason: "because"), on: day, by: "p-sec")
    command.voiding = voids
    try decide(command)
  }
}
