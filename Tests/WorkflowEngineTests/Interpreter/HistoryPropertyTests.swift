import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct HistoryPropertyTests {
  /// The letter for the first seeds, then the shipped workflows in turn.
  private func walk(_ seed: UInt64) throws -> RandomWalk {
    let shipped = try #require(ShippedWorkflows.all)
    let letter = try Letter.pinned()
    let names = shipped.pinned.keys.sorted()
    let subject = seed % 2 == 0 ? letter : shipped.pinned[names[Int(seed / 2) % names.count]] ?? letter
    return try RandomWalk(subject, others: Array(shipped.pinned.values), acts: shipped.acts, seed: seed)
  }

  @Test(arguments: UInt64(0)..<100)
  func `what is kept along the way is what the history folds to`(seed: UInt64) throws {
    var walk = try walk(seed)
    for _ in 0..<40 {
      try walk.step()
      let history = try walk.desk.history
      #expect(try CaseHistory(history.records) == history)
      #expect(history.state == walk.kept)
      try expectOrder(history)
      try expectPromise(walk.desk)
    }
    for child in walk.desk.opened { #expect(try CaseHistory(child.records) == child.history) }
  }

  /// Records are counted from 1, their days never go back, and a case that has ended owes nothing.
  private func expectOrder(_ history: CaseHistory) throws {
    #expect(history.records.map(\.sequence) == Array(1...history.records.count))
    let days = history.effective.map(\.on)
    #expect(days == days.sorted())
    #expect(!history.state.isFinal || history.state.duties.allSatisfy { !$0.isOwed })
  }

  /// At every moment an open case says who owes what, or what it waits for, unless somebody has let it go.
  private func expectPromise(_ desk: Desk) throws {
    let state = try desk.state
    let stage = try #require(desk.context.workflow.workflow.stages[state.stage])
    let isUncounted = try desk.history.effective.contains { !$0.effects.unstarted.isEmpty }
    #expect(
      stage.isFinal || stage.waits != nil || isUncounted || state.duties.contains { $0.isOwed || $0.status == .waived },
      "\(state.workflow) in \(state.stage)")
  }

  @Test(arguments: UInt64(0)..<100)
  func `a record written as JSON is read back the same`(seed: UInt64) throws {
    var walk = try walk(seed)
    for _ in 0..<25 { try walk.step() }
    for record in try walk.desk.history.records {
      // Which values are personal is written where the record is stored, beside their salts.
      var expected = record
      expected.personal = []
      let text = JSON.object(record.json).canonicalBytes()
      let read = try Record(try #require(try JSON(parsing: text).object))
      #expect(read == expected)
      #expect(read.json == record.json)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `the state as of a day is what the records up to it fold to`(seed: UInt64) throws {
    var walk = try walk(seed)
    for _ in 0..<25 { try walk.step() }
    let history = try walk.desk.history
    let opened = history.state.opened
    #expect(history.state(asOf: opened - 1) == nil)
    for day in stride(from: opened, through: history.state.last + 1, by: 3) {
      let prefix = history.effective.filter { $0.on <= day }
      #expect(try history.state(asOf: day) == CaseHistory(prefix).state)
    }
    for sequence in 1...history.records.count {
      #expect(try history.through(sequence) == CaseHistory(Array(history.records.prefix(sequence))))
    }
  }

  @Test func `a history that does not begin with an opening, or opens twice, is no history`() throws {
    var desk = try Desk.letter()
    try desk.send()
    let records = try desk.history.records
    #expect(throws: FoldError.noOpening) { try CaseHistory([]) }
    #expect(throws: FoldError.noOpening) { try CaseHistory(Array(records.dropFirst())) }
    let again = Record(sequence: 3, id: "x", deed: .open, on: records[1].on, at: "", by: nil, role: nil)
    #expect(throws: FoldError.secondOpening(sequence: 3)) { try CaseHistory(records + [again]) }
    var effects = Effects()
    effects.duties = [.end(DutyRun("answer", run: 2), .met, on: records[1].on)]
    let stray = Record(
      sequence: 3, id: "x", deed: .action("answer"), on: records[1].on, at: "", by: nil, role: nil, effects: effects)
    #expect(throws: FoldError.duty(sequence: 3, DutyRun("answer", run: 2))) { try CaseHistory(records + [stray]) }
    var copy = records[1]
    copy.effects.to = nil
    #expect(throws: FoldError.duty(sequence: 2, DutyRun("answer", run: 1))) { try CaseHistory(records + [copy]) }
  }
}
