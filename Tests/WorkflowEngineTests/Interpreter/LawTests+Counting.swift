import JSONText
import Testing
import WorkflowEngine

/// How terms are counted, and which act was in force.
extension LawTests {
  /// One duty from a day, as a rule says.
  private func duty(_ rule: JSON, from day: String, basis: JSON = "self-set") throws -> DutyState {
    var desk = try Matter.desk(["a": Matter.duty(["within": rule, "basis": basis])])
    try desk.perform("start", on: "2024-01-03", ["day": .string(day)])
    return try desk.duty("a")
  }

  @Test(arguments: [
    (1, "2024-01-31", "2024-02-29"), (1, "2025-01-31", "2025-02-28"), (2, "2024-12-31", "2025-02-28"),
    (6, "2024-08-31", "2025-02-28"), (1, "2024-03-31", "2024-04-30"), (12, "2024-02-29", "2025-02-28"),
    // 31 August is a Saturday, 2 September a Monday; 30 June is a Sunday.
    (1, "2024-07-31", "2024-09-02"), (1, "2024-05-31", "2024-07-01"),
  ])
  func `a term in months ends on the same day number, or on the last day where there is none`(
    months: Int, base: String, due: String
  ) throws {
    #expect(try duty(["months": .integer(months)], from: base).due.description == due)
  }

  @Test(arguments: [
    // A Saturday that is worked counts; the days off it was worked for do not.
    ("2024-05-03", 1, "2024-05-04"), ("2024-05-03", 2, "2024-05-06"), ("2024-05-06", 1, "2024-05-10"),
    ("2024-12-31", 1, "2025-01-05"), ("2024-12-31", 2, "2025-01-06"), ("2024-12-31", 3, "2025-01-08"),
    // A holiday on a weekend is given back on the Monday; Kurban Ait, on Sunday 16 June, is not.
    ("2024-07-05", 1, "2024-07-09"), ("2024-06-14", 1, "2024-06-17"), ("2025-08-29", 1, "2025-09-02"),
    // The day of the event is not counted, also when it is a day off.
    ("2024-06-08", 1, "2024-06-10"), ("2024-06-10", 1, "2024-06-11"),
  ])
  func `working days are those on which people work, moved ones too`(base: String, count: Int, due: String) throws {
    #expect(try duty(["workingDays": .integer(count)], from: base).due.description == due)
  }

  @Test(arguments: [
    ("kz-public-control-2023", "2023-12-01", "2023-12-02"), ("kz-public-councils-2015", "2015-12-31", "2016-01-01"),
    ("kz-public-control-rules-2021", "2021-02-25", "2021-02-26"), ("kz-appc-2020", "2021-06-30", "2021-07-01"),
    ("kz-access-to-information-2015", "2015-11-27", "2015-11-28"),
  ])
  func `an act binds from the day it is in force; before, the duty is self-set and names it`(
    act: String, before: String, first: String
  ) throws {
    let basis: JSON = ["act": .string(act), "article": "1"]
    let old = try duty(["workingDays": 10], from: before, basis: basis)
    #expect(old.basis == .selfSet && old.notInForce == Law.article(act, "1"))
    let new = try duty(["workingDays": 10], from: first, basis: basis)
    #expect(new.basis == Law.article(act, "1") && new.notInForce == nil)
  }

  @Test func `the audit of Ak Bulak and the hearings of Atbassar ran before all the acts`() throws {
    for (day, due, isProvisional) in [("2011-06-06", "2011-06-15", false), ("2004-03-15", "2004-03-25", true)] {
      let basis: JSON = ["act": "kz-public-control-2023", "article": "13(2)"]
      let duty = try duty(["workingDays": 7], from: day, basis: basis)
      #expect(duty.basis == .selfSet && duty.notInForce == Law.article("kz-public-control-2023", "13(2)"))
      #expect(duty.due.description == due && duty.isProvisional == isProvisional)
    }
  }

  @Test(arguments: ["2024", "2024-06"])
  func `a date known only to month or year starts nothing, and the record says so`(received: String) throws {
    var desk = try Desk.shipped(
      "social-audit", fields: ["programme": "Water"],
      roles: ["monitoringGroup": ["p-sec"], "authority": ["b-dept"]], on: "2024-06-03")
    let asked: JSONObject = ["recordsAsked": "The contract", "receivedOn": .string(received)]
    let before = try desk.state.duties
    try desk.perform("requestRecords", on: "2024-06-10", asked)
    #expect(try desk.state.duties == before)
    #expect(try desk.last.effects.unstarted.map(\.id) == ["provideRecords"])
    #expect(try desk.history.unstarted.map(\.reason) == [.impreciseDate])
    #expect(try desk.tick(through: "2024-08-30") == 0, "what never started cannot lapse")
    desk.despite = "found late"
    try desk.perform("requestRecords", on: "2024-08-30", ["recordsAsked": "The contract", "receivedOn": "2024-06-07"])
    #expect(try desk.duty("provideRecords").due.description == "2024-06-24" && desk.duty("provideRecords").isLate)
    #expect(try desk.history.unstarted.isEmpty)
  }

  // Every half year from the day of the last time: 29 August, 28 February (there is no 29th), 28 August.
  @Test func `a duty that repeats runs anew from the day it was met`() throws {
    var desk = try Matter.desk(["a": Matter.duty(["within": ["months": 6], "repeat": ["months": 6]])])
    try desk.perform("start", on: "2024-02-29", ["day": "2024-02-29"])
    for (day, next) in [("2024-08-29", "2025-02-28"), ("2025-02-28", "2025-08-28")] {
      #expect(try desk.duty("a").due.description == day)
      try desk.perform("reply", on: day)
      #expect(try desk.duty("a").due.description == next)
    }
    #expect(try desk.state.duties.map(\.status) == [.met, .met, .running])
    #expect(try desk.state.duties.map(\.run.description) == ["a", "a#2", "a#3"])
  }

  @Test func `a repeated duty that was met late is counted from the day it was met`() throws {
    var desk = try Matter.desk(["a": Matter.duty(["within": ["months": 6], "repeat": ["months": 6]])])
    try desk.perform("start", on: "2024-02-29", ["day": "2024-02-29"])
    try desk.tick(through: "2024-09-10")
    try desk.perform("reply", on: "2024-09-10")
    #expect(try desk.duty("a#1").status == .metLate && desk.duty("a#1").lapsed?.description == "2024-08-30")
    #expect(try desk.duty("a#2").due.description == "2025-03-11", "10 March is given back for Saturday the 8th")
  }

  @Test func `runs of one duty are owed side by side, each with its own day, and one answer meets all`() throws {
    var desk = try Matter.desk([
      "a": Matter.duty(["from": ["actions": ["start", "note"]], "within": ["workingDays": 3]])
    ])
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    try desk.perform("note", on: "2024-06-05")
    #expect(try desk.state.duties.map(\.due.description) == ["2024-06-06", "2024-06-10"])
    try desk.tick(through: "2024-06-07")
    #expect(try desk.state.duties.map(\.status) == [.lapsed, .running])
    try desk.perform("reply", on: "2024-06-07")
    #expect(try desk.state.duties.map(\.status) == [.metLate, .met])
  }

  @Test func `sending again closes the first run and starts another`() throws {
    var desk = try Law.adopted(on: "2024-06-03")
    try desk.perform("send", on: "2024-06-04")
    try desk.perform("sendAgain", on: "2024-06-10")
    #expect(try desk.duty("confirmReceipt#1").status == .met)
    #expect(try desk.duty("confirmReceipt#2").due.description == "2024-06-17")
  }
}
