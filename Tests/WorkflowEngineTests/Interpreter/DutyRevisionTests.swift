import JSONText
import Testing
import WorkflowEngine

@Suite struct DutyRevisionTests {
  private func revisions(_ desk: Desk, asOf day: String = "2025-12-31") throws -> [DutyRevision] {
    try desk.history.revisions(asOf: CalendarSamples.day(day))
  }

  private func only(_ desk: Desk, asOf day: String = "2025-12-31") throws -> DutyRevision {
    let revisions = try revisions(desk, asOf: day)
    #expect(revisions.count == 1)
    return try #require(revisions.first)
  }

  @Test func `a run begins unrevised, and what does not touch it does not count`() throws {
    var desk = try Matter.desk(["a": Matter.duty()])
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    try desk.perform("note", on: "2024-06-04")
    #expect(try only(desk).count == 0)
    #expect(try only(desk).at == "2024-06-03T10:00:00+05:00")
    #expect(try revisions(desk, asOf: "2024-06-02").isEmpty)
    #expect(try revisions(desk, asOf: "2024-01-02").isEmpty)
  }

  @Test func `moving, acknowledging, lapsing and meeting each count once`() throws {
    var desk = try Matter.desk([
      "a": Matter.duty([
        "within": nil, "before": ["field": "heldOn", "workingDays": 3], "interim": ["note"],
      ])
    ])
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03", "heldOn": "2024-06-20"])
    try desk.perform("fix", on: "2024-06-04", ["heldOn": "2024-06-27"])
    #expect(try only(desk).count == 1)
    #expect(try only(desk).duty.due.description == "2024-06-24")
    #expect(try only(desk, asOf: "2024-06-03").duty.due.description == "2024-06-17")
    try desk.perform("note", on: "2024-06-05")
    #expect(try only(desk).count == 2)
    try desk.tick(through: "2024-06-30")
    #expect(try only(desk).count == 3)
    #expect(try only(desk).duty.status == .lapsed)
    try desk.perform("reply", on: "2024-07-01")
    #expect(try only(desk).count == 4)
    #expect(try only(desk).at == "2024-07-01T10:00:00+05:00")
    #expect(try only(desk).duty.status == .metLate)
    #expect(try only(desk, asOf: "2024-06-30").count == 3)
  }

  @Test func `somebody else in its role revises a run`() throws {
    var desk = try Desk.letter()
    try desk.send()
    try desk.decide(desk.command(.assign("addressee", ["b-akimat"], reason: "Moved"), on: "2024-06-05", by: "p-sec"))
    #expect(try only(desk).count == 1)
  }

  @Test func `what a late record undoes is void since then, and counts on when it comes back`() throws {
    let follower = Matter.duty(["from": ["duty": "a", "end": "any"], "metBy": ["note"]])
    var desk = try Matter.desk(["a": Matter.duty(), "b": Matter.duty(["from": ["duty": "a", "end": "lapsed"]])])
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    try desk.tick(through: "2024-06-20")
    #expect(try revisions(desk).map(\.duty.run.id) == ["a", "b"])
    let before = try revisions(desk).map(\.count)
    try desk.perform("reply", on: "2024-06-10")
    let after = try revisions(desk)
    #expect(try desk.state.duties.map(\.run.id) == ["a"])
    #expect(after.map(\.duty.run.id) == ["a", "b"])
    #expect(after.map(\.duty.status) == [.met, .void])
    #expect(after[1].duty.ended?.description == "2024-06-10")
    #expect(zip(after.map(\.count), before).allSatisfy { $0 > $1 })

    var again = try Matter.desk(["a": Matter.duty(), "b": follower])
    try again.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    try again.tick(through: "2024-06-20")
    try again.perform("reply", on: "2024-06-10")
    let restarted = try #require(try revisions(again).last)
    #expect(restarted.duty == (try again.state.duty("b")))
    #expect(restarted.duty.status == .running && restarted.count == 1)
  }

  @Test(arguments: UInt64(0)..<100)
  func `while records are added no count falls, and nothing changes without one`(seed: UInt64) throws {
    let shipped = try #require(ShippedWorkflows.all)
    let pinned = shipped.pinned.sorted { $0.key < $1.key }.map(\.value)
    var walk = try RandomWalk(
      pinned[Int(seed % UInt64(pinned.count))], others: pinned, acts: shipped.acts, seed: seed)
    var known: [DutyRun: DutyRevision] = [:]
    for _ in 0..<30 {
      try walk.step()
      let history = try walk.desk.history
      let revisions = history.revisions(asOf: .last)
      #expect(Set(history.state.duties).isSubset(of: revisions.map(\.duty)))
      #expect(Set(known.keys).isSubset(of: revisions.map(\.duty.run)), "what was once shown must be taken back")
      for revision in revisions {
        #expect(revision.duty.isOwed || revision.duty.ended != nil)
        guard let old = known.updateValue(revision, forKey: revision.duty.run) else { continue }
        #expect(revision.count > old.count || revision == old)
      }
    }
  }
}
