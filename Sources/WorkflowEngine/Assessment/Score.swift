/// The mean of a group of indicators, and how much of the group it rests on.
public struct Score: Hashable, Sendable {
  /// The mean, exact; nil when no indicator of the group counts: there is no score then, not a score of 0.
  public let mean: ExactFraction?
  /// How many indicators are in the mean.
  public let known: Int
  /// How many indicators the group has.
  public let of: Int

  /// The mean with `places` digits after the point, rounded half up; nil without a mean.
  public func rounded(places: Int) -> ExactDecimal? { mean?.rounded(places: places) }
}
