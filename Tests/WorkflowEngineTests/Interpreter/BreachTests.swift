import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// A breach stays a breach, whatever became of the case and whether or not a lapse was recorded.
@Suite struct BreachTests {
  private func sent() throws -> Desk {
    var desk = try Desk.letter()
    try desk.send()
    return desk
  }

  private func isBreach(_ desk: Desk, on day: String) throws -> Bool {
    try desk.duty().isBreach(asOf: CalendarSamples.day(day))
  }

  @Test func `what is owed after its due day is a breach, ticked or not`() throws {
    var desk = try sent()
    #expect(try !isBreach(desk, on: "2024-06-17") && isBreach(desk, on: "2024-06-18"))
    try desk.tick(through: "2024-06-30")
    #expect(try !isBreach(desk, on: "2024-06-17") && isBreach(desk, on: "2024-06-18"))
  }

  @Test func `an answer in time is none, a late one is one for ever`() throws {
    var (early, late) = (try sent(), try sent())
    try early.perform("answer", on: "2024-06-17")
    try late.perform("answer", on: "2024-06-18")
    #expect(try !isBreach(early, on: "2025-01-01") && isBreach(late, on: "2025-01-01"))
  }

  @Test func `a case that ends in silence leaves a breach, and one waived before its day none`() throws {
    var (silent, waived) = (try sent(), try sent())
    try silent.perform("drop", on: "2024-07-01")
    #expect(try silent.duty().status == .void && isBreach(silent, on: "2024-07-02"))
    try waived.act(.waive, on: "2024-06-10")
    #expect(try !isBreach(waived, on: "2024-07-02"))
    var late = try sent()
    try late.act(.waive, on: "2024-06-20")
    #expect(try isBreach(late, on: "2024-07-02"), "let go after it had been broken")
  }

  @Test func `while the clock stands still nothing is broken`() throws {
    var desk = try sent()
    try desk.act(.suspend, on: "2024-06-10")
    #expect(try !isBreach(desk, on: "2024-06-30"))
  }

  @Test func `who holds a role in person acts in it before one by membership`() throws {
    let chaired: [String: JSON?] = [
      "roles/chair": ["title": "Chair"], "actions/send/by": ["secretary", "chair"],
    ]
    var desk = try Desk.letter(chaired)
    desk.context.surroundings.people = People([
      Party(id: "b-council", kind: .council, name: LocalizedText("Council")),
      Party(id: "b-dept", kind: .body, name: LocalizedText("Department")),
      Party(
        id: "p-chair", kind: .person, name: LocalizedText("Chair"), roles: ["chair"], memberOf: ["b-council"]),
    ])
    try desk.open(parties: ["addressee": ["b-dept"], "secretary": ["b-council"]], by: "p-chair")
    try desk.perform("send", on: "2024-06-03", ["receivedOn": "2024-06-03", "copies": 1], by: "p-chair")
    #expect(try desk.history.records.map(\.role) == ["chair", "chair"])
    try desk.decide(
      desk.command(.assign("addressee", ["b-council"], reason: "merged"), on: "2024-06-04", by: "p-chair"))
    #expect(try desk.last.role == "chair")
  }
}
