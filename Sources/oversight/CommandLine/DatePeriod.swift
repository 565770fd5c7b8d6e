import WorkflowEngine

/// A day, a month or a year as it is written: `2024-06-03`, `2024-06`, `2024`.
struct DatePeriod: Hashable, Sendable {
  /// Its days.
  let days: ClosedRange<Day>

  /// Reads a date of four, two and two digits; nil for anything else and for dates that do not exist.
  init?(_ text: String) {
    if let day = Day(text) {
      days = day...day
    } else if let first = Day(text + "-01") {
      days = first...(first + (Day.daysInMonth(first.month, ofYear: first.year) - 1))
    } else if let first = Day(text + "-01-01"), let last = Day(text + "-12-31") {
      days = first...last
    } else {
      return nil
    }
  }
}
