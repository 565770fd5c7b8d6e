/// A day about which two editions of a calendar say different things.
public struct DayChange: Hashable, Sendable {
  /// What the earlier edition says.
  public let before: DayFacts
  /// What the later edition says.
  public let after: DayFacts

  /// The day.
  public var day: Day { after.day }

  /// The change of a day; nil where both say the same, however far either can be relied on.
  init?(_ before: DayFacts, _ after: DayFacts) {
    guard before.reason != after.reason || before.isEstimated != after.isEstimated else { return nil }
    self.before = before
    self.after = after
  }
}
