import JSONText
import Testing
import WorkflowEngine

/// A case of the newest version of a shipped workflow, moved by people who each hold one role.
struct ShippedCourse {
  var desk: Desk

  /// Who holds a role.
  static func party(_ role: RoleID) -> PartyID { PartyID("b-\(role)") }

  /// Opens a case in which every role is bound, to a party of the kind given, else to an executive body.
  ///
  /// - Parameters:
  ///   - id: The workflow.
  ///   - kinds: What the parties in roles are before the law.
  ///   - others: Further parties, by id.
  ///   - fields: What is known from the start.
  ///   - day: The day of the opening.
  init(
    _ id: WorkflowID, kinds: [RoleID: Party.Kind] = [:], others: [PartyID: Party.Kind] = [:], fields: JSONObject = [:],
    on day: String
  ) throws {
    let all = try #require(ShippedWorkflows.all)
    let workflow = try #require(all.pinned[id])
    desk = try Desk(workflow, others: Array(all.pinned.values), acts: all.acts)
    desk.context.surroundings.today = try CalendarSamples.day("2049-12-31")
    let roles = workflow.workflow.roles.keys
    desk.context.surroundings.people = People(
      roles.map { Party(id: Self.party($0), kind: kinds[$0] ?? .executive, name: LocalizedText($0.name)) }
        + others.map { Party(id: $0.key, kind: $0.value, name: LocalizedText($0.key.name)) })
    let parties = Dictionary(uniqueKeysWithValues: roles.map { ($0, [Self.party($0)]) })
    desk.despite = "the days are those of the test"
    try desk.open(on: day, fields: fields, parties: parties, by: try #require(parties.values.joined().min()))
  }

  /// Performs an action in the first of its roles, with every document it can have.
  mutating func take(_ action: ActionID, on day: String, _ input: JSONObject = [:]) throws {
    let definition = try #require(desk.context.workflow.workflow.actions[action], "\(action)")
    let role = try #require(definition.by.first)
    try desk.perform(
      action, on: day, input,
      evidence: definition.evidence.map { Evidence(kind: $0.kind, sha256: "ab", name: "a.pdf", size: 1) },
      by: Self.party(role), as: role)
  }

  /// For how many reasons an action is refused, with every document it can have; the case is left as it was.
  mutating func reasons(against action: ActionID, on day: String, _ input: JSONObject = [:]) throws -> Int {
    let before = self
    return try desk.refusal { desk in
      var course = before
      defer { desk = course.desk }
      try course.take(action, on: day, input)
    }.reasons.count
  }

  /// The runs of a duty or right, in the order in which they started.
  func runs(_ duty: DutyID) throws -> [DutyState] {
    try (desk.state.duties + desk.state.rights).filter { $0.run.id == duty }
  }

  /// How the runs of a duty or right stand.
  func statuses(_ duty: DutyID) throws -> [DutyStatus] { try runs(duty).map(\.status) }
}
