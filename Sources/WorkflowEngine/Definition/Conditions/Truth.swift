/// What a condition comes to, in Kleene's logic of three values.
public enum Truth: Hashable, Sendable, CaseIterable {
  /// It holds.
  case `true`
  /// It does not hold.
  case `false`
  /// It depends on something missing or undefined.
  case unknown

  /// What is known to hold or not to hold.
  public init(_ known: Bool) { self = known ? .true : .false }
}

extension Truth {
  /// What holds when `truth` does not; the unknown stays unknown.
  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .true: .false
    case .false: .true
    case .unknown: .unknown
    }
  }

  /// False when either is false, true when both are true; the right side is not asked when the left is false.
  public static func && (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    if left == .false { return .false }
    let right = right()
    return right == .true ? left : right == .false ? .false : .unknown
  }

  /// True when either is true, false when both are false; the right side is not asked when the left is true.
  public static func || (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    if left == .true { return .true }
    let right = right()
    return right == .false ? left : right == .true ? .true : .unknown
  }
}
