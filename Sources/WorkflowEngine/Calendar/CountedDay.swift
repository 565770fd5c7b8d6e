/// One line of the explanation of a date.
public struct CountedDay: Hashable, Sendable {
  /// What the calendar says about the day.
  public let facts: DayFacts
  /// Whether the day is one of those the term counts; else it was skipped.
  public let isCounted: Bool

  /// The day itself.
  public var day: Day { facts.day }
}
