/// A value that may depend on conditions, of which no two can hold at once.
public struct Depending<Value: Hashable & Sendable>: Hashable, Sendable {
  /// A value and when it holds.
  public struct Branch: Hashable, Sendable {
    /// When it holds.
    public let condition: Condition
    /// What holds then.
    public let value: Value
  }

  /// What holds under which condition; the order means nothing.
  public let branches: [Branch]
  /// What holds where no condition does.
  public let otherwise: Value
  /// The place of the branch that holds where a condition is not known; nil is what holds otherwise.
  public let ifUnknown: Int?

  /// A value that depends on these conditions.
  public init(_ branches: [Branch] = [], otherwise: Value, ifUnknown: Int? = nil) {
    self.branches = branches
    self.otherwise = otherwise
    self.ifUnknown = ifUnknown
  }

  /// Every value that can hold.
  public var values: [Value] { branches.map(\.value) + [otherwise] }

  /// The fields, inputs and roles that decide.
  public var names: Set<String> { branches.reduce(into: []) { $0.formUnion($1.condition.names) } }
}

extension Depending {
  /// What holds with these values.
  ///
  /// - Returns: The value, and whether it is only assumed, since a condition that would decide is not known.
  public func value(in values: @autoclosure () -> ConditionContext) -> (value: Value, isAssumed: Bool) {
    if branches.isEmpty { return (otherwise, false) }
    let context = values()
    var isKnown = true
    for branch in branches {
      switch branch.condition.evaluate(in: context) {
      case .true: return (branch.value, false)
      case .unknown: isKnown = false
      case .false: break
      }
    }
    if isKnown { return (otherwise, false) }
    return (ifUnknown.map { branches[$0].value } ?? otherwise, true)
  }
}
