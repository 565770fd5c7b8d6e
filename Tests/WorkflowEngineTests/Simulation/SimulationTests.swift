import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct SimulationTests {
  private let start: Day
  private let calendar: WorkingCalendar

  init() throws {
    start = try CalendarSamples.day("2024-06-03")
    calendar = try #require(CalendarSamples.kz)
  }

  private func simulation(_ changes: [String: JSON?] = [:]) throws -> Simulation {
    var simulation = Simulation(
      try Letter.pinned(changes), calendar: calendar,
      surroundings: CaseSurroundings(today: start, people: Desk.people))
    try simulation.open(fields: [:], parties: ["addressee": ["b-dept"]], by: "p-sec", on: start)
    return simulation
  }

  private static let send: JSONObject = ["receivedOn": "2024-06-03", "copies": 1]

  @Test func `it comes to the same records as a case that is recorded`() throws {
    var simulation = try simulation()
    var desk = try Desk.letter()
    try desk.send()
    try desk.act(.extend(by: Term(5, .workingDays)), on: "2024-06-05")
    try desk.tick(through: "2024-07-10")
    try desk.perform("answer", on: "2024-07-11")
    let number = try #require(simulation.cases.first?.state.number)
    try simulation.decide(.perform("send", input: Self.send, evidence: []), on: number, by: "p-sec", on: start)
    try simulation.decide(
      .act(.extend(by: Term(5, .workingDays)), duty: "answer", reason: "because"), on: number, by: "p-sec",
      on: start + 2)
    let passed = try simulation.passTime(through: CalendarSamples.day("2024-07-10"))
    #expect(passed.map(\.duty.run.id) == ["answer"])
    try simulation.decide(
      .perform("answer", input: [:], evidence: []), on: number, by: "p-sec", on: CalendarSamples.day("2024-07-11"))
    #expect(simulation.history(of: number)?.state == (try desk.state))
    let effects = simulation.history(of: number)?.records.map(\.effects)
    #expect(effects == (try desk.history.records.map(\.effects)))
  }

  @Test func `a refusal changes nothing, and nothing lies in the future`() throws {
    var simulation = try simulation()
    let number = try #require(simulation.cases.first?.state.number)
    let before = simulation.cases
    let refusal = #expect(throws: Refusal.self) {
      try simulation.decide(.perform("answer", input: [:], evidence: []), on: number, by: "p-sec", on: start + 500)
    }
    #expect(refusal?.reasons == [.wrongStage("answer", stage: "drafted", allowed: ["sent", "silent"])])
    #expect(simulation.cases == before && simulation.today == start)
    try simulation.decide(.perform("drop", input: [:], evidence: []), on: number, by: "p-sec", on: start + 500)
    #expect(simulation.today == start + 500)
    #expect(simulation.possibilities(of: number).isEmpty)
  }

  @Test func `cases that a case opens are followed, by time too`() throws {
    let opens: JSON = [["workflow": "letter", "parties": ["addressee": "addressee"]]]
    var simulation = try simulation(["actions/send/opens": opens])
    let first = try #require(simulation.cases.first?.state.number)
    try simulation.decide(.perform("send", input: Self.send, evidence: []), on: first, by: "p-sec", on: start)
    let second = try #require(simulation.cases.last?.state.number)
    #expect(simulation.cases.count == 2 && simulation.history(of: second)?.state.parent == first)
    try simulation.decide(.perform("send", input: Self.send, evidence: []), on: second, by: "p-sec", on: start)
    let passed = try simulation.passTime(through: start + 60)
    #expect(passed.compactMap { $0.changes.first?.number } == [first, second])
    #expect(simulation.cases.count == 3)
  }

  @Test func `who is introduced is known, once`() throws {
    var simulation = try simulation()
    simulation.introduce("p-new", name: LocalizedText("New"))
    simulation.introduce("p-new")
    simulation.introduce(.clock)
    #expect(simulation.people["p-new"]?.name.fallback == "New" && simulation.people[.clock] == nil)
  }

  @Test(arguments: UInt64(0)..<60)
  func `a sample is a value of its type`(seed: UInt64) throws {
    var dice = Seeded(seed)
    let types = try #require(ShippedWorkflows.all).pinned.values.sorted { $0.workflow.id < $1.workflow.id }
      .flatMap { $0.workflow.fields.map(\.value.type) }
    for type in types {
      #expect(type.check(type.sample(of: "name", on: start + dice.number(in: 0...900))) == nil, "\(type)")
    }
    let odd: [FieldType] = [
      .text(length: Limits(min: 9, max: 10)), .text(length: Limits(max: 2)), .integer(range: Limits(max: -3)),
      .decimal(range: Limits(min: ExactDecimal("0.5"))), .list(of: .boolean, count: Limits(min: 3)),
      .date(range: Limits(min: start + 5)),
    ]
    for type in odd { #expect(type.check(type.sample(of: "name", on: start)) == nil, "\(type)") }
  }
}
