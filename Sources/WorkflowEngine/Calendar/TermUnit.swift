/// What a term is counted in; the raw value is the key definitions write it under.
public enum TermUnit: String, Hashable, Sendable, CaseIterable {
  /// Days on which the calendar says people work.
  case workingDays
  /// All days.
  case calendarDays
  /// Months: the same day number, or the last day of a shorter month.
  case months
}
