import JSONText
import Reports
import TestSupport
import Testing
import WorkflowEngine

/// Lists whose elements have keys: what a record puts and takes, and what is refused.
@Suite struct KeyedListTests {
  private static let again: [String: JSON?] = [
    "actions/send/from": ["open", "sent"], "duties/reply/metBy": ["answer", "send"],
  ]

  private func sent() throws -> Inspection {
    var inspection = try Inspection(Self.again)
    try inspection.open()
    try inspection.send()
    return inspection
  }

  private func list(_ inspection: Inspection) throws -> JSON? { try inspection.state.fields["facilities"] }

  @Test func `elements without a key get the next free number, and the record says so`() throws {
    let inspection = try sent()
    #expect(
      try list(inspection)
        == [["village": "Шелек", "number": 1], ["village": "Тургень", "complainant": "Канат", "number": 2]])
    let record = try inspection.desk.last
    #expect(record.input["facilities"]?.array?.compactMap { $0["number"] } == [1, 2])
    #expect(record.effects.set["facilities"] == nil && record.effects.lists["facilities"]?.count == 2)
    #expect(record.json["effects"]?["lists"]?["facilities"]?.array?[0]["put"]?["village"] == "Шелек")
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `a put changes the members it has and leaves the rest of the list alone`() throws {
    var inspection = try sent()
    try inspection.send(
      on: "2024-06-05", ["facilities": ["put": [["number": 2, "village": "Есік", "complainant": nil]]]])
    #expect(try list(inspection) == [["village": "Шелек", "number": 1], ["village": "Есік", "number": 2]])
    #expect(try inspection.desk.last.effects.lists["facilities"]?.map(\.item) == [2])
  }

  @Test func `a number that was taken out is not given again in the same record, and a whole list says what is gone`()
    throws
  {
    var inspection = try sent()
    try inspection.send(on: "2024-06-05", ["facilities": [["number": 2, "village": "Тургень"], ["village": "Жаңа"]]])
    #expect(try list(inspection)?.array?.compactMap { $0["number"] } == [2, 3])
    let changes = try #require(try inspection.desk.last.effects.lists["facilities"])
    #expect(
      changes.map(\.json) == [
        ["key": "number", "take": 1], ["key": "number", "put": ["number": 2, "village": "Тургень"]],
        ["key": "number", "put": ["village": "Жаңа", "number": 3]],
      ])
  }

  @Test func `taking, changing and adding are one change, and the record says in which way each was meant`() throws {
    var inspection = try sent()
    let given: JSON = [
      "add": [["village": "Жаңа"]], "change": [["number": 2, "village": "Есік", "complainant": nil]], "take": [1],
    ]
    try inspection.send(on: "2024-06-05", ["facilities": given])
    #expect(try list(inspection) == [["village": "Есік", "number": 2], ["village": "Жаңа", "number": 3]])
    #expect(try inspection.desk.last.input["facilities"]?["add"] == [["village": "Жаңа", "number": 3]])
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test(
    arguments: [
      ([["number": 1], ["number": 1]], "another element has 'number' 1 already"),
      (["take": [7]], "there is no element '7'; there are '1', '2'"), (["put": [["number": "x"]]], "in 'number'"),
      (["change": [["number": 7]]], "there is no element '7'; there are '1', '2'"),
      (["change": [["village": "A"]]], "'number' is missing"),
      (["take": [1], "change": [["number": 1]]], "there are '2'"),
      (["add": [["number": 2]]], "another element has 'number' 2 already"), (["put": [5]], "expected a record"),
      (["drop": [1]], "expected a list"), (5, "expected a list"),
      (["put": [["number": 1, "vilage": "A"]]], "did you mean 'village'"),
    ] as [(JSON, String)])
  func `what is wrong in a change is refused with what was wrong`(value: JSON, words: String) throws {
    var inspection = try sent()
    let refusal = try inspection.desk.refusal { desk in
      try desk.perform(
        "send", on: "2024-06-05",
        [
          "sentOn": "2024-06-05", "receivedOn": "2024-06-05", "visitOn": "2024-06-20", "inspector": "p-ins",
          "facilities": value,
        ], by: "p-mon")
    }
    let problems = refusal.reasons.compactMap { reason -> ValueProblem? in
      switch reason {
      case .wrongType("facilities", let problem), .outOfLimits("facilities", let problem): problem
      default: nil
      }
    }
    #expect(problems.count == refusal.reasons.count && problems.count == 1, "\(refusal.reasons)")
    #expect(problems[0].wording.en.contains(words), "\(problems[0].wording.en)")
  }

  @Test(arguments: UInt64(0)..<200)
  func `what a record puts and takes folds to the list that was wanted`(seed: UInt64) throws {
    var dice = Seeded(seed)
    var inspection = try sent()
    var model: [Int: String] = [1: "Шелек", 2: "Тургень"]
    for day in 4...9 {
      var put: [JSON] = []
      var take: [JSON] = []
      for number in model.keys.sorted() where Int.random(in: 0..<3, using: &dice) == 0 {
        if Bool.random(using: &dice) {
          take.append(.integer(number))
          model[number] = nil
        } else {
          put.append(["number": .integer(number), "village": .string("v\(day)")])
          model[number] = "v\(day)"
        }
      }
      let next = (try list(inspection)?.array?.compactMap { $0["number"]?.integer }.max() ?? 0) + 1
      put.append(["village": "new"])
      model[next] = "new"
      try inspection.send(on: "2024-06-0\(day)", ["facilities": ["take": .array(take), "put": .array(put)]])
      let found = try #require(try list(inspection)?.array)
      let pairs = found.map { ($0["number"]?.integer ?? 0, $0["village"]?.string ?? "") }
      #expect(Dictionary(uniqueKeysWithValues: pairs) == model)
      let owed = try inspection.state.duties.filter { $0.run.id == "mend" && $0.isOwed }.compactMap { $0.item?.integer }
      #expect(Set(owed) == Set(model.keys))
    }
    #expect(try inspection.readBack().state == inspection.state)
  }

  @Test func `behind the largest number the first that is free is given`() throws {
    var inspection = try sent()
    try inspection.send(on: "2024-06-04", ["facilities": ["put": [["number": 9_007_199_254_740_991, "village": "A"]]]])
    try inspection.send(on: "2024-06-05", ["facilities": ["put": [["village": "B"]]]])
    #expect(try list(inspection)?.array?.compactMap { $0["number"] } == [1, 2, 9_007_199_254_740_991, 3])
  }
}
