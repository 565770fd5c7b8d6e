import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// A registry's people at work on one case, without any files.
struct Desk {
  var context: CaseContext
  var numbers = NumberAllotter(office: nil)
  /// The cases that were opened under it.
  var opened: [CaseChange] = []
  /// Why days are right that look like slips.
  var despite: String?
  private var commands = 0

  /// A desk for one workflow, on which every day up to the end of 2025 has come.
  init(_ workflow: PinnedWorkflow, others: [PinnedWorkflow] = [], acts: Acts = Acts()) throws {
    let calendar = try #require(CalendarSamples.kz)
    var workflows: [WorkflowID: PinnedWorkflow] = [workflow.workflow.id: workflow]
    for other in others { workflows[other.workflow.id] = other }
    let surroundings = CaseSurroundings(
      today: try CalendarSamples.day("2025-12-31"), people: Self.people, acts: acts, workflows: workflows,
      calendars: ["kz": calendar])
    context = CaseContext(history: nil, workflow: workflow, calendar: calendar, surroundings: surroundings)
  }

  /// A desk for the letter of the design.
  static func letter(_ changes: [String: JSON?] = [:]) throws -> Desk { try Desk(try Letter.pinned(changes)) }

  /// `p-sec` holds the role of a secretary, `p-clerk` is a member of `b-dept`, `p-other` is nobody in particular.
  static let people = People([
    Party(id: "p-sec", kind: .person, name: LocalizedText("Secretary"), roles: ["secretary"]),
    Party(id: "p-sec2", kind: .person, name: LocalizedText("Deputy"), roles: ["secretary"]),
    Party(id: "p-other", kind: .person, name: LocalizedText("Other")),
    Party(id: "p-clerk", kind: .person, name: LocalizedText("Clerk"), memberOf: ["b-dept"]),
    Party(id: "b-dept", kind: .body, name: LocalizedText("Department")),
    Party(id: "b-akimat", kind: .body, name: LocalizedText("Akimat")),
  ])

  var history: CaseHistory { get throws { try #require(context.history, "no case has been opened") } }
  var state: CaseState { get throws { try history.state } }
  var last: Record { get throws { try #require(try history.records.last) } }

  /// A command of the next id.
  mutating func command(_ wish: Command.Wish, on day: String, by actor: PartyID, as role: RoleID? = nil) throws
    -> Command
  {
    commands += 1
    return Command(
      id: "c-\(commands)", actor: actor, role: role, on: try CalendarSamples.day(day), at: "\(day)T10:00:00+05:00",
      wish: wish, despite: despite)
  }

  /// Decides the command and keeps what it adds.
  @discardableResult
  mutating func decide(_ command: Command) throws(Refusal) -> [CaseChange] {
    let changes = try Engine.decide(command, in: context, numbers: &numbers)
    keep(changes)
    return changes
  }

  private mutating func keep(_ changes: [CaseChange]) {
    context.history = changes.first?.history
    opened += changes.dropFirst()
  }

  mutating func open(
    on day: String = "2024-06-03", fields: JSONObject = [:], parties: [RoleID: [PartyID]] = ["addressee": ["b-dept"]],
    by actor: PartyID = "p-sec", as role: RoleID? = nil, title: String? = nil
  ) throws {
    try decide(
      command(.open(title: title, fields: fields, parties: parties, parent: nil), on: day, by: actor, as: role))
  }

  mutating func perform(
    _ action: ActionID, on day: String, _ input: JSONObject = [:], evidence: [Evidence] = [],
    by actor: PartyID = "p-sec",
    as role: RoleID? = nil
  ) throws {
    try decide(command(.perform(action, input: input, evidence: evidence), on: day, by: actor, as: role))
  }

  /// Does something to a duty.
  mutating func act(
    _ act: DutyAct, _ duty: String = "answer", on day: String, reason: String? = "because", by actor: PartyID = "p-sec",
    as role: RoleID? = nil
  ) throws {
    try decide(command(.act(act, duty: duty, reason: reason), on: day, by: actor, as: role))
  }

  /// The latest run of a duty.
  func duty(_ name: String = "answer") throws -> DutyState { try #require(try state.duty(named: name)) }

  /// Opens a letter and sends it on 3 June 2024: an answer is due on 17 June.
  mutating func send(copies: Int = 1) throws {
    try open()
    try perform("send", on: "2024-06-03", ["receivedOn": "2024-06-03", "copies": .integer(copies)])
  }

  /// Records every lapse until nothing is due, and says how many there were.
  @discardableResult
  mutating func tick(through day: String) throws -> Int {
    var count = 0
    while let event = Engine.clockEvents(of: try state, by: try CalendarSamples.day(day)).first {
      try #require(count < 100, "lapses without end")
      keep(try Engine.lapse(event.duty, in: context, at: "\(day)T00:00:00+05:00", numbers: &numbers))
      count += 1
    }
    return count
  }

  /// The reasons for which `work` is refused; the case must be left as it was.
  mutating func refusal(_ work: (inout Desk) throws -> Void) throws -> Refusal {
    let before = self
    var refusal: Refusal?
    do { try work(&self) } catch let error as Refusal { refusal = error }
    #expect(context.history == before.context.history)
    #expect(numbers == before.numbers)
    return try #require(refusal, "this should be refused")
  }
}
