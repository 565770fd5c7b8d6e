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
      "duties/reply/forwardedBasis": "self-set", "rights/complain/basis": "self-set",
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

  @Test(
    arguments: [
      ("void", "2024-06-10", DutyStatus.void), ("unmet", "2024-06-10", .unmet), ("moved", "2024-06-10", .moved),
      // The visit had to be prepared by 17 June: what was late was not done, whatever is said now.
      ("void", "2024-06-18", .unmet), ("moved", "2024-06-18", .unmet), ("unmet", "2024-06-18", .unmet),
    ] as [(String, String, DutyStatus)])
  func `an action that is no performance ends a duty as what it says, and never as met`(
    word: String, day: String, status: DutyStatus
  ) throws {
    var inspection = try sent(["duties/prepare/endedBy": ["drop": .string(word)]])
    if day > "2024-06-17" { try inspection.desk.tick(through: "2024-06-18") }
    try inspection.desk.perform(
      "drop", on: day, [:], by: "p-mon")
    let prepare = try #require(try runs("prepare", inspection).first)
    #expect(prepare.status == status && !prepare.isOwed && prepare.ended?.description == day)
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `nothing follows from an end without performance, and a duty can start again after it`() throws {
    let after: JSON = [
      "title": "After", "owedBy": "checker", "owedTo": "monitor", "from": ["duty": "prepare", "end": "met"],
      "within": ["workingDays": 3], "metBy": ["visit"], "basis": "self-set",
    ]
    var inspection = try sent(["duties/after": after])
    try inspection.perform("drop", on: "2024-06-10")
    #expect(try runs("after", inspection).isEmpty)
    var other = try sent(["duties/after": after])
    try other.perform("visit", on: "2024-06-10")
    #expect(try runs("after", other).count == 1)
  }

  @Test(
    arguments: [
      (Party.Kind.prosecutor, "2024-06-28", "kz-appc-2020", "65", false), (.business, "2024-06-21", nil, nil, false),
      (.body, "2024-06-21", nil, nil, true),
    ] as [(Party.Kind, String, String?, String?, Bool)])
  func `what is passed on is owed by the term and under the article that bind the other body`(
    kind: Party.Kind, due: String, act: String?, article: String?, isAssumed: Bool
  ) throws {
    var inspection = try sent()
    inspection.desk.context.surroundings.people = People(
      Array(Inspection.people(.executive).parties.values) + [
        Party(id: "b-other", kind: kind, name: LocalizedText("Other"))
      ])
    try inspection.desk.act(.forward(to: ["b-other"], received: nil), "reply", on: "2024-06-07", by: "p-mon")
    let both = try runs("reply", inspection)
    #expect(both.map(\.status) == [.forwarded, .running])
    #expect(both[0].basis.act == "kz-public-control-2023" && both[0].debtor == ["b-owner"])
    #expect(both[1].due.description == due && both[1].basis.act == act && both[1].isAssumed == isAssumed)
    if case .article(_, let found, _) = both[1].basis { #expect(found == article) }
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `an element that names its own debtor is owed by it, and passed on without the role`() throws {
    var inspection = try Inspection()
    try inspection.open()
    try inspection.send(
      on: "2024-06-03", ["facilities": [["village": "Шелек"], ["village": "Тургень", "keeper": "p-ins"]]])
    #expect(try runs("mend", inspection).map(\.debtor) == [nil, ["p-ins"]])
    try inspection.desk.act(.forward(to: ["p-mon"], received: nil), "mend[2]", on: "2024-06-04", by: "p-mon")
    #expect(try runs("mend", inspection).map(\.debtor) == [nil, ["p-ins"], ["p-mon"]])
    #expect(try inspection.state.parties["owner"] == ["b-owner"])
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test(
    arguments: [
      (Party.Kind.business, nil), (.prosecutor, "kz-appc-2020"), (.executive, "kz-public-control-2023"),
    ] as [(Party.Kind, String?)])
  func `article and term of an element are those for who owes it`(kind: Party.Kind, act: String?) throws {
    let basis = try Mutation.second([:])["duties"]?["reply"]?["basis"]
    var inspection = try Inspection(["duties/mend/basis": basis])
    inspection.desk.context.surroundings.people = People(
      Array(Inspection.people(.executive).parties.values) + [
        Party(id: "b-other", kind: kind, name: LocalizedText("Other"))
      ])
    try inspection.open()
    try inspection.send(
      on: "2024-06-03", ["facilities": [["village": "Шелек"], ["village": "A", "keeper": "b-other"]]])
    #expect(try runs("mend", inspection).map(\.basis.act) == ["kz-public-control-2023", act])
  }

  @Test(
    arguments: [
      (JSON?.none, ["subject": "school"] as JSONObject, DutyStatus.met), (nil, ["subject": "clinic"], .running),
      (nil, [:], .met), ("unmet", ["subject": "clinic"], .unmet), ("unmet", ["subject": "school"], .met),
    ] as [(JSON?, JSONObject, DutyStatus)])
  func `an action that meets by a condition meets only where it is true, and else ends as is said`(
    word: JSON?, input: JSONObject, status: DutyStatus
  ) throws {
    let ending: JSON = word.map { .object(["visit": $0]) } ?? ["drop": "void"]
    var inspection = try sent([
      "actions/visit/input": ["subject": ["field": "subject"]],
      "duties/prepare/metBy": [["action": "visit", "when": "subject == 'school'"]],
      "duties/prepare/endedBy": ending,
    ])
    try inspection.perform("visit", on: "2024-06-10", input)
    #expect(try runs("prepare", inspection).map(\.status) == [status])
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `a second start after the day of a duty before a day leaves the first unmet, not moved`() throws {
    var changes = Self.again
    changes["actions/send/from"] = ["open", "sent", "silent"] as JSON
    var inspection = try sent(changes)
    try inspection.desk.tick(through: "2024-06-18")
    try inspection.send(on: "2024-06-18", ["visitOn": "2024-06-27"])
    #expect(try runs("prepare", inspection).map(\.status) == [.unmet, .running])
  }

  @Test(
    arguments: [
      (["subject": "school"], 1), (["subject": "clinic"], 0),
    ] as [(JSONObject, Int)])
  func `a duty does not start where its condition is false`(fields: JSONObject, count: Int) throws {
    var inspection = try Inspection(["duties/prepare/from": ["action": "send", "when": "subject == 'school'"]])
    try inspection.open(on: "2024-06-03", fields)
    try inspection.send()
    #expect(try runs("prepare", inspection).count == count)
  }

  @Test func `a duty that starts at the opening is counted from the day of the case, where that is known`() throws {
    let first: JSON = [
      "title": "First", "owedBy": "monitor", "owedTo": "owner", "from": ["open": true, "field": "sentOn"],
      "within": ["workingDays": 7], "metBy": ["send"], "basis": "self-set",
    ]
    for (fields, due) in [
      (["subject": "school", "sentOn": "2024-06-03"], "2024-06-12"), (["subject": "school"], "2024-06-19"),
    ] as [(JSONObject, String)] {
      var inspection = try Inspection(["duties/first": first])
      try inspection.open(on: "2024-06-10", fields)
      #expect(try runs("first", inspection).map(\.due.description) == [due])
    }
  }

  @Test func `a duty that several actions start is counted from the day that each of them gives`() throws {
    var inspection = try Inspection([
      "actions/send/from": ["open", "sent"],
      "actions/visit/input": [
        "receivedOn": [
          "type": "date", "title": "Received", "required": true, "notAfter": "on",
        ]
      ],
      "duties/report/from": ["actions": ["send", "visit"], "field": "receivedOn"], "duties/report/repeat": nil,
      "duties/report/metBy": ["report", "visit", "send"], "duties/reply/metBy": ["answer", "send"],
    ])
    try inspection.open()
    try inspection.send()
    try inspection.perform("visit", on: "2024-06-12", ["receivedOn": "2024-06-10"])
    #expect(try runs("report", inspection).map(\.base.description) == ["2024-06-03", "2024-06-10"])
  }
}
