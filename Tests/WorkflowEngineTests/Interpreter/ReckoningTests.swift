import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// The formula of due days against a slow, obvious model, and its properties.
@Suite struct ReckoningTests {
  /// A letter without narrow ceilings, whose term, extensions and pauses are random.
  private struct Plan {
    var unit: TermUnit
    var count: Int
    var extensions: [(on: Day, by: Term)] = []
    var pauses: [(from: Day, until: Day)] = []
    let base: Day
  }

  private func plan(_ seed: UInt64, units: [TermUnit] = TermUnit.allCases) throws -> Plan {
    var dice = Seeded(seed)
    let base = try CalendarSamples.day("2012-01-01") + dice.number(in: 0...4300)
    let unit = dice.pick(units)
    var plan = Plan(unit: unit, count: dice.number(in: 5...40), base: base)
    if unit == .months { plan.count = dice.number(in: 1...4) }
    for place in 0..<dice.number(in: 0...3) {
      let by = Term(dice.number(in: 1...15), unit == .months ? dice.pick(TermUnit.allCases) : unit)
      plan.extensions.append((base + place, by))
    }
    var from = base + dice.number(in: 1...3)
    for _ in 0..<dice.number(in: 0...2) {
      let until = from + dice.number(in: 0...9)
      plan.pauses.append((from, until))
      from = until + dice.number(in: 1...2)
    }
    return plan
  }

  /// The plan carried out through the engine; all dates must have come.
  private func carryOut(_ plan: Plan, extendingLast: Bool = false) throws -> DutyState {
    var desk = try Desk.letter([
      "duties/answer/within": [plan.unit.rawValue: .integer(plan.count)],
      "duties/answer/extension": ["by": ["secretary"]], "duties/answer/suspension": ["by": ["secretary"]],
    ])
    let base = plan.base.description
    try desk.open(on: base)
    try desk.perform("send", on: base, ["receivedOn": .string(base), "copies": 1])
    var acts: [(day: Day, order: Int, act: DutyAct)] = plan.extensions.map {
      ($0.on, extendingLast ? 2 : 0, .extend(by: $0.by))
    }
    for pause in plan.pauses { acts += [(pause.from, 1, .suspend), (pause.until, 3, .resume)] }
    for item in acts.enumerated().sorted(by: {
      ($0.element.day, $0.element.order, $0.offset) < ($1.element.day, $1.element.order, $1.offset)
    }) {
      try desk.act(item.element.act, on: item.element.day.description)
    }
    return try desk.duty()
  }

  @Test(arguments: UInt64(0)..<200)
  func `days walked one by one lead to the same due day`(seed: UInt64) throws {
    let plan = try plan(seed, units: [.workingDays, .calendarDays])
    let calendar = try #require(CalendarSamples.kz)
    let duty = try carryOut(plan)
    // The clock walks from the day after the base, and ticks on days of its unit outside all pauses.
    var left = plan.count + plan.extensions.reduce(0) { $0 + $1.by.count }
    var day = plan.base
    while left > 0 {
      day = day + 1
      let isPaused = plan.pauses.contains { $0.from <= day && day < $0.until }
      if !isPaused, plan.unit == .calendarDays || calendar.isWorking(day) { left -= 1 }
    }
    while !calendar.isWorking(day) { day = day + 1 }
    #expect(duty.due == day, "\(plan)")
  }

  @Test(arguments: UInt64(0)..<200)
  func `whichever was recorded first, pauses and extensions give the same day`(seed: UInt64) throws {
    let plan = try plan(seed)
    let duty = try carryOut(plan)
    #expect(try carryOut(plan, extendingLast: true).due == duty.due)
    var turned = plan
    turned.extensions.reverse()
    if Set(plan.extensions.map(\.by.unit)).count < 2 {
      // Terms of one unit add up in any order.
      let days = plan.extensions.map(\.on)
      turned.extensions = zip(days, turned.extensions.map(\.by)).map { ($0, $1) }
      #expect(try carryOut(turned).due == duty.due)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `two extensions of one day give the same date in either order`(seed: UInt64) throws {
    var plan = try plan(seed)
    var dice = Seeded(seed)
    plan.extensions = (0..<2).map { _ in (plan.base + 1, Term(dice.number(in: 1...9), dice.pick(TermUnit.allCases))) }
    var turned = plan
    turned.extensions.reverse()
    #expect(try carryOut(plan).due == carryOut(turned).due)
  }

  @Test(arguments: UInt64(0)..<100)
  func `pausing and resuming on one day changes nothing`(seed: UInt64) throws {
    var plan = try plan(seed)
    plan.pauses = []
    let due = try carryOut(plan).due
    plan.pauses = [(plan.base + 1, plan.base + 1), (plan.base + 2, plan.base + 2)]
    #expect(try carryOut(plan).due == due)
  }

  @Test(arguments: UInt64(0)..<200)
  func `the days of an explanation add up to its result`(seed: UInt64) throws {
    let plan = try plan(seed)
    let calendar = try #require(CalendarSamples.kz)
    let duty = try carryOut(plan)
    let reckoning = Reckoning(duty, in: calendar)
    let days = reckoning.days(of: duty, in: calendar)
    #expect(reckoning.due.day == duty.due)
    #expect(days.last?.day == duty.due && days.last?.isCounted == true)
    #expect(days.map(\.day) == days.map(\.day).sorted())
    let (first, last) = (try #require(reckoning.steps.first), try #require(reckoning.steps.last))
    #expect(first.from == duty.base && last.end == duty.due)
    #expect(zip(reckoning.steps, reckoning.steps.dropFirst()).allSatisfy { $0.end == $1.from })
    if plan.unit != .months {
      #expect(days.map(\.day) == (plan.base + 1...duty.due).map { $0 }, "every day is there, once")
      #expect(days.count(where: \.isCounted) == plan.count + plan.extensions.reduce(0) { $0 + $1.by.count })
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `what both sides used is what has passed`(seed: UInt64) throws {
    let plan = try plan(seed)
    let calendar = try #require(CalendarSamples.kz)
    let duty = try carryOut(plan)
    for day in [plan.base, plan.base + 4, duty.due, duty.due + 40] {
      let usage = duty.usage(through: day, in: calendar)
      let passed = usage.unit == .workingDays ? calendar.workingDays(after: plan.base, through: day) : day - plan.base
      #expect(usage.debtor + usage.creditor == passed)
      #expect(usage.creditor >= 0 && usage.debtor >= 0)
    }
  }

  @Test func `a term of no days ends on its base, until something moves it`() throws {
    var desk = try Desk.letter(["duties/answer/within": ["calendarDays": 0]])
    try desk.open(on: "2024-06-07")
    try desk.perform("send", on: "2024-06-07", ["receivedOn": "2024-06-08", "copies": 1], by: "p-sec")
    #expect(try desk.duty().due.description == "2024-06-08", "a Saturday, as was promised")
    try desk.act(.extend(by: Term(1, .calendarDays)), on: "2024-06-07")
    #expect(try desk.duty().due.description == "2024-06-10")
  }

  @Test(arguments: [
    ("2024-06-07", "2024-06-07", "2024-06-28"), ("2024-06-08", "2024-06-10", "2024-07-01"),
    ("2024-06-09", "2024-06-10", "2024-07-01"), ("2024-06-10", "2024-06-10", "2024-07-01"),
    ("2024-05-04", "2024-05-04", "2024-05-29"), ("2024-05-08", "2024-05-10", "2024-05-31"),
  ])
  func `what is received on a day off counts from the next working day`(received: String, base: String, due: String)
    throws
  {
    var desk = try Desk.letter([
      "duties/answer/within": ["workingDays": 15], "duties/answer/from/workingDay": true,
    ])
    desk.despite = "found late"
    try desk.open(on: "2024-05-03")
    try desk.perform("send", on: received, ["receivedOn": .string(received), "copies": 1])
    #expect(try desk.duty().base.description == base)
    #expect(try desk.duty().event?.description == received)
    #expect(try desk.duty().due.description == due)
    let record = try desk.last
    #expect(try Record(record.json).effects == record.effects)
  }
}
