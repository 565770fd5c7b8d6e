public import JSONText

/// The values that a condition is evaluated with.
public struct ConditionContext: Sendable {
  /// The values of the case's fields; what has no value is not there.
  public var fields: JSONObject
  /// The values of the action's inputs.
  public var inputs: JSONObject
  /// The cases opened under this one, of whatever workflow, and those under them.
  public var children: [ChildView]
  /// The element for which a case is being opened.
  public var each: JSON?
  /// The parties bound to roles.
  public var parties: [RoleID: [PartyID]]
  /// Who they are.
  public var people: People
  /// The day of the record, on which it is asked what they are; nil asks what they are since the last change.
  public var day: Day?
  /// Whether it is not known of what is not there that it was not there, as in a register that was kept elsewhere: `has` of it
  /// is unknown then.
  public var isIncomplete = false
  /// How many working days lie after the first day up to and including the second; nil beyond what is known.
  public var workingDays: @Sendable (Day, Day) -> Int?

  /// Values to evaluate with; what is not given is not there.
  public init(
    fields: JSONObject = [:], inputs: JSONObject = [:], children: [ChildView] = [], each: JSON? = nil,
    parties: [RoleID: [PartyID]] = [:], people: People = People(),
    on day: Day? = nil,
    workingDays: @escaping @Sendable (Day, Day) -> Int? = { _, _ in nil }
  ) {
    self.fields = fields
    self.inputs = inputs
    self.children = children
    self.each = each
    self.parties = parties
    self.people = people
    self.day = day
    self.workingDays = workingDays
  }

  /// The kind of party that has a role; nil where nobody has it, where it is not told, or where there are several.
  func kind(of role: RoleID) -> Party.Kind? {
    let kinds = Set(
      (parties[role] ?? []).map { id in
        people[id].map { party in day.map { party.on($0).kind } ?? party.kind } ?? .body
      })
    return kinds.count == 1 ? kinds.first.flatMap { $0 == .body ? nil : $0 } : nil
  }
}

/// The names that a condition may use, with their types.
///
/// An input hides a field of the same name, a field hides a role.
public struct ConditionScope: Hashable, Sendable {
  /// The fields of the case.
  public var fields: [String: FieldType]
  /// The inputs of the action.
  public var inputs: [String: FieldType]
  /// The roles; each is a list of parties.
  public var roles: [String]
  /// The workflows that child cases can have, by id; nil while they are not known, and then nothing is checked.
  public var children: [String: ChildOutline]?
  /// The type of `each`; nil where nothing is opened for each element of a list.
  public var each: FieldType?
  /// The format of the definition: the first does not know all of the language.
  public var format: DefinitionFormat

  /// A scope.
  public init(
    fields: [String: FieldType] = [:], inputs: [String: FieldType] = [:], roles: [String] = [],
    children: [String: ChildOutline]? = nil, each: FieldType? = nil, format: DefinitionFormat = .second
  ) {
    self.format = format
    self.fields = fields
    self.inputs = inputs
    self.roles = roles
    self.children = children
    self.each = each
  }
}

/// What a condition over child cases needs to know of their workflow.
public struct ChildOutline: Hashable, Sendable {
  /// The stages, final ones included.
  public let stages: [String]
  /// The outcomes of the final stages.
  public let outcomes: [String]

  /// An outline; the order of the names does not matter.
  public init(stages: [String], outcomes: [String]) {
    self.stages = stages
    self.outcomes = outcomes
  }
}

/// What a condition sees of a child case.
public struct ChildView: Hashable, Sendable {
  /// The id of its workflow.
  public let workflow: String
  /// Where it stands.
  public let stage: String
  /// Whether it has ended.
  public let isFinal: Bool
  /// How it ended; nil while it is open.
  public let outcome: String?
  /// How many openings lie between: 1 for a case opened under this one, 2 for one opened under such a case.
  public let depth: Int

  /// A view of a child case.
  public init(workflow: String, stage: String, isFinal: Bool, outcome: String? = nil, depth: Int = 1) {
    self.depth = depth
    self.workflow = workflow
    self.stage = stage
    self.isFinal = isFinal
    self.outcome = outcome
  }
}
