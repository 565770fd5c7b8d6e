/// A holiday of a year a calendar knows.
public struct Holiday: Hashable, Sendable {
  /// The day that is free.
  public let day: Day
  /// What is celebrated.
  public let title: LocalizedText
  /// Whether the day is free because the holiday itself fell on a weekend.
  public let isObserved: Bool
  /// Whether the religious date was not confirmed yet.
  public let isEstimated: Bool

  /// Why the day is free.
  var reason: DayReason { isObserved ? .observed(title) : .holiday(title) }
}
