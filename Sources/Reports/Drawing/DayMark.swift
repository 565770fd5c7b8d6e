public import WorkflowEngine

/// The sign beside a day that is not as its weekday says; the raw values are the signs.
public enum DayMark: Character, Hashable, Sendable, CaseIterable {
  /// A holiday.
  case holiday = "*"
  /// A day free because a holiday fell on a weekend.
  case observed = "^"
  /// A working day that an act made free.
  case movedOff = "-"
  /// A day that an act made working.
  case worked = "+"
  /// A religious holiday whose date is not confirmed.
  case estimated = "?"

  /// The sign of a day; nil for an ordinary day of the week.
  public init?(_ facts: DayFacts) {
    switch facts.reason {
    case .weekday, .weekend: return nil
    case .holiday: self = facts.isEstimated ? .estimated : .holiday
    case .observed: self = facts.isEstimated ? .estimated : .observed
    case .movedOff: self = .movedOff
    case .movedWork: self = .worked
    }
  }

  /// What the sign means.
  public var meaning: CalendarPhrase {
    switch self {
    case .holiday: .holiday
    case .observed: .observed
    case .movedOff: .movedDay
    case .worked: .workedWeekend
    case .estimated: .estimated
    }
  }
}
