import JSONText
import Testing
import WorkflowEngine

/// The Law on Public Councils.
extension LawTests {
  @Test(arguments: [
    (15, 10, true), (15, 9, false), (14, 10, true), (14, 9, false), (16, 11, true), (16, 10, false), (30, 20, true),
    (30, 19, false), (3, 2, true), (3, 1, false), (1, 1, true), (10, 7, true), (10, 6, false),
  ])
  func `public-councils 13(2): two thirds of all members are counted exactly, so of 14 nine are too few`(
    total: Int, present: Int, isQuorate: Bool
  ) throws {
    guard !isQuorate else {
      #expect(try Law.adopted(on: "2024-06-03", present: present, of: total).state.stage == "adopted")
      return
    }
    let refusal = try #require(throws: Refusal.self) {
      try Law.adopted(on: "2024-06-03", present: present, of: total)
    }
    guard case .condition(let source, let seen, _) = try #require(refusal.reasons.first) else {
      Issue.record("\(refusal)")
      return
    }
    #expect(refusal.reasons.count == 1 && source == "membersPresent * 3 >= membersTotal * 2")
    #expect(seen.contains { $0.name == "membersPresent" && $0.value == .text("\(present)") })
  }

  @Test func `public-councils 13(2): nobody is present who is no member`() throws {
    let refusal = try #require(throws: Refusal.self) { try Law.adopted(on: "2024-06-03", present: 16, of: 15) }
    #expect(refusal.reasons.count == 1)
  }

  /// A council of this level that is being formed.
  private func forming(_ level: String, termEnds: String = "2025-03-05") throws -> Desk {
    var desk = try Law.desk(
      Law.council, on: "2024-01-03", fields: ["level": .string(level), "termEnds": .string(termEnds)])
    try desk.perform("plan", on: "2024-01-03")
    return desk
  }

  @Test(arguments: [
    ("republican", 14, false), ("republican", 15, true), ("republican", 30, true), ("republican", 31, false),
    ("quasiPublic", 9, false), ("quasiPublic", 10, true), ("quasiPublic", 15, true), ("quasiPublic", 16, false),
  ])
  func `public-councils 9(3): a republican council has 15 to 30 members, a quasi-public one 10 to 15`(
    level: String, members: Int, isAllowed: Bool
  ) throws {
    var desk = try forming(level)
    if isAllowed {
      try desk.perform("form", on: "2024-02-01", ["members": .integer(members)])
      #expect(try desk.state.stage == "formed")
    } else {
      let refusal = try desk.refusal { try $0.perform("form", on: "2024-02-01", ["members": .integer(members)]) }
      #expect(refusal.reasons.count == 1)
    }
  }

  @Test func `public-councils 13(3): a meeting behind closed doors is none`() throws {
    var desk = try forming("republican")
    try desk.perform("form", on: "2024-02-01", ["members": 15])
    let refusal = try desk.refusal { try $0.perform("meet", on: "2024-02-02", ["open": false]) }
    #expect(refusal.reasons.count == 1)
    try desk.perform("meet", on: "2024-02-02", ["open": true])
  }

  @Test(arguments: [
    // An ordinary day; a moved Sunday that is worked; a day off in a row of them; a Monday off for a holiday on Saturday.
    ("2024-08-18", "2024-06-18"), ("2025-03-05", "2025-01-05"), ("2025-03-04", "2024-12-31"),
    ("2024-09-08", "2024-07-05"),
    // The 30th of February is its last day, in a leap year and in another.
    ("2024-04-30", "2024-02-29"), ("2025-04-30", "2025-02-28"),
  ])
  func `public-councils 9(2): forming begins two months before the term ends, rolled back to a working day`(
    termEnds: String, due: String
  ) throws {
    let duty = try forming("republican", termEnds: termEnds).duty("begin")
    #expect(duty.due.description == due && duty.rule.rule == "2 months before")
    #expect(duty.basis == Law.article("kz-public-councils-2015", "9(2)"))
    #expect(duty.owedBy == "secretary")
  }
}
