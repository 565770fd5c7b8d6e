public import JSONText

/// The values that a condition is evaluated with.
public struct ConditionContext: Sendable {
  /// The values of the case's fields; what has no value is not there.
  public var fields: JSONObject
  /// The values of the action's inputs.
  public var inputs: JSONObject
  /// The cases opened under this one, of whatever workflow.
  public var children: [ChildView]
  /// The element for which a case is being opened.
  public var each: JSON?
  /// The parties bound to roles.
  public var parties: [RoleID: [PartyID]]
  /// How many working days lie after the first day up to and including the second; nil beyond what is known.
  public var workingDays: @Sendable (Day, Day) -> Int?

  /// Values to evaluate with; what is not given is not there.
  public init(
    fields: JSONObject = [:], inputs: JSONObject = [:], children: [ChildView] = [], each: JSON? = nil,
    parties: [RoleID: [PartyID]] = [:], workingDays: @escaping @Sendable (Day, Day) -> Int? = { _, _ in nil }
  ) {
    self.fields = fields
    self.inputs = inputs
    self.children = children
    self.each = each
    self.parties = parties
    self.workingDays = workingDays
  }
}
