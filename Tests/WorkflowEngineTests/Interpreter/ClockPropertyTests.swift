import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Time does the same whether it is recorded at once or step by step.
@Suite struct ClockPropertyTests {
  /// A case of the letter, or of a shipped workflow, in which people have done things at random, duties included.
  private func desk(_ seed: UInt64) throws -> Desk {
    let shipped = try #require(ShippedWorkflows.all)
    let names = shipped.pinned.keys.sorted()
    let letter = try Letter.pinned()
    let subject = seed % 2 == 0 ? letter : shipped.pinned[names[Int(seed / 2) % names.count]] ?? letter
    var walk = try RandomWalk(subject, others: Array(shipped.pinned.values), acts: shipped.acts, seed: seed)
    for _ in 0..<15 { try walk.step() }
    return walk.desk
  }

  /// The records without what tells when they were recorded.
  private func bare(_ history: CaseHistory) -> [Record] {
    history.records.map { record in
      Record(
        sequence: record.sequence, id: record.id, deed: record.deed, on: record.on, at: "", by: record.by,
        role: record.role, input: record.input, reason: record.reason, effects: record.effects)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `tick in steps is one tick to the last day`(seed: UInt64) throws {
    var once = try desk(seed)
    var steps = once
    let (last, end) = (try once.state.last, try CalendarSamples.day("2025-12-31"))
    try once.tick(through: end.description)
    var dice = Seeded(seed)
    var day = last
    while day < end {
      day = min(end, day + dice.number(in: 1...40))
      try steps.tick(through: day.description)
    }
    #expect(try bare(steps.history) == bare(once.history))
    #expect(try once.tick(through: end.description) == 0, "twice is once")
  }

  @Test(arguments: UInt64(0)..<100)
  func `who owes what on a past day does not depend on what was ticked`(seed: UInt64) throws {
    let before = try desk(seed)
    var after = before
    try after.tick(through: "2025-12-31")
    for day in stride(from: try before.state.opened, to: try CalendarSamples.day("2025-12-31"), by: 5) {
      let (left, right) = (try late(before, on: day), try late(after, on: day))
      // Once a lapse has led on, other duties may be owed too; none that was late is lost but by what followed.
      let ended = Set(try after.state.duties.filter { $0.ended.map { $0 <= day } == true }.map(\.run))
      #expect(left.subtracting(ended).isSubset(of: right), "\(day)")
    }
  }

  private func late(_ desk: Desk, on day: Day) throws -> Set<DutyRun> {
    let duties = try desk.history.state(asOf: day)?.duties ?? []
    return Set(duties.filter { $0.isOwed && !$0.settled(on: day).isInTime(on: day) }.map(\.run))
  }
}
