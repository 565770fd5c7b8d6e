/// A holiday on the same date each year, for the years a calendar does not know.
public struct FixedHoliday: Hashable, Sendable {
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let dayOfMonth: Int
  /// What is celebrated.
  public let title: LocalizedText
  /// The first and last year in which it is a holiday.
  public let years: ClosedRange<Int>
}
