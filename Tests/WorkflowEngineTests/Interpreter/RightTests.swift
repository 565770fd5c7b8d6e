import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// What somebody may do until a day: it begins, is used, expires, and is never owed.
@Suite struct RightTests {
  /// Nobody answered, so the right to complain runs.
  private func silent() throws -> Inspection {
    var inspection = try Inspection()
    try inspection.open()
    try inspection.send()
    try inspection.desk.tick(through: "2024-06-18")
    return inspection
  }

  private func right(_ inspection: Inspection) throws -> DutyState {
    try #require(try inspection.state.run(named: "complain"))
  }

  @Test func `a right runs from its beginning, and is no duty`() throws {
    let inspection = try silent()
    let right = try right(inspection)
    #expect(right.isRight && right.status == .running && right.base.description == "2024-06-18")
    #expect(right.due.description == "2024-09-18" && right.rule == Term(3, .months))
    #expect(try !inspection.state.duties.contains { $0.run.id == "complain" })
    let json = try #require(try inspection.state.json["rights"]?.array?[0])
    #expect(json["heldBy"] == "monitor" && json["status"] == "open" && json["owedBy"] == nil)
    #expect(json["basis"]?["article"] == "92(1)")
  }

  @Test func `used in its time it is used`() throws {
    var inspection = try silent()
    try inspection.perform("complain", on: "2024-09-18")
    #expect(try right(inspection).status == .met)
    let effects = try inspection.desk.last.effects
    #expect(effects.rights == [.end(DutyRun("complain", run: 1), .met, on: try CalendarSamples.day("2024-09-18"))])
    #expect(try inspection.desk.last.json["effects"]?["rights"]?.array?[0]["end"]?["afterExpiry"] == nil)
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `time records that it expired, and its use after that is recorded as such`() throws {
    var inspection = try silent()
    try inspection.desk.tick(through: "2024-09-18")
    #expect(try right(inspection).status == .running)
    try inspection.desk.tick(through: "2024-09-19")
    #expect(try inspection.desk.last.deed == .action("expire"))
    #expect(try right(inspection).status == .lapsed)
    #expect(try inspection.state.json["rights"]?.array?[0]["status"] == "expired")
    try inspection.perform("complain", on: "2024-10-01")
    #expect(try right(inspection).status == .metLate)
    let end = try inspection.desk.last.json["effects"]?["rights"]?.array?[0]["end"]
    #expect(end?["status"] == "used-late" && end?["afterExpiry"] == true)
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `a use that is told late is in time, and the expiry did not happen`() throws {
    var inspection = try silent()
    try inspection.desk.tick(through: "2024-09-30")
    try inspection.perform("complain", on: "2024-09-10")
    #expect(try right(inspection).status == .met)
    #expect(try inspection.desk.history.effective.allSatisfy { $0.deed != .action("expire") })
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `the end of a case makes a right void, and leaves one that expired`() throws {
    var open = try silent()
    var expired = open
    try open.perform("answer", on: "2024-07-01", ["answeredOn": "2024-07-01"])
    #expect(try right(open).status == .void)
    try expired.desk.tick(through: "2024-09-19")
    try expired.perform("answer", on: "2024-10-01", ["answeredOn": "2024-10-01"])
    #expect(try right(expired).status == .lapsed)
  }

  @Test func `without an action for it the expiry is recorded alone`() throws {
    var inspection = try Inspection(["rights/complain/onExpiry": nil, "actions/expire": nil])
    try inspection.open()
    try inspection.send()
    try inspection.desk.tick(through: "2024-09-19")
    let record = try #require(
      try inspection.desk.history.records.last { !$0.effects.rights.isEmpty && $0.deed == .verb(.lapse) })
    #expect(record.on.description == "2024-09-19" && record.effects.duties.isEmpty)
    #expect(try right(inspection).status == .lapsed)
  }

  @Test func `a case taken up again has its rights again, and annulling ends those that are open`() throws {
    var inspection = try silent()
    var annulled = inspection
    try inspection.perform("answer", on: "2024-07-01", ["answeredOn": "2024-07-01"])
    try inspection.desk.decide(
      inspection.desk.command(.reopen(reason: "of another matter"), on: "2024-07-02", by: "p-mon"))
    #expect(try right(inspection).status == .running && right(inspection).due.description == "2024-09-18")
    try annulled.desk.decide(annulled.desk.command(.annul(reason: "twice"), on: "2024-07-02", by: "p-mon"))
    #expect(try right(annulled).status == .void)
    try annulled.perform("complain", on: "2024-06-20")
    #expect(try right(annulled).status == .met, "what is told late of an annulled case stands before the annulment")
    #expect(try inspection.readBack().state == inspection.state && annulled.readBack().state == annulled.state)
  }
}
