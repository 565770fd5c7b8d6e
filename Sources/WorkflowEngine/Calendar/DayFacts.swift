/// What a calendar says about one day.
public struct DayFacts: Hashable, Sendable {
  /// The day spoken of.
  public let day: Day
  /// Why it is worked or free.
  public let reason: DayReason
  /// Whether it is a religious holiday whose date was not confirmed yet.
  public let isEstimated: Bool
  /// Whether an act may still change it: the calendar does not know the year, or not the year's act on moved days.
  public let isProvisional: Bool

  /// Whether the day is worked.
  public var isWorking: Bool { reason.isWorking }
}
