import JSONText
import Testing
import WorkflowEngine

@Suite struct DutyTests {
  /// The duty `a` of a matter started with these days.
  private func started(
    _ changes: [String: JSON?], day: JSON = "2024-06-03", on: String = "2024-06-03", heldOn: JSON? = nil
  ) throws -> Desk {
    var desk = try Matter.desk(["a": Matter.duty(changes)])
    var input: JSONObject = ["day": day]
    input["heldOn"] = heldOn
    try desk.perform("start", on: on, input)
    return desk
  }

  @Test(arguments: [
    ("workingDays", 10, "2024-06-03", "2024-06-17", "10 working days"),
    ("workingDays", 1, "2024-06-07", "2024-06-10", "1 working day"),
    ("calendarDays", 5, "2024-06-03", "2024-06-10", "5 calendar days"),
    ("calendarDays", 7, "2024-06-03", "2024-06-10", "7 calendar days"),
    ("months", 1, "2024-01-31", "2024-02-29", "1 month"),
    ("months", 1, "2024-05-08", "2024-06-10", "1 month"),
    ("months", 2, "2024-04-03", "2024-06-03", "2 months"),
  ])
  func `a term ends as the law counts it, rolling forward to a working day`(
    unit: String, count: Int, base: String, due: String, rule: String
  ) throws {
    let desk = try started(["within": [unit: .integer(count)]], day: .string(base))
    let duty = try #require(try desk.state.duty("a"))
    #expect(duty.due.description == due)
    #expect(duty.base.description == base)
    #expect(duty.rule.rule == rule)
    #expect(!duty.isProvisional)
  }

  @Test(arguments: [
    ("workingDays", 3, "2024-06-20", "2024-06-17", "3 working days before"),
    ("calendarDays", 5, "2024-06-20", "2024-06-14", "5 calendar days before"),
    ("months", 1, "2024-07-15", "2024-06-14", "1 month before"),
  ])
  func `a backward term counts from a coming day and rolls back`(
    unit: String, count: Int, held: String, due: String, rule: String
  ) throws {
    let desk = try started(
      ["within": nil, "before": ["field": "heldOn", unit: .integer(count)]], heldOn: .string(held))
    let duty = try #require(try desk.state.duty("a"))
    #expect(duty.due.description == due)
    #expect(duty.rule.rule == rule)
    #expect(duty.base.description == held)
  }

  @Test func `a backward duty moves with its day`() throws {
    var desk = try started(["within": nil, "before": ["field": "heldOn", "workingDays": 3]], heldOn: "2024-06-20")
    try desk.perform("fix", on: "2024-06-04", ["heldOn": "2024-06-27"])
    #expect(try desk.state.duty("a")?.due.description == "2024-06-24")
    #expect(try desk.state.duties.count == 1)
    #expect(try desk.state.fields["heldOn"] == "2024-06-27")
  }

  @Test(
    arguments: [("2024", "imprecise-date"), ("2024-06", "imprecise-date"), (nil, "missing-date")] as [(JSON?, String)])
  func `a duty that cannot be counted is recorded as such, not forgotten`(held: JSON?, reason: String) throws {
    let desk = try started(["within": nil, "before": ["field": "heldOn", "workingDays": 3]], heldOn: held)
    #expect(try desk.state.duties.isEmpty)
    #expect(try desk.last.effects.unstarted.map(\.id) == ["a"])
    #expect(try desk.last.effects.unstarted.map(\.reason.rawValue) == [reason])
  }

  @Test func `a duty born late is recorded as late and does not lapse at once`() throws {
    var desk = try started([:], day: "2024-01-03", on: "2024-06-03")
    let duty = try #require(try desk.state.duty("a"))
    #expect(duty.isLate)
    #expect(duty.due < duty.started)
    #expect(duty.status == .running)
    #expect(try desk.tick(through: "2024-06-03") == 0)
    #expect(try desk.tick(through: "2024-06-04") == 1)
    #expect(try desk.state.duty("a")?.status == .lapsed)
  }

  @Test(arguments: [("2023-12-01", false), ("2023-12-02", true)])
  func `before its act was in force a duty is self-set`(day: String, isInForce: Bool) throws {
    let basis: JSON = ["act": "kz-public-control-2023", "article": "13(4)"]
    let desk = try started(["basis": basis], day: .string(day))
    let article = Basis.article(act: "kz-public-control-2023", article: "13(4)", isChecked: true)
    let duty = try #require(try desk.state.duty("a"))
    #expect(duty.basis == (isInForce ? article : .selfSet))
    #expect(duty.notInForce == (isInForce ? nil : article))
  }

  @Test(arguments: [("2024-06-17", DutyStatus.met), ("2024-06-18", .metLate), ("2024-09-02", .metLate)])
  func `an answer is in time through the due day, and late after it, when the silence before it is recorded first`(
    day: String, status: DutyStatus
  )
    throws
  {
    var desk = try started([:])
    try desk.perform("reply", on: day)
    let duty = try #require(try desk.state.duty("a"))
    #expect(duty.status == status)
    #expect(duty.ended?.description == day)
    #expect(duty.lapsed?.description == (status == .met ? nil : "2024-06-18"))
    #expect(!duty.isOwed)
  }

  @Test func `an interim reply acknowledges without stopping the clock`() throws {
    var desk = try started(["interim": ["note"]])
    try desk.perform("note", on: "2024-06-05")
    let duty = try #require(try desk.state.duty("a"))
    #expect(duty.acknowledged.map(\.description) == ["2024-06-05"])
    #expect(duty.status == .running)
    #expect(duty.due.description == "2024-06-17")
    try desk.perform("reply", on: "2024-06-06")
    try desk.perform("note", on: "2024-06-07")
    #expect(try desk.state.duty("a")?.acknowledged.count == 1)
  }

  @Test(arguments: [("met", true, false), ("lapsed", false, true), ("any", true, true)])
  func `a duty follows the end of another`(end: String, afterMeeting: Bool, afterLapse: Bool) throws {
    let follower = Matter.duty([
      "from": ["duty": "a", "end": .string(end)], "within": ["calendarDays": 7], "metBy": ["note"],
    ])
    var met = try Matter.desk(["a": Matter.duty(), "b": follower])
    try met.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    #expect(try met.state.duty("b") == nil)
    var lapsed = met
    try met.perform("reply", on: "2024-06-05")
    #expect(try met.state.duty("b")?.base.description == (afterMeeting ? "2024-06-05" : nil))
    try lapsed.tick(through: "2024-06-18")
    #expect(try lapsed.state.duty("b")?.base.description == (afterLapse ? "2024-06-18" : nil))
  }

  @Test func `a duty that repeats is a new run of the same id`() throws {
    var desk = try started(["repeat": ["months": 6]])
    try desk.perform("reply", on: "2024-06-05")
    let second = try #require(try desk.state.duty("a"))
    #expect(second.run == DutyRun("a", run: 2))
    #expect(second.base.description == "2024-06-05")
    #expect(second.due.description == "2024-12-05")
    #expect(second.status == .running)
    #expect(try desk.state.duty(DutyRun("a", run: 1))?.status == .met)
    try desk.perform("close", on: "2024-06-06")
    #expect(try desk.state.duties.map(\.status) == [.met, .void])
  }

  @Test func `beyond what the calendar knows a date is provisional, never refused`() throws {
    let desk = try started(["within": ["months": 60]])
    #expect(try desk.state.duty("a")?.isProvisional == true)
  }
}
