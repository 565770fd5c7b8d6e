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

  /// A scope.
  public init(
    fields: [String: FieldType] = [:], inputs: [String: FieldType] = [:], roles: [String] = [],
    children: [String: ChildOutline]? = nil, each: FieldType? = nil
  ) {
    self.fields = fields
    self.inputs = inputs
    self.roles = roles
    self.children = children
    self.each = each
  }
}
