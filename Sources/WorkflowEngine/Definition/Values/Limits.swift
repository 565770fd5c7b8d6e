/// The least and the greatest value allowed; both count as allowed.
public struct Limits<Bound: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// The least value allowed; nil where there is no such limit.
  public let min: Bound?
  /// The greatest value allowed; nil where there is no such limit.
  public let max: Bound?

  /// Limits from `min` to `max`.
  public init(min: Bound? = nil, max: Bound? = nil) {
    self.min = min
    self.max = max
  }

  /// No limits at all.
  public static var unlimited: Limits { Limits() }
}

extension Limits {
  /// Whether no value can be within the limits.
  public var isEmpty: Bool {
    guard let min, let max else { return false }
    return min > max
  }

  /// Whether `value` is within the limits.
  public func contains(_ value: Bound) -> Bool {
    if let min, value < min { return false }
    if let max, value > max { return false }
    return true
  }
}
