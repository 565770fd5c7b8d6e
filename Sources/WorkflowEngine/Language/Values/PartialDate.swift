/// A date of which perhaps only the month or the year is known.
public struct PartialDate: Hashable, Sendable {
  /// How exactly it is known.
  public let precision: DatePrecision
  /// The first day it can be.
  public let firstDay: Day
  /// The last day it can be; the first again when the day is known.
  public let lastDay: Day

  /// A date whose day is known.
  public init(_ day: Day) {
    precision = .day
    firstDay = day
    lastDay = day
  }

  /// The day, month or year in which a day lies.
  public init(around day: Day, _ precision: DatePrecision) {
    let length = [DatePrecision.day: 10, .month: 7, .year: 4][precision] ?? 10
    self = PartialDate(String(day.description.prefix(length))) ?? PartialDate(day)
  }
}

extension PartialDate {
  /// The year.
  public var year: Int { firstDay.year }
  /// The month, from 1 to 12; nil where only the year is known.
  public var month: Int? { precision == .year ? nil : firstDay.month }
  /// The day; nil where it is not known.
  public var day: Day? { precision == .day ? firstDay : nil }
}

extension PartialDate: LosslessStringConvertible {
  /// Reads `2024-05-03`, `2024-05` or `2024`; nil for anything else.
  public init?(_ text: String) {
    switch text.utf8.count {
    case 10:
      guard let day = Day(text) else { return nil }
      self.init(day)
    case 7:
      guard let first = Day(text + "-01") else { return nil }
      let (year, month) = (first.year, first.month)
      guard let last = Day(year: year, month: month, day: Day.daysInMonth(month, ofYear: year)) else { return nil }
      self.init(precision: .month, first, last)
    case 4:
      guard let first = Day(text + "-01-01"), let last = Day(text + "-12-31") else { return nil }
      self.init(precision: .year, first, last)
    default: return nil
    }
  }

  /// As in `2024-05-03`, `2024-05` or `2024`.
  public var description: String {
    switch precision {
    case .day: firstDay.description
    case .month: String(firstDay.description.dropLast(3))
    case .year: String(firstDay.description.dropLast(6))
    }
  }

  private init(precision: DatePrecision, _ first: Day, _ last: Day) {
    self.precision = precision
    firstDay = first
    lastDay = last
  }
}

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
