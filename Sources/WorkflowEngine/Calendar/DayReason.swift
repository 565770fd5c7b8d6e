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
  /// A working day an act made free, the day worked instead, and the act's id where it is known.
  case movedOff(workedInstead: Day, act: String?)
  /// A day an act made working, the day free instead, and the act's id where it is known.
  case movedWork(offInstead: Day, act: String?)

  /// Whether a day for this reason is worked.
  public var isWorking: Bool {
    switch self {
    case .weekday, .movedWork: true
    case .weekend, .holiday, .observed, .movedOff: false
    }
  }
}
