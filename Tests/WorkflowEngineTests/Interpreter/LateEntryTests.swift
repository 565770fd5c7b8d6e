import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct LateEntryTests {
  private static let reminding: [String: JSON?] = [
    "actions/remind": ["title": "Remind", "from": ["silent"], "to": "silent", "by": ["secretary"]]
  ]

  @Test func `an answer that came in time and is found after the reminder counts as it came`() throws {
    var desk = try Desk.letter(Self.reminding)
    try desk.send()
    try desk.perform("remind", on: "2024-06-20")
    #expect(try desk.history.records.map(\.deed) == [.open, .action("send"), .action("lapse"), .action("remind")])
    try desk.perform("answer", on: "2024-06-14")
    let record = try desk.last
    #expect(record.after == 2 && record.effects.voids == [3])
    #expect(record.effects.corrected[4]?.isIdle == true)
    #expect(try desk.duty().status == .met && desk.state.stage == "answered" && desk.state.outcome == "answered")
    let reminder = try #require(try desk.history.effective.last)
    #expect(reminder.deed == .action("remind") && reminder.isIdle && reminder.on.description == "2024-06-20")
    #expect(try CaseHistory(desk.history.records) == desk.history)
    #expect(try desk.history.records.map { try Record($0.json) } == desk.history.records)
    // The answer was another letter's: all is as it was.
    try desk.correct(Amendment(of: 5, isVoid: true), on: "2024-07-01")
    #expect(try desk.state.stage == "silent" && desk.duty().lapsed?.description == "2024-06-18")
    #expect(try desk.history.effective.filter { !$0.isBeside }.map(\.isIdle) == [false, false, false, false])
  }

  @Test func `a fact from before the opening is refused, and one that was not possible on its day too`() throws {
    var desk = try Desk.letter()
    try desk.send()
    let early = try desk.refusal { try $0.perform("answer", on: "2024-06-02") }
    let days = try (CalendarSamples.day("2024-06-02"), CalendarSamples.day("2024-06-03"))
    #expect(early.reasons.contains(.beforeLast(days.0, last: days.1)))
    let extension_ = try desk.refusal { try $0.act(.extend(by: Term(1, .workingDays)), on: "2024-06-25") }
    #expect(extension_.reasons.count == 1)
    #expect(try desk.history.records.count == 2, "a refused act keeps nothing of what time did")
  }

  @Test func `what stands in the way is named, and can be taken along`() throws {
    var desk = try Desk.letter()
    try desk.send()
    try desk.perform("answer", on: "2024-07-01")
    let refusal = try desk.refusal { try $0.perform("answer", on: "2024-06-14") }
    #expect(refusal.reasons == [.impossibleThen(4, "answer", [.ended(outcome: "answered")])])
    var command = try desk.command(.perform("answer", input: [:], evidence: []), on: "2024-06-14", by: "p-sec")
    command.voiding = [4]
    try desk.decide(command)
    #expect(try desk.last.effects.voids == [3, 4])
    #expect(try desk.duty().status == .met && desk.duty().ended?.description == "2024-06-14")
    var wrong = try desk.command(.perform("answer", input: [:], evidence: []), on: "2024-06-13", by: "p-sec")
    wrong.voiding = [2]
    #expect(throws: Refusal([.notCorrectable(2, .earlier)])) { try desk.decide(wrong) }
  }

  @Test func `what no correction undoes is not undone by the way of a late entry either`() throws {
    var desk = try Desk.letter()
    try desk.send()
    try desk.tick(through: "2024-07-01")
    func assign(on day: String, voiding sequences: Set<Int>) throws {
      var command = try desk.command(.assign("addressee", ["b-akimat"], reason: "moved"), on: day, by: "p-sec")
      command.voiding = sequences
      try desk.decide(command)
    }
    #expect(throws: Refusal([.notCorrectable(3, .clock)])) { try assign(on: "2024-06-05", voiding: [3]) }
    #expect(throws: Refusal([.notCorrectable(2, .earlier)])) { try assign(on: "2024-07-01", voiding: [2]) }
    #expect(throws: Refusal([.notCorrectable(9, .unknown)])) { try assign(on: "2024-07-01", voiding: [9]) }
  }

  @Test func `two late facts stand in the order of their days, whichever was told first`() throws {
    let noting: [String: JSON?] = [
      "actions/note": ["title": "Note", "from": ["sent", "silent"], "to": "sent", "by": ["secretary"]]
    ]
    for order in [["2024-06-10", "2024-06-05"], ["2024-06-05", "2024-06-10"]] {
      var desk = try Desk.letter(noting)
      try desk.send()
      try desk.perform("note", on: "2024-06-12")
      for day in order { try desk.perform("note", on: day) }
      let days = try desk.history.effective.map(\.on)
      #expect(days == days.sorted() && days.count == 5)
    }
  }

  /// A fact of a plan: an action with its input, or an act on a duty.
  private struct Fact {
    let on: Day
    let wish: Command.Wish
    let actor: PartyID
    let role: RoleID?
    let evidence: [Evidence]
  }

  /// What people did on a walk through a workflow, at most one thing a day.
  private static func plan(_ seed: UInt64) throws -> (desk: Desk, facts: [Fact])? {
    let shipped = try #require(ShippedWorkflows.all)
    let pinned = shipped.pinned.sorted { $0.key < $1.key }.map(\.value)
    let subject = try seed % 3 == 0 ? Letter.pinned() : pinned[Int(seed / 3) % pinned.count]
    var walk = try RandomWalk(subject, others: pinned, acts: shipped.acts, seed: seed)
    let start = walk.desk
    for _ in 0..<14 { try walk.step() }
    var days: Set<Day> = [try start.state.opened]
    var facts: [Fact] = []
    for record in try walk.desk.history.effective where !record.isByClock && record.sequence > 1 && !record.isIdle {
      guard record.effects.opened.isEmpty, days.insert(record.on).inserted else { return nil }
      let wish: Command.Wish
      switch record.deed {
      case .action(let action): wish = .perform(action, input: record.input, evidence: record.evidence)
      case .verb:
        guard let act = DutyAct.recorded(record), let id = record.input["id"]?.string,
          let run = record.input["run"]?.integer
        else { return nil }
        wish = .act(act, duty: "\(id)#\(run)", reason: record.reason)
      case .open: return nil
      }
      facts.append(
        Fact(on: record.on, wish: wish, actor: record.by ?? "p-sec", role: record.role, evidence: record.evidence))
    }
    return facts.count < 2 ? nil : (start, facts)
  }

  /// Records as many facts as are accepted, those refused again after the others; nil when some never are.
  private static func record(_ facts: [Fact], at desk: Desk) throws -> Desk? {
    var desk = desk
    var waiting = facts
    while !waiting.isEmpty {
      var refused: [Fact] = []
      for fact in waiting {
        do {
          try desk.decide(desk.command(fact.wish, on: fact.on.description, by: fact.actor, as: fact.role))
        } catch is Refusal { refused.append(fact) }
      }
      if refused.count == waiting.count { return nil }
      waiting = refused
    }
    return desk
  }

  private static func settled(_ desk: Desk) throws -> Desk {
    var desk = desk
    desk.context.surroundings.editions = [desk.context.calendar.reference: desk.context.calendar]
    return desk
  }

  /// The slow model: everything in the order of days, time first.
  /// How many plans there are to go by: of all seeds, those on which nothing happened twice a day or opened a case.
  @Test func `there are plans enough`() throws {
    let plans = try (UInt64(0)..<400).compactMap { try Self.plan($0) }
    #expect(plans.count > 150 && plans.contains { $0.facts.count > 6 })
  }

  @Test(arguments: UInt64(0)..<400)
  func `in whatever order facts are recorded, the case is the same`(seed: UInt64) throws {
    guard let (start, facts) = try Self.plan(seed) else { return }
    let desk = try Self.settled(start)
    guard var ordered = try Self.record(facts.sorted { $0.on < $1.on }, at: desk) else { return }
    var dice = Seeded(seed &+ 77)
    let shuffled = facts.shuffled(using: &dice)
    guard var mixed = try Self.record(shuffled, at: desk) else { return }
    try ordered.tick(through: "2025-12-31")
    try mixed.tick(through: "2025-12-31")
    #expect(try mixed.state == ordered.state, "\(shuffled.map(\.on))")
    #expect(try mixed.history.effective.map(\.on) == ordered.history.effective.map(\.on))
    #expect(try CaseHistory(mixed.history.records) == mixed.history)
    let day = try #require(facts.randomElement(using: &dice)).on
    #expect(try mixed.history.state(asOf: day) == ordered.history.state(asOf: day))
  }

  @Test(arguments: UInt64(0)..<300)
  func `what is recorded late and made void again leaves the case as if it had never been recorded`(seed: UInt64) throws
  {
    guard let (start, facts) = try Self.plan(seed) else { return }
    var dice = Seeded(seed &+ 99)
    let place = dice.number(in: 0...facts.count - 1)
    var rest = facts
    let late = rest.remove(at: place)
    guard var desk = try Self.record(rest, at: Self.settled(start)) else { return }
    let before = try desk.state
    do {
      try desk.decide(desk.command(late.wish, on: late.on.description, by: late.actor, as: late.role))
    } catch is Refusal { return }
    let sequence = try #require(try desk.history.records.last { !$0.isByClock }).sequence
    try desk.correct(Amendment(of: sequence, isVoid: true), on: "2025-12-31")
    var never = try #require(try Self.record(rest, at: Self.settled(start)))
    try never.tick(through: "2025-12-31")
    #expect(try desk.state == never.state)
    #expect(try never.history.effective.first == desk.history.effective.first && before.number == desk.state.number)
  }

  @Test(arguments: UInt64(0)..<200)
  func `time recorded always or never before people act is the same`(seed: UInt64) throws {
    guard let (start, facts) = try Self.plan(seed), var never = try Self.record(facts, at: Self.settled(start))
    else { return }
    var always = try Self.settled(start)
    for fact in facts.sorted(by: { $0.on < $1.on }) {
      try always.tick(through: (fact.on - 1).description)
      try always.decide(always.command(fact.wish, on: fact.on.description, by: fact.actor, as: fact.role))
    }
    try always.tick(through: "2025-12-31")
    try never.tick(through: "2025-12-31")
    #expect(try always.state == never.state)
    #expect(try always.history.records.map(\.content.value.id).count == never.history.records.count)
  }
}

extension DutyAct {
  /// The act that a record recorded, read from its input as a document holds it.
  static func recorded(_ record: Record) -> DutyAct? {
    guard case .verb(let verb) = record.deed else { return nil }
    switch verb {
    case .extend: return record.input["by"]?.string.flatMap { Term(rule: $0) }.map { .extend(by: $0) }
    case .suspend: return .suspend
    case .resume: return .resume
    case .waive: return .waive
    case .forward:
      let holders = (record.input["to"]?.array ?? []).compactMap(\.string).map { PartyID($0) }
      return .forward(to: holders, received: record.input["received"]?.string.flatMap { Day($0) })
    case .assign, .link, .lapse, .renew, .correct, .recompute, .migrate, .attach, .forget, .reopen, .annul:
      return nil
    }
  }
}
