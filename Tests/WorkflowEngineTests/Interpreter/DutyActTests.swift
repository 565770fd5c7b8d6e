import JSONText
import Testing
import WorkflowEngine

@Suite struct DutyActTests {
  /// A letter sent on 3 June 2024, whose answer is due on 17 June.
  private func sent(_ changes: [String: JSON?] = [:]) throws -> Desk {
    var desk = try Desk.letter(changes)
    try desk.send()
    return desk
  }

  private func day(_ text: String) throws -> Day { try CalendarSamples.day(text) }
  private func days(_ count: Int) -> Term { Term(count, .workingDays) }

  @Test func `an extension adds its term at the end`() throws {
    var desk = try sent()
    try desk.act(.extend(by: days(5)), on: "2024-06-10", reason: "large volume")
    #expect(try desk.duty().due == day("2024-06-24"))
    #expect(try desk.duty().extensions.map(\.by.rule) == ["5 working days"])
    #expect(try desk.duty().status == .running)
    let record = try desk.last
    #expect(record.deed == .verb(.extend))
    #expect(record.reason == "large volume")
    #expect(record.input["by"] == "5 working days" && record.input["id"] == "answer")
    #expect(record.role == "secretary")
  }

  @Test func `a pause moves the due day by its working days, the first inside it and the last not`() throws {
    var desk = try sent()
    try desk.act(.suspend, on: "2024-06-05")
    #expect(try desk.duty().status == .paused)
    try desk.act(.resume, on: "2024-06-12", reason: nil)
    #expect(try desk.duty().status == .running)
    #expect(try desk.duty().due == day("2024-06-24"), "5, 6, 7, 10 and 11 June")
  }

  @Test func `a pause of a term in calendar days counts in calendar days, and the end is rolled once`() throws {
    var desk = try sent(["duties/answer/within": ["calendarDays": 15]])
    #expect(try desk.duty().due == day("2024-06-18"))
    try desk.act(.suspend, on: "2024-06-07")
    try desk.act(.resume, on: "2024-06-11")
    #expect(try desk.duty().due == day("2024-06-24"), "22 June is a Saturday")
  }

  @Test func `a pause of a term in months counts in calendar days after the months`() throws {
    var desk = try sent(["duties/answer/within": ["months": 1]])
    #expect(try desk.duty().due == day("2024-07-03"))
    try desk.act(.suspend, on: "2024-06-10")
    try desk.act(.resume, on: "2024-06-20")
    #expect(try desk.duty().due == day("2024-07-15"), "3 July and ten days is a Saturday")
  }

  @Test func `a pause ends by itself at its ceiling, recorded or not`() throws {
    var desk = try sent()
    try desk.act(.suspend, on: "2024-06-05")
    // Sixty calendar days from 5 June, that day among them.
    #expect(try desk.duty().pauses.last?.endsBy == day("2024-08-04"))
    let due = try desk.duty().due
    #expect(try desk.duty().settled(on: day("2024-08-03")).status == .paused)
    #expect(try desk.duty().settled(on: day("2024-08-04")).status == .running)
    #expect(try Engine.clockEvents(of: desk.state, by: day("2024-08-03")).isEmpty)
    #expect(try desk.tick(through: "2024-08-04") == 1)
    #expect(try desk.last.deed == .verb(.resume))
    #expect(try desk.last.by == nil && desk.last.isByClock)
    #expect(try desk.last.on == day("2024-08-04"))
    #expect(try desk.duty().due == due)
    #expect(try desk.duty().status == .running)
    #expect(try desk.tick(through: "2024-09-30") == 1)
    #expect(try desk.duty().lapsed == due + 1)
  }

  @Test func `a pause resumed in time but recorded after its ceiling undoes what time did`() throws {
    var desk = try sent()
    try desk.act(.suspend, on: "2024-06-05")
    try desk.tick(through: "2024-10-30")
    #expect(try desk.state.stage == "silent")
    try desk.act(.resume, on: "2024-06-12")
    #expect(try desk.history.effective.map(\.sequence) == [1, 2, 3, 6, 7])
    #expect(try desk.state.stage == "silent" && desk.last.on == day("2024-06-25"), "what time does then is recorded")
    #expect(try desk.duty().due == day("2024-06-24"))
  }

  @Test func `an extension decided in time but recorded after the lapse undoes the lapse`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    #expect(try desk.state.stage == "silent")
    try desk.act(.extend(by: days(5)), on: "2024-06-14")
    #expect(try desk.last.effects.voids == [3])
    #expect(try desk.state.stage == "sent")
    #expect(try desk.duty().status == .running)
  }

  @Test func `meeting it while the clock stands still is in time`() throws {
    var desk = try sent(["duties/answer/suspension/max": nil])
    try desk.act(.suspend, on: "2024-06-05")
    #expect(try desk.duty().pauses.last?.endsBy == nil)
    #expect(try desk.duty().clockDay == nil)
    try desk.perform("answer", on: "2024-12-02")
    #expect(try desk.duty().status == .met)
  }

  @Test func `forwarding closes the duty and starts it anew at the other body`() throws {
    var desk = try sent()
    try desk.act(.forward(to: ["b-akimat"], received: day("2024-06-07")), on: "2024-06-05", reason: "not ours")
    let old = try desk.duty("answer#1")
    #expect(old.status == .forwarded && old.ended?.description == "2024-06-05")
    #expect(old.debtor == ["b-dept"])
    let new = try desk.duty()
    #expect(new.run.run == 2 && new.status == .running && new.debtor == nil)
    #expect(new.base.description == "2024-06-07" && new.due.description == "2024-06-21")
    #expect(try desk.state.parties["addressee"] == ["b-akimat"])
    try desk.perform("answer", on: "2024-06-20")
    #expect(try desk.duty("answer#1").status == .forwarded)
    #expect(try desk.duty("answer#2").status == .met)
  }

  @Test func `what the first body owes besides stays with it`() throws {
    let notice: JSON = [
      "title": "Tell of forwarding", "owedBy": "addressee", "owedTo": "secretary",
      "from": ["duty": "answer", "act": "forward"], "within": ["workingDays": 3], "metBy": ["answer"],
      "basis": "self-set",
    ]
    var desk = try sent(["duties/notice": notice])
    try desk.act(.forward(to: ["b-akimat"], received: nil), on: "2024-06-05")
    let told = try desk.duty("notice")
    #expect(told.due.description == "2024-06-10" && told.debtor == ["b-dept"])
    #expect(try desk.duty("answer").base.description == "2024-06-05")
  }

  @Test func `an act can start another duty`() throws {
    func notice(_ act: JSON) -> JSON {
      [
        "title": "Tell", "owedBy": "addressee", "owedTo": "secretary", "from": ["duty": "answer", "act": act],
        "within": ["workingDays": 3], "metBy": ["answer"], "basis": "self-set",
      ]
    }
    var desk = try sent(["duties/told": notice("extend"), "duties/stopped": notice("suspend")])
    #expect(try desk.state.duties.map(\.run.id) == ["answer"])
    try desk.act(.extend(by: days(5)), on: "2024-06-06")
    #expect(try desk.duty("told").due.description == "2024-06-11")
    try desk.act(.suspend, on: "2024-06-07")
    #expect(try desk.state.duties.map(\.run.id) == ["answer", "told", "stopped"])
  }

  @Test func `a lapsed duty can be forwarded and waived, and its silence stays recorded`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    var other = desk
    try desk.act(.forward(to: ["b-akimat"], received: nil), on: "2024-07-01")
    #expect(try desk.duty("answer#1").lapsed?.description == "2024-06-18")
    #expect(try desk.duty("answer#1").status == .forwarded)
    #expect(try desk.duty("answer#2").status == .running)
    try other.act(.waive, on: "2024-07-01")
    #expect(try other.duty().status == .waived && other.duty().lapsed != nil)
    #expect(try other.state.duties.allSatisfy { !$0.isOwed })
  }

  @Test func `letting go after the due day records the silence too, without a tick`() throws {
    var desk = try sent()
    try desk.act(.waive, on: "2024-07-01")
    #expect(try desk.duty().lapsed?.description == "2024-06-18")
    #expect(try desk.duty().ended?.description == "2024-07-01")
  }

  @Test func `only a running or paused duty moves, and never after its due day`() throws {
    let desk = try sent()
    var lapsed = desk
    try lapsed.tick(through: "2024-06-30")
    for act in [DutyAct.extend(by: days(1)), .suspend] {
      var late = desk
      let refusal = try late.refusal { try $0.act(act, on: "2024-06-18") }
      #expect(try refusal.reasons == [.pastDue(act.verb, DutyRun("answer", run: 1), due: day("2024-06-17"))])
      var silent = lapsed
      #expect(try silent.refusal { try $0.act(act, on: "2024-07-01") }.reasons.count == 1)
    }
    var ended = desk
    try ended.perform("drop", on: "2024-06-04", by: "p-sec", refused: true)
  }
}

extension Desk {
  /// A case that has ended takes no act.
  fileprivate mutating func perform(_ action: ActionID, on day: String, by: PartyID, refused: Bool) throws {
    try perform("answer", on: day)
    let refusal = try refusal { try $0.act(.waive, on: day) }
    #expect(refusal.reasons.contains(.ended(outcome: "answered")))
  }
}
