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

/// Why a calendar takes a day for working or for free.
public enum DayReason: Hashable, Sendable {
  /// An ordinary day of the working week.
  case weekday
  /// An ordinary day of the weekend.
  case weekend
  /// A holiday.
  case holiday(LocalizedText)
  /// A day free because a holiday fell on a weekend before it.
  case observed(LocalizedText)
  /// A working day an act made free, the day worked instead if there is one, and the act's id where it is known.
  case movedOff(workedInstead: Day?, act: String?)
  /// A day an act made working, the day free instead if there is one, and the act's id where it is known.
  case movedWork(offInstead: Day?, act: String?)

  /// Whether a day for this reason is worked.
  public var isWorking: Bool {
    switch self {
    case .weekday, .movedWork: true
    case .weekend, .holiday, .observed, .movedOff: false
    }
  }
}

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
