/// How exactly a date must be known at least.
public enum DatePrecision: String, Hashable, Sendable, CaseIterable {
  /// The day: `2024-05-03`.
  case day
  /// The month at least: `2024-05` or a day.
  case month
  /// The year at least: `2024`, a month or a day.
  case year
}

extension DatePrecision: Comparable {
  /// Whether `left` is finer than `right`: a day is finer than a month, a month than a year.
  public static func < (left: DatePrecision, right: DatePrecision) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .day: 0
    case .month: 1
    case .year: 2
    }
  }
}
