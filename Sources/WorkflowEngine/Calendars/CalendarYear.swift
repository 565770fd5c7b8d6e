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

/// A holiday of a year a calendar knows.
public struct Holiday: Hashable, Sendable {
  /// The day that is free.
  public let day: Day
  /// What is celebrated.
  public let title: LocalizedText
  /// Whether the day is free because the holiday itself fell on a weekend.
  public let isObserved: Bool
  /// Whether the religious date was not confirmed yet.
  public let isEstimated: Bool

  /// Why the day is free.
  var reason: DayReason { isObserved ? .observed(title) : .holiday(title) }
}

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

/// A working day made free by an act, and the day worked in its place; in the second format either may stand alone.
public struct MovedDay: Hashable, Sendable {
  /// The working day made free; nil for a day that is worked without another one being free for it.
  public let off: Day?
  /// The day worked instead; mostly one of a weekend, and sometimes in the year before or after. Nil for a day made free
  /// that nobody works off.
  public let worked: Day?
  /// The id of the act, where it is known.
  public let act: String?
}

/// How the days of a year go that nothing is known about: weekends, and holidays on fixed dates.
struct YearPattern: Sendable {
  /// A bit for each free day of the week; bit 1 is Monday.
  private let weekend: UInt8
  /// The holidays by month × 32 + day.
  private let fixed: [Int: [FixedHoliday]]
  /// For each month a bit for each day that is a holiday in some year.
  private let marks: [UInt32]

  init(weekend: Set<Int>, fixed: [FixedHoliday]) {
    self.weekend = weekend.reduce(0) { $0 | 1 << UInt8($1) }
    self.fixed = Dictionary(grouping: fixed) { $0.month * 32 + $0.dayOfMonth }
    var marks = [UInt32](repeating: 0, count: 13)
    for holiday in fixed { marks[holiday.month] |= 1 << UInt32(holiday.dayOfMonth) }
    self.marks = marks
  }

  /// Whether the day with this number falls on a weekend.
  func isWeekend(_ number: Int) -> Bool { weekend & 1 << UInt8(Day(clamping: number).weekday) != 0 }

  /// Whether the day with this number is worked.
  func isWorking(_ number: Int) -> Bool { !isWeekend(number) && holiday(on: Day(clamping: number)) == nil }

  /// The holiday on `day`, if its date is fixed and its year has it.
  func holiday(on day: Day) -> FixedHoliday? {
    let parts = day.parts
    guard marks[parts.month] & 1 << UInt32(parts.dayOfMonth) != 0 else { return nil }
    return fixed[parts.month * 32 + parts.dayOfMonth]?.first { $0.years.contains(parts.year) }
  }

  /// How many of the days with these numbers are worked.
  ///
  /// - Complexity: O(*n*) in the number of days.
  func workingDays(in numbers: Range<Int>) -> Int {
    var count = 0
    for number in numbers where isWorking(number) { count += 1 }
    return count
  }
}
