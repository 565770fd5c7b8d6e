/// What a calendar knows about one year.
public struct CalendarYear: Hashable, Sendable {
  /// The year.
  public let year: Int
  /// Its holidays, also those on weekends, by day.
  public let holidays: [Holiday]
  /// Its working days made free, by day; the days worked for them may lie in the year before or after.
  public let moved: [MovedDay]
  /// The ids of the acts on moved days.
  public let acts: [String]
  /// Whether all acts on moved days of the year are known.
  public let movedDaysKnown: Bool
}
