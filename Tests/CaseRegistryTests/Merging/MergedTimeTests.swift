import CaseRecords
import JSONText
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry

/// Two offices of which one has only recorded what time did.
@Suite struct MergedTimeTests {
  private let at = "2024-07-01T09:00:00+00:00"

  /// Two registries with the same letter, sent and due on 17 June.
  private func pair(
    _ from: StoreKind, _ into: StoreKind
  ) throws -> (there: Clerk, here: Clerk, number: CaseNumber) {
    let (there, here) = (try Clerk(from, office: "ATY"), try Clerk(into, office: "AKT"))
    let number = try there.open(id: "a")
    try there.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: number, id: "b")
    #expect(try here.store.merge(there.store, at: at).taken.map(\.number) == [number])
    return (there, here, number)
  }

  private func answer(_ number: CaseNumber, by clerk: Clerk, on day: Day) throws {
    try clerk.decide(.perform("answer", input: [:], evidence: []), on: day, number: number, id: "answer")
  }

  @Test(arguments: StoreKind.allCases, StoreKind.allCases)
  func `whoever has only ticked gives way to whoever has acted, whichever merges first`(
    from: StoreKind, into: StoreKind
  ) throws {
    for isIntoActing in [false, true] {
      let (there, here, number) = try pair(from, into)
      try there.tick(by: .june(20))
      try answer(number, by: here, on: .june(5))
      let acted = try here.store.document(number).bytes
      let (first, second) = isIntoActing ? (here, there) : (there, here)
      let report = try first.store.merge(second.store, at: at)
      #expect(report.conflicts.isEmpty && report.yielded == [number])
      #expect(try first.store.document(number).bytes == acted)
      let last = try first.store.journal().settlements.last
      #expect(last?.isByTime == true && last?.number == number, "the journal says so")
      #expect(try second.store.merge(first.store, at: at).conflicts.isEmpty)
      for clerk in [there, here] {
        #expect(try clerk.store.document(number).bytes == acted)
        #expect(try clerk.store.document(number).state.stage == "answered")
        #expect(try clerk.faults().isEmpty)
        #expect(try clerk.store.openVersions().isEmpty, "nobody has to decide")
      }
      #expect(try here.store.merge(there.store, at: at).isNothing)
      #expect(try there.store.merge(here.store, at: at).isNothing)
    }
  }

  @Test func `time is worked out again behind what was taken`() throws {
    let (there, here, number) = try pair(.memory, .memory)
    try there.tick(by: .june(20))
    #expect(try there.store.document(number).state.stage == "silent")
    let extension5 = Term(5, .workingDays)
    try here.decide(
      .act(.extend(by: extension5), duty: "answer", reason: "holidays"), on: .june(10), number: number, id: "e")
    #expect(try here.store.document(number).state.duties.first?.due == .june(21))
    _ = try there.store.merge(here.store, at: "2024-06-20T09:00:00+00:00")
    #expect(try there.store.document(number).state.stage == "sent", "not late any more")
    let (again, other, letter) = try pair(.memory, .memory)
    try again.tick(by: .june(20))
    try other.decide(
      .act(.extend(by: extension5), duty: "answer", reason: "holidays"), on: .june(10), number: letter, id: "e")
    _ = try again.store.merge(other.store, at: at)
    #expect(try again.store.document(letter).state.stage == "silent", "late by then all the same")
  }

  @Test func `where people acted on both sides they decide`() throws {
    let (there, here, number) = try pair(.memory, .folder)
    try there.tick(by: .june(20))
    try there.decide(.assign("addressee", ["b-roads"], reason: "moved"), on: .june(20), number: number, id: "c")
    try answer(number, by: here, on: .june(5))
    let report = try here.store.merge(there.store, at: at)
    #expect(report.conflicts.map(\.kind) == [.fork] && report.yielded.isEmpty)
  }

  @Test func `what is said to be time alone is looked at`() throws {
    let (there, here, number) = try pair(.memory, .memory)
    try there.decide(.assign("addressee", ["b-roads"], reason: "moved"), on: .june(5), number: number, id: "c")
    let dropped = try there.store.document(number)
    let (other, _, _) = try pair(.memory, .memory)
    _ = other
    try answer(number, by: here, on: .june(5))
    let kept = try here.store.document(number)
    let claim = Settlement(number: number, kept: kept.head, dropped: dropped.head, by: .clock, reason: "time")
    try here.store.write { batch in
      try batch.backend.record(.settled(claim), at: at, files: [:])
      try batch.backend.put(dropped.bytes, at: claim.path)
    }
    let report = try there.store.merge(here.store, at: at)
    #expect(report.settlements.isEmpty && !report.conflicts.isEmpty)
    #expect(try there.store.document(number).bytes == dropped.bytes)
  }

  @Test(arguments: UInt64(0)..<60)
  func `ticks in any order on either side end in the same bytes`(seed: UInt64) throws {
    var random = Seeded(seed)
    let (there, here, number) = try pair(.memory, .memory)
    let actor = random.pick([there, here])
    let ticking = actor.store === there.store ? here : there
    var day = Day.june(4)
    for step in 0..<4 {
      day = day + random.number(in: 0...9)
      if Bool.random(using: &random) { try ticking.tick(by: day) }
      guard step < 3 else { continue }
      if Bool.random(using: &random) { try actor.tick(by: day) }
      do {
        switch random.number(in: 0...3) {
        case 0: try answer(number, by: actor, on: day)
        case 1:
          try actor.decide(
            .assign("addressee", ["b-roads"], reason: "moved"), on: day, number: number, id: "s\(step)")
        case 2:
          try actor.decide(
            .act(.extend(by: Term(3, .workingDays)), duty: "answer", reason: "holidays"), on: day, number: number,
            id: "s\(step)")
        default: break
        }
      } catch is Refusal {}
      if Bool.random(using: &random) {
        let (into, from) = random.pick([(there, here), (here, there)])
        let report = try into.store.merge(from.store, at: "\(day)T12:00:00+00:00")
        #expect(report.conflicts.isEmpty, "\(report.conflicts.map(\.reason))")
      }
    }
    for (into, from) in random.pick([[(there, here), (here, there)], [(here, there), (there, here)]]) {
      #expect(try into.store.merge(from.store, at: at).conflicts.isEmpty)
    }
    #expect(try there.store.document(number).bytes == here.store.document(number).bytes)
    #expect(try there.store.merge(here.store, at: at).isNothing && here.store.merge(there.store, at: at).isNothing)
    #expect(try there.faults().isEmpty && here.faults().isEmpty)
  }
}
