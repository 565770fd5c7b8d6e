import JSONText
import Testing
import WorkflowEngine

@Suite struct LetterTests {
  @Test func `a letter is opened, sent and answered`() throws {
    var desk = try Desk.letter()
    try desk.open(title: "Missing pump in Zhetygen")
    #expect(try desk.state.number.description == "LTR-2024-000001")
    #expect(try desk.state.stage == "drafted")
    #expect(try desk.state.title == "Missing pump in Zhetygen")
    try desk.perform("send", on: "2024-06-03", ["receivedOn": "2024-06-03", "copies": 1])
    let sent = try desk.state
    #expect(sent.stage == "sent")
    #expect(sent.fields == ["copies": 1])
    let duty = try #require(sent.duty("answer"))
    #expect(duty.due.description == "2024-06-17")
    #expect(duty.base.description == "2024-06-03")
    #expect(duty.rule.rule == "10 working days")
    #expect(duty.calendar.description == "kz@2")
    #expect(duty.status == .running)
    #expect(duty.basis == .selfSet)
    #expect(duty.owedBy == "addressee" && duty.owedTo == "secretary")
    try desk.perform("answer", on: "2024-06-17", ["reason": "Bought"])
    let state = try desk.state
    #expect(state.stage == "answered")
    #expect(state.outcome == "answered")
    #expect(state.isFinal)
    #expect(state.since.description == "2024-06-17")
    #expect(state.fields == ["copies": 1, "reason": "Bought"])
    #expect(state.duty("answer")?.status == .met)
    #expect(state.duty("answer")?.ended?.description == "2024-06-17")
  }

  @Test func `record 1 carries number, workflow, title and parties`() throws {
    var desk = try Desk.letter()
    try desk.open()
    let record = try desk.last
    #expect(record.sequence == 1)
    #expect(record.deed == .open)
    #expect(record.by == "p-sec")
    #expect(record.role == "secretary")
    #expect(record.effects.number?.description == "LTR-2024-000001")
    #expect(record.effects.workflow?.description == "letter@1")
    #expect(record.effects.workflow?.digest == desk.context.workflow.digest)
    #expect(record.effects.title == "Letter")
    #expect(record.effects.to == "drafted")
    #expect(record.effects.parties == ["addressee": ["b-dept"]])
  }

  @Test func `one action adds one record that carries its effects`() throws {
    var desk = try Desk.letter()
    try desk.send(copies: 3)
    #expect(try desk.history.records.count == 2)
    let record = try desk.last
    #expect(record.deed == .action("send"))
    #expect(record.input == ["receivedOn": "2024-06-03", "copies": 3])
    #expect(record.effects.to == "sent")
    #expect(record.effects.set == ["copies": 3])
    #expect(record.effects.duties.count == 1)
    #expect(record.id == "c-2")
  }

  @Test func `a letter is dropped from the drawer`() throws {
    var desk = try Desk.letter()
    try desk.open()
    try desk.perform("drop", on: "2024-06-04")
    #expect(try desk.state.outcome == "dropped")
    #expect(try desk.state.duties.isEmpty)
  }

  @Test func `numbers are counted within prefix and year of the day it happened`() throws {
    var desk = try Desk.letter()
    for (day, number) in [
      ("2024-01-09", "LTR-2024-000001"), ("2024-12-31", "LTR-2024-000002"), ("2025-01-01", "LTR-2025-000001"),
    ] {
      try desk.open(on: day)
      #expect(try desk.state.number.description == number)
    }
    desk.numbers = NumberAllotter(office: "AKT")
    try desk.open()
    #expect(try desk.state.number.description == "LTR-AKT-2024-000001")
  }

  @Test func `the same context and command give the same records`() throws {
    var desk = try Desk.letter()
    try desk.open()
    let command = try desk.command(
      .perform("send", input: ["receivedOn": "2024-06-03", "copies": 1], evidence: []), on: "2024-06-03", by: "p-sec")
    var copy = desk
    #expect(try desk.decide(command).map(\.records) == copy.decide(command).map(\.records))
  }

  @Test func `a final stage makes what is left void`() throws {
    var desk = try Desk.letter([
      "duties/read": [
        "title": "Read it", "owedBy": "addressee", "owedTo": "secretary", "from": ["action": "send"],
        "within": ["calendarDays": 3], "metBy": ["answer"], "basis": "self-set",
      ],
      "duties/file": [
        "title": "File it", "owedBy": "secretary", "owedTo": "secretary", "from": ["open": true],
        "within": ["months": 1], "metBy": ["send"], "basis": "self-set",
      ],
    ])
    try desk.open()
    #expect(try desk.state.duty("file")?.due.description == "2024-07-03")
    try desk.perform("drop", on: "2024-06-05")
    #expect(try desk.state.duty("file")?.status == .void)
    #expect(try desk.state.duty("file")?.ended?.description == "2024-06-05")
    #expect(try desk.state.duties.allSatisfy { !$0.isOwed })
  }

  @Test(arguments: [(4, StageID("dropped")), (5, StageID("answered")), (9, StageID("answered"))])
  func `a conditional target is chosen by its condition`(copies: Int, stage: StageID) throws {
    var desk = try Desk.letter([
      "actions/answer/to": [["when": "copies >= 5", "to": "answered"], ["otherwise": "dropped"]]
    ])
    try desk.send(copies: copies)
    try desk.perform("answer", on: "2024-06-05")
    #expect(try desk.state.stage == stage)
    #expect(try desk.state.outcome == stage.name)
  }

  @Test func `a conditional target sees the input of its own action`() throws {
    var desk = try Desk.letter([
      "actions/send/to": [["when": "copies == 9", "to": "silent"], ["otherwise": "sent"]],
      "actions/lapse/from": ["sent", "silent"],
    ])
    try desk.send(copies: 9)
    #expect(try desk.state.stage == "silent")
  }
}
