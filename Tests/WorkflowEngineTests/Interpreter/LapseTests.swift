import JSONText
import Testing
import WorkflowEngine

@Suite struct LapseTests {
  private func sent(_ changes: [String: JSON?] = [:]) throws -> Desk {
    var desk = try Desk.letter(changes)
    try desk.send()
    return desk
  }

  @Test func `silence is recorded on the day after the due day, and the duty stays owed`() throws {
    var desk = try sent()
    #expect(try desk.tick(through: "2024-06-17") == 0)
    #expect(try desk.tick(through: "2024-06-30") == 1)
    let record = try desk.last
    #expect(record.on.description == "2024-06-18")
    #expect(record.deed == .action("lapse"))
    #expect(record.by == nil)
    #expect(record.role == .clock)
    #expect(record.isByClock)
    #expect(try desk.state.stage == "silent")
    #expect(try desk.state.since.description == "2024-06-18")
    let duty = try #require(try desk.state.duty("answer"))
    #expect(duty.status == .lapsed)
    #expect(duty.lapsed?.description == "2024-06-18")
    #expect(duty.isOwed)
    #expect(duty.ended == nil)
  }

  @Test func `twice is once`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    let history = try desk.history
    #expect(try desk.tick(through: "2024-07-30") == 0)
    #expect(try desk.history == history)
  }

  @Test func `a lapsed duty is met late, or void when the case ends`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    var dropped = desk
    try desk.perform("answer", on: "2024-07-01")
    #expect(try desk.state.duty("answer")?.status == .metLate)
    #expect(try desk.state.duty("answer")?.lapsed?.description == "2024-06-18")
    #expect(try desk.last.effects.voids == [])
    try dropped.perform("drop", on: "2024-07-01")
    #expect(try dropped.state.duty("answer")?.status == .void)
  }

  @Test func `an answer that came in time voids the lapse in its own record`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    try desk.perform("answer", on: "2024-06-14")
    let record = try desk.last
    #expect(record.sequence == 4)
    #expect(record.effects.voids == [3])
    #expect(try desk.history.records.map(\.sequence) == [1, 2, 3, 4])
    #expect(try desk.history.effective.map(\.sequence) == [1, 2, 4])
    let state = try desk.state
    #expect(state.stage == "answered")
    #expect(state.duty("answer")?.status == .met)
    #expect(state.duty("answer")?.lapsed == nil)
    #expect(state.duty("answer")?.ended?.description == "2024-06-14")
    #expect(state.last.description == "2024-06-14")
  }

  @Test func `an answer on the day of the lapse is late and voids nothing`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    try desk.perform("answer", on: "2024-06-18")
    #expect(try desk.last.effects.voids == [])
    #expect(try desk.state.duty("answer")?.status == .metLate)
  }

  @Test func `when people have acted in between, the answer that came in time is put where it belongs`() throws {
    var desk = try sent()
    try desk.tick(through: "2024-06-30")
    try desk.decide(desk.command(.assign("addressee", ["b-akimat"], reason: "Moved"), on: "2024-06-20", by: "p-sec"))
    try desk.perform("answer", on: "2024-06-14")
    #expect(try desk.last.after == 2 && desk.last.effects.voids == [3])
    #expect(try desk.history.effective.map(\.sequence) == [1, 2, 5, 4])
    #expect(try desk.state.stage == "answered" && desk.duty().status == .met)
    #expect(try desk.state.parties["addressee"] == ["b-akimat"])
  }

  @Test func `what is no answer does not undo a lapse`() throws {
    var desk = try sent([
      "actions/remind": ["title": "Remind", "from": ["sent"], "to": "sent", "by": ["secretary"]]
    ])
    try desk.tick(through: "2024-06-30")
    let refusal = try desk.refusal { try $0.perform("drop", on: "2024-06-14") }
    #expect(refusal.reasons == [.wrongStage("drop", stage: "sent", allowed: ["drafted", "silent"])])
    try desk.perform("remind", on: "2024-06-14")
    #expect(try desk.last.after == 2 && desk.last.effects.voids.isEmpty)
    #expect(try desk.history.effective.map(\.sequence) == [1, 2, 4, 3])
    #expect(try desk.state.stage == "silent" && desk.duty().lapsed?.description == "2024-06-18")
  }

  @Test func `the silence of another duty does not keep an answer out that came before it`() throws {
    var desk = try sent([
      "duties/told": [
        "title": "Tell", "owedBy": "addressee", "owedTo": "secretary", "from": ["duty": "answer", "act": "extend"],
        "within": ["workingDays": 3], "metBy": ["drop"], "basis": "self-set",
      ]
    ])
    try desk.act(.extend(by: Term(5, .workingDays)), on: "2024-06-05")
    try desk.tick(through: "2024-06-12")
    #expect(try desk.duty("told").status == .lapsed)
    var other = desk
    try desk.perform("answer", on: "2024-06-10")
    #expect(try desk.duty().status == .met && desk.last.effects.voids == [4])
    try other.act(.suspend, on: "2024-06-10")
    #expect(try other.duty().status == .paused && other.last.after == 3)
    #expect(try other.tick(through: "2024-06-13") == 0)
    #expect(try other.duty("told").lapsed?.description == "2024-06-11", "its silence stays where it was")
  }

  @Test func `a duty without a lapse action lapses by a record of its own`() throws {
    var desk = try Matter.desk(["a": Matter.duty()])
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    #expect(try desk.tick(through: "2024-06-18") == 1)
    #expect(try desk.last.deed == .verb(.lapse))
    #expect(try desk.last.on.description == "2024-06-18")
    #expect(try desk.state.stage == "waiting")
    #expect(try desk.state.duty("a")?.status == .lapsed)
  }

  @Test func `lapses come in the order of due day, then of name`() throws {
    var desk = try Matter.desk([
      "late": Matter.duty(["within": ["calendarDays": 20]]), "b": Matter.duty(), "a": Matter.duty(),
    ])
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    let lapses = Engine.clockEvents(of: try desk.state, by: try CalendarSamples.day("2024-12-01"))
    #expect(lapses.map(\.duty.run.id) == ["a", "b", "late"])
    #expect(try desk.tick(through: "2024-12-01") == 3)
    #expect(try desk.state.duties.allSatisfy { $0.status == .lapsed })
  }

  @Test func `an answer in time undoes the lapses that followed, and the case is as if they had not been`() throws {
    let follower = Matter.duty(["from": ["duty": "a", "end": "lapsed"], "metBy": ["note"]])
    var desk = try Matter.desk(["a": Matter.duty(), "b": follower])
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    var plain = desk
    #expect(try desk.tick(through: "2024-12-01") == 2)
    try desk.perform("reply", on: "2024-06-10")
    try plain.perform("reply", on: "2024-06-10")
    #expect(try desk.last.effects.voids == [3, 4])
    #expect(try desk.state == plain.state)
  }

  @Test func `a lapse is recorded before what somebody does later`() throws {
    var desk = try Matter.desk(["a": Matter.duty()])
    try desk.perform("start", on: "2024-06-03", ["day": "2024-06-03"])
    try desk.perform("note", on: "2024-06-25")
    #expect(try desk.history.records.map(\.on.description).suffix(2) == ["2024-06-18", "2024-06-25"])
    #expect(try desk.history.records.map(\.isByClock).suffix(2) == [true, false])
    #expect(try desk.tick(through: "2024-06-30") == 0)
    #expect(try desk.state.duty("a")?.lapsed?.description == "2024-06-18")
  }
}
