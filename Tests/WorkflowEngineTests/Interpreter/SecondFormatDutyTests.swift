import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Duties as the second format knows them: by conditions, by item, moved, and of a fixed rhythm.
@Suite struct SecondFormatDutyTests {
  private func sent(_ changes: [String: JSON?] = [:], owner: Party.Kind = .executive) throws -> Inspection {
    var inspection = try Inspection(changes, owner: owner)
    try inspection.open()
    try inspection.send()
    return inspection
  }

  private func runs(_ name: String, _ inspection: Inspection) throws -> [DutyState] {
    try inspection.state.duties.filter { $0.run.id.name == name }
  }

  @Test(
    arguments: [
      (Party.Kind.executive, "2024-06-17", "kz-public-control-2023", false),
      (.prosecutor, "2024-06-24", "kz-appc-2020", false), (.business, "2024-06-17", nil, false),
      (.body, "2024-06-17", "kz-public-control-2023", true), (.person, "2024-06-17", "kz-public-control-2023", false),
    ] as [(Party.Kind, String, String?, Bool)])
  func `article and term are those for who owes it, and assumed where nobody told`(
    kind: Party.Kind, due: String, act: String?, isAssumed: Bool
  ) throws {
    let inspection = try sent(owner: kind)
    let reply = try #require(try runs("reply", inspection).first)
    #expect(reply.due.description == due && reply.basis.act == act && reply.isAssumed == isAssumed)
    let json = try inspection.state.json["duties"]?.array?[0]
    #expect(json?["assumed"] == (isAssumed ? true : nil))
    #expect(try inspection.readBack().state == inspection.state)
  }

  /// A term that depends on what is asked for again, and need not be given again.
  private static let bySubject: [String: JSON?] = [
    "actions/send/input/subject": ["field": "subject"],
    "duties/reply/within": [
      ["when": "subject == 'school'", "within": ["workingDays": 3]],
      ["otherwise": ["workingDays": 10], "ifUnknown": true],
    ],
  ]

  @Test(
    arguments: [([:], "2024-06-06", false), (["subject": "clinic"], "2024-06-17", false)]
      as [(JSONObject, String, Bool)])
  func `a term by an input that was not given again goes by what the case knows`(
    more: JSONObject, due: String, isAssumed: Bool
  ) throws {
    var inspection = try Inspection(Self.bySubject)
    try inspection.open()
    try inspection.send(on: "2024-06-03", more)
    let reply = try #require(try runs("reply", inspection).first)
    #expect(reply.due.description == due && reply.isAssumed == isAssumed)
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test(arguments: [("2016-06-01", "old"), ("2024-06-03", "new")])
  func `of several acts the one in force on the base day holds`(day: String, act: String) throws {
    let acts: JSON = [
      "format": "oversight.acts/1",
      "acts": [
        "old": ["title": "Old", "inForceFrom": "2016-01-01", "inForceUntil": "2023-12-01"],
        "new": ["title": "New", "inForceFrom": "2023-12-02"],
      ],
    ]
    var defects: [Defect] = []
    var surroundings = try Letter.surroundings()
    surroundings.acts = Acts(acts, defects: &defects)
    let json = try Mutation.second([
      "duties/reply/basis": [["act": "old", "article": "5"], ["act": "new", "article": "13(4)"]],
      "rights/complain/basis": "self-set",
    ])
    var inspection = try Inspection()
    inspection.desk = try Desk(try Letter.pin(json, in: surroundings), acts: try #require(surroundings.acts))
    inspection.desk.context.surroundings.people = Inspection.people(.executive)
    try inspection.open(on: day)
    try inspection.send(on: day, ["visitOn": .string(day)])
    let reply = try #require(try runs("reply", inspection).first)
    #expect(reply.basis.act == act && reply.notInForce == nil)
  }

  @Test func `each element of a list is owed for itself, and met by its key`() throws {
    var inspection = try sent()
    #expect(try runs("mend", inspection).map(\.item) == [1, 2])
    #expect(try inspection.state.run(named: "mend[2]")?.run == DutyRun("mend", run: 2))
    try inspection.perform("mend", on: "2024-06-10", ["numbers": [2]])
    #expect(try runs("mend", inspection).map(\.status) == [.running, .met])
    try inspection.perform("answer", on: "2024-06-11", ["answeredOn": "2024-06-11"])
    #expect(try runs("mend", inspection).map(\.status) == [.met, .met])
    #expect(try inspection.state.json["duties"]?.array?[1]["item"] == 1)
    #expect(try inspection.readBack().state == inspection.state)
  }

  /// Sending again brings new places, another day for the visit, and ends the first reply.
  private static let again: [String: JSON?] = [
    "actions/send/from": ["open", "sent"], "duties/reply/metBy": ["answer", "send"],
  ]

  @Test func `an element taken out is owed no more, one put in is, and the others stay`() throws {
    var inspection = try sent(Self.again)
    try inspection.send(on: "2024-06-05", ["facilities": ["take": [1], "put": [["village": "Есік"]]]])
    #expect(try runs("mend", inspection).map { $0.item } == [1, 2, 3])
    #expect(try runs("mend", inspection).map(\.status) == [.void, .running, .running])
    #expect(try inspection.state.fields["facilities"]?.array?.compactMap { $0["number"] } == [2, 3])
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `a second start of a duty before a day moves the first, and both keep their days`() throws {
    var inspection = try sent(Self.again)
    let first = try #require(try runs("prepare", inspection).first)
    #expect(first.base.description == "2024-06-20" && first.due.description == "2024-06-17")
    try inspection.send(on: "2024-06-05", ["visitOn": "2024-06-27"])
    let both = try runs("prepare", inspection)
    #expect(both.map(\.status) == [.moved, .running])
    #expect(both.map(\.due.description) == ["2024-06-17", "2024-06-24"])
    #expect(both[0].ended?.description == "2024-06-05" && !both[0].isOwed)
    #expect(try inspection.readBack().state == inspection.state)
  }

  /// A report every month, counted from the last day of January.
  private func monthly() throws -> Inspection {
    var inspection = try Inspection([
      "duties/report/from": ["action": "send", "field": "receivedOn"], "duties/report/within": ["months": 1],
    ])
    try inspection.open(on: "2024-01-31")
    try inspection.send(on: "2024-01-31", ["visitOn": "2024-02-20"])
    return inspection
  }

  @Test func `a fixed rhythm keeps its day, whatever is late, and one is owed at a time`() throws {
    var inspection = try monthly()
    try inspection.desk.tick(through: "2024-06-05")
    let runs = try runs("report", inspection)
    // 31 March 2024 is a Sunday.
    #expect(runs.map(\.due.description) == ["2024-02-29", "2024-04-01", "2024-04-30", "2024-05-31", "2024-07-01"])
    #expect(runs.map(\.status) == [.unmet, .unmet, .unmet, .unmet, .running])
    #expect(runs.map { $0.started.description }[1...] == ["2024-03-01", "2024-04-02", "2024-05-01", "2024-06-01"])
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `a turn that is met in its time begins the next on the day after its due day`() throws {
    var inspection = try monthly()
    try inspection.perform("report", on: "2024-02-20")
    #expect(try runs("report", inspection).map(\.status) == [.met])
    try inspection.desk.tick(through: "2024-02-29")
    #expect(try runs("report", inspection).count == 1)
    try inspection.desk.tick(through: "2024-03-01")
    let record = try #require(try inspection.desk.history.records.last { $0.deed == .verb(.renew) })
    #expect(record.on.description == "2024-03-01" && record.isByClock)
    #expect(try runs("report", inspection).map(\.status) == [.met, .running])
    let turns = try runs("report", inspection).map { $0.beat?.turn }
    #expect(turns == [1, 2])
    try inspection.perform("report", on: "2024-03-05")
    try inspection.desk.tick(through: "2024-04-02")
    #expect(try runs("report", inspection).map(\.due.description) == ["2024-02-29", "2024-04-01", "2024-04-30"])
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `a report that is told late was in time, and the breach is gone`() throws {
    var inspection = try monthly()
    try inspection.desk.tick(through: "2024-03-10")
    #expect(try runs("report", inspection).map(\.status) == [.unmet, .running])
    try inspection.perform("report", on: "2024-02-20")
    #expect(try runs("report", inspection).map(\.status) == [.met, .running])
    #expect(try runs("report", inspection).map(\.due.description) == ["2024-02-29", "2024-04-01"])
  }

  @Test func `an input binds its role, and an action empties what it clears`() throws {
    var inspection = try Inspection(["actions/send/from": ["open", "sent"], "duties/reply/metBy": ["answer", "send"]])
    try inspection.open(on: "2024-06-03", ["subject": "school", "reason": ["ru": "Нет воды", "kk": "Су жоқ"]])
    #expect(try inspection.state.fields["reason"]?["kk"] == "Су жоқ")
    try inspection.send()
    #expect(try inspection.state.parties["checker"] == ["p-ins"])
    #expect(try inspection.state.fields["reason"] == nil)
    let refusal = try inspection.desk.refusal { desk in
      try desk.perform(
        "send", on: "2024-06-04",
        [
          "sentOn": "2024-06-04", "receivedOn": "2024-06-04", "visitOn": "2024-06-20", "inspector": "p-nobody",
          "facilities": [["village": "A"]],
        ], by: "p-mon")
    }
    #expect(refusal.reasons == [.unknownParty("p-nobody")])
  }
}
