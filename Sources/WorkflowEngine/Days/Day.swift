/// A day of the (proleptic) Gregorian calendar, in the years 1 to 9999.
///
/// A day has no time and no zone. It is stored as the number of days since 1 January 1970, so that comparing and
/// counting are integer arithmetic.
public struct Day: Hashable, Sendable {
  private let stored: Int32

  /// Days since 1 January 1970; negative before it.
  public var number: Int { Int(stored) }

  /// The first day that can be written: 1 January of the year 1.
  public static let first = Day(clamping: -719_162)
  /// The last day that can be written: 31 December 9999.
  public static let last = Day(clamping: 2_932_896)

  /// The day `number` days after 1 January 1970, or the nearest day of the years 1 to 9999.
  public init(clamping number: Int) {
    stored = Int32(min(max(number, -719_162), 2_932_896))
  }

  /// The day `number` days after 1 January 1970; nil outside the years 1 to 9999.
  public init?(number: Int) {
    self.init(clamping: number)
    guard self.number == number else { return nil }
  }

  /// The day with this year, month and day number; nil if there is no such day (2023-02-29).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.daysInMonth(month, ofYear: year)
    else { return nil }
    self.init(clamping: Day.number(year: year, month: month, day: day))
  }
}

extension Day: Comparable {
  /// Whether the left day comes before the right one.
  public static func < (left: Day, right: Day) -> Bool { left.stored < right.stored }
}

extension Day: Strideable {
  /// The number of days from this day to `other`; negative when `other` is earlier.
  public func distance(to other: Day) -> Int { other.number - number }

  /// The day `days` days later, or earlier when negative.
  ///
  /// Stops at `Day.first` and `Day.last`.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    return overflow ? (days > 0 ? .last : .first) : Day(clamping: sum)
  }

  /// The day `days` days after `day`; stops at the first and last day there is.
  public static func + (day: Day, days: Int) -> Day { day.advanced(by: days) }

  /// The day `days` days before `day`; stops at the first and last day there is.
  public static func - (day: Day, days: Int) -> Day {
    days == .min ? .last : day.advanced(by: -days)
  }

  /// The number of days from the right day to the left one.
  public static func - (left: Day, right: Day) -> Int { right.distance(to: left) }
}

extension Day {
  /// Year, month and day number together; cheaper than asking for each.
  public struct Parts: Hashable, Sendable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let dayOfMonth: Int
  }

  /// Year, month and day number of this day.
  public var parts: Parts {
    // Years are counted from 1 March, so that the leap day comes last; eras are the 400 years after which all repeats.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return Parts(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      dayOfMonth: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The year, 1 to 9999.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { parts.dayOfMonth }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let sinceMonday = (number + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// The days from 1 January to 31 December of `year`, which is taken into 1 to 9999.
  public static func days(ofYear year: Int) -> ClosedRange<Day> {
    let year = min(max(year, 1), 9999)
    return Day(clamping: number(year: year, month: 1, day: 1))...Day(clamping: number(year: year, month: 12, day: 31))
  }

  /// How many days `month` has in `year`.
  ///
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: The year, which decides about 29 February.
  public static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day number `months` months later (earlier when negative), or the last day of a shorter month.
  ///
  /// Stops at `Day.first` and `Day.last`.
  public func addingMonths(_ months: Int) -> Day {
    let parts = parts
    let (sum, overflow) = (parts.year * 12 + parts.month - 1).addingReportingOverflow(months)
    guard !overflow, sum >= 12 else { return months > 0 ? .last : .first }
    let (year, month) = (sum / 12, sum % 12 + 1)
    guard year <= 9999 else { return .last }
    let day = min(parts.dayOfMonth, Day.daysInMonth(month, ofYear: year))
    return Day(clamping: Day.number(year: year, month: month, day: day))
  }

  /// Days from 1 January 1970 to a date that is known to exist.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Day: CustomStringConvertible, LosslessStringConvertible {
  /// The day as ISO 8601 writes it: `2024-06-03`.
  public var description: String {
    let parts = parts
    return String(unsafeUninitializedCapacity: 10) { bytes in
      Day.write(parts.year, width: 4, into: bytes, at: 0)
      Day.write(parts.month, width: 2, into: bytes, at: 5)
      Day.write(parts.dayOfMonth, width: 2, into: bytes, at: 8)
      bytes[4] = UInt8(ascii: "-")
      bytes[7] = UInt8(ascii: "-")
      return 10
    }
  }

  /// Reads a day such as `2024-06-03`.
  ///
  /// Four, two and two ASCII digits; nothing shorter, longer or padded is a day, nor is a date that does not exist.
  public init?(_ iso: String) {
    var iso = iso
    let day = iso.withUTF8 { bytes -> Day? in
      guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        let year = Day.digits(bytes, 0..<4), let month = Day.digits(bytes, 5..<7),
        let day = Day.digits(bytes, 8..<10)
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
    guard let day else { return nil }
    self = day
  }

  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for position in range {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private static func write(_ value: Int, width: Int, into bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    var left = value
    for position in stride(from: start + width - 1, through: start, by: -1) {
      bytes[position] = UInt8(ascii: "0") + UInt8(left % 10)
      left /= 10
    }
  }
}
